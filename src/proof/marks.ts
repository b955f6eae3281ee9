/** Rules about marks that are wrong by GB/T 15834-2011, or have the width of another script. */

import { type Diagnostic, type Span, type Text, warning } from '../base/diagnostic.ts';
import type { Passage } from './passage.ts';

/** Warns of wrong marks in a passage: once for each kind of mistake, at its first place. */
export function checkMarks(passage: Passage): Diagnostic[] {
  return [
    checkPairs,
    checkStraightQuotes,
    checkHalfWidth,
    checkRuns,
    checkDots,
    checkDashes,
    checkTitleEnd,
  ].flatMap((check) => check(passage));
}

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
function checkPairs({ text, next, place }: Passage): Diagnostic[] {
  const open: number[] = [];
  const report = (at: number): Diagnostic[] => [
    warning('unpaired-mark', unpaired(text[at] as string), {
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

/** The first match of a pattern that is a mistake. To save time, only texts with one of its marks are searched. */
function find(
  { text, place }: Passage,
  marks: string,
  pattern: RegExp,
  report: (mark: string, span: Span) => Diagnostic | undefined,
): Diagnostic[] {
  if (![...marks].some((mark) => text.includes(mark))) return [];
  for (const { 0: mark, index } of text.matchAll(pattern)) {
    const said = report(mark, place(index, index + mark.length));
    if (said) return [said];
  }
  return [];
}

const STRAIGHT = new RegExp(
  `(?<=${HAN}|[，。：；、！？（“‘])["']|(?<!\\d)["'](?=${HAN}|[，。；、！？）])`,
  'gu',
);

/** " and ' beside ideographs stand for “ ” and ‘ ’ (GB/T 15834 4.8). */
const checkStraightQuotes = (passage: Passage): Diagnostic[] =>
  find(passage, `"'`, STRAIGHT, (mark, span) => {
    const pair = mark === '"' ? '“ ”' : '‘ ’';
    return warning(
      'straight-quote',
      { zh: `用了英文直引号 ${mark}`, en: `A straight quotation mark ${mark}` },
      { span, hint: { zh: `改成中文引号 ${pair}`, en: `Use ${pair}` } },
    );
  });

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
const HALF_WIDTH = new RegExp(
  [
    `[,;:?!](?<=[${HAN}”’）》].)(?=[${HAN}“‘（《"']|\\s|$)`,
    `\\.(?<=[${HAN}）》].)(?![.\\w])`,
    `\\((?=[^()]*${HAN})`,
    `\\)(?<=${HAN}[^()（）]*\\))(?=[${HAN}，。；])`,
  ].join('|'),
  'gu',
);

/** True of the point in 一.基本情况, which is a 一、 mistyped. */
const isLevelNumber = ({ source, start }: Span): boolean =>
  /(?:^|\s)[一二三四五六七八九十]{1,3}$/u.test(source.text.slice(Math.max(0, start - 4), start));

/** Marks of a Chinese sentence are full-width (GB/T 15834 5.1); those of numbers, times and addresses are not. */
const checkHalfWidth = (passage: Passage): Diagnostic[] =>
  find(passage, ',.:;?!()', HALF_WIDTH, (mark, span) => {
    const wide = mark === '.' && isLevelNumber(span) ? '、' : WIDE[mark];
    return warning(
      'halfwidth-mark',
      { zh: `汉字旁边用了半角标点“${mark}”`, en: `A half-width "${mark}" beside ideographs` },
      { span, hint: { zh: `改成“${wide}”`, en: `Use "${wide}"` } },
    );
  });

/** Runs of marks that are right, or that another rule warns of. */
const FINE = /^[？！]+$|^。{3,}$/u;

/** One stop follows another only as ？！ and ！！ do (GB/T 15834 4.1–4.7). */
const checkRuns = (passage: Passage): Diagnostic[] =>
  find(passage, '，、；：。？！,;', /[，、；：。？！,;]{2,}/gu, (run, span) =>
    FINE.test(run)
      ? undefined
      : warning(
          'doubled-mark',
          { zh: `标点连用：${run}`, en: `Marks that cannot follow each other: ${run}` },
          { span, hint: { zh: '只留一个', en: 'Leave one of them' } },
        ),
  );

// The lookbehind is right after the first mark of a run and fails there or not at all, so that a long run is read once.
const DOTS = new RegExp(`\\.(?<=${HAN}\\.)\\.{2,}|。{3,}|…(?<=[${HAN}”]…)(?!…)`, 'gu');

/** The ellipsis is six dots (GB/T 15834 4.11). */
const checkDots = (passage: Passage): Diagnostic[] =>
  find(passage, '.。…', DOTS, (dots, span) =>
    warning(
      'loose-ellipsis',
      { zh: `“${dots}”不是省略号`, en: `"${dots}" is no Chinese ellipsis` },
      { span, hint: { zh: '改成“……”（六个点）', en: 'Use ……' } },
    ),
  );

/** The dash is two ems (GB/T 15834 4.10); between figures and places a 一字线 is right. */
const checkDashes = (passage: Passage): Diagnostic[] =>
  find(passage, '-', /-(?<=[\p{Script=Han}，。”]-)-+(?=[\p{Script=Han}“])/gu, (dash, span) =>
    warning(
      'loose-dash',
      { zh: `“${dash}”不是破折号`, en: `"${dash}" is no Chinese dash` },
      { span, hint: { zh: '破折号改成“——”；表示起止改成“—”', en: 'Use —— for a dash, — for a range' } },
    ),
  );

/** A title, or another line that stands by itself, ends in no stop but ？ ！ (house style of 公文). */
const checkTitleEnd = (passage: Passage): Diagnostic[] => {
  if (passage.kind === 'paragraph') return [];
  const what =
    passage.kind === 'title' ? { zh: '标题末尾', en: 'The title' } : { zh: '这一行末尾', en: 'This line' };
  return find(passage, '。，；、：,.;:', /[。，；、：,.;:]$/gu, (mark, span) =>
    warning(
      'title-mark',
      { zh: `${what.zh}有“${mark}”`, en: `${what.en} ends in "${mark}"` },
      { span, hint: { zh: '删掉它', en: 'Delete it' } },
    ),
  );
};
