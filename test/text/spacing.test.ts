import { describe, expect, it } from 'vitest';
import { CLREQ, type LineOptions, type PunctuationStyle } from '../../src/text/options.ts';
import type { StyledText } from '../../src/text/shape.ts';
import { space } from '../../src/text/spacing.ts';
import { body, clustersOf, round, set } from './support.ts';

/** Blank between the inks of the first two clusters, em. */
function between(content: string | StyledText[], options: Partial<LineOptions> = {}): number {
  const all = { ...CLREQ, ...options };
  const [first, second] = space(clustersOf(content, options), all);
  return round((first?.after ?? 0) + (first?.autospace ?? 0) + (second?.before ?? 0));
}

describe('neighbouring marks (CLREQ 3.1.6.2, rule sheet C2)', () => {
  it.each([
    // opening + opening, closing, stop
    ['（《', 0],
    ['“‘', 0],
    ['（）', 0],
    ['“，', 0],
    // closing + opening, closing, stop
    ['）（', 0.5],
    ['”“', 0.5],
    ['”）', 0],
    ['》』', 0],
    ['”，', 0],
    ['）：', 0],
    ['）。', 0],
    // stop + opening, closing, stop
    ['，（', 0.5],
    ['：“', 0.5],
    ['。《', 0.5],
    ['。”', 0],
    ['？）', 0],
    ['？！', 0.5],
    ['，，', 0.5],
    // marks beside anything else keep their blanks
    ['甲（', 0.5],
    ['）甲', 0.5],
    ['，甲', 0.5],
    ['甲，', 0],
    ['·（', 0.5],
    ['）·', 0.5],
    ['——“', 0.5],
    ['”——', 0.5],
    ['。……', 0.5],
    ['～（', 0.5],
    ['）/', 0.5],
    ['）5', 0.5],
    ['5（', 0.5],
    ['”%', 0.5],
    ['‼（', 0.5],
    [',（', 0.5],
  ])('%s keeps %f em', (pair, blank) => {
    expect(between(pair)).toBe(blank);
  });

  it.each([
    ['企业”（', [body('业'), body('”', { role: 'bold' }), body('（')], 0.5],
    ['。”', [body('业'), body('。'), body('”', { role: 'bold' })], 0],
    ['《“', [body('业'), body('《', { together: true }), body('“')], 0],
  ])('pairs across a style boundary: %s', (_, [, ...pair], blank) => {
    expect(between(pair)).toBe(blank);
  });

  it.each([
    ['甲。”）乙', [0, 1, 1.5, 2, 3]],
    ['甲”、“乙', [0, 1, 1.5, 2.5, 3]],
    ['甲《“（”》乙', [0, 1.5, 2, 2.5, 3, 3.5, 4.5]],
    ['甲：“乙', [0, 1, 2, 2.5]],
    ['（甲）', [0, 0.5, 1.5]],
  ])('adds up pair by pair: %s', (text, starts) => {
    expect(set(text, 99)[0]?.clusters.map(({ x }) => round(x))).toEqual(starts);
  });
});

describe('punctuation styles (rule sheet C7)', () => {
  const table: [PunctuationStyle, Record<string, number>][] = [
    ['quanjiao', { '甲，乙': 0.5, '甲。乙': 0.5, '。”': 0, '”，': 0, '”“': 0.5, '？！': 0.5 }],
    ['banjiao', { '，乙': 0, '。乙': 0, '。”': 0, '”，': 0, '”“': 0, '？！': 0, '甲“': 0 }],
    ['kaiming', { '，乙': 0, '。乙': 0.5, '。”': 0, '”，': 0, '”“': 0, '？！': 0.5, '甲“': 0, '：“': 0 }],
  ];
  const cases = table.flatMap(([style, blanks]) =>
    Object.entries(blanks).map(([text, blank]) => [style, text, blank] as const),
  );
  it.each(cases)('%s: %s', (style, text, blank) => {
    const pair = [...text].length > 2 ? [...text].slice(1).join('') : text;
    expect(between(pair, { style })).toBe(blank);
  });
});

describe('Han–Western gap (rule sheet D)', () => {
  it.each([
    ['甲a', 0.25],
    ['a甲', 0.25],
    ['甲1', 0.25],
    ['1年', 0.25],
    ['〇1', 0.25],
    ['甲α', 0.25],
    ['甲Я', 0.25],
    // a word that begins or ends in a mark of its own
    ['甲-a', 0],
    ['a-甲', 0],
    // next to marks, units and signs
    ['，a', 0.5],
    ['a，', 0],
    ['（a', 0],
    ['a）', 0],
    ['a（', 0.5],
    ['）a', 0.5],
    ['·a', 0],
    ['a·', 0],
    ['——a', 0],
    ['a——', 0],
    ['～5', 0],
    ['5～', 0],
    ['/5', 0],
    ['5%', 0],
    ['%的', 0],
    ['‰的', 0],
    ['℃的', 0],
    ['约¥', 0],
    ['约−', 0],
    ['¥5', 0],
    // no Western at all
    ['甲乙', 0],
    ['a', 0],
  ])('%s: %f em', (text, gap) => {
    expect(between(text)).toBe(gap);
  });

  it('stands across style boundaries, with or without a typed space', () => {
    expect(between([body('共'), body('91', { role: 'bold' })])).toBe(0.25);
    expect(between([body('共 '), body('91', { role: 'bold' })])).toBe(0.25);
  });

  it('has the width asked for', () => {
    expect(between('共91', { autospace: 0 })).toBe(0);
    expect(between('共91', { autospace: 1 / 6 })).toBe(round(1 / 6));
  });
});
