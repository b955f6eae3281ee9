/** Whole numbers in Chinese numerals, as issue numbers and dates are written by hand. */

/** What people type for 〇: the ideographic zero, circles and letters of its look. */
const ZERO = '〇○◯OoＯｏ0０';
const DIGITS = '一二三四五六七八九';
const DIGIT = `[${DIGITS}两]`;
const NIL = `[零${ZERO}]`;

/** One of 1 to 99 with 十, 廿 or 卅: 十, 十二, 二十三, 廿六. */
const TENS = `(?:${DIGIT}?十|廿|卅)${DIGIT}?`;
/** Below 1000 and 10000; a missing place says 零, without which 一百五 might be 105 or 150. */
const HUNDREDS = `${DIGIT}百(?:${NIL}?${TENS}|${NIL}${DIGIT})?`;
const THOUSANDS = `${DIGIT}千(?:${NIL}?${HUNDREDS}|${NIL}?${TENS}|${NIL}${DIGIT})?`;
const BELOW_HUNDRED = `(?:${TENS}|${DIGIT})`;
const BELOW_MYRIAD = `(?:${THOUSANDS}|${HUNDREDS}|${BELOW_HUNDRED})`;
const MYRIADS = `${DIGIT}万(?:${NIL}?(?:${THOUSANDS}|${HUNDREDS}|${TENS})|${NIL}${DIGIT})?`;

/** Source of a pattern of the numbers 1 to 99: what a month or a day is written with. */
export const SHORT_NUMERAL = BELOW_HUNDRED;

/** Source of a pattern of a year in Chinese digits: 二〇二六. */
export const YEAR_NUMERAL = `[${DIGITS}][${DIGITS}零${ZERO}]{3}`;

/** Source of a pattern of the numbers 1 to 99999, with places (一百零五) or digit by digit (一〇五). */
export const NUMERAL = `(?:${MYRIADS}|${BELOW_MYRIAD}|[${DIGITS}][${DIGITS}零${ZERO}]{1,4})`;

const VALUES = new Map([...DIGITS].map((digit, i) => [digit, i + 1] as const));
VALUES.set('两', 2);
const UNITS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/**
 * The value of a text that one of the patterns matches.
 *
 * @param text such as 一百零五, 一〇五 or 廿六
 */
export function valueOfNumeral(text: string): number {
  if (!/[十廿卅百千万]/.test(text)) {
    return [...text].reduce((value, digit) => value * 10 + (VALUES.get(digit) ?? 0), 0);
  }
  const [high, low] = text.includes('万') ? text.split('万') : ['', text];
  return (high ? valueBelowMyriad(high) * 10000 : 0) + valueBelowMyriad(low ?? '');
}

function valueBelowMyriad(text: string): number {
  let value = 0;
  let digit: number | undefined;
  for (const character of text.replace('廿', '二十').replace('卅', '三十')) {
    const unit = UNITS.get(character);
    if (unit !== undefined) {
      value += (digit ?? 1) * unit;
      digit = undefined;
    } else digit = VALUES.get(character);
  }
  return value + (digit ?? 0);
}

/** The same numeral as it is printed: whatever stood for 〇 is one. */
export const tidyNumeral = (text: string): string => text.replace(ZEROS, '〇');
const ZEROS = new RegExp(`[${ZERO}]`, 'g');
