/** Whether what an issue says of its year agrees. */

import { type Diagnostic, warning } from '../../base/diagnostic.ts';
import { readDate } from '../../schema/dates.ts';
import { readIssueNumber } from '../../schema/issue-number.ts';
import { type MappingNode, valueUnder } from '../../schema/tree.ts';
import type { Reader } from '../../schema/values.ts';

function read<T>(root: MappingNode, key: string, reader: Reader<T>): T | undefined {
  const node = valueUnder(root, key);
  const result = node?.kind === 'scalar' ? reader(node.text) : undefined;
  return result && 'value' in result ? result.value : undefined;
}

/**
 * Warns of a number that is of another year than the date: `year-differs`. The last issue of a year may appear in
 * January.
 */
export function checkYears(root: MappingNode): readonly Diagnostic[] {
  const year = read(root, 'number', readIssueNumber)?.count.year;
  const date = read(root, 'date', readDate)?.count;
  const span = valueUnder(root, 'number')?.span;
  if (year === undefined || !date || year === date.year || !span) return [];
  if (year === date.year - 1 && date.month === 1) return [];
  return [
    warning(
      'year-differs',
      {
        zh: `期号里的年份是 ${year} 年，日期却在 ${date.year} 年`,
        en: `The number is of ${year}, the date of ${date.year}`,
      },
      { span, hint: { zh: '把写错的一处改过来', en: 'Correct the one that is wrong' } },
    ),
  ];
}
