/** Signs among figures that Chinese input leaves full-width, or ASCII where Chinese has its own (GB/T 15835, GB/T 15834 4.13). */

import { mapCharacter } from '../../schema/characters.ts';

/** Figures looked at on either side of a sign; longer ones are neither hours nor parts of a ratio. */
const FAR = 6;
const SIGNS = '．：~';

const characterAt = (raw: string, index: number): string => mapCharacter(raw[index] ?? '');
const isDigit = (character: string): boolean => character >= '0' && character <= '9' && character !== '';

/** The figures that end before, or start at, an index. */
function figuresFrom(raw: string, at: number, step: 1 | -1): string {
  let figures = '';
  for (let i = at; figures.length <= FAR && isDigit(characterAt(raw, i)); i += step) {
    figures = step > 0 ? figures + characterAt(raw, i) : characterAt(raw, i) + figures;
  }
  return figures;
}

/** What is counted: behind it the colon between two figures is one of the sentence, as in 问题1：3个乡镇未完成. */
const COUNTED =
  /[个家户人名万亿元项件次年月日条处座台吨亩千百十余多倍米斤里头辆所间份批笔套宗场天周位类种级期届部篇册棵株口眼%℃‰]/u;

/** What is numbered: behind its figure the colon is one of the sentence, as in 附件1：2025年报表. */
const NUMBERED = /[表图件例注题条项步号期章节点]/u;

/**
 * What a sign between figures stands for: １２．５ is a decimal, 9：00 a time, 3：1 a ratio, 60~80 a range; else itself.
 *
 * @param raw the text as typed
 * @param at index of the sign
 * @param mapped the sign with its width normalised
 */
export function mapSign(raw: string, at: number, mapped: string): string {
  if (!SIGNS.includes(mapped)) return mapped;
  if (mapped === '~') return isRange(raw, at) ? '～' : mapped;
  const [before, after] = [figuresFrom(raw, at - 1, -1), figuresFrom(raw, at + 1, 1)];
  if (before === '' || after === '') return mapped;
  return mapped === '．' ? '.' : mapColon(raw, at, before, after);
}

function mapColon(raw: string, at: number, before: string, after: string): string {
  const behind = characterAt(raw, at + 1 + after.length);
  const ahead = characterAt(raw, at - 1 - before.length);
  if (before.length > FAR || after.length > FAR || COUNTED.test(behind) || NUMBERED.test(ahead)) return '：';
  const around = raw.slice(Math.max(0, at - before.length - 3), at + after.length + 5);
  if (around.includes('比')) return '∶';
  const isTime = before.length <= 2 && Number(before) <= 24 && after.length === 2 && Number(after) < 60;
  return isTime ? ':' : '∶';
}

const ENDS_RANGE = /[\d%℃‰\p{Script=Han}]/u;

/** 60~80人, 3月~5月, 周一~周五; not ~~删去~~, nor a path. */
function isRange(raw: string, at: number): boolean {
  return ENDS_RANGE.test(characterAt(raw, at - 1)) && /[\d\p{Script=Han}]/u.test(characterAt(raw, at + 1));
}
