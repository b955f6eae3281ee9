import { describe, expect, it } from 'vitest';
import { layOutIssue } from '../../src/index.ts';
import { distance, findNearest } from '../../src/schema/nearest.ts';

const HEAD = 'masthead: { title: 青禾快报 }\nnumber: 1\ndate: 2025-09-19\n';
const body = (text: string): string => `${HEAD}items: [{title: 标题, body: ${JSON.stringify(text)}}]\n`;
const each = (count: number, write: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => write(i)).join('');

/** Inputs of a few hundred kilobytes; each once took minutes or overflowed the stack. */
const LONG: readonly [string, string, readonly string[]][] = [
  ['dots', body('.'.repeat(200_000)), []],
  ['dots behind Han', body(`字${'.'.repeat(200_000)}`), ['loose-ellipsis']],
  ['hyphens behind Han', body(`字${'-'.repeat(200_000)}`), []],
  ['spaces between Han', body('字 '.repeat(200_000)), ['dropped-space']],
  ['a title of one word', `${HEAD}items: [{title: ${'a'.repeat(300_000)}, body: b}]\n`, []],
  [
    'a name of the bulletin',
    `${HEAD.replace('青禾快报', '字'.repeat(200_000))}items: [{title: a, body: b}]\n`,
    ['text-too-long'],
  ],
  [
    'lines of the name',
    `${HEAD.replace('青禾快报', `[${'字,'.repeat(20_000)}]`)}items: [{title: a, body: b}]\n`,
    ['masthead-too-tall'],
  ],
  [
    'roles of a sign-off',
    `${HEAD}items: [{title: a, body: b}]\nsignoff:\n${each(20_000, (i) => `  审${i}: 甲\n`)}`,
    ['colophon-too-tall'],
  ],
  [
    'unknown sources',
    `${HEAD}departments: [${each(4000, (i) => `局部门单位${i},`)}]\nitems: [{title: a, body: b, sources: [${each(4000, (i) => `部局门单付${i},`)}]}]\n`,
    ['unknown-source', 'more-diagnostics'],
  ],
  [
    'characters that no font has',
    body(each(60_000, (i) => String.fromCodePoint(0x30000 + (i % 4900)))),
    ['missing-glyph'],
  ],
  ['quotation marks', `${HEAD}a: ${'"'.repeat(150_000)}\n`, ['text-after-end']],
  ['aliases', `${HEAD}x: [${each(60_000, (i) => `*a${i}, `)}]\n`, ['alias-not-allowed', 'more-diagnostics']],
];

describe('an input of any length', () => {
  it.each(LONG)(
    'is told about or set: %s',
    (_, text, codes) => {
      const { pages, diagnostics } = layOutIssue(text);
      const said = new Set(diagnostics.map(({ code }) => code));
      for (const code of codes) expect([...said]).toContain(code);
      if (codes.length === 0) expect(pages.length).toBeGreaterThan(0);
      expect(diagnostics.length).toBeLessThan(200);
    },
    120_000,
  );
});

describe('the nearest name', () => {
  it('is the same, however early a hopeless one is given up', () => {
    const letters = 'abc';
    const words = Array.from({ length: 200 }, (_, i) =>
      Array.from(
        { length: 1 + (i % 7) },
        (_, j) => letters[(i * 7 + j * j * 3 + ((i * j) >> 1)) % 3] as string,
      ),
    );
    for (const a of words) {
      for (const b of words) {
        const whole = distance(a, b);
        for (const most of [1, 2]) {
          const counted = distance(a, b, most);
          if (whole <= most) expect(counted).toBe(whole);
          else expect(counted).toBeGreaterThan(most);
        }
      }
    }
    expect(findNearest('水厉局', ['农业局', '水利局'])).toBe('水利局');
  });
});
