import { describe, expect, it } from 'vitest';
import type { Copy } from '../../../src/proof/rule.ts';
import { checkNearWords } from '../../../src/proof/words/near-words.ts';
import { WORDS } from '../../../src/proof/words/words-checks.ts';
import { paragraph, pointedAt } from './support.ts';

describe('words mistyped by sound or shape', () => {
  it.each([
    ['民警连夜蹲首，追脏挽损。', ['蹲首', '追脏']],
    ['路旁占道经营的摊贩已全部劝离。', []],
    ['村民连建全主动让出宅基地。', []],
    ['拘流村修通了水泥路。', []],
  ])('%s', (text, wrong) => {
    expect(pointedAt(checkNearWords(paragraph(text)))).toEqual(wrong);
  });

  it('says which word is meant', () => {
    const [found] = checkNearWords(paragraph('法院依法予以拘流。'));
    expect(found?.message.zh).toBe('“拘流”像是“拘留”写错了');
    expect(found?.hint?.zh).toBe('改成“拘留”；没有写错，就不用改');
    expect(found?.message.en).toBe('"拘流" looks like "拘留" mistyped');
    expect(found?.hint?.en).toBe('Write "拘留", or leave it if it is meant');
  });
});

it('a mistake that a list knows is said once', () => {
  const passages = [paragraph('严查疲劳架驶，法院依法予以拘流。')];
  const found = WORDS.flatMap(({ find }) => find({ passages, isOn: () => true } as unknown as Copy));
  expect(found.map(({ code }) => code)).toEqual(['confused-word', 'near-word']);
});
