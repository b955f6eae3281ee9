import type { Issue } from '../issue/model.ts';
import { fileNameOf, nameFacts, numberInName } from '../issue/naming.ts';
import type { Metadata } from './pdf/write-pdf.ts';

/** What an issue is called, as a file and in its metadata. */
export interface Description {
  /** 延津政务快报2025年第44期.pdf */
  readonly fileName: string;
  readonly metadata: Metadata;
}

/** Midnight in China on the day of issue. */
function createdAt({ year, month, day }: Issue['date']): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(-8);
  return date;
}

/** Names an issue: 刊名 + year + number, the same for every run. */
export function describeIssue(issue: Issue): Description {
  const {
    masthead: { issuers },
    date,
  } = issue;
  const facts = nameFacts(issue);
  const number = `${date.year}年${numberInName(facts)}`;
  return {
    fileName: fileNameOf(facts),
    metadata: {
      title: `${facts.title}${number}`,
      ...(issuers.length > 0 && { author: issuers.map(({ text }) => text).join('\u3000') }),
      subject: issue.items.map((item) => item.title.text).join('；'),
      creator: 'Kuaibao',
      created: createdAt(date),
    },
  };
}
