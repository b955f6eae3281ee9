/** Years that a date without one may be of. */

import type { CalendarDate } from '../../issue/model.ts';

const DAY_MS = 86_400_000;

/** That of the issue, the one that brings the date nearest, and those named in the text. */
export function yearsOf(
  named: readonly number[],
  issued: CalendarDate,
  month: number,
  day: number,
): number[] {
  const at = Date.UTC(issued.year, issued.month - 1, issued.day ?? 15);
  const distance = (year: number): number => Math.abs(Date.UTC(year, month - 1, day) - at);
  const around = [issued.year, issued.year - 1, issued.year + 1];
  const nearest = around.toSorted((one, other) => distance(one) - distance(other))[0] as number;
  const inDoubt = around.filter((year) => distance(year) < distance(nearest) + 60 * DAY_MS);
  return [...new Set([issued.year, ...inDoubt, ...named])];
}
