import { issueNumber } from './compose/masthead.ts';
import type { Issue } from './issue/model.ts';
import type { Metadata } from './pdf/write.ts';

/** What an issue is called, as a file and in its metadata. */
export interface Description {
  /** 延津政务快报2025年第44期.pdf */
  readonly fileName: string;
  readonly metadata: Metadata;
}

/** Characters that a file name may not hold on Windows or elsewhere. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}]/gu;

/** Midnight in China on the day of issue. */
function createdAt({ year, month, day }: Issue['date']): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(-8);
  return date;
}

/** Names an issue: 刊名 + year + number, the same for every run. */
export function describeIssue(issue: Issue): Description {
  const { masthead, date } = issue;
  const own = issueNumber({
    supplement: issue.supplement,
    ...(issue.number === undefined ? {} : { number: issue.number }),
  });
  const title = `${masthead.title.text}${date.year}年${own}`;
  return {
    fileName: `${title.replace(UNSAFE, '_')}.pdf`,
    metadata: {
      title,
      ...(masthead.issuer ? { author: masthead.issuer.text } : {}),
      subject: issue.items.map((item) => item.title.text).join('；'),
      creator: 'Kuaibao',
      created: createdAt(date),
    },
  };
}
