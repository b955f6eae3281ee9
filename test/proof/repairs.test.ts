/** What is repaired is what the editor would have written: tried on the planted mistakes. */

import { describe, expect, it } from 'vitest';
import { splice } from '../../src/issue/write/stretches.ts';
import { editsOf } from '../../src/repair/repair-draft.ts';
import { SEEDS, saidAt } from './seeds.ts';

const plain = (marked: string): string => marked.replace(/[⟦⟧]/gu, '').trimEnd();

/** A text after the repairs of the mistake that was planted in it; undefined where a person has to decide. */
function mend(seed: (typeof SEEDS)[number]): string | undefined {
  const said = saidAt(seed.at ?? 'body', plain(seed.wrong)).filter(({ code }) => code === seed.code);
  const repairs = said.flatMap(({ repair }) => (repair ? [repair] : []));
  const [first] = repairs.flat();
  if (!first) return undefined;
  return splice(first.span.source.text, editsOf(first.span.source.text, repairs));
}

const mended = SEEDS.flatMap((seed) => {
  const text = mend(seed);
  return text === undefined ? [] : [{ ...seed, text }];
});

describe('what is repaired of planted mistakes', () => {
  it('is of several kinds', () => {
    const codes = new Set(mended.map(({ code }) => code));
    expect([...codes].sort()).toEqual([
      'compatibility-character',
      'confused-word',
      'doubled-mark',
      'foreign-mark',
      'fullwidth-digit',
      'halfwidth-mark',
      'loose-ellipsis',
      'straight-quote',
    ]);
    expect(mended.length).toBeGreaterThan(40);
  });
  it.each(mended.map(({ wrong, right, text }) => [wrong, plain(right), text]))('%s', (_, right, text) => {
    const own = (right as string).split(/\n+/u);
    for (const line of own) expect(text).toContain(line);
  });
});

describe('quotes', () => {
  const bodyOf = (body: string): string | undefined => {
    const seed = { family: 'marks', code: 'straight-quote', wrong: body, right: '' };
    return mend(seed)?.split('正文: |\n')[1]?.trim();
  };
  it.each([
    ['他说"好"，又说"行"。', '他说“好”，又说“行”。'],
    ['新增“专精特新"企业3家。', '新增“专精特新”企业3家。'],
    [`他说"要抓'关键少数'"。`, '他说“要抓‘关键少数’”。'],
    [`开展'回头看'。`, '开展“回头看”。'],
    ['他说"好"，用的是5"的管子。', undefined],
    ['他说"好，又说行。', undefined],
    ['"好"他说，Tom"s书。', undefined],
    [`他说'要抓"关键"'。`, `他说'要抓“关键”'。`],
  ])('%s', (wrong, right) => {
    expect(bodyOf(wrong)).toBe(right);
  });
});

describe('words and marks', () => {
  const body = (code: string, wrong: string): string | undefined =>
    mend({ family: 'x', code, wrong, right: '' })?.split('正文: |\n')[1]?.trim();
  it.each([
    ['halfwidth-mark', '全县有12家, 增长3.5%,居首位.', '全县有12家，增长3.5%，居首位。'],
    ['halfwidth-mark', '去年(2024年)和前年(即2023年)', '去年（2024年）和前年（即2023年）'],
    ['halfwidth-mark', '修路(其中水泥路2公里）和桥（3座)', '修路（其中水泥路2公里）和桥（3座）'],
    ['halfwidth-mark', '一.基本情况很好', '一、基本情况很好'],
    ['doubled-mark', '抓好落实。。确保完成，，', '抓好落实。确保完成，'],
    ['doubled-mark', '抓好落实，。', undefined],
    ['loose-ellipsis', '等等...达到预期。。。', '等等……达到预期……'],
    ['fullwidth-digit', '全县１２家企业增长３．５％，有20家。', '全县12家企业增长3.5%，有20家。'],
    ['confused-word', '开设帐户，另设帐户。', '开设账户，另设账户。'],
    ['confused-word', '我们己经完成。', undefined],
  ])('%s: %s', (code, wrong, right) => {
    expect(body(code, wrong)).toBe(right);
  });
});
