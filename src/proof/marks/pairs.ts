/** Quotes, brackets and title marks: that each has its partner, that pairs do not cross, and which stand in which. */

import type { Text } from '../../base/diagnostic.ts';
import type { RuleCode } from '../../base/rule-codes.ts';
import { matchesOf } from '../matches.ts';
import type { Passage } from '../passage.ts';
import { type Check, type Finding, finding, readEach } from '../rule.ts';
import { findMisnested, type Pair } from './nesting.ts';
import { markRule } from './search.ts';

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
const closes = (closer: string, opener: string): boolean => narrow(CLOSERS[opener] ?? '') === narrow(closer);

const PAIRED = /[“”‘’（）()《》〈〉【】〔〕「」『』]/gu;

/** Matches 1） and a) as the number of a point: no ideograph stands before them. */
const NUMBER = /(?<![\p{Script=Han}\dA-Za-z])[\dA-Za-z]{1,2}$/u;

/** True of a mark that closes no pair: the apostrophe of it’s and ’98, the minutes of 5’, the bracket of 1）. */
function isLoneCloser(text: string, at: number): boolean {
  const mark = text[at] as string;
  if (mark === '’') return /[A-Za-z\d]’|^’\d\d/u.test(text.slice(Math.max(0, at - 1), at + 3));
  return narrow(mark) === ')' && NUMBER.test(text.slice(Math.max(0, at - 3), at));
}

/** What is wrong with the marks from one place to another. */
interface Fault {
  readonly code: RuleCode;
  readonly from: number;
  readonly to: number;
  readonly message: Text;
  readonly hint: Text;
}

const ADD: Text = {
  zh: '补上缺的那一个；是前后两个打反了，就换过来',
  en: 'Add the one that is missing; where the two are the wrong way round, change them',
};

function unpaired(text: string, at: number): Fault {
  const mark = text[at] as string;
  const wanted = CLOSERS[mark] ?? OPENERS.get(mark) ?? '';
  const message = CLOSERS[mark]
    ? { zh: `${mark} 后面没有配对的 ${wanted}`, en: `${mark} is never closed by ${wanted}` }
    : { zh: `${mark} 前面没有配对的 ${wanted}`, en: `${mark} closes what no ${wanted} opened` };
  return { code: 'unpaired-mark', from: at, to: at + 1, message, hint: ADD };
}

function turned(text: string, at: number): Fault {
  const mark = text[at] as string;
  const wanted = CLOSERS[mark] ?? OPENERS.get(mark) ?? '';
  return {
    code: 'unpaired-mark',
    from: at,
    to: at + 1,
    message: { zh: `${mark} 打反了`, en: `${mark} is the wrong way round` },
    hint: { zh: `改成 ${wanted}`, en: `Use ${wanted}` },
  };
}

function crossed(text: string, at: number, other: number): Fault {
  const [first, second] = [text[at] as string, text[other] as string];
  return {
    code: 'crossed-marks',
    from: at,
    to: other + 1,
    message: {
      zh: `前后交叉：${first} 套在里面的 ${second} 还没有结束`,
      en: `Pairs that cross: ${first} comes before the ${second} of what it holds`,
    },
    hint: {
      zh: `先写 ${second}，再写 ${first}；或者看看前面的一半放错了没有`,
      en: `Put ${second} before ${first}, or see whether the other half is out of place`,
    },
  };
}

interface Reading {
  readonly faults: readonly Fault[];
  readonly pairs: readonly Pair[];
  /** Marks that were opened and not closed. */
  readonly open: readonly number[];
}

/** Reads the marks of a text up to the first that has no partner. */
function readPairs(text: string): Reading {
  const marks = matchesOf(text, PAIRED).map(({ index }) => index);
  const open: number[] = [];
  const pairs: Pair[] = [];
  const faults: Fault[] = [];
  for (let i = 0; i < marks.length; i++) {
    const at = marks[i] as number;
    const mark = text[at] as string;
    if (CLOSERS[mark]) {
      open.push(at);
      continue;
    }
    const last = open.at(-1);
    if (last !== undefined && closes(mark, text[last] as string)) {
      open.pop();
      pairs.push({ from: last, to: at });
    } else if (!isLoneCloser(text, at)) {
      const fault = misplaced(text, open, at, marks[i + 1]);
      faults.push(fault);
      if (fault.code !== 'crossed-marks') return { faults, pairs, open: [] };
      open.splice(-2);
      i++;
    }
  }
  return { faults, pairs, open };
}

/** What is wrong with a mark that does not close what was opened last. */
function misplaced(text: string, open: readonly number[], at: number, next: number | undefined): Fault {
  const mark = text[at] as string;
  const following = next === undefined ? '' : (text[next] as string);
  const [outer, last] = [open.at(-2), open.at(-1)];
  if (last === undefined || !open.some((other) => closes(mark, text[other] as string))) {
    return following === OPENERS.get(mark) && last === undefined ? turned(text, at) : unpaired(text, at);
  }
  const cross = outer !== undefined && closes(mark, text[outer] as string);
  return cross && closes(following, text[last] as string)
    ? crossed(text, at, next as number)
    : unpaired(text, last);
}

/** How far the two marks of a pair stand apart where the second was turned the wrong way. */
const NEAR = 20;

/** What was opened and not closed: one of each kind, as a quotation and a bracket may both be open. */
function leftOpen(text: string, open: readonly number[]): Fault[] {
  const firsts = open.filter((at, i) => open.findIndex((other) => text[other] === text[at]) === i);
  return firsts.map((at) => {
    const again = open.find((other) => other > at && text[other] === text[at]);
    const isTurned = again !== undefined && again - at <= NEAR && !/[。；！？]/u.test(text.slice(at, again));
    return isTurned ? turned(text, again) : unpaired(text, at);
  });
}

function checkPairs({ text, next, place }: Passage): Finding[] {
  const { faults, pairs, open } = readPairs(text);
  // A quotation may go on in the next paragraph.
  const quotes = open.filter((at) => text[at] === '“');
  const goesOn = quotes.length === 1 && next?.startsWith('“');
  const left = open.filter((at) => !(goesOn && text[at] === '“'));
  const { reversed, nested } = findMisnested(text, pairs);
  return [
    ...[...faults, ...leftOpen(text, left), ...reversed.map((at) => turned(text, at)).slice(0, 1)].map(
      ({ code, from, to, message, hint }) => finding(code, message, { span: place(from, to), hint }),
    ),
    ...nested.map(({ code, from, to, message, hint }) =>
      finding(code, message, { span: place(from, to), hint }),
    ),
  ];
}

/** One reading of the marks of each passage. */
export const PAIRS: Check = {
  rules: [
    markRule(
      'unpaired-mark',
      { zh: '引号、括号、书名号不成对', en: 'quotation marks and brackets without their partners' },
      '4.8、4.9',
    ),
    markRule(
      'crossed-marks',
      { zh: '前后交叉的引号、括号、书名号', en: 'pairs of marks that cross' },
      '4.8、4.9、4.15',
    ),
    markRule(
      'quote-nesting',
      { zh: '引号里面的引号', en: 'quotation marks inside quotation marks' },
      '4.8.3.4',
    ),
    markRule(
      'book-title-nesting',
      { zh: '书名号里面的书名号', en: 'title marks inside title marks' },
      '4.15.3.5',
    ),
  ],
  find: readEach(checkPairs),
};
