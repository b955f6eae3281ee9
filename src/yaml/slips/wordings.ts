/** Messages about slips in the frame of a file, worded for people who have never heard of YAML. */

import type { CodeOf } from '../../base/codes.ts';
import type { Text } from '../../base/diagnostic.ts';

export interface Wording {
  readonly code: CodeOf<'error'>;
  readonly message: Text;
  readonly hint: Text;
}

export const wording = (
  code: CodeOf<'error'>,
  zh: string,
  en: string,
  hintZh: string,
  hintEn: string,
): Wording => ({
  code,
  message: { zh, en },
  hint: { zh: hintZh, en: hintEn },
});

/** 4 个空格: what stands before the first character of a line. */
export const spaces = (count: number): Text => ({
  zh: count === 0 ? '行首不空格' : `${count} 个空格`,
  en: count === 0 ? 'no spaces' : count === 1 ? '1 space' : `${count} spaces`,
});

const keepSpaces = (column: number, kind: string): Text => ({
  zh: column === 0 ? '顶格写' : `行首留 ${column} 个${kind}`,
  en: `leave ${spaces(column).en} in front`,
});

/** Lines of a file, numbered from 1. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** 第 8–13 行 */
export const nameLines = ({ first, last }: Lines): Text =>
  first === last
    ? { zh: `第 ${first} 行`, en: `line ${first}` }
    : { zh: `第 ${first}–${last} 行`, en: `lines ${first}–${last}` };

/** 第 8–13 行行首各留 6 个空格: what puts lines right. */
export function indentLines(lines: Lines, column: number): Text {
  const { zh, en } = nameLines(lines);
  const each = lines.first === lines.last ? '' : '各';
  return {
    zh: `${zh}的行首${each}留 ${column} 个空格`,
    en: `start ${lines.first === lines.last ? en : `each of ${en}`} with ${spaces(column).en}`,
  };
}

/** A tab in the indentation; `column` is how many spaces should stand in front, where that is known. */
export function tabIndent(column?: number, lines?: Lines): Wording {
  const keep =
    column === undefined
      ? { zh: '改用空格', en: 'use spaces' }
      : lines
        ? indentLines(lines, column)
        : keepSpaces(column, '空格');
  return wording(
    'tab-indent',
    '行首用了 Tab 键（看上去像空格）',
    'A tab, which looks like spaces, is used as indentation',
    `删掉 Tab，${keep.zh}`,
    `Delete the tab and ${keep.en}`,
  );
}

/** Full-width spaces in the indentation. */
export function wideIndent(column: number, lines?: Lines): Wording {
  const keep = lines ? indentLines(lines, column) : keepSpaces(column, '半角空格');
  return wording(
    'fullwidth-indent',
    '行首用了全角空格缩进',
    'The indentation uses full-width spaces',
    `删掉行首的全角空格，${keep.zh}`,
    `Delete the full-width spaces and ${keep.en}`,
  );
}

export const WIDE_DASH = wording(
  'fullwidth-dash',
  '列表的开头用了全角横线',
  'The list item starts with a full-width dash',
  '改成英文减号加一个空格，即“- ”',
  'Use an ASCII hyphen and a space: "- "',
);
export const WIDE_HASH = wording(
  'fullwidth-hash',
  '注释用了全角井号“＃”',
  'The comment starts with a full-width hash sign',
  '改成英文井号 #',
  'Use an ASCII #',
);

export const wideColon = (key: string): Wording =>
  wording(
    'fullwidth-colon',
    `“${key}”后面用了全角冒号“：”`,
    `"${key}" is followed by a full-width colon`,
    `改成英文冒号加一个空格，即“${key}: ”`,
    `Use an ASCII colon and a space: "${key}: "`,
  );

export const missingSpace = (before: string): Wording =>
  wording(
    'missing-space',
    `“${before}”后面缺少一个空格`,
    `A space is missing after "${before}"`,
    `写成“${before} ”，再接内容`,
    `Write "${before} " before the value`,
  );

interface Alignment {
  /** Spaces that the line should start with. */
  readonly column: number;
  /** What it should stand under. */
  readonly under: string;
  /** Whether that is in the line just above. */
  readonly adjacent: boolean;
  /** How much further in. */
  readonly deeper: number;
  /** How far the text below has to move with it. */
  readonly below: number;
}

/** A line that stands between two levels, or too deep: `bad-indent`. */
export function misaligned({ column, under, adjacent, deeper, below }: Alignment): Wording {
  const { zh, en } = spaces(column);
  const name = `${adjacent ? '上一行' : '上面'}的“${under}”`;
  const moveZh = below > 0 ? `；它下面的文字也各加 ${below} 个空格` : '';
  const moveEn = below > 0 ? `; move the text below it by ${spaces(below).en} too` : '';
  return wording(
    'bad-indent',
    '这一行的缩进和上下文对不齐',
    'The indentation of this line does not match its neighbours',
    `${deeper > 0 ? `比${name}多空 ${deeper} 格` : `与${name}左对齐`}（${zh}）${moveZh}`,
    `${deeper > 0 ? `Indent it by ${deeper} more than` : 'Align it with'} "${under}" above (${en})${moveEn}`,
  );
}

/** A first line that is indented where others are not: `bad-indent`. */
export const INDENTED_TOP = wording(
  'bad-indent',
  '这一行的缩进和上下文对不齐',
  'The indentation of this line does not match its neighbours',
  '顶格写，删掉行首的空格',
  'Delete the spaces at the start of the line',
);

/** An item of a list without its dash, which belongs in a column; the item starts in another: `missing-dash`. */
export function missingDash(name: string, column: number, from: number): Wording {
  const { zh, en } = spaces(column);
  const add = { zh: `在“${name}”前面加上“- ”`, en: `Put "- " before "${name}"` };
  const move = {
    zh: `${add.zh}，减号与上一项的减号左对齐（${zh}）`,
    en: `${add.en}, the dash below the one above (${en})`,
  };
  const change = {
    zh: `把“${name}”前面的两个空格换成“- ”`,
    en: `Replace the two spaces before "${name}" by "- "`,
  };
  const hint = from === column ? add : from === column + 2 ? change : move;
  return wording(
    'missing-dash',
    '列表里的这一项缺少开头的“- ”',
    'This item of a list lacks its leading "- "',
    hint.zh,
    hint.en,
  );
}

/** A bracket that nothing closes: `unclosed-bracket`; `wide` is a Chinese bracket that was meant to. */
export function unclosedBracket(open: string, wide?: string): Wording {
  const close = open === '[' ? ']' : '}';
  return wording(
    'unclosed-bracket',
    `“${open}”只有开头，没有结尾`,
    `"${open}" is opened but never closed`,
    wide
      ? `把“${wide}”改成英文的“${close}”`
      : `在末尾补上英文的“${close}”；文字本身以“${open}”开头时，用英文引号把整段括起来`,
    wide
      ? `Replace "${wide}" by "${close}"`
      : `Add "${close}"; put the whole text in quotes if it is meant to start with "${open}"`,
  );
}

/** A line that names no key, though one is due: `missing-colon`. */
export const COLON = wording(
  'missing-colon',
  '这一行缺少冒号，看不出是哪一项',
  'This line has no colon, so it names no key',
  '写成“名称: 内容”，用英文冒号，冒号后面空一格；如果是上一行的接续，行首多空两格',
  'Write "key: value"; indent it by two more spaces if it continues the line above',
);
