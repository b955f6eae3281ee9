/** Half-width marks in Chinese text. */

import type { Span } from '../../base/diagnostic.ts';
import type { Passage } from '../passage.ts';
import { type Finding, finding } from '../rule.ts';
import { findFirst, HAN, type Mend } from './search.ts';

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '[': '〔',
  '<': '《',
};
const HALF_WIDTH = new RegExp(
  [
    `[,;:?!](?<=[${HAN}”’）》].)(?=[${HAN}“”‘’（）《》"'\\dA-Za-z]|\\s|$)`,
    `[,;?!](?<=[\\dA-Za-z%‰℃].)(?=[${HAN}“‘（《])`,
    '[,;](?<=[%‰℃].)(?=\\d)',
    `\\.(?<=[${HAN}）》].)(?![.A-Za-z_])`,
    `\\.(?<=[%‰℃”’].)(?=[${HAN}“‘（《])`,
    `\\.(?<=${HAN}[^。．]{0,12}[\\d%‰℃”’]\\.)$`,
    `\\((?=[^()]*${HAN}|[^()（）]*）)`,
    '\\)(?<=（[^()（）]*\\))',
    `\\((?<=${HAN}\\()(?=[^()${HAN}]*[)）])`,
    `\\)(?<=${HAN}[^()（）]*\\))(?=[${HAN}，。；、：！？”》\\d]|$)`,
    '\\[(?=\\d{4}\\]\\d+号)',
    `\\[(?<=${HAN}\\[)(?=[${HAN}\\d]{1,12}\\](?:[${HAN}，。；、]|$))(?!\\d+\\])`,
    `<(?=${HAN}[^<>]{1,40}>)`,
  ].join('|'),
  'gu',
);

/** True of the point in 一.基本情况, which is a 一、 mistyped. */
const isLevelNumber = ({ source, start }: Span): boolean =>
  /(?:^|\s)[一二三四五六七八九十]{1,3}$/u.test(source.text.slice(Math.max(0, start - 4), start));

const wideOf = (mark: string, span: Span): string =>
  mark === '.' && isLevelNumber(span) ? '、' : (WIDE[mark] ?? mark);

/** Makes a mark full-width, without the space behind it; a bracket goes with its partner. */
const widen: Mend = ({ mark, at, text, span }) => {
  if (/[[<]/.test(mark) || (mark === '.' && /\d/.test(text.charAt(at + 1)))) return [];
  if (mark === '(' || mark === ')') {
    const partner = partnerOf(text, at);
    if (partner === undefined) return [];
    const [open, close] = at < partner ? [at, partner] : [partner, at];
    const both = [
      { from: open, to: open + 1, by: '（' },
      { from: close, to: close + 1, by: '）' },
    ];
    return both.filter(({ from, by }) => text[from] !== by);
  }
  return [{ from: at, to: at + 1, by: wideOf(mark, span), closeUp: true }];
};

/** The longest aside that a pair of brackets is looked for around. */
const ASIDE = 200;

/** Where the bracket of either width stands that goes with a half-width one; nowhere where others come between. */
function partnerOf(text: string, at: number): number | undefined {
  const opens = text[at] === '(';
  const aside = opens ? text.slice(at + 1, at + ASIDE) : text.slice(Math.max(0, at - ASIDE), at);
  const found = opens ? aside.search(/[()（）]/) : aside.search(/[()（）](?=[^()（）]*$)/);
  if (!(opens ? /[)）]/ : /[(（]/).test(aside.charAt(found))) return undefined;
  return opens ? at + 1 + found : at - aside.length + found;
}

/** Marks of a Chinese sentence are full-width (GB/T 15834 5.1); those of numbers, times and addresses are not. */
export const checkHalfWidth = (passage: Passage): Finding[] =>
  findFirst(
    passage,
    ',.:;?!()[<',
    HALF_WIDTH,
    ({ mark, span }) => {
      const wide = wideOf(mark, span);
      return finding(
        'halfwidth-mark',
        { zh: `汉字旁边用了半角标点“${mark}”`, en: `A half-width "${mark}" beside ideographs` },
        { span, hint: { zh: `改成“${wide}”`, en: `Use "${wide}"` } },
      );
    },
    widen,
  );
