/** Syntax errors whose cause is plain to see on the line: what was meant, in words. */

import { sampleOf } from '../schema/samples.ts';
import { type Wording, wideColon, wording } from './slips/wordings.ts';

const LONE_DASH = wording(
  'bad-start',
  '方括号里单独一个“-”看不懂',
  'A dash alone between brackets cannot be read',
  '空着的一格写成 ""；要印一字线，写成“—”',
  'Write "" for an empty cell, or — for a dash',
);
const WIDE_COMMA = wording(
  'missing-comma',
  '花括号里的各项之间用了中文逗号“，”',
  'A full-width comma stands between the items in braces',
  '改成英文逗号加一个空格，即“, ”',
  'Use an ASCII comma and a space',
);
const TIGHT_DASH = wording(
  'missing-space',
  '“-”后面缺少一个空格',
  'A space is missing behind the dash',
  '写成“- ”，再接内容',
  'Write "- ", then the text',
);

/** 图片: or 表格: as an entry of a list. */
const BLOCK = /^\s*-[ \t]+(图片|表格|picture|table):/u;

/** A text and a table under one key, of which only the table has its dash. */
function mixed(key: string): Wording {
  const isTable = key === '表格' || key === 'table';
  const [zh, en] = isTable ? ['表格', 'table'] : ['图片', 'picture'];
  const name = isTable ? 'table' : 'picture';
  return wording(
    'missing-dash',
    `正文里又有文字又有${zh}，文字前面没有“- ”`,
    `The body has a text and a ${en}, and the text has no dash`,
    `“正文:”后面不写文字，文字和${zh}各占一行，都以“- ”开头：\n${sampleOf(name, 'zh')}`,
    `Put nothing behind the key of the body, and a dash before the text as before the ${en}:\n${sampleOf(name, 'en')}`,
  );
}

/** What is wrong with a body that goes on with such a line and did not begin as a list; undefined of another line. */
export function mixedBody(line: string): Wording | undefined {
  const key = BLOCK.exec(line)?.[1];
  return key === undefined ? undefined : mixed(key);
}

/**
 * The error at a place of a text that the yaml library could not read, in more fitting words; undefined where the line
 * does not tell.
 */
export function explainListError(
  text: string,
  start: number,
): { wording: Wording; start: number } | undefined {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const [line = '', ...below] = text.slice(from, from + 2000).split('\n', 4);
  const at = start - from;
  if (line[at] === '-' && /[[,]\s*$/u.test(line.slice(0, at)) && /^-\s*[,\]]/u.test(line.slice(at)))
    return { wording: LONE_DASH, start };
  const [, spaces, wide] = /^(\s*(?:-\s+)?)([^\s：:]{1,12})：/u.exec(line) ?? [];
  if (spaces !== undefined && wide !== undefined && at <= spaces.length)
    return { wording: wideColon(wide), start: from + spaces.length + wide.length };
  const comma = /\{[^}]*?，\s*[^\s，,：:{}]{1,10}:\s/u.exec(line);
  if (comma) return { wording: WIDE_COMMA, start: from + line.indexOf('，', comma.index) };
  const isEntry = /^\s*-\s/u.test(line.slice(0, at));
  const wording = isEntry ? undefined : [line, ...below].map(mixedBody).find((one) => one !== undefined);
  if (wording) return { wording, start };
  if (/^\s*-[^\s-]/u.test(line) && line.slice(0, at).trim() === '') return { wording: TIGHT_DASH, start };
  return undefined;
}
