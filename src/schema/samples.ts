/** How a part of a file is written, in a few lines that may be copied. */

import type { Text } from '../base/diagnostic.ts';
import type { Spelling } from './tree.ts';

type Sample = Readonly<Record<Spelling, string>>;

const ITEM: Sample = {
  zh: '内容:\n  - 标题: 这里写标题\n    正文: 这里写正文',
  en: 'items:\n  - title: The title\n    body: The text',
};

const BODY: Sample = {
  zh: '    正文:\n      - 这里写正文',
  en: '    body:\n      - The text',
};

/** By canonical key, the top having none. */
const SAMPLES: Readonly<Record<string, Sample>> = {
  '': {
    zh: `报头:\n  刊名: 某某快报\n期号: 1\n日期: 2025-09-19\n${ITEM.zh}`,
    en: `masthead:\n  title: Some Bulletin\nnumber: 1\ndate: 2025-09-19\n${ITEM.en}`,
  },
  items: ITEM,
  picture: {
    zh: `${BODY.zh}\n      - 图片: {文件: 现场.jpg, 说明: 清淤现场}`,
    en: `${BODY.en}\n      - picture: {file: photo.jpg, caption: The canal}`,
  },
  masthead: {
    zh: '报头:\n  刊名: 某某快报\n  编发单位: 某某县人民政府办公室',
    en: 'masthead:\n  title: Some Bulletin\n  issuer: Some Office',
  },
  instruction: {
    zh: '批示:\n  行数: 4',
    en: 'instruction:\n  lines: 4',
  },
  table: {
    zh: '    正文:\n      - 第一段文字。\n      - 表格:\n          表头: [乡镇, 应浇, 已浇]\n          行:\n            - [甲镇, 3.2, 2.9]\n            - [乙乡, 2.8, 2.1]',
    en: '    body:\n      - The first paragraph.\n      - table:\n          head: [town, due, done]\n          rows:\n            - [甲镇, 3.2, 2.9]\n            - [乙乡, 2.8, 2.1]',
  },
  rows: {
    zh: '          行:\n            - [甲镇, 3.2, 2.9]\n            - [乙乡, 2.8, 2.1]',
    en: '          rows:\n            - [甲镇, 3.2, 2.9]\n            - [乙乡, 2.8, 2.1]',
  },
  head: { zh: '          表头: [乡镇, 应浇, 已浇]', en: '          head: [town, due, done]' },
  widths: { zh: '          列宽: [2, 1, 1]', en: '          widths: [2, 1, 1]' },
  align: { zh: '          对齐: [左, 中, 右]', en: '          align: [left, center, right]' },
  wordList: { zh: '词表: 词表.txt', en: 'wordList: words.txt' },
  proof: { zh: '校对:\n  关闭: [title-mark]', en: 'proof:\n  off: [title-mark]' },
  signoff: {
    zh: '签批:\n  责任编辑: 姓名\n  签发: 姓名',
    en: 'signoff:\n  责任编辑: name\n  签发: name',
  },
  distribution: {
    zh: '本期发:\n  报: 市政府办公室\n  发: 各乡镇人民政府，县政府各部门',
    en: 'distribution:\n  report: one recipient\n  issue: another, and a third',
  },
  printed: {
    zh: '印发:\n  机关: 某某县人民政府办公室\n  日期: 2025-09-19',
    en: 'printed:\n  by: Some Office\n  date: 2025-09-19',
  },
  contact: {
    zh: '联系:\n  电话: 0373-1234567\n  邮箱: name@example.com',
    en: 'contact:\n  电话: 0373-1234567\n  邮箱: name@example.com',
  },
  attachments: {
    zh: '附件:\n  - 某某测算表\n  - 标题: 某某办法\n    正文: 这里写正文',
    en: 'attachments:\n  - One table\n  - title: Some Rules\n    body: The text',
  },
  signature: {
    zh: '落款:\n  署名: 某某局\n  日期: 2025-09-19',
    en: 'signature:\n  by: Some Office\n  date: 2025-09-19',
  },
  layout: { zh: '版式:\n  预设: 国标', en: 'layout:\n  preset: gbt9704' },
  contents: {
    zh: '要目: 自动',
    en: 'contents: auto',
  },
  entries: {
    zh: '要目:\n  条目:\n    - 第一条的标题\n    - 第二条的标题',
    en: 'contents:\n  entries:\n    - the title of an item\n    - that of another',
  },
  pageNumber: { zh: '版式:\n  页码:\n    位置: 居中', en: 'layout:\n  pageNumber:\n    place: center' },
  fonts: { zh: '字体:\n  正文: 仿宋_GB2312', en: 'fonts:\n  body: 仿宋_GB2312' },
  townships: { zh: '乡镇:\n  - 甲镇\n  - 乙乡', en: 'townships:\n  - 甲镇\n  - 乙乡' },
  departments: { zh: '单位:\n  - 甲局\n  - 乙局', en: 'departments:\n  - 甲局\n  - 乙局' },
  sources: { zh: '    来源:\n      - 甲局\n      - 乙局', en: '    sources:\n      - 甲局\n      - 乙局' },
};

/** A sample of what stands under a key, in the spelling the writer uses. */
export const sampleOf = (key: string, spelling: Spelling): string | undefined => SAMPLES[key]?.[spelling];

/** What a file is told that is no outline but a text. */
export function fillTemplate(spelling: Spelling): Text {
  const sample = SAMPLES.items?.[spelling] ?? '';
  return {
    zh: `先用 kuaibao new 1 生成一份样板，再把文字填进去；每一条这样写：\n${sample}`,
    en: `Make a file to fill in with kuaibao new 1, then put the text into it; an item is written so:\n${sample}`,
  };
}
