/** Texts as bulletins hold them, in which nothing is to be mended. */

import { type Random, times } from './random.ts';

const HAN = [
  ...'县委政府农村水利商务教育工信税务生态环境建设推进落实人民群众项目企业发展机制服务检查目标完成年度',
];
const RARE = [...'镕堃喆峣䶮𬭎彧昇囧〇'];
const WORDS = [
  'Excel',
  'GB/T 9704',
  'API',
  'e-mail',
  'DeepSeek',
  'A',
  '5G',
  'ISO9001',
  'www.gov.cn',
  'https://www.example.gov.cn/a/b',
];
const NUMBERS = [
  '5',
  '91',
  '2026',
  '3.14',
  '27.27%',
  '1.5‰',
  '36℃',
  '1348.21万元',
  '14:30',
  '9月1日',
  '2025年',
];
const INNER = ['，', '、', '；', '：', '——', '·'];
const ENDS = ['。', '！', '？', '；', '……', '。'];
const PAIRS = ['“”', '（）', '《》', '‘’', '【】'];

const han = (random: Random, most: number): string =>
  times(1 + random.below(most), () => (random.chance(1) ? random.pick(RARE) : random.pick(HAN))).join('');

/** A name of two to eight ideographs. */
export const name = (random: Random): string => times(2 + random.below(7), () => random.pick(HAN)).join('');

function piece(random: Random, depth = 0): string {
  const kind = random.below(10);
  if (kind === 0) return han(random, 4) + random.pick(WORDS) + han(random, 4);
  if (kind <= 2) return han(random, 6) + random.pick(NUMBERS) + han(random, 3);
  if (kind === 3 && depth < 2) {
    const [open = '', close = ''] = random.pick(PAIRS);
    const end = random.chance(40) ? random.pick(ENDS) : '';
    return (
      han(random, 3) +
      open +
      piece(random, depth + 1) +
      end +
      close +
      (random.chance(70) ? han(random, 2) : '')
    );
  }
  return han(random, 14);
}

const sentence = (random: Random): string =>
  times(1 + random.below(4), () => piece(random)).join(random.pick(INNER)) + random.pick(ENDS);

/** A paragraph of some sentences. */
export const paragraph = (random: Random): string =>
  times(1 + random.below(random.chance(80) ? 5 : 25), () => sentence(random)).join('');

/** A title without a stop. */
export const title = (random: Random): string => piece(random) + han(random, 8);

const NUMBERED = ['一、', '（一）', '1.', '（1）', '二、', '（二）'];
const STYLES = ['楷体', '黑体', '下划线', '上标', '下标'];

/** A paragraph of a body: it may open with a number, and have words in a style. */
export function bodyParagraph(random: Random): string {
  const opening = random.chance(30) ? random.pick(NUMBERED) + (random.chance(50) ? title(random) : '') : '';
  const styled = random.chance(30) ? `${han(random, 6)}[${piece(random)}]{${random.pick(STYLES)}}` : '';
  return opening + styled + paragraph(random);
}

/** A text without its marks of style. */
export const plain = (text: string): string => text.replace(/\[([^\]]*)\]\{[^}]*\}/gu, '$1');
