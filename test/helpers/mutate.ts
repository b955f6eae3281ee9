/** Short, so that thousands of mutants can be set, yet with every key and every kind of value. */
export const PUBLICATION = `报头:
  刊名: 河湾快报
  编发单位: 河湾县人民政府办公室
  标注: 内部资料 注意保存
  编号: 编号：000123
批示: {标题: 领导批示, 行数: 3}
乡镇: [柳河镇, 清水乡]
单位: [水利局, 商务局]
本期发:
  名称: 分送
  对象: [县委常委，, 各乡（镇）政府]
签批:
  责任编辑: 李勉
  审核: [路帅, 王堃]
印数: 80
`;
/** The issue that extends it as 河湾.yaml. */
export const ISSUE = `extends: 河湾.yaml
number: 44
total: 第326期
date: 2025年9月19日
批示: {文字: 请水利局阅办。}
items:
  - title: 县水利局“把脉问诊”
    body: |
      清水乡建立“日交换、周对账”机制，累计91家——占27.27%……

      **柳河镇**完成 GB/T 9704 改造。
    sources: [水利局, 清水乡]
  - {title: 第二条, body: "一句话。", sources: 商务局}
layout:
  mode: word
  pageNumber: {form: 数字, place: center, onFirstPage: 否}
fonts:
  heading: 黑体
`;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A small generator of pseudo-random numbers (mulberry32): the same mutants in every run. */
export function makeRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below) | 0;
  };
}

/** What a keyboard, an input method, an editor or an attacker puts into a file. */
const SNIPPETS = [
  ...[
    '：',
    '\t',
    '　',
    '"',
    "'",
    '“',
    '[',
    ']',
    '{',
    '}',
    '- ',
    '－',
    '#',
    '|',
    '>',
    '&a ',
    '*a',
    '!!x ',
    '? ',
    '%',
  ],
  ...[
    '---\n',
    '...\n',
    '\r',
    '\n\n',
    ': ',
    ':',
    '**',
    '😀',
    '\ue000',
    '\u0000',
    '\u202e',
    '\u200b',
    '\ufeff',
    '𰻝',
  ],
  ...[
    '<<: ',
    '__proto__: 1\n',
    'null',
    '~',
    'true',
    '1e999',
    '-1',
    '２０２５',
    '0x1F',
    '……',
    '——',
    '，。',
    'AAAAAAAAAA',
  ],
  ...[
    'extends: issue.yaml\n',
    'layout: {pages: 3}\n',
    'fonts: {body: 无}\n',
    'items: []\n',
    '\\',
    '\\x',
    '长'.repeat(300),
    '\n顶格的一段。\n时间: 9:30\n又一段。\n',
    '\n    只空四格。\n',
    '• ',
    '1、',
    '（1）',
    '｜',
    '| ',
    '[通知]',
    '#1号',
    '题目: ',
    '时间: 2025年9月19日\n',
    '~',
  ],
].map(encode);

type Mutate = (bytes: Uint8Array, random: (below: number) => number) => Uint8Array;
const splice = (
  bytes: Uint8Array,
  at: number,
  remove: number,
  insert: Uint8Array = new Uint8Array(),
): Uint8Array => Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at + remove)]);
const lineStarts = (bytes: Uint8Array): number[] => [
  0,
  ...[...bytes.keys()].filter((at) => bytes[at] === 10).map((at) => at + 1),
];

const MUTATIONS: readonly Mutate[] = [
  (bytes, random) => splice(bytes, random(bytes.length), 1, Uint8Array.of(random(256))),
  (bytes, random) => splice(bytes, random(bytes.length), 1 + random(8)),
  (bytes, random) => splice(bytes, random(bytes.length), 0, SNIPPETS[random(SNIPPETS.length)]),
  (bytes, random) => splice(bytes, random(bytes.length), random(4), SNIPPETS[random(SNIPPETS.length)]),
  (bytes, random) => bytes.subarray(0, random(bytes.length)),
  (bytes, random) => {
    const from = random(bytes.length);
    return splice(bytes, random(bytes.length), 0, bytes.subarray(from, from + random(60)));
  },
  (bytes, random) => {
    const starts = lineStarts(bytes);
    return splice(bytes, starts[random(starts.length)] ?? 0, 0, SNIPPETS[random(SNIPPETS.length)]);
  },
  (bytes, random) => {
    const starts = lineStarts(bytes);
    const line = random(starts.length - 1);
    const [from = 0, to = 0] = starts.slice(line);
    return splice(bytes, from, to - from);
  },
];

/** A copy of some bytes with one to three mistakes in it. */
export function mutate(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  let mutant = bytes;
  for (let count = 1 + random(3); count > 0 && mutant.length > 1; count--) {
    mutant = (MUTATIONS[random(MUTATIONS.length)] as Mutate)(mutant, random);
  }
  return mutant;
}
