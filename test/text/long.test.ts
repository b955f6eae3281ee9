import { describe, expect, it } from 'vitest';
import { breakLines } from '../../src/text/break.ts';
import { CLREQ, WORD } from '../../src/text/options.ts';
import { measureAll, readOn } from '../../src/text/stretch.ts';
import { body, clustersOf, textOf } from './support.ts';

const LENGTH = 60_000;
const SHAPE = { width: 28, indent: 2, hangingIndent: 0 };

/** One construct each, of which an algorithm that looks at all of a paragraph for each line would never see the end. */
const LONG: readonly string[] = [
  'http://',
  'www.a/',
  'a.b@c.d',
  'a',
  '1',
  '1.5%',
  'ab-',
  '（',
  '）',
  '，',
  '"',
  '”',
  '《书》',
  '—',
  '…',
  '-',
  '/',
  '字a',
  '字1',
  '字 ',
  'word ',
  'a\u0301',
  '\u0301',
  '¥',
  '%',
];

describe('a paragraph of any length', () => {
  it.each(LONG)(
    'is broken once and whole: %s',
    (construct) => {
      const text = construct.repeat(LENGTH / construct.length);
      for (const options of [CLREQ, WORD]) {
        const clusters = clustersOf([body(text)], options);
        const lines = breakLines(clusters, SHAPE, options);
        let from = 0;
        for (const line of lines) {
          expect(line.from).toBe(from);
          from = line.to;
        }
        const written = text.normalize('NFC').replaceAll(' ', '');
        expect(lines.map(textOf).join('').replaceAll(' ', '').length).toBe(written.length);
        for (const { from: start, to, adjustments } of lines) {
          expect(adjustments.every(({ index }) => index >= start && index < to)).toBe(true);
        }
      }
    },
    120_000,
  );

  it('is cut alike wherever in it a line stands', () => {
    // Of marks and words that hold together without an end, lines fill up in the same way over and over.
    const lines = breakLines(clustersOf('http://'.repeat(4000)), { ...SHAPE, indent: 0 }, CLREQ);
    const texts = lines.slice(0, -1).map(textOf);
    expect(new Set(texts).size).toBeLessThan(30);
    expect(texts.length).toBeGreaterThan(300);
    expect(lines.map(({ last }) => last).indexOf(true)).toBe(lines.length - 1);
  });

  it('is measured no further than a line sees, once a word was cut', () => {
    const stretch = measureAll(clustersOf([body('字'.repeat(50))]), CLREQ);
    expect(readOn({ stretch, from: 0 }, 10)).toBeUndefined();
    const rest = [...clustersOf([body('乙'.repeat(5000))])];
    const further = readOn({ stretch: { ...stretch, rest }, from: 40 }, 28);
    const length = further?.stretch.measured.clusters.length ?? 0;
    expect(length).toBeGreaterThan(60);
    expect(length).toBeLessThan(500);
    expect(further?.stretch.base).toBe(38);
    expect(rest.length + length).toBe(5000 + 12);
  });
});
