/** The numbers of paragraphs, 一、 （一） 1. （1） and 第一条, go up by one, and start again below each number of a higher level. */

import { numeralOf, type Opening, openingOf, withCount } from '../../issue/opening.ts';
import { SHORT_NUMERAL, valueOfNumeral } from '../../schema/numerals.ts';
import { type Check, type Finding, finding } from '../rule.ts';
import { bodiesOf, type Line } from './numbered.ts';

interface Numbered {
  readonly line: Line;
  readonly opening: Opening;
  /** The first of its level below a number of a higher one. */
  readonly opensPart: boolean;
}

function numberedOf(lines: readonly Line[]): Numbered[] {
  let seen = 0;
  return lines.flatMap((line): Numbered[] => {
    const opening = openingOf(line.text);
    if (!opening) return [];
    const opensPart = seen < opening.level;
    seen = opening.level;
    return [{ line, opening, opensPart }];
  });
}

/** Levels that are numbered through a whole body, over the numbers of higher ones, as the points of a plan are. */
function numberedThrough(numbered: readonly Numbered[]): ReadonlySet<number> {
  return new Set(
    [2, 3, 4].filter((level) => isThrough(numbered.filter((one) => one.opening.level === level))),
  );
}

/** The fewest numbers that tell that they go on. */
const TELLING = 4;

function isThrough(own: readonly Numbered[]): boolean {
  const opening = own.map((one, i) => ({ ...one, last: own[i - 1]?.opening.count })).slice(1);
  const parts = opening.filter(({ opensPart }) => opensPart);
  return (
    own.length >= TELLING &&
    parts.every(({ opening: { count } }) => count !== 1) &&
    parts.some(({ opening: { count }, last = 0 }) => count === last + 1)
  );
}

/** True where a list may begin anew, behind 主要做法： or a heading without a number. */
function isLedIn({ before }: Line): boolean {
  if (!before || openingOf(before.text)) return false;
  return /[：:]$/u.test(before.text) || (before.text.length <= 20 && !/[。；！？，]$/u.test(before.text));
}

/** True behind 附件：1.统计表, the first line of a list of attachments (GB/T 9704 7.3.4). */
const followsAttachment = ({ before }: Line): boolean =>
  before !== undefined && /^附件[：:]\s*1[.．]/u.test(before.text);

function checkOrder(lines: readonly Line[]): Finding[] {
  const numbered = numberedOf(lines);
  const through = numberedThrough(numbered);
  // The last number of each level, the highest first; none where a higher one has come since.
  let counts: readonly number[] = [];
  const last = new Map<number, number>();
  return numbered.flatMap(({ line, opening }): Finding[] => {
    const { level, count, written } = opening;
    const before = through.has(level) ? (last.get(level) ?? 0) : (counts[level - 1] ?? 0);
    const expected = (followsAttachment(line) ? 1 : before) + 1;
    counts = Array.from({ length: level }, (_, i) => (i === level - 1 ? count : (counts[i] ?? 0)));
    last.set(level, count);
    // What is cut from a longer paper begins with any number.
    if (
      line === lines[0] &&
      count > 1 &&
      !lines.some(({ text }) => openingOf(text)?.level === level && openingOf(text)?.count === 1)
    )
      return [];
    if (count === expected || (count === 1 ? isLedIn(line) : count === 2 && followsAttachment(line)))
      return [];
    return [outOfOrder(line, written, withCount(opening, expected))];
  });
}

/** Matches 第三条 or 第二章 before what it is about. */
const ARTICLE = new RegExp(`^第(${SHORT_NUMERAL}|\\d{1,3})(条|章)(?=[\\s　])`, 'u');

/** What is cited leaves out several articles; one that is left out, or stands twice, is a mistake. */
const LEFT_OUT = 2;

/** The articles of a set of rules, once it has begun with the first or one stands right behind another, and its chapters. */
function checkArticles(lines: readonly Line[]): Finding[] {
  const last = new Map<string, number>();
  const begun = new Set<string>();
  let behind: Line | undefined;
  return lines.flatMap((line): Finding[] => {
    const [written, digits = '', unit = ''] = ARTICLE.exec(line.text) ?? [];
    if (written === undefined) return [];
    const isDigits = /^\d/u.test(digits);
    const count = isDigits ? Number(digits) : valueOfNumeral(digits);
    const before = last.get(unit);
    const isNext = behind !== undefined && line.before === behind;
    const goesOn = begun.has(unit) || (isNext && before !== undefined && count <= before + LEFT_OUT);
    behind = line;
    last.set(unit, count);
    if (count === 1) begun.add(unit);
    const expected = before === undefined || count === 1 || !goesOn ? count : before + 1;
    if (count === expected) return [];
    return [outOfOrder(line, written, `第${isDigits ? expected : numeralOf(expected)}${unit}`)];
  });
}

/** A （一） below the first 1. of a part that has none before it: the levels have changed places. */
function checkLevels(lines: readonly Line[]): Finding[] {
  const numbered = numberedOf(lines);
  return numbered.flatMap(({ line, opening }, i): Finding[] => {
    const [before, above] = [numbered[i - 1], numbered[i - 2]];
    const isTurned =
      opening.level === 2 &&
      opening.count === 1 &&
      before?.opening.level === 3 &&
      before.opening.count === 1 &&
      (above === undefined ? i === 1 && lines[0] === before.line : above.opening.level === 1);
    if (!isTurned) return [];
    return [
      finding(
        'number-order',
        { zh: '“1.”下面是“（一）”，层次颠倒了', en: '（一） stands below 1.' },
        {
          span: line.place(0, opening.written.length),
          hint: { zh: '层次依次用“一、”“（一）”“1.”“（1）”', en: 'Levels are 一、, （一）, 1. and （1）' },
        },
      ),
    ];
  });
}

/** Matches the first line of a list of attachments with its number. */
const FIRST_ATTACHED = /^附\s?件[：:]\s*([2-9])[.．、]/u;

/** A list of attachments that begins with another than the first. */
const checkAttached = (lines: readonly Line[]): Finding[] =>
  lines.flatMap((line, i): Finding[] => {
    const [written] = FIRST_ATTACHED.exec(line.text) ?? [];
    const isList = /^\s*\d[.．、]/u.test(lines[i + 1]?.text ?? '');
    return written !== undefined && isList ? [outOfOrder(line, written, written.replace(/[2-9]/u, '1'))] : [];
  });

function outOfOrder(line: Line, written: string, expected: string): Finding {
  return finding(
    'number-order',
    {
      zh: `编号不连着：这里写的是“${written}”，按顺序应当是“${expected}”`,
      en: `Numbers out of order: this is "${written}", where "${expected}" is due`,
    },
    {
      span: line.place(0, written.length),
      hint: {
        zh: `改成“${expected}”，或者补上漏掉的一段；有意这样编号，就不用改`,
        en: `Write "${expected}", or add what is missing; if it is meant so, leave it`,
      },
    },
  );
}

export const ORDER: Check = {
  rules: [
    {
      code: 'number-order',
      family: 'numbering',
      about: { zh: '层次编号不连着', en: 'numbers of paragraphs out of order' },
      source: { zh: 'GB/T 9704—2012 7.3.3', en: 'GB/T 9704-2012 7.3.3' },
    },
  ],
  find: ({ issue }) =>
    bodiesOf(issue).flatMap((lines) => [
      ...checkOrder(lines),
      ...checkArticles(lines),
      ...checkLevels(lines),
      ...checkAttached(lines),
    ]),
};
