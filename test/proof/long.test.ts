import { expect, it } from 'vitest';
import { proofread } from '../../src/proof/proofread.ts';
import { issue, item } from '../compose/support.ts';

const LENGTH = 20_000;

/** Pieces that a pattern may try over and over: a rule that backtracks across them does not end. */
const PIECES = [
  ...['，', '、', '。', '“', '”', '（', '《', '…', '—', '-', '.', '"', ' ', '１', '1', '9', 'A', 'l', 'O'],
  ...[
    '县',
    '一',
    '十',
    '的',
    '月',
    '年',
    '%',
    '万',
    '一、',
    '一是',
    '“”',
    '《》',
    '（）',
    '1月',
    '1,',
    '1.',
    '5%、',
  ],
  ...[
    '“甲”、',
    '《甲》、',
    '增长',
    '其中',
    '共',
    '12家',
    '县人大',
    '水利局、',
    '甲乙，',
    '3月2日',
    '1—',
    '其中1人、',
    '3月1日（周一）',
    '1日（周一）、',
    '9:75',
    '1件，已1件，',
  ],
  ...['甲、', '甲、乙三个', '甲、乙分别1%、2%', '由5%升到4%，', '8时至9时，', '3月1日至2日', '中国成立1周年'],
  ...[
    '“甲乙丙”行动，',
    '民警张志强，',
    '古丽甲·买买提',
    '《甲乙办法》《规定》',
    '甲中心（简称“甲中心”）',
    '说：“甲',
    '就如何展开',
    '就如何展开？',
    '三项：一是',
    '12个县中',
    '其中5人，',
    '（2026）',
    '榆树镇、',
    '石镇石乡',
  ],
  ...['镇', '王楼镇、', '县公司', '县水利局', '书记王小明', '王小明说，', '县水利局、县水务局'],
];

it.each(PIECES)('%j over and over is read in one go', (piece) => {
  const text = piece.repeat(LENGTH / piece.length);
  const said = proofread(issue({ items: [item('标题', `${text}。`), item('标题', text)] }));
  expect(said.every(({ severity }) => severity !== 'error')).toBe(true);
});

/** What a long text may be of that nothing ends: a quadratic reading shows only where there is much of it. */
const ENDLESS = ['1', '.', ',', '，', '、', '一', '县', 'a', '“', '-'];

it.each(ENDLESS)('200 000 characters of %j are read in one go', (piece) => {
  const said = proofread(issue({ items: [item('标题', piece.repeat(10 * LENGTH))] }));
  expect(said.every(({ severity }) => severity !== 'error')).toBe(true);
});
