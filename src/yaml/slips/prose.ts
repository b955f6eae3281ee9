/** A file that is a text and no outline: pasted as it came, without a single key. */

import { type Diagnostic, error, type SourceText, type Span } from '../../base/diagnostic.ts';
import { aliasOf } from '../../schema/aliases.ts';
import { fieldOf, KNOWN_KEYS, tidyKey } from '../../schema/keys.ts';
import { fillTemplate } from '../../schema/samples.ts';
import { fileSchema } from '../../schema/schema.ts';

const KEYED =
  /^[ \t\u3000]*(?:[^\p{L}\n]{1,3}[ \t\u3000]*)?["']?([^\s:："'{}[\],]{1,40})["']?[ \u3000]*[:：]/gmu;
const BRACED = /^\s*[{[]/;

/** A line with Chinese in it that is no key with a value, no item of a list and no remark. */
const SENTENCE = /^(?!\s*[-#])(?![^\n]{0,24}:(?:\s|$))[^\n]*\p{Script=Han}{2}/mu;

/** A sentence at the margin, where an outline has its keys. */
const AT_MARGIN = /^(?![ \t#-])(?![^\n]{0,24}:(?:\s|$))[^\n]*\p{Script=Han}{2}/mu;

/** Words that a line of a text may well begin with: 来源：…, 时间：… */
const COMMON = new Set(['date', 'departments', 'townships']);

/** How a name tells an outline: for sure, perhaps, or not. */
function weigh(name: string): 'sure' | 'perhaps' | undefined {
  const [first = ''] = tidyKey(name).split('.');
  const field = fieldOf(fileSchema, first);
  if (field) return COMMON.has(field.en) ? 'perhaps' : 'sure';
  return KNOWN_KEYS.has(first) || aliasOf([], first) ? 'perhaps' : undefined;
}

/** The first line of a file in which nothing is a key and something is a sentence; undefined for any other file. */
export function findProse(source: SourceText): Span | undefined {
  const { text } = source;
  if (BRACED.test(text)) return undefined;
  let isDoubtful = false;
  for (const [, name = ''] of text.matchAll(KEYED)) {
    const weight = weigh(name);
    if (weight === 'sure') return undefined;
    isDoubtful ||= weight === 'perhaps';
  }
  if (!(isDoubtful ? AT_MARGIN : SENTENCE).test(text)) return undefined;
  const start = text.search(/[^\s\u3000]/);
  const newline = text.indexOf('\n', start);
  return { source, start, end: newline < 0 ? text.length : newline };
}

/** The error for prose: `wrong-kind`. */
export const notAnOutline = (span: Span): Diagnostic =>
  error(
    'wrong-kind',
    {
      zh: '文件里只有文字，没有写明哪是标题、哪是正文',
      en: 'The file is a text alone: nothing says what is a title and what a body',
    },
    { span, hint: fillTemplate('zh') },
  );
