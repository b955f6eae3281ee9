import { describe, expect, it } from 'vitest';
import { wordStarts } from '../../src/text/words.ts';

/** A text with a stroke wherever it may be parted. */
const parted = (text: string): string => {
  const starts = wordStarts(text);
  return [...text].map((character, i) => (starts.has(i) ? `|${character}` : character)).join('');
};

describe('words of a title', () => {
  it.each([
    ['青禾县乡村振兴工作领导小组简报', '青禾县|乡村振兴|工作|领导小组|简报'],
    ['青禾县优化营商环境工作领导小组', '青禾县|优化|营商环境|工作|领导小组'],
    ['河湾县全面深化改革委员会办公室', '河湾县|全面|深化|改革|委员会|办公室'],
    ['延津县人民政府办公室政务信息', '延津县|人民政府|办公室|政务|信息'],
    ['生态环境保护与乡村振兴', '生态|环境|保护|与乡村振兴'],
    ['疫情防控指挥部工作快报', '疫情防控|指挥部|工作快报'],
    ['甲', '甲'],
    ['', ''],
  ])('%s: %s', (text, wanted) => {
    expect(parted(text)).toBe(wanted);
  });
});
