/** Messages about texts in a wrong place or in a wrong form. */

import type { Text } from '../../base/diagnostic.ts';
import { indentLines, type Lines, nameLines, spaces, type Wording, wording } from './wordings.ts';

/** What is wrong with a text whose lines stand outside it. */
export interface StrayText {
  readonly lines: Lines;
  /** Its key as written. */
  readonly key: string;
  readonly isBody: boolean;
  readonly column: number;
  /** Some of the lines begin with tabs or full-width spaces. */
  readonly foreign: boolean;
  /** How it began: after `|`, behind the colon, or not yet. */
  readonly begun: 'block' | 'plain' | 'empty';
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Lines of a text that are not indented as such: `text-not-indented`. */
export function strayText({ lines, key, isBody, column, foreign, begun }: StrayText): Wording {
  const { zh, en } = nameLines(lines);
  const indent = indentLines(lines, column);
  const not = foreign
    ? { zh: '（不要用 Tab 和全角空格）', en: ' (no tabs, no full-width spaces)' }
    : { zh: '', en: '' };
  const before: Record<StrayText['begun'], Text> = {
    block: { zh: '', en: '' },
    plain: {
      zh: `“${key}:”后面只写一个 |，原来写在它后面的文字移到下一行，行首也留 ${column} 个空格；`,
      en: `put nothing but | after "${key}:" and its text on the next line, behind ${spaces(column).en} too; `,
    },
    empty: { zh: `“${key}:”后面空一格写一个 |；`, en: `put a space and | after "${key}:"; ` },
  };
  const lead = isBody ? before[begun] : before.block;
  return wording(
    'text-not-indented',
    `${zh}是${isBody ? key : `“${key}”的文字`}，行首的空格不够`,
    `${capital(en)} ${lines.first === lines.last ? 'belongs' : 'belong'} to "${key}" but ${
      lines.first === lines.last ? 'is' : 'are'
    } not indented as its text`,
    `${lead.zh}${indent.zh}${not.zh}`,
    `${capital(`${lead.en}${indent.en}${not.en}`)}`,
  );
}

/** Signs in the place of the dash, and the lines they stand in: `wrong-bullet`. */
export function wrongBullets(signs: readonly string[], lines: readonly number[]): Wording {
  const most = 8;
  const shown = [...new Set(signs)].slice(0, 3);
  const list = lines.slice(0, most);
  const more = lines.length > most;
  const zh = `第 ${list.join('、')}${more ? ' …' : ''} 行`;
  const total = more ? `（共 ${lines.length} 行）` : '';
  const en = `${lines.length === 1 ? 'line' : 'lines'} ${list.join(', ')}${more ? ` … (${lines.length} in all)` : ''}`;
  const zhSigns = shown.map((sign) => `“${sign}”`).join('');
  const enSigns = shown.map((sign) => `"${sign}"`).join(', ');
  return wording(
    'wrong-bullet',
    `列表的每一项要以“- ”开头，${zh}用的是${zhSigns}${total}`,
    `The items of a list start with "- "; ${en} with ${enSigns}`,
    `把${zh}开头的${zhSigns}换成“- ”（英文减号和一个空格）${total}`,
    `Replace ${enSigns} by "- ", a hyphen and a space, in ${en}`,
  );
}

/** The marks that can stand around a text. */
function quoting(value: string): Text {
  if (!value.includes('"'))
    return { zh: '用英文引号 " 把整段文字括起来', en: 'put the whole text in quotes' };
  if (!value.includes("'")) {
    return { zh: "用英文单引号 ' 把整段文字括起来", en: "put the whole text in single quotes '" };
  }
  return {
    zh: '冒号后面写 |，文字从下一行写起，多空两格',
    en: 'put | after the colon and the text on the next line',
  };
}

/** A text that begins with #, so that nothing of it would be printed: `bad-start`. */
export function startsAsComment(value: string): Wording {
  const { zh, en } = quoting(value);
  return wording(
    'bad-start',
    '# 和它后面的文字不会印出来，这一项就是空的了',
    'A # and what follows is not printed, which leaves this empty',
    `要印出来，${zh}`,
    `To print it, ${en}`,
  );
}

/** A text that begins with a bracket: `bad-start`; `column` is where a text below | would stand. */
export function startsInBrackets(value: string, column?: number): Wording {
  const open = value.charAt(0);
  const [name, other, otherEn] =
    open === '[' ? ['英文方括号 [', '【】', '【】'] : ['英文花括号 {', '（）', '（）'];
  const { zh, en } = quoting(value);
  const below = column === undefined ? undefined : spaces(column);
  // [文字]{楷体} needs its brackets.
  const [instead, insteadEn] = /^\[[^\]]*\]\s*\{/u.test(value)
    ? ['', '']
    : [`改用中文的${other}${below ? '；' : '，'}或`, `Use ${otherEn}, or `];
  return wording(
    'bad-start',
    `文字不能以${name} 开头`,
    `A text cannot start with ${open}`,
    `${instead}${below ? `在冒号后面写 |，文字从下一行写起，行首留 ${column} 个空格` : zh}`,
    `${insteadEn}${below ? `put | after the colon and the text on the next line, behind ${below.en}` : en}`,
  );
}

/** A text behind | or >: `text-after-bar`. */
export const textAfterBar = (sign: string, column: number): Wording =>
  wording(
    'text-after-bar',
    `“${sign}”后面不能接文字`,
    `No text can follow "${sign}" on its line`,
    `${sign === '｜' ? '把“｜”换成英文的 |，' : ''}“${sign === '｜' ? '|' : sign}”后面另起一行，文字的行首留 ${column} 个空格`,
    `${sign === '｜' ? 'Replace ｜ by |, and move' : 'Move'} the text to the next line, behind ${spaces(column).en}`,
  );
