/** An issue against the one before it: its number, its date, who receives it, who signs it. */

import type { SourceText, Span } from '../../base/diagnostic.ts';
import type { Issue } from '../../issue/model.ts';
import { type Finding, finding } from '../rule.ts';
import { dayOf, inOrder, type Neighbourhood, type Numbered } from './neighbourhood.ts';

/** The keys of an issue file, in both languages. */
const KEYS = {
  number: '期号|number',
  date: '日期|date',
  distribution: '本期发|distribution',
  signoff: '签批|signoff',
} as const;

type Key = keyof typeof KEYS;

/** A key of the first level with what stands below it. */
const blockOf = (text: string, key: Key): RegExpExecArray | null =>
  new RegExp(`^(?:${KEYS[key]})[ \\t]*:.*(?:\\n(?:[ \\t-].*)?)*`, 'mu').exec(text);

/** The line of a key in the file of an issue, or the beginning of its first item where the key is elsewhere. */
function placeOf({ items }: Issue, key: Key): Span {
  const [{ span }] = items as [Issue['items'][number]];
  const source: SourceText = span.source;
  const block = blockOf(source.text, key);
  const end = block ? source.text.indexOf('\n', block.index) : -1;
  return block ? { source, start: block.index, end: end < 0 ? source.text.length : end } : span;
}

export const dateSpan = (issue: Issue): Span => placeOf(issue, 'date');

const called = ({ number }: Numbered): string =>
  `第${number.first === number.last ? number.first : `${number.first}—${number.last}`}期`;

function checkGap(issue: Issue, own: Numbered, before: Numbered): Finding[] {
  const expected = before.number.last + 1;
  if (own.year !== before.year || own.number.first <= expected) return [];
  const last = own.number.first - 1;
  const missing = last === expected ? `第${expected}期` : `第${expected}期到第${last}期`;
  return [
    finding(
      'number-gap',
      {
        zh: `${missing}不在这个文件夹里，前面一期是${called(before)}（${before.name}）`,
        en: `The folder has no ${expected === last ? `issue ${expected}` : `issues ${expected} to ${last}`}; the one before is ${before.name}`,
      },
      {
        span: placeOf(issue, 'number'),
        hint: {
          zh: '核对期号；那几期在别的文件夹里，就不用改',
          en: 'Check the number; if the others are elsewhere, leave it',
        },
      },
    ),
  ];
}

const isSameNumber = (one: Numbered, other: Numbered): boolean =>
  one.year === other.year && one.number.first === other.number.first && one.number.last === other.number.last;

const numberTwice = (issue: Issue, twin: Numbered): Finding =>
  finding(
    'number-twice',
    { zh: `${called(twin)}已经有了：${twin.name}`, en: `There is an issue of this number: ${twin.name}` },
    {
      span: placeOf(issue, 'number'),
      hint: { zh: '核对两期的期号', en: 'Check the numbers of both' },
    },
  );

function checkDate(issue: Issue, own: Numbered, before: Numbered): Finding[] {
  const isWhole = own.date.day !== undefined && before.date.day !== undefined;
  if (!isWhole || dayOf(own.date) >= dayOf(before.date)) return [];
  const { month, day } = before.date;
  return [
    finding(
      'date-backwards',
      {
        zh: `日期比前面的${called(before)}还早：那一期是${month}月${day}日（${before.name}）`,
        en: `The date is earlier than that of the issue before, ${before.name}`,
      },
      { span: placeOf(issue, 'date'), hint: { zh: '核对日期和期号', en: 'Check date and number' } },
    ),
  ];
}

const bare = (text: string): string => text.replace(/#.*$/gmu, '').replace(/[\s\u3000]+/gu, '');

/** Who receives it, as the file of the issue itself says. */
const recipientsOf = (text: string): string => bare(blockOf(text, 'distribution')?.[0] ?? '');

function checkRecipients(issue: Issue, own: Numbered, before: Numbered): Finding[] {
  const [now, then] = [recipientsOf(own.text), recipientsOf(before.text)];
  if (now === then) return [];
  return [
    finding(
      'distribution-changed',
      now === ''
        ? {
            zh: `${called(before)}自己写了“本期发”，这一期没有写，用的是刊物文件的`,
            en: `${before.name} says whom it is distributed to, this issue does not`,
          }
        : {
            zh: `“本期发”与前面的${called(before)}不同（${before.name}）`,
            en: `The distribution is not that of the issue before, ${before.name}`,
          },
      {
        span: placeOf(issue, now === '' ? 'number' : 'distribution'),
        hint: { zh: '核对发送范围；有意改的，就不用改', en: 'Check it; if it is meant so, leave it' },
      },
    ),
  ];
}

function checkSignoff(issue: Issue, before: Numbered): Finding[] {
  if (issue.signoff.length > 0 || !blockOf(before.text, 'signoff')) return [];
  return [
    finding(
      'signoff-missing',
      {
        zh: `没有签批，前面的${called(before)}有（${before.name}）`,
        en: `There is no sign-off; the issue before, ${before.name}, has one`,
      },
      {
        span: placeOf(issue, 'number'),
        hint: { zh: '补上“签批”；不要签批，就不用改', en: 'Add the sign-off, unless it is to have none' },
      },
    ),
  ];
}

/** What is said of an issue by the issue before it in its folder, of the same bulletin and the same year or the last. */
export function checkNear(issue: Issue, { own: path, all, planned }: Neighbourhood): Finding[] {
  const title = all.find((one) => one.path === path)?.title;
  const issues = title === undefined ? [] : inOrder(all, title);
  const own = issues.find((one) => one.path === path);
  if (!own) return [];
  const twin = issues.find((one) => one !== own && isSameNumber(one, own));
  const before = issues.slice(0, issues.indexOf(own)).findLast((one) => !isSameNumber(one, own));
  const twice = twin && !planned ? [numberTwice(issue, twin)] : [];
  if (!before) return twice;
  return [
    ...twice,
    ...checkGap(issue, own, before),
    ...checkDate(issue, own, before),
    ...checkRecipients(issue, own, before),
    ...checkSignoff(issue, before),
  ];
}
