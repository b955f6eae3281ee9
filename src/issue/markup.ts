/** What was typed into a body as structure and would be printed as text: keys, tables, Markdown, HTML. */

import { type Diagnostic, error, type Span, type Text, warning } from '../diagnostic.ts';
import { alignScalar, sliceSpan } from './span.ts';
import type { ScalarNode } from './tree.ts';

interface Line {
  readonly text: string;
  /** UTF-16 index of its start in the body. */
  readonly from: number;
}

/** A stretch of a line and what is wrong with it. */
interface Stray {
  readonly at: number;
  readonly length: number;
  readonly report: (span: Span) => Diagnostic;
}

const KEYS = /^[ \t\u3000]*(标题|正文|来源|栏目|编者按|title|body|sources)[ \u3000]*[:：]/u;

const strayKey = (key: string): Stray['report'] => {
  const message: Text = {
    zh: `这一行像是“${key}”这一项，却写在正文里，会当作文字印出来`,
    en: `This line looks like the key "${key}", but stands in the body and would be printed`,
  };
  const hint: Text = {
    zh: `把这一行移到与“正文”左对齐的位置，冒号用英文的：“${key}: ”；确是正文里的话，换个说法或在前面加字`,
    en: `Align it with "body" and write "${key}: "; if it is text, word it otherwise`,
  };
  return (span) => warning('key-in-text', message, { span, hint });
};

const wideBar: Stray['report'] = (span) =>
  error(
    'fullwidth-bar',
    { zh: '这里用了全角竖线“｜”', en: 'This is a full-width bar' },
    {
      span,
      hint: {
        zh: '改成英文竖线 |，正文从下一行写起',
        en: 'Use an ASCII | and start the text on the next line',
      },
    },
  );

const table: Stray['report'] = (span) =>
  error(
    'table-in-text',
    {
      zh: '这几行像是一张表格，正文里还排不了表格，会连成一段话',
      en: 'These lines look like a table; tables cannot be set in a body yet and would run together',
    },
    {
      span,
      hint: { zh: '改写成文字，如“柳林镇2.9万亩，石桥乡2.1万亩”', en: 'Write it as sentences' },
    },
  );

const picture: Stray['report'] = (span) =>
  error(
    'picture-in-text',
    {
      zh: '这里原来是一张图片，正文里还排不了图片',
      en: 'There was a picture here; pictures cannot be set yet',
    },
    { span, hint: { zh: '删掉这个看不见的字符', en: 'Delete this invisible character' } },
  );

const markup =
  (what: Text, remedy: Text): Stray['report'] =>
  (span) =>
    warning(
      'markup-in-text',
      {
        zh: `${what.zh}在这里不起作用，会原样印出来`,
        en: `${what.en} means nothing here and is printed as it stands`,
      },
      { span, hint: remedy },
    );

const say = (zh: string, en: string): Text => ({ zh, en });
const DELETE = say('删掉这些记号，只留文字', 'Delete the marks and leave the text');
const LEVELS = say(
  '删掉开头的记号；分层次用“一、”“（一）”“1.”',
  'Delete the mark; number levels as 一、 （一） 1.',
);
const BOLD = say('删掉这些记号；要加粗用 **两个星号**', 'Delete the marks; bold is **two stars**');

/** Marks at the start of a line, by what they would be in Markdown. */
const AT_START: readonly (readonly [RegExp, Stray['report']])[] = [
  [
    /^\s*#{1,6}(?=[ \u3000]|\p{Script=Han})/u,
    markup(say('“#”（Markdown 的标题记号）', 'A "#" (a heading of Markdown)'), LEVELS),
  ],
  [/^\s*[-*+•●](?=[ \u3000]+\S)/u, markup(say('行首的列表记号', 'A list mark'), LEVELS)],
  [/^\s*>(?=\s)/u, markup(say('“>”（引文记号）', 'A ">" (a quotation mark of Markdown)'), DELETE)],
  [
    /^\s*(?:-{3,}|\*{3,}|_{3,}|={3,})\s*$/u,
    markup(say('这条分隔线', 'A rule'), say('删掉这一行', 'Delete the line')),
  ],
  [/^\s*(?:```|~~~)/u, markup(say('代码记号', 'A code fence'), DELETE)],
];

/** Marks inside a line. */
const INSIDE: readonly (readonly [RegExp, Stray['report']])[] = [
  [
    /!\[[^\]\n]*\]\([^)\n]*\)/gu,
    markup(
      say('图片记号', 'A picture'),
      say('正文里还排不了图片：删掉它', 'Pictures cannot be set yet: delete it'),
    ),
  ],
  [
    /(?<!!)\[[^\]\n]+\]\((?:https?:|www\.|\/)[^)\n]*\)/gu,
    markup(
      say('链接记号', 'A link'),
      say('只留文字；网址要印就直接写出来', 'Leave the text; write the address out'),
    ),
  ],
  [/\[\^[^\]\n]+\]/gu, markup(say('脚注记号', 'A footnote'), DELETE)],
  [/\[[^\]\n]+\]\{[^}\n]+\}/gu, markup(say('字体记号', 'A style mark'), DELETE)],
  [
    /(?<![*\w])\*(?![*\s])[^*\n]{1,60}(?<![*\s])\*(?![*\w])/gu,
    markup(say('一个星号', 'A single star'), BOLD),
  ],
  [/(?<![_\w])__(?!_)[^_\n]{1,60}__(?![_\w])/gu, markup(say('“__”', '"__"'), BOLD)],
  [/~~[^~\n]{1,60}~~/gu, markup(say('“~~”（删除线记号）', '"~~" (strike-out)'), DELETE)],
  [
    /(?<=[A-Za-z])[\^~][A-Za-z\d+-]{1,4}[\^~]/gu,
    markup(say('上下标记号', 'A raised or lowered figure'), say('直接写 m²、CO₂', 'Write m² or CO₂')),
  ],
  [/`[^`\n]{1,60}`/gu, markup(say('反引号', 'A backquote'), DELETE)],
  [/<\/?[a-z][a-z\d]*(?:\s[^<>\n]*)?\/?>/giu, markup(say('HTML 标签', 'An HTML tag'), DELETE)],
  [
    /&(?:nbsp|lt|gt|amp|quot|ldquo|rdquo|#\d{2,5});/gu,
    markup(say('HTML 字符', 'An HTML character'), say('改成它代表的字符', 'Write the character itself')),
  ],
];

const ANY = /[#\-*+•●>=`~![_^<&|｜\t\ufffc:：]/u;

/**
 * Finds what would be printed of a body though it was meant as structure. Errors: `fullwidth-bar`, `table-in-text`,
 * `picture-in-text`; warnings: `key-in-text`, `markup-in-text`, once a body for each kind of mark.
 */
export function findStrays(node: ScalarNode): Diagnostic[] {
  if (!ANY.test(node.text)) return [];
  const lines = linesOf(node.text);
  const strays = [...findTables(lines), ...lines.flatMap(straysOfLine)];
  if (strays.length === 0) return [];
  const offsets = alignScalar(node);
  const seen = new Set<Stray['report']>();
  return strays
    .filter(({ report }) => !seen.has(report) && seen.add(report))
    .map(({ at, length, report }) => report(sliceSpan(node, offsets, at, at + length)));
}

function linesOf(text: string): Line[] {
  let from = 0;
  return text.split('\n').map((line) => {
    const start = from;
    from += line.length + 1;
    return { text: line, from: start };
  });
}

function straysOfLine({ text, from }: Line): Stray[] {
  const found: Stray[] = [];
  const bar = /^\s*｜(?!.*｜)/u.exec(text);
  if (bar && from === 0) found.push({ at: bar[0].length - 1, length: 1, report: wideBar });
  const key = KEYS.exec(text);
  if (key)
    found.push({
      at: from + text.search(/\S/u),
      length: (key[1] as string).length,
      report: strayKey(key[1] as string),
    });
  const object = text.indexOf('\ufffc');
  if (object >= 0) found.push({ at: from + object, length: 1, report: picture });
  if (isBarred(text)) return found;
  for (const [pattern, report] of AT_START) {
    const [match] = pattern.exec(text) ?? [];
    if (match !== undefined)
      found.push({ at: from + match.length - match.trimStart().length, length: match.trim().length, report });
  }
  for (const [pattern, report] of INSIDE) {
    for (const match of text.matchAll(pattern))
      found.push({ at: from + match.index, length: match[0].length, report });
  }
  return found;
}

const BAR = /[|｜]/gu;
const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const isBarred = (text: string): boolean => countOf(text, BAR) >= 2 && /^\s*[|｜]/u.test(text);
const hasCells = (text: string): boolean => isBarred(text) || /[^\s|｜][ \t]*[|｜][ \t]*[^\s|｜]/u.test(text);
const hasTabs = (text: string): boolean => /\S\t+\S/u.test(text);

/** Runs of lines with cells: two of them, or one that has at least three cells. */
function findTables(lines: readonly Line[]): Stray[] {
  const found: Stray[] = [];
  for (let i = 0; i < lines.length; i++) {
    const first = lines[i] as Line;
    let end = i;
    while (end < lines.length && (hasTabs(lines[end]?.text ?? '') || hasCells(lines[end]?.text ?? ''))) end++;
    const isTable =
      end - i >= 2 || (end - i === 1 && (countOf(first.text, /\S\t+(?=\S)/gu) >= 2 || isBarred(first.text)));
    if (isTable) {
      const indent = first.text.search(/\S/u);
      found.push({ at: first.from + indent, length: first.text.trim().length, report: table });
    }
    i = Math.max(i, end);
  }
  return found;
}
