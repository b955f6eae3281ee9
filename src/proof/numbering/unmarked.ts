/** Headings that are numbered and have lost the mark of their number: 三保障措施 between 二、 and 四、. */

import { numeralOf, openingOf } from '../../issue/opening.ts';
import { SHORT_NUMERAL } from '../../schema/numerals.ts';
import { type Finding, finding } from '../rule.ts';
import type { Line } from './numbered.ts';

/** Matches a line that opens with a numeral and goes straight on, and none that counts: 三年来, 二季度, 一是. */
const BARE = new RegExp(
  `^(${SHORT_NUMERAL})[\\s　]?(?![年月日号是要个大项级期季届带楼层类种点条等分之名位次加十百千万余多几方组班队批轮]|、)(?=[\\p{Script=Han}“])`,
  'u',
);
/** Matches （二 or 二） that has lost one of its brackets. */
const HALF = new RegExp(
  `^(?:[（(](${SHORT_NUMERAL})(?![\\p{Script=Han}]*[）)])|(${SHORT_NUMERAL})[）)])`,
  'u',
);
const LONGEST = 24;
const STOP = /[，。；：！？]/u;

const isHeading = (text: string): boolean => text.length <= LONGEST && !STOP.test(text);

interface Last {
  readonly line: Line;
  readonly count: number;
  readonly level: number;
}

/** The last number before a line, of the first or the second level; none where nothing was numbered yet. */
function lastBefore(lines: readonly Line[], at: number): Last | undefined {
  for (let i = at - 1; i >= 0; i--) {
    const line = lines[i] as Line;
    const opening = openingOf(line.text);
    if (opening && opening.level <= 2) return { line, count: opening.count, level: opening.level };
  }
  return undefined;
}

/** The count of the next number of a level. */
const nextCount = (lines: readonly Line[], at: number, level: number): number | undefined =>
  lines
    .slice(at + 1)
    .map(({ text }) => openingOf(text))
    .find((opening) => opening?.level === level)?.count;

/** Whether a line with the numeral that is due is meant as the next of its row. */
function isNext(lines: readonly Line[], at: number, numeral: string): Last | undefined {
  const found = lastBefore(lines, at);
  if (!found || numeralOf(found.count + 1) !== numeral) return undefined;
  const { text } = lines[at] as Line;
  const isRow = isHeading(text) && isHeading(found.line.text);
  return isRow || nextCount(lines, at, found.level) === found.count + 2 ? found : undefined;
}

/** The lines of a body whose number has no mark: `mark-after-number`. */
export function checkUnmarked(lines: readonly Line[]): Finding[] {
  return lines.flatMap(({ text, place }, at): Finding[] => {
    const [written, inner, outer] = BARE.exec(text) ?? HALF.exec(text) ?? [];
    const numeral = inner ?? outer;
    if (written === undefined || numeral === undefined) return [];
    const last = isNext(lines, at, numeral);
    if (!last) return [];
    const right = last.level === 1 ? `${numeral}、` : `（${numeral}）`;
    return [
      finding(
        'mark-after-number',
        { zh: `序号“${numeral}”的标点漏了`, en: `The mark of the number "${numeral}" is missing` },
        { span: place(0, written.length), hint: { zh: `改成“${right}”`, en: `Use "${right}"` } },
      ),
    ];
  });
}
