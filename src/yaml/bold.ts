/** Bold marks where they cannot be. */

import { type Diagnostic, error, type Span } from '../base/diagnostic.ts';

/** A body that starts with a bold mark, which YAML takes for an alias: `bold-needs-quotes`. */
export const bareBold = (span: Span): Diagnostic =>
  error(
    'bold-needs-quotes',
    {
      zh: '正文以 ** 开头时不能直接写在冒号后面',
      en: 'A body that starts with ** cannot stand bare after the colon',
    },
    {
      span,
      hint: {
        zh: '冒号后面写 |，正文从下一行写起，多空两格',
        en: 'Put | after the colon and the text on the next line, indented by two more spaces',
      },
    },
  );

/** A bold mark outside a body: `bold-not-here`. */
export const misplacedBold = (span: Span, isTitle: boolean): Diagnostic =>
  error(
    'bold-not-here',
    { zh: '** 只能用在正文里', en: 'The bold mark ** works in bodies only' },
    {
      span,
      hint: isTitle
        ? { zh: '删去 **（标题本来就是黑体）', en: 'Delete the ** (titles are set in 黑体 anyway)' }
        : { zh: '删去 **', en: 'Delete the **' },
    },
  );
