/** Which number a new issue has: that after the last one's, in the form that one has. */

import { CommanderError } from 'commander';
import type { Lang } from '../../base/diagnostic.ts';
import type { IssueNumber, Numbers } from '../../issue/model.ts';
import { joinNumbers } from '../../schema/issue-number.ts';
import { text } from '../language.ts';
import type { Base } from './base-issue.ts';

const only = (number: number): IssueNumber => ({ first: number, last: number });

/** The number after that of the last issue: after 44-45 it is 46, after 〔2026〕52 with another year 1. */
export function nextNumber({ last }: Base, year: number, lang: Lang): IssueNumber {
  const number = last?.facts.number;
  if (number?.year !== undefined && number.year < year) return only(1);
  if (number !== undefined) return only(number.last + 1);
  const name = text('期号', 'number')[lang];
  throw new CommanderError(2, 'commander.missingArgument', `error: missing required argument '${name}'`);
}

/** With the year that issues of this row have in their numbers, where the last one has it. */
export function withYear(number: IssueNumber, { last }: Base, year: number): IssueNumber {
  const isOfYear = number.year === undefined && last?.facts.number?.year !== undefined;
  return isOfYear ? { ...number, year } : number;
}

/** A number as it goes into the file: 44, 44-45, 〔2026〕7. */
export const writeNumber = ({ year, ...numbers }: IssueNumber): string =>
  `${year === undefined ? '' : `〔${year}〕`}${joinNumbers(numbers, '-')}`;

/** The running total where the last issue has one; from a publication it is known for the next number alone. */
export function nextTotal(base: Base, { first, last }: IssueNumber): Numbers | undefined {
  const { total, number: before } = base.last?.facts ?? {};
  if (total === undefined || (base.kind !== 'issue' && first !== (before?.last ?? 0) + 1)) return undefined;
  return { first: total.last + 1, last: total.last + 1 + last - first };
}
