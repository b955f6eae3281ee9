/** Mistakes that a typist makes in a text, and the remarks of an editor around it. */

import { RULE_CODES } from '../src/base/rule-codes.ts';
import { type Random, times } from './random.ts';

const CODES = [...Object.keys(RULE_CODES), 'missing-glyph', 'unknown-source', 'title-marks', '代号'];

/** What the fingers put in: marks of either width, numbers, words that are easily mistaken, the beginnings of points. */
const PIECES = [
  ...['“', '”', '‘', '’', '（', '）', '《', '》', '〈', '〉', '【', '】', '(', ')', '"', "'", '[', ']'],
  ...[
    '，',
    '。',
    '、',
    '；',
    '：',
    '？',
    '！',
    ',',
    '.',
    ';',
    ':',
    '?',
    '!',
    '…',
    '……',
    '—',
    '——',
    '--',
    '-',
    '~',
  ],
  ...[
    '2月30日',
    '13月',
    '2026年',
    '25:70',
    '120%',
    '5%',
    '3万',
    '—8%',
    '降低3倍',
    '增长',
    '其中',
    '分别',
    '共',
  ],
  ...[
    'l00户',
    'O5个',
    '１２',
    '三十5',
    '1,234',
    '0.',
    '一、',
    '（三）',
    '4.',
    '（2）',
    '一是',
    '三是',
    '首先',
    '其次',
  ],
  ...[
    '帐',
    '縣',
    '，截止',
    '做出',
    '必需',
    '大约',
    '左右',
    '的的',
    '县人大大',
    '\u3000',
    ' ',
    '\u200b',
    '㎡',
    '公分',
    '😀',
  ],
  ...['**', '[', ']{楷体}', '\n\n      ', '\n      ', '# ', '｜', '\t'],
];
/** What no typist does, but a cat on the keyboard. */
const RUNS = ['，', '“', '”', '（', '《', '1', '一', '县', 'A', '…', '-', '、', '1月', '5%、', '一是', '“”'];

/** A place in a text of an issue rather than in a key. */
function placeIn(text: string, random: Random): number {
  for (let tries = 0; tries < 20; tries++) {
    const at = random.below(text.length);
    if (/[\p{Script=Han}，。、；：“”（）\d]/u.test(text[at] ?? '')) return at;
  }
  return random.below(text.length);
}

const splice = (text: string, at: number, remove: number, insert = ''): string =>
  text.slice(0, at) + insert + text.slice(at + remove);

const lineAt = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

type Slip = (text: string, at: number, random: Random) => string;

const SLIPS: readonly Slip[] = [
  (text, at) => splice(text, at, 1),
  (text, at, random) => splice(text, at, 1 + random.below(6)),
  (text, at) => splice(text, at, 0, text[at]),
  (text, at, random) => splice(text, at, 0, text.slice(at, at + 2 + random.below(8))),
  (text, at) => splice(text, at, 2, `${text[at + 1] ?? ''}${text[at] ?? ''}`),
  (text, at, random) => splice(text, at, 0, random.pick(PIECES)),
  (text, at, random) => splice(text, at, 1, random.pick(PIECES)),
  (text, at, random) => splice(text, at, 0, random.pick(RUNS).repeat(1 + random.below(400))),
  (text, at, random) => splice(text, at, 0, text.slice(placeIn(text, random)).slice(0, random.below(60))),
  (text, at, random) => {
    const line = lineAt(text, at);
    const indent = /^ */u.exec(text.slice(line))?.[0] ?? '';
    return splice(text, line, 0, `${indent}# kuaibao: 忽略 ${random.pick(CODES)} 原文如此\n`);
  },
  (text, at, random) => {
    const end = text.indexOf('\n', at);
    return splice(text, end < 0 ? text.length : end, 0, ` # kuaibao: 忽略 ${random.pick(CODES)}`);
  },
];

const KEYS = ['关闭', '提醒', '警告', '忽略'];

/** A copy of an issue with one to six slips in it, and perhaps a choice of rules. */
export function mistype(issue: string, random: Random): string {
  let text = issue;
  for (let count = 1 + random.below(6); count > 0 && text.length > 1; count--) {
    text = random.pick(SLIPS)(text, placeIn(text, random), random);
  }
  if (!random.chance(20)) return text;
  const codes = times(1 + random.below(3), () => random.pick(CODES));
  return `${text}\n校对: {${random.pick(KEYS)}: [${codes.join(', ')}]}\n`;
}
