import { type Diagnostic, note } from '../base/diagnostic.ts';
import type { Issue } from '../issue/model.ts';
import type { BlankPage } from '../layout/layout.ts';

/** Says why a page is blank, and what would spare it: `blank-page`. */
export function reportBlank({ page, characters }: BlankPage, { layoutSpans }: Issue): Diagnostic {
  const span = layoutSpans.colophon;
  return note(
    'blank-page',
    {
      zh: `第 ${page} 页是空白页：第 ${page - 1} 页排满了，版记放不下，只能排到下一个偶数页`,
      en: `Page ${page} is blank: page ${page - 1} has no room for the colophon, which goes to the next even page`,
    },
    {
      ...(span && { span }),
      hint: {
        zh: `正文删去约 ${characters} 字，版记就排在第 ${page - 1} 页；不改也可以`,
        en: `Cut about ${characters} characters to have it on page ${page - 1}, or leave it`,
      },
    },
  );
}
