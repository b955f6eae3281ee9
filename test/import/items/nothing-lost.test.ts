import { expect, it } from 'vitest';
import type { Look } from '../../../src/import/manuscript.ts';
import { type elementsOf, image, pageBreak, para, ruling, styled, table } from '../../helpers/elements.ts';
import { numbersFrom } from './made-layouts.ts';
import { readContribution, readIssue } from './reading.ts';

type Block = Parameters<typeof elementsOf>[0][number];

const WORDS = [
  ...[
    '县水利局',
    '柳林镇',
    '（工信局）',
    '【部门动态】',
    '【',
    '】',
    '（',
    '）',
    '　',
    ' ',
    '\n',
    '。',
    '，',
    '：',
    '；',
  ],
  ...[
    '一、',
    '（一）',
    '1.',
    '●',
    '◆',
    '——',
    '编者按：',
    '供稿单位：',
    '联系人：',
    '【正文】',
    '标题：',
    '附件：1.',
  ],
  ...[
    '图1',
    '单位：万元',
    '注：',
    '2026年3月12日',
    '您好！',
    '第3期',
    '抓实春灌保丰收',
    '今年以来',
    '12',
    'APP',
    '①',
    '👍',
  ],
  ...[
    '通讯员',
    '县委办供稿',
    '（供稿单位：县林业局　审核：王敏）',
    '（作者单位：',
    '来源：',
    '县政府办公室：',
    '**',
  ],
];
const LOOKS: readonly Partial<Look>[] = [
  {},
  {},
  { face: 'fangsong', size: 16 },
  { face: 'heiti', size: 16 },
  { face: 'kaiti', size: 16 },
  { face: 'xiaobiaosong', size: 22 },
  { bold: true },
  { raised: 'superscript' },
  { underlined: true },
  { red: true, size: 30 },
];

/** Blocks in no order that any office has. */
function muddle(seed: number): Block[] {
  const next = numbersFrom(seed);
  const words = (most: number): string =>
    Array.from({ length: 1 + next(most) }, () => WORDS[next(WORDS.length)]).join('');
  const block = (): Block => {
    const kind = next(14);
    if (kind === 0) return image();
    if (kind === 1) return ruling();
    if (kind === 2) return pageBreak();
    if (kind === 3) {
      const columns = 1 + next(3);
      return table(
        Array.from({ length: 1 + next(3) }, () => Array.from({ length: columns }, () => words(3))),
        next(2),
      );
    }
    const runs = Array.from({ length: 1 + next(4) }, () =>
      styled(words(6), LOOKS[next(LOOKS.length)] as Partial<Look>),
    );
    const align = ([undefined, undefined, 'centre', 'end'] as const)[next(4)];
    const region = kind === 4 ? (['footnote', 'comment', 'header', 'box'] as const)[next(4)] : 'text';
    return para(runs, { region: region ?? 'text', ...(align && { align }) });
  };
  return Array.from({ length: 1 + next(12) }, block);
}

it.each(Array.from({ length: 6 }, (_, i) => i * 100))(
  'loses nothing of muddled files, from seed %i on',
  (from) => {
    for (let seed = from; seed < from + 100; seed++) {
      const blocks = muddle(seed);
      expect(() => readIssue(blocks)).not.toThrow();
      expect(() => readContribution(blocks, '县水利局.docx')).not.toThrow();
    }
  },
);
