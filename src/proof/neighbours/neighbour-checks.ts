/** Rules about an issue among its neighbours, and about its head: number, date, titles. */

import type { Issue } from '../../issue/model.ts';
import type { Passage } from '../passage.ts';
import { type Check, type Copy, type Finding, finding, type Rule } from '../rule.ts';
import { dayOffOf } from './days-off.ts';
import { checkNear, dateSpan } from './near-issues.ts';
import { checkRepeated } from './repeated-items.ts';

const HABIT = { zh: '编刊惯例', en: 'Habit of bulletins' };

const rule = (code: Rule['code'], zh: string, en: string, source = HABIT): Rule => ({
  code,
  family: 'neighbours',
  about: { zh, en },
  source,
});

/** Two lines of a centred title. */
const LONGEST_TITLE = 44;

function checkLength({ kind, part, text, place }: Passage, most: number): Finding[] {
  const length = [...text].length;
  if (kind !== 'title' || part !== 'title' || length <= most) return [];
  return [
    finding(
      'title-long',
      { zh: `标题有 ${length} 个字，太长`, en: `The title has ${length} characters, which is long` },
      {
        span: place(0, text.length),
        hint:
          most === LONGEST_TITLE
            ? {
                zh: `最好不超过 ${LONGEST_TITLE} 个字，两行排得下`,
                en: `Better no more than ${LONGEST_TITLE}, which take two lines`,
              }
            : { zh: `本刊的标题不超过 ${most} 个字`, en: `No more than ${most} in this publication` },
      },
    ),
  ];
}

/** A day off: a statutory holiday, Saturday or Sunday. */
function checkDayOff(issue: Issue): Finding[] {
  const { month, day } = issue.date;
  const off = dayOffOf(issue.date);
  return off
    ? [
        finding(
          'date-weekend',
          { zh: `${month}月${day}日是${off.zh}`, en: `The date is ${off.en}` },
          { span: dateSpan(issue), hint: { zh: '核对日期', en: 'Check the date' } },
        ),
      ]
    : [];
}

export const NEIGHBOURS: readonly Check[] = [
  {
    rules: [
      rule('number-gap', '期号与前面一期不连着', 'numbers that the folder lacks'),
      rule('number-twice', '期号与别的一期相同', 'a number that another issue has'),
      rule('date-backwards', '日期早于前面一期', 'a date before that of the issue before'),
      rule(
        'distribution-changed',
        '本期发与前面一期不同',
        'another distribution than that of the issue before',
      ),
      rule('signoff-missing', '前面一期有签批，这一期没有', 'no sign-off, where the issue before has one'),
    ],
    find: ({ issue, neighbourhood }: Copy) => (neighbourhood ? checkNear(issue, neighbourhood) : []),
  },
  {
    rules: [rule('item-before', '以前的一期登过的内容', 'items that an earlier issue has')],
    find: ({ issue, neighbourhood }: Copy) =>
      neighbourhood ? checkRepeated(issue.items, neighbourhood) : [],
  },
  {
    rules: [rule('date-weekend', '日期是星期六、星期日或法定节日', 'a date on a weekend or a holiday')],
    find: ({ issue }) => checkDayOff(issue),
  },
  {
    rules: [
      rule('title-long', '标题太长', 'overlong titles', {
        zh: 'GB/T 9704—2012 7.3.1',
        en: 'GB/T 9704-2012 7.3.1',
      }),
    ],
    find: ({ issue, passages }) =>
      passages.flatMap((passage) => checkLength(passage, issue.proof.titleLength ?? LONGEST_TITLE)),
  },
];
