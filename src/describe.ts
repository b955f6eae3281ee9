import { issueNumber } from './compose/masthead.ts';
import type { Issue } from './issue/model.ts';
import type { Metadata } from './pdf/write.ts';

/** What an issue is called, as a file and in its metadata. */
export interface Description {
  /** 延津政务快报2025年第44期.pdf */
  readonly fileName: string;
  readonly metadata: Metadata;
}

/** Characters that a file name may not hold on Windows or elsewhere, or that do not show in one. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Longest part of a masthead title in a file name: names end at 255 bytes, and a Han character takes three. */
const MOST_CHARACTERS = 60;

/** The masthead title as the beginning of a file name, which no dot may start: such files are hidden. */
function titleInName(title: string): string {
  const characters = [...title.replace(UNSAFE, '_').replace(/^\.+/, '_')];
  return characters.length > MOST_CHARACTERS
    ? `${characters.slice(0, MOST_CHARACTERS).join('')}…`
    : characters.join('');
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
  const { masthead, date } = issue;
  const own = issueNumber({
    supplement: issue.supplement,
    ...(issue.number === undefined ? {} : { number: issue.number }),
  });
  const number = `${date.year}年${own}`;
  return {
    fileName: `${titleInName(masthead.title.text)}${number}.pdf`,
    metadata: {
      title: `${masthead.title.text}${number}`,
      ...(masthead.issuer ? { author: masthead.issuer.text } : {}),
      subject: issue.items.map((item) => item.title.text).join('；'),
      creator: 'Kuaibao',
      created: createdAt(date),
    },
  };
}
