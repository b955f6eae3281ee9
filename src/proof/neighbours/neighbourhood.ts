/** The other issues of a folder, as far as one issue is compared with them. */

import type { CalendarDate, IssueNumber } from '../../issue/model.ts';

/** An issue file of the folder. */
export interface Neighbour {
  /** What messages call it. */
  readonly name: string;
  /** Absolute path. */
  readonly path: string;
  /** 刊名 */
  readonly title: string;
  /** The year that it is counted in. */
  readonly year: number;
  /** None of a supplement. */
  readonly number?: IssueNumber;
  readonly date: CalendarDate;
  /** Its file, as it is written. */
  readonly text: string;
}

/** Where an issue lies: with all issues of its folder, itself among them. */
export interface Neighbourhood {
  readonly own: string;
  /** The same object for all issues of the folder, so that what is made of it is made once. */
  readonly all: readonly Neighbour[];
  /** True where all of a folder is looked at, and issues of one number are said of it as a whole. */
  readonly planned: boolean;
}

/** A neighbour that has a number, and is counted by it. */
export type Numbered = Neighbour & { readonly number: IssueNumber };

const isNumbered = (one: Neighbour): one is Numbered => one.number !== undefined;

/** Days since some day, to the day or, where only the month is known, its first. */
export const dayOf = ({ year, month, day = 1 }: CalendarDate): number =>
  Math.round(Date.UTC(year, month - 1, day) / 86_400_000);

/** The issues of one bulletin that are counted by number, in the order of their numbers. */
export const inOrder = (all: readonly Neighbour[], title: string): readonly Numbered[] =>
  all
    .filter(isNumbered)
    .filter((one) => one.title === title)
    .sort(
      (one, other) =>
        one.year - other.year ||
        one.number.first - other.number.first ||
        (one.path < other.path ? -1 : one.path > other.path ? 1 : 0),
    );
