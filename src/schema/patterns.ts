/**
 * What a reader of `values.ts` accepts, as regular expressions for the JSON Schema. They are as forgiving as the readers:
 * full-width forms, spaces anywhere, quotation marks around. What a pattern cannot tell, a number in a text that is out of
 * range, a day that no calendar has, they let pass.
 */

import type { Choices, NumberRange } from './values.ts';

const WIDE = 0xfee0;

/** A character in either width and either case, spaces before it. */
function loosen(character: string): string {
  const forms = new Set([character, character.toLowerCase(), character.toUpperCase()]);
  const code = character.charCodeAt(0);
  for (const form of [...forms]) {
    if (code > 0x20 && code < 0x7f) forms.add(String.fromCharCode(form.charCodeAt(0) + WIDE));
  }
  const escaped = [...forms].map((form) => form.replace(/[\\\]^-]/g, '\\$&'));
  return `\\s*[${escaped.join('')}]`;
}

const looseWord = (word: string): string => [...word.replace(/\s/g, '')].map(loosen).join('');

/** A small regular expression of words, `总?第` or `磅|pt`, in loose characters. */
const looseSource = (source: string): string => source.replace(/[^?|]/g, loosen);

const whole = (inner: string): string => `^\\s*[“"‘']?(?:${inner})\\s*[”"’']?\\s*$`;

const DIGIT = '\\s*[0-9０-９]';

/** Numbers written as a text: 第44期, 28磅, ４４. */
export function numberPattern({ min, whole: isWhole, around: { before, after } = {} }: NumberRange): string {
  const nonzero = min > 0 ? '(?=.*[1-9１-９])' : '';
  const digits = isWhole ? `(?:${DIGIT}){1,9}` : `(?:${DIGIT}){1,6}(?:\\s*[.．](?:${DIGIT}){1,6})?`;
  const affix = (source: string | undefined): string => (source ? `(?:${looseSource(source)})?` : '');
  return `${nonzero}${whole(`${affix(before)}${digits}${affix(after)}`)}`.replace(/^(\(\?=.*?\))\^/, '^$1');
}

/** Any of some words, as `readChoice` and `readFlag` compare them. */
export const wordsPattern = (words: readonly string[]): string => whole(words.map(looseWord).join('|'));

export const choicePattern = <T extends string>(choices: Choices<T>): string =>
  wordsPattern(Object.entries<readonly string[]>(choices).flatMap(([value, others]) => [value, ...others]));

/** A text with something in it that can be seen. */
export const SAYING = '[^\\s\\u00ad\\u200b-\\u200f\\u2060\\ufeff]';
