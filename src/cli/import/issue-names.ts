/** What the files of imported issues are called: by their numbers, and by the year where there are several. */

import { basename, extname } from 'node:path';
import type { DraftIssue } from '../../import/issue-draft.ts';
import type { LayoutValues } from '../../import/measure/measure-layout.ts';
import { numberInName, UNSAFE } from '../../issue/naming.ts';
import { readDate } from '../../schema/dates.ts';
import { readIssueNumber } from '../../schema/issue-number.ts';

/** An issue of a draft, and the file that it came from. */
export interface Found {
  readonly draft: DraftIssue;
  readonly input: string;
  readonly layout?: LayoutValues;
}

interface Facts {
  readonly year?: number;
  readonly name?: string;
}

function factsOf({ number, date, supplement }: DraftIssue): Facts {
  const written = number && readIssueNumber(number.text.replace(/\s+/g, ''));
  const day = date && readDate(date.text.replace(/\s+/g, ''));
  const count = written && 'value' in written ? written.value.count : undefined;
  const dated = day && 'value' in day ? day.value.count : undefined;
  const year = count?.year ?? dated?.year;
  const name =
    count || supplement
      ? numberInName({
          ...{ title: '', supplement, date: dated ?? { year: 0, month: 1 } },
          ...(count && { number: count }),
        })
      : undefined;
  return { ...(year !== undefined && { year }), ...(name !== undefined && { name }) };
}

/** A name that every system takes. */
const safe = (name: string): string => name.replace(UNSAFE, '_').replace(/^\.+/, '_') || '_';

const titleOf = ({ title }: DraftIssue): string => title.map(({ text }) => text.replace(/\s+/g, '')).join('');

/** The names that issues of different bulletins have. */
function findShared(found: readonly Found[], names: readonly string[]): ReadonlySet<string> {
  const titles = new Map<string, Set<string>>();
  for (const [i, { draft }] of found.entries()) {
    const name = names[i] as string;
    const own = titles.get(name) ?? new Set();
    if (draft.title.length > 0) own.add(titleOf(draft));
    titles.set(name, own);
  }
  return new Set([...titles].flatMap(([name, own]) => (own.size > 1 ? [name] : [])));
}

/**
 * The names of files, without an ending, one for each issue: 第44期, or 2025年第44期 where they are of several years; with
 * its title before it where another bulletin has one of that name; that of its source for an issue without a number.
 */
export function nameIssues(found: readonly Found[]): readonly string[] {
  const facts = found.map(({ draft }) => factsOf(draft));
  const years = new Set(facts.flatMap(({ year }) => (year === undefined ? [] : [year])));
  const names = found.map(({ input }, i) => {
    const { year, name } = facts[i] as Facts;
    if (name === undefined) return safe(basename(input, extname(input)));
    return years.size > 1 && year !== undefined ? `${year}年${name}` : name;
  });
  const shared = findShared(found, names);
  return found.map(({ draft }, i) => {
    const name = names[i] as string;
    return shared.has(name) ? safe(`${titleOf(draft)}${name}`) : name;
  });
}
