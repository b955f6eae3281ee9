/** Rules about marks that are wrong by GB/T 15834-2011, or have the width of another script. */

import type { Text } from '../base/diagnostic.ts';
import { findMark } from './find-mark.ts';
import { checkHalfWidth } from './half-width.ts';
import type { Passage } from './passage.ts';
import { type Check, type Finding, finding, type Rule, readEach } from './rule.ts';
import { checkStraightQuotes } from './straight-quotes.ts';

const HAN = '\\p{Script=Han}';
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '(': ')',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '〔': '〕',
  '「': '」',
  '『': '』',
};
const OPENERS = new Map(Object.entries(CLOSERS).map(([open, close]) => [close, open]));
/** A bracket may be closed by one of the other width: another rule warns of that. */
const narrow = (mark: string): string => ({ '（': '(', '）': ')' })[mark] ?? mark;

const unpaired = (mark: string): Text => {
  const wanted = CLOSERS[mark] ?? OPENERS.get(mark) ?? '';
  return CLOSERS[mark]
    ? { zh: `${mark} 后面没有配对的 ${wanted}`, en: `${mark} is never closed by ${wanted}` }
    : { zh: `${mark} 前面没有配对的 ${wanted}`, en: `${mark} closes what no ${wanted} opened` };
};

/** Matches 1） and a) as the number of a point: no ideograph stands before them. */
const NUMBER = /(?<![\p{Script=Han}\dA-Za-z])[\dA-Za-z]{1,2}$/u;

/** True of a mark that closes no pair: the apostrophe of it’s, the minutes of 5’, the bracket of 1）. */
function isLoneCloser(text: string, at: number): boolean {
  const mark = text[at] as string;
  if (mark === '’') return /[A-Za-z\d]/u.test(text[at - 1] ?? '');
  return narrow(mark) === ')' && NUMBER.test(text.slice(Math.max(0, at - 3), at));
}

const PAIRED = /[“”‘’（）()《》〈〉【】〔〕「」『』]/gu;

/** Quotes and brackets come in pairs inside a paragraph (GB/T 15834 4.8, 4.9); a quotation may go on in the next. */
function checkPairs({ text, next, place }: Passage): Finding[] {
  const open: number[] = [];
  const report = (at: number): Finding[] => [
    finding('unpaired-mark', unpaired(text[at] as string), {
      span: place(at, at + 1),
      hint: {
        zh: '补上缺的那一个；是前后两个打反了，就换过来',
        en: 'Add the one that is missing; where the two are the wrong way round, change them',
      },
    }),
  ];
  for (const { 0: mark, index: at } of text.matchAll(PAIRED)) {
    if (CLOSERS[mark]) open.push(at);
    const opener = OPENERS.get(mark);
    if (opener === undefined) continue;
    const last = open.at(-1);
    if (last !== undefined && narrow(text[last] as string) === narrow(opener)) open.pop();
    else if (!isLoneCloser(text, at)) return report(last ?? at);
  }
  const left = open.filter((at) => !(text[at] === '“' && next?.startsWith('“')));
  // One of each kind: a quotation and a bracket may both be open.
  const firsts = left.filter((at, i) => left.findIndex((other) => text[other] === text[at]) === i);
  return firsts.flatMap(report);
}

/** Runs of marks that are right, or that another rule warns of. */
const FINE = /^[？！]+$|^。{3,}$/u;

/** One stop follows another only as ？！ and ！！ do (GB/T 15834 4.1–4.7). */
const checkRuns = (passage: Passage): Finding[] =>
  findMark(
    passage,
    '，、；：。？！,;',
    /[，、；：。？！,;]{2,}/gu,
    (run, span) =>
      FINE.test(run)
        ? undefined
        : finding(
            'doubled-mark',
            { zh: `标点连用：${run}`, en: `Marks that cannot follow each other: ${run}` },
            { span, hint: { zh: '只留一个', en: 'Leave one of them' } },
          ),
    (run, at) =>
      /^(.)\1+$/u.test(run) && !FINE.test(run) ? [{ from: at, to: at + run.length, by: run.charAt(0) }] : [],
  );

// The lookbehind is right after the first mark of a run and fails there or not at all, so that a long run is read once.
const DOTS = new RegExp(`\\.(?<=[${HAN}”’）》]\\.)\\.{2,}|。{3,}|…(?<=[${HAN}”]…)(?!…)`, 'gu');

/** The ellipsis is six dots (GB/T 15834 4.11). */
const checkDots = (passage: Passage): Finding[] =>
  findMark(
    passage,
    '.。…',
    DOTS,
    (dots, span) =>
      finding(
        'loose-ellipsis',
        { zh: `“${dots}”不是省略号`, en: `"${dots}" is no Chinese ellipsis` },
        { span, hint: { zh: '改成“……”（六个点）', en: 'Use ……' } },
      ),
    (dots, at) => [{ from: at, to: at + dots.length, by: '……' }],
  );

/** The dash is two ems (GB/T 15834 4.10); between figures and places a 一字线 is right. */
const checkDashes = (passage: Passage): Finding[] =>
  findMark(passage, '-', /-(?<=[\p{Script=Han}，。”]-)-+(?=[\p{Script=Han}“])/gu, (dash, span) =>
    finding(
      'loose-dash',
      { zh: `“${dash}”不是破折号`, en: `"${dash}" is no Chinese dash` },
      { span, hint: { zh: '破折号改成“——”；表示起止改成“—”', en: 'Use —— for a dash, — for a range' } },
    ),
  );

/** A title, or another line that stands by itself, ends in no stop but ？ ！ (house style of 公文). */
const checkTitleEnd = (passage: Passage): Finding[] => {
  if (passage.kind === 'paragraph') return [];
  const what =
    passage.kind === 'title' ? { zh: '标题末尾', en: 'The title' } : { zh: '这一行末尾', en: 'This line' };
  return findMark(passage, '。，；、：．,.;:', /[。，；、：．,.;:]$/gu, (mark, span) =>
    finding(
      'title-mark',
      { zh: `${what.zh}有“${mark}”`, en: `${what.en} ends in "${mark}"` },
      { span, hint: { zh: '删掉它', en: 'Delete it' } },
    ),
  );
};

const rule = (code: Rule['code'], about: Text, clause: string): Rule => ({
  code,
  family: 'marks',
  about,
  source: { zh: `GB/T 15834—2011 ${clause}`, en: `GB/T 15834-2011 ${clause}` },
});

/** Each says a mistake once a passage, at its first place. */
export const MARKS: readonly Check[] = [
  {
    rules: [
      rule(
        'unpaired-mark',
        { zh: '引号、括号、书名号不成对', en: 'quotation marks and brackets without their partners' },
        '4.8、4.9',
      ),
    ],
    find: readEach(checkPairs),
  },
  {
    rules: [
      rule(
        'straight-quote',
        { zh: '汉字旁边的英文直引号', en: 'straight quotation marks beside ideographs' },
        '4.8',
      ),
    ],
    find: readEach(checkStraightQuotes),
  },
  {
    rules: [
      rule('halfwidth-mark', { zh: '汉字旁边的半角标点', en: 'half-width marks beside ideographs' }, '5.1'),
    ],
    find: readEach(checkHalfWidth),
  },
  {
    rules: [rule('doubled-mark', { zh: '连用的标点', en: 'marks that cannot follow each other' }, '4.1–4.7')],
    find: readEach(checkRuns),
  },
  {
    rules: [rule('loose-ellipsis', { zh: '不规范的省略号', en: 'ellipses of another shape' }, '4.11')],
    find: readEach(checkDots),
  },
  {
    rules: [rule('loose-dash', { zh: '用减号打的破折号', en: 'dashes typed as hyphens' }, '4.10')],
    find: readEach(checkDashes),
  },
  {
    rules: [
      {
        code: 'title-mark',
        family: 'marks',
        about: { zh: '标题和单独一行末尾的标点', en: 'titles and lines that end in a stop' },
        source: { zh: '公文惯例', en: 'House style of official documents' },
      },
    ],
    find: readEach(checkTitleEnd),
  },
];
