"""python3 test/import/layouts/make: makes all layouts again. LAYOUTS names another folder to write to."""

import contributions
import issues_docx
import issues_more
import issues_print
import issues_text
import issues_third

for made in (issues_docx, issues_print, issues_text, contributions, issues_more, issues_third):
    made.run()
