import { describe, expect, it } from 'vitest';
import { readContext } from '../../../src/proof/words/word-context.ts';
import * as packed from '../../../src/proof/words/word-data.ts';

/** What a context says as one regular expression. */
function oracle(context: string, word: string, oneSide: boolean): RegExp {
  const [before, notBefore, after, notAfter] = context.split('\t');
  const [left, right] = [before ? `(?<=${before})` : '', after ? `(?=${after})` : ''];
  const placed = oneSide && before && after ? `(?:${left}${word}|${word}${right})` : `${left}${word}${right}`;
  return new RegExp(
    `${notBefore ? `(?<!${notBefore})` : ''}${placed}${notAfter ? `(?!${notAfter})` : ''}`,
    'yu',
  );
}

const CONTEXTS = [packed.confusions(), packed.variants(), packed.redundant()].flatMap(
  (list) => list.split('\n\n')[1]?.split('\n').filter(Boolean) ?? [],
);

/** Texts that the alternatives of a context have in them, with something put in for what may be anything. */
const textsOf = (side = ''): string[] =>
  side
    .replaceAll(/\.\{\d,\d+\}/gu, '全县')
    .replaceAll(/\(\?:([^|)]*)[^)]*\)/gu, '$1')
    .replaceAll(/\[\^?(.)[^\]]*\]/gu, '$1')
    .replaceAll(/\\d\+?/gu, '3')
    .split('|')
    .map((text) => text.replaceAll(/[?+*^$]/gu, ''));

describe('a context', () => {
  it.each([true, false])('means what it means as a regular expression; either side enough: %s', (oneSide) => {
    let found = 0;
    const others: string[] = [];
    for (const context of CONTEXTS) {
      const [before, notBefore, after, notAfter] = context.split('\t');
      const lefts = ['', '的', ...textsOf(before), ...textsOf(notBefore)];
      const rights = ['', '。', ...textsOf(after), ...textsOf(notAfter)];
      const isInContext = readContext(context, oneSide);
      const pattern = oracle(context, '字词', oneSide);
      for (const [left, right] of [
        ...lefts.map((one, at) => [one, rights[at % rights.length] as string] as const),
        ...rights.map((one, at) => [lefts[(at + 1) % lefts.length] as string, one] as const),
      ]) {
        const text = `${left}字词${right}`;
        pattern.lastIndex = left.length;
        const expected = pattern.test(text);
        if (expected) found++;
        if (isInContext(text, left.length, left.length + 2) !== expected)
          others.push(`${text} in ${context}`);
      }
    }
    expect(others).toEqual([]);
    expect(found).toBeGreaterThan(CONTEXTS.length);
  });
});
