/** Marks of Markdown and HTML in a text: elsewhere they would have an effect, here they are printed as typed. */

import { type Diagnostic, type Span, type Text, warning } from '../../base/diagnostic.ts';
import { sampleOf } from '../../schema/samples.ts';
import type { TextLine } from '../normalise/lines-of.ts';

type Report = (span: Span, count: number) => Diagnostic;

const markup =
  (what: Text, remedy: Text): Report =>
  (span, count) =>
    warning(
      'markup-in-text',
      {
        zh: `${what.zh}在这里不起作用，会原样印出来${count > 1 ? `（这段文字里共 ${count} 处）` : ''}`,
        en: `${what.en} means nothing here and is printed as it stands${count > 1 ? ` (${count} places)` : ''}`,
      },
      { span, hint: remedy },
    );

const say = (zh: string, en: string): Text => ({ zh, en });
const DELETE = say('删掉这些记号，只留文字', 'Delete the marks and leave the text');
const LEVELS = say(
  '删掉开头的记号；分层次用“一、”“（一）”“1.”',
  'Delete the mark; number levels as 一、 （一） 1.',
);
const BOLD = say(
  '删掉这些记号；要加粗，两边各写两个星号；乘号写成“×”',
  'Delete the marks; bold is **two stars**, a product is ×',
);

/** Marks at the start of a line, by what they would be in Markdown. */
const AT_START: readonly (readonly [RegExp, Report])[] = [
  [
    /^\s*#{1,6}(?=[ \u3000]|\p{Script=Han}|#)(?!#?[^#\s]+#)/u,
    markup(say('“#”（Markdown 的标题记号）', 'A "#" (a heading of Markdown)'), LEVELS),
  ],
  [/^\s*(?:[-*+](?=[ \t\u3000]+\S)|•)/u, markup(say('行首的列表记号', 'A list mark'), LEVELS)],
  [
    /^\s*>(?=[\s\u2e80-\uffee])/u,
    markup(say('“>”（引文记号）', 'A ">" (a quotation mark of Markdown)'), DELETE),
  ],
  [
    /^\s*(?:-{3,}|\*{3,}|_{3}|={3,}|(?:[-*_] ){2,}[-*_])\s*$/u,
    markup(say('这条分隔线', 'A rule'), say('删掉这一行', 'Delete the line')),
  ],
  [/^\s*(?:```|~~~)/u, markup(say('代码记号', 'A code fence'), DELETE)],
];

/** Marks inside a line. */
const INSIDE: readonly (readonly [RegExp, Report])[] = [
  [
    /!\[[^\]\n]*\]\([^)\n]*\)/gu,
    markup(
      say('图片记号', 'A picture'),
      say(
        `删掉它，把正文写成列表，图片写成其中的一项：\n${sampleOf('picture', 'zh')}`,
        `Delete it, and write the body as a list with the picture in it:\n${sampleOf('picture', 'en')}`,
      ),
    ),
  ],
  [
    /(?<!!)\[[^\]\n^]+\]\([^()\s\p{Script=Han}]{3,}\)/gu,
    markup(
      say('链接记号', 'A link'),
      say('只留文字；网址要印就直接写出来', 'Leave the text; write the address out'),
    ),
  ],
  [/\[\^[^\]\n]+\]/gu, markup(say('脚注记号', 'A footnote'), DELETE)],
  [
    /(?<![*\w])\*(?![*\s])[^*\n]{1,60}(?<![*\s])\*(?![*\w])/gu,
    markup(say('一对星号', 'A pair of stars'), BOLD),
  ],
  [
    /(?<![_\w])__(?!_)[^_\n]{1,60}__(?![_\w])/gu,
    markup(
      say('“__”', '"__"'),
      say(
        '删掉这些记号；要加粗写 **文字**，要下划线写 [文字]{下划线}',
        'Delete the marks; bold is **text**, underlined [text]{underline}',
      ),
    ),
  ],
  [/(?<![\w*])\*{3}(?![\s*])/gu, markup(say('三个星号', 'Three stars'), BOLD)],
  [/(?<![\w_])_(?![\s_])[^_\n]{1,60}(?<!\s)_(?![\w_])/gu, markup(say('一对“_”', 'A pair of "_"'), DELETE)],
  [/~~[^~\n]{1,60}~~/gu, markup(say('“~~”（删除线记号）', '"~~" (strike-out)'), DELETE)],
  [
    /(?<=[A-Za-z\d)）])\^[A-Za-z\d+-]{1,4}|(?<=[A-Za-z)）])~[A-Za-z\d+-]{1,4}~/gu,
    markup(
      say('上下标记号', 'A raised or lowered figure'),
      say('写成 m[2]{上标}、CO[2]{下标}，或者直接写 m²、CO₂', 'Write m[2]{superscript}, or m² and CO₂'),
    ),
  ],
  [/`[^`\n]{1,60}`/gu, markup(say('反引号', 'A backquote'), DELETE)],
  [
    /<\/?(?:u|sup|sub)>/giu,
    markup(
      say('HTML 标签', 'An HTML tag'),
      say(
        '写成 [文字]{下划线}、[文字]{上标}、[文字]{下标}',
        'Write [text]{underline}, {superscript} or {subscript}',
      ),
    ),
  ],
  [
    /<\/?(?!(?:u|sup|sub)>)[a-z][a-z\d:]*(?:\s[^<>\n]*)?\/?>|<!--/giu,
    markup(say('HTML 标签', 'An HTML tag'), DELETE),
  ],
  [
    /&(?:[A-Za-z]{2,8}\d{0,2}|#\d{2,7}|#x[\dA-Fa-f]{2,6});/gu,
    markup(say('HTML 字符', 'An HTML character'), say('改成它代表的字符', 'Write the character itself')),
  ],
];

const ADDRESS = /(?:[a-z]+:\/\/|www\.)[\w./?#&=%:+~@,;!*^-]+|[\w.+-]+@[\w.-]+/giu;

/** A line without its addresses, which hold marks of all kinds, and without our own bold; places stay. */
function mask(text: string): string {
  const plain = /:\/\/|www\.|@/iu.test(text)
    ? text.replace(ADDRESS, (address) => 'x'.repeat(address.length))
    : text;
  return plain.includes('**') ? plain.replace(/(?<!\*)\*\*(?!\*)/gu, '\u3000\u3000') : plain;
}

/** Most lines have none of the signs that marks are made of. */
const MAY_HAVE_MARKS = /[#*_~^`[<>&•]|^\s*[-+=]/u;

interface Found {
  readonly span: Span;
  count: number;
}

/**
 * Warns of Markdown and HTML, once for each kind of mark with the number of its places: `markup-in-text`.
 *
 * @param isBody true where the starts of lines may have marks too
 */
export function findMarkup(lines: readonly TextLine[], isBody: boolean): Diagnostic[] {
  const found = new Map<Report, Found>();
  const add = (report: Report, { spanOf }: TextLine, from: number, to: number): void => {
    const known = found.get(report);
    if (known) known.count++;
    else found.set(report, { span: spanOf(from, to), count: 1 });
  };
  for (const line of lines) {
    if (!MAY_HAVE_MARKS.test(line.text)) continue;
    const text = mask(line.text);
    for (const [pattern, report] of isBody ? AT_START : []) {
      const [match] = pattern.exec(line.text) ?? [];
      if (match !== undefined)
        add(report, line, match.length - match.trimStart().length, match.trimEnd().length);
    }
    for (const [pattern, report] of INSIDE) {
      for (const match of text.matchAll(pattern)) {
        add(report, line, match.index, match.index + match[0].length);
      }
    }
  }
  return [...found].map(([report, { span, count }]) => report(span, count));
}
