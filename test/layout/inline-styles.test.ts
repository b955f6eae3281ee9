import { describe, expect, it } from 'vitest';
import { glyphsOf, type Page } from '../../src/layout/page.ts';
import { GOOD, issueOf, loadText } from '../issue/support.ts';
import { dumpPages } from './dump.ts';
import { isRule, layOutIssue, textsOf } from './support.ts';

const BLACK = 'black';

/** The page of a body as its clerk types it. */
function pageOf(...lines: string[]): Page {
  const body = lines.map((line) => `\n      ${line}`).join('');
  return layOutIssue(issueOf(loadText(GOOD.replace('正文。', `|${body}`)))).pages[0] as Page;
}

/** The body's lines of a dump, without the places along the line. */
const dumped = (page: Page): string[] =>
  dumpPages([{ ...page, items: textsOf(page, 'item') }])
    .split('\n')
    .filter((line) => line.includes(BLACK))
    .map((line) => line.slice(37));

const rules = (page: Page) => page.items.filter(isRule).filter(({ colour }) => colour === BLACK);
const origins = (page: Page, text: string): number[] =>
  textsOf(page, 'item')
    .flatMap(glyphsOf)
    .filter((glyph) => glyph.text === text)
    .map(({ x }) => x);

describe('words in a face of their own', () => {
  it('take the face they name, bold inside and around it', () => {
    expect(dumped(pageOf('甲[乙]{楷体}丙[丁]{黑体}戊**[己]{楷体}**[庚**辛**]{heading}。'))).toEqual([
      'heading Fake 16.00 black  标题',
      'body Fake 16.00 black  \u3000甲',
      'kai Fake 16.00 black  乙',
      'body Fake 16.00 black  丙',
      'heading Fake 16.00 black  丁',
      'body Fake 16.00 black  戊',
      'kai Fake 16.00 black emboldened  己',
      'heading Fake 16.00 black  庚辛',
      'body Fake 16.00 black  。',
    ]);
  });

  it('may be given in brackets and braces of either width; brackets alone are text', () => {
    expect(dumped(pageOf('甲［乙］｛楷体｝[丙]（丁）[[1]]{楷体}。')).slice(1)).toEqual([
      'body Fake 16.00 black  \u3000甲',
      'kai Fake 16.00 black  乙',
      'body Fake 16.00 black  [丙]（丁）',
      'kai Fake 16.00 black  [1]',
      'body Fake 16.00 black  。',
    ]);
  });

  it('keep a gap beside them plain', () => {
    expect(dumped(pageOf('甲[乙]{楷体}\u3000[丙]{楷体}。')).slice(1)).toEqual([
      'body Fake 16.00 black  \u3000甲',
      'kai Fake 16.00 black  乙',
      'body Fake 16.00 black  \u3000',
      'kai Fake 16.00 black  丙',
      'body Fake 16.00 black  。',
    ]);
  });
});

describe('raised and lowered words', () => {
  it('are smaller, off the baseline, and beside their base without a gap', () => {
    const page = pageOf('甲m[2]{上标}乙CO[2]{下标}丙[注]{上标}丁[1]{上标}戊。');
    expect(dumped(page).slice(1)).toEqual([
      'body Fake 16.00 black  \u3000甲m',
      'body Fake 10.40 raised 5.12 black  2',
      'body Fake 16.00 black  乙CO',
      'body Fake 10.40 raised -1.92 black  2',
      'body Fake 16.00 black  丙',
      'body Fake 10.40 raised 5.12 black  注',
      'body Fake 16.00 black  丁',
      'body Fake 10.40 raised 5.12 black  1',
      'body Fake 16.00 black  戊。',
    ]);
    const at = (text: string): number => origins(page, text)[0] as number;
    expect(at('乙') - at('m')).toBeCloseTo(8 + 5.2, 6);
    expect(at('注') - at('丙')).toBeCloseTo(16, 6);
    expect(at('丁') - at('注')).toBeCloseTo(10.4, 6);
    expect(at('戊') - at('丁')).toBeCloseTo(16 + 5.2, 6);
  });

  it.each(Array.from({ length: 6 }, (_, i) => 20 + i))(
    'stay with their base at any place of the line: %i',
    (count) => {
      const page = pageOf(`${'甲'.repeat(count)}乙[注注]{上标}${'甲'.repeat(30)}。`);
      const line = textsOf(page, 'item').find(({ runs }) =>
        runs.some(({ glyphs }) => glyphs.texts.includes('乙')),
      );
      const texts = line?.runs.flatMap(({ glyphs }) => glyphs.texts).join('');
      expect(texts).toContain('乙注注');
    },
  );
});

describe('underlined words', () => {
  it('have a rule that goes on over the end of a line, 2.5 points below their em boxes', () => {
    const page = pageOf(`甲[${'乙'.repeat(30)}，]{下划线}丙。`);
    const [first, second] = textsOf(page, 'item');
    const [one, two] = rules(page);
    expect(rules(page)).toHaveLength(2);
    const drop = 0.12 * 16 + 2.5;
    expect(one?.y).toBeCloseTo((first?.y ?? 0) + drop, 6);
    expect(two?.y).toBeCloseTo((second?.y ?? 0) + drop, 6);
    const starts = origins(page, '乙');
    expect(one?.x).toBeCloseTo(starts[0] as number, 6);
    expect((one?.x ?? 0) + (one?.width ?? 0)).toBeCloseTo((26 / 25.4) * 72 + 448, 0);
    expect(two?.thickness).toBe(0.5);
    expect(two?.tag).toEqual({ kind: 'artifact', of: 'layout' });
  });

  it('have it below themselves alone: not below the gap to a Western word, nor the blank of a mark', () => {
    const page = pageOf('甲[26台]{下划线}A[乙，]{下划线}丙。');
    const [one, two] = rules(page);
    const [start, end] = [origins(page, '2')[0] as number, origins(page, '台')[0] as number];
    expect([one?.x, (one?.x ?? 0) + (one?.width ?? 0)]).toEqual([
      expect.closeTo(start, 6),
      expect.closeTo(end + 16, 6),
    ]);
    expect(two?.width).toBeCloseTo(24, 6);
  });

  it('keep townships bold', () => {
    const issue = issueOf(
      loadText(
        GOOD.replace('正文。', '"甲。[青石镇]{下划线}乙。"\n    sources: [青石镇]\ntownships: [青石镇]'),
      ),
    );
    const page = layOutIssue(issue).pages[0] as Page;
    expect(dumped(page).slice(1, 3)).toEqual([
      'body Fake 16.00 black  \u3000甲。',
      'bold Fake 16.00 black emboldened  青石镇',
    ]);
    expect(rules(page)).toHaveLength(1);
  });
});
