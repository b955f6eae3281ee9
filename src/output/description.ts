import type { Issue } from '../issue/model.ts';
import { nameFacts, titleOf } from '../issue/naming.ts';

/** What a document tells about itself. */
export interface Metadata {
  readonly title: string;
  readonly author?: string;
  readonly subject?: string;
  readonly creator: string;
  readonly created: Date;
}

/** Midnight in China on the day of issue, the first of a month. */
function createdAt({ year, month, day = 1 }: Issue['date']): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(-8);
  return date;
}

/** Describes an issue for the metadata of a document: 刊名 + year + number, the same for every run. */
export function describeIssue(issue: Issue): Metadata {
  const { issuers } = issue.masthead;
  const facts = nameFacts(issue);
  return {
    title: titleOf(facts),
    ...(issuers.length > 0 && { author: issuers.map(({ text }) => text).join('\u3000') }),
    subject: issue.items.flatMap(({ title }) => title?.text ?? []).join('；'),
    creator: 'Kuaibao',
    created: createdAt(issue.date),
  };
}
