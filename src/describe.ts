import { issueNumber } from './compose/masthead.ts';
import { nameOfTitle } from './issue/masthead-lines.ts';
import type { Issue } from './issue/model.ts';
import type { Metadata } from './pdf/write.ts';

/** What an issue is called, as a file and in its metadata. */
export interface Description {
  /** 延津政务快报2025年第44期.pdf */
  readonly fileName: string;
  readonly metadata: Metadata;
}

/** Characters that a file name may not hold on Windows or elsewhere, or that do not show in one. */
export const UNSAFE = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Longest part of a masthead title in a file name: names end at 255 bytes, and a Han character takes three. */
const MOST_CHARACTERS = 60;

/** The masthead title as the beginning of a file name, which no dot may start: such files are hidden. */
export function titleInName(title: string): string {
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

/** What of an issue goes into the name of its file. */
export interface NameFacts extends Pick<Issue, 'date' | 'number' | 'total' | 'supplement'> {
  /** 刊名 */
  readonly title: string;
}

/** The facts of an issue that its file is named by. */
export const nameFacts = ({ masthead, date, number, total, supplement }: Issue): NameFacts => ({
  title: nameOfTitle(masthead.title.map(({ text }) => text)),
  date,
  supplement,
  ...(number === undefined ? {} : { number }),
  ...(total === undefined ? {} : { total }),
});

/** 第44期, 增刊第2期: the number without the running total. */
export const numberInName = ({ number, supplement }: NameFacts): string =>
  issueNumber({ supplement, ...(number === undefined ? {} : { number }) });

/** 延津政务快报2025年第44期.pdf */
export const fileNameOf = (facts: NameFacts): string =>
  `${titleInName(facts.title)}${facts.date.year}年${numberInName(facts)}.pdf`;

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
