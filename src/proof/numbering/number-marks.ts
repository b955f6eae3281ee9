/** The mark behind a number: 一、 1. 第一， have one of their own, （一） （1） 一是 have none (GB/T 15834 4.5.3.4, GB/T 9704 7.3.3). */

import { SHORT_NUMERAL } from '../../schema/numerals.ts';
import { type Check, type Finding, finding } from '../rule.ts';
import { bodiesOf, type Line } from './numbered.ts';
import { checkUnmarked } from './unmarked.ts';

interface Form {
  /** Matches a number with a wrong mark behind it; the number is the first group. */
  readonly pattern: RegExp;
  /** The mark that is right behind the number. */
  readonly mark: string;
}

const CLAUSE = '(?<=^|[。；：！？])';

const FORMS: readonly Form[] = [
  {
    pattern: new RegExp(
      `^(${SHORT_NUMERAL})(?:、[，。、.．：；,:;]+|[，,．：。；](?!${SHORT_NUMERAL}))`,
      'u',
    ),
    mark: '、',
  },
  {
    pattern: new RegExp(`${CLAUSE}([（(](?:${SHORT_NUMERAL}|\\d{1,2})[）)])[、，．.,。：:；](?![（(])`, 'u'),
    mark: '',
  },
  { pattern: /^(\d{1,2}[)）]|[①-⒇])[、，．.,。：]/u, mark: '' },
  { pattern: /^(\d{1,2})(?:[、，][.．、，]|[.．][、，。．.：]|[、，。：](?=[^\d]))/u, mark: '.' },
  { pattern: /(?<=[：；。])(\d{1,2})、(?=\p{Script=Han})/u, mark: '.' },
  {
    pattern: new RegExp(
      `(?<=^|[，。；：！？])((?:第|其)${SHORT_NUMERAL})[、．.：](?![第其]|\\d|${SHORT_NUMERAL})`,
      'u',
    ),
    mark: '，',
  },
  { pattern: new RegExp(`^(第${SHORT_NUMERAL}[章节条])[、，．.：](?!第)`, 'u'), mark: '　' },
  { pattern: /(?<=^|[。；：！？，])(首先|其次|再次|最后)、/u, mark: '，' },
  {
    pattern: new RegExp(
      `(?<=^|[。；：！？，])(${SHORT_NUMERAL}(?:是(?=[、，,：])|要(?=[、，,])))[、，,：]`,
      'u',
    ),
    mark: '',
  },
];

/** Each form is said once a body, at its first place: whoever writes 1、 writes 2、 too. */
function checkForm(lines: readonly Line[], { pattern, mark }: Form): Finding[] {
  for (const { text, place } of lines) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [written, number = ''] = match;
    const right = `${number}${mark}`;
    return [
      finding(
        'mark-after-number',
        {
          zh: `序号“${number}”后面的标点不对：${written}`,
          en: `A wrong mark behind "${number}": ${written}`,
        },
        {
          span: place(match.index, match.index + written.length),
          hint: {
            zh: mark === '　' ? `改成“${number}”空一个字` : `改成“${right}”；后面同样的一起改`,
            en: mark === '　' ? `Put a space of one em behind "${number}"` : `Use "${right}", here and below`,
          },
        },
      ),
    ];
  }
  return [];
}

export const NUMBER_MARKS: Check = {
  rules: [
    {
      code: 'mark-after-number',
      family: 'numbering',
      about: { zh: '序号后面的标点', en: 'the mark behind a number' },
      source: {
        zh: 'GB/T 15834—2011 4.5.3.4，GB/T 9704—2012 7.3.3',
        en: 'GB/T 15834-2011 4.5.3.4, GB/T 9704-2012 7.3.3',
      },
    },
  ],
  find: ({ issue }) =>
    bodiesOf(issue).flatMap((lines) => [
      ...FORMS.flatMap((form) => checkForm(lines, form)),
      ...checkUnmarked(lines),
    ]),
};
