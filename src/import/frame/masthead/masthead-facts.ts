/** Number, running total and date in a line of a masthead, in every form that people write. */

import type { Sourced } from '../../../base/diagnostic.ts';
import { standFor } from '../../../base/sourced.ts';
import { NUMERAL, valueOfNumeral } from '../../../schema/numerals.ts';
import { atGaps, closedIfSpaced, closedUp, replaced, runTogether, slice, unread } from '../placed-text.ts';

export interface Facts {
  /** As it is written in an issue file: 44, 44-45, 〔2026〕7, 二十三. */
  readonly number?: Sourced;
  /** Of 2026年第7期, which the date may tell as well. */
  readonly plain?: { readonly year: Sourced; readonly number: Sourced };
  readonly total?: Sourced;
  readonly supplement: boolean;
  readonly date?: Sourced;
  /** What else the line says, at gaps. */
  readonly rest: readonly Sourced[];
}

/** A pattern in which `#` is a figure and `~` is white that may be there. */
const pattern = (source: string, flags = 'u'): RegExp =>
  new RegExp(source.replaceAll('#', '[0-9０-９]').replaceAll('~', '\\s*'), flags);

const ZERO = '〇○◯OoＯ零0０';
const HAN_YEAR = `[一二][~一二三四五六七八九${ZERO}]{3,9}`.replaceAll('~', '\\s');
const HAN_SHORT = '(?:元|[一二三四五六七八九十廿卅](?:~[一二三四五六七八九十]){0,2})';
const YEAR = `(?:#~#~#~#|${HAN_YEAR})`;
const DAY = `(?:${YEAR}~年~(?:#~#?|${HAN_SHORT})~月(?:~(?:#~#?|${HAN_SHORT})~[日号]|份)?|####~[-－./．／]~##?~[-－./．／]~##?(?!#))`;
/** Source of a pattern of a date, with `#` and `~`. */
export const DATE_SOURCE = DAY;
const DATE = pattern(`(?<![0-9０-９])${DAY}`);
const WHOLE_DATE = pattern(`^[（(〔【]?~(${DAY})~[）)〕】]?$`);
/** A date that is part of a phrase: 2025年9月工作动态. */
const IN_PHRASE =
  /^\s?(?!星期|周[一二三四五六日]|\d{1,2}\s*[时点:：]|[编印日第总（(〔【])[\p{Script=Han}\d]/u;
const DATE_LABEL = /(?:日\s*期|时\s*间)\s*[：:]\s*$/u;

const COUNT = `(?:(?:#~){1,6}|${NUMERAL})`;
const REACH = '(?:期?~(?:——|[-－–—−~～〜至到、,，和/／])~第?~)'.replace('−~～', '−\\x7e～');
const COUNTS = `${COUNT}(?:${REACH}${COUNT})*`;
const OPEN = '[〔（(\\[［【]';
const CLOSE = '[〕）)\\]］】]';
const JOINT = '(?:~[（(]?~合~刊~[）)]?)?';

const TOTAL = pattern(
  `总~(?:期~[数号]~[：:]?~)?(?:第~)?(?<total>${COUNTS})~[期号]|(?:总~期~[数号]|累~计)~[：:]?~第?~(?<counted>${COUNTS})~期?`,
);
const NUMBERS = [
  `(?<open>${OPEN})~(?<year>${YEAR})~(?<close>${CLOSE})~年?~第?~(?<of>${COUNTS})~[期号]?${JOINT}`,
  `(?<plainYear>${YEAR})~年?~度?~第~(?<inYear>${COUNTS})~[期号]${JOINT}`,
  `(?:期~[号数]~[：:]~)?第~(?<plain>${COUNTS})~[期号]${JOINT}`,
  '(?:NO|No|no|№|Nº)~[.．:：。]?~(?<latin>#{1,5})',
  `期~[号数]~[：:]~(?<named>${COUNTS})`,
  '(?<![0-9年月/／])(?<bare>#{1,4})~期(?!\\p{L})',
].map((source) => pattern(source));
const SUPPLEMENT = /[（(]?\s*增\s*刊\s*[）)]?/u;

/** A count as it is typed in a file: no blanks, a hyphen for what joins two numbers. */
const tidyCounts = (raw: Sourced): Sourced =>
  replaced(closedUp(raw), /期?(?:——|[-－–—−~～〜至到/／])第?|期?、第?/gu, (sign) =>
    sign.includes('、') ? '、' : '-',
  );

/** Year and count as one text, 〔2026〕7; the brackets are those that were typed, or take no place. */
function withYear(raw: Sourced, year: readonly [number, number], counts: readonly [number, number]): Sourced {
  const [own, number] = [closedUp(slice(raw, ...year)), tidyCounts(slice(raw, ...counts))];
  const open = /[〔（([［【]\s*$/u.exec(raw.text.slice(0, year[0]));
  const close = /^\s*[〕）)\]］】]/u.exec(raw.text.slice(year[1]));
  const [opened, closed] = [open?.index ?? 0, year[1] + (close?.[0].length ?? 0) - 1];
  return runTogether([
    open && close ? standFor(raw, opened, opened + 1, '〔') : unread('〔', own),
    own,
    open && close ? standFor(raw, closed, closed + 1, '〕') : unread('〕', own),
    number,
  ]);
}

type Match = RegExpExecArray & { readonly groups?: Readonly<Record<string, string | undefined>> };

/** Where a named group of a match stands. */
function groupAt({ 0: whole, index, groups }: Match, names: readonly string[]): [number, number] | undefined {
  const value = names.map((name) => groups?.[name]).find((one) => one !== undefined);
  if (value === undefined) return undefined;
  const at = index + whole.lastIndexOf(value);
  return [at, at + value.length];
}

function numberOf(row: Sourced, match: Match): Sourced {
  const counts = groupAt(match, ['of', 'inYear', 'plain', 'latin', 'named', 'bare']) ?? [0, 0];
  const value = match.groups?.year ?? match.groups?.plainYear;
  if (value === undefined) return tidyCounts(slice(row, ...counts));
  const at = match.index + match[0].indexOf(value);
  return withYear(row, [at, at + value.trimEnd().length], counts);
}

/** Year and number of 2026年第7期. */
function plainOf(row: Sourced, match: Match): Facts['plain'] {
  const [year, counts] = [groupAt(match, ['plainYear']), groupAt(match, ['inYear'])];
  return year && counts && { year: closedUp(slice(row, ...year)), number: tidyCounts(slice(row, ...counts)) };
}

/** The year that a date, or a year alone, tells in whatever figures. */
export function yearOf(text: string): number {
  const year = /^[^年\-./]{4}/u.exec(text.normalize('NFKC').replace(/\s+/gu, ''))?.[0] ?? '';
  return /^\d/u.test(year) ? Number(year) : valueOfNumeral(year);
}

/** A date in a line that it does not belong to as a word of a phrase. */
function dateIn(text: string): readonly [number, number] | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const end = match.index + match[0].trimEnd().length;
  return IN_PHRASE.test(text.slice(end)) ? undefined : [match.index, end];
}

/** What is left of a line around what was found, without brackets and marks that hold or part it. */
function restOf(row: Sourced, found: readonly (readonly [number, number])[]): Sourced[] {
  const edges = [...found].sort(([a], [b]) => a - b);
  let from = 0;
  const between = [...edges, [row.text.length, row.text.length] as const].map(([start, end]) => {
    const part = slice(row, from, Math.max(from, start));
    from = end;
    return part;
  });
  return between.flatMap(atGaps).flatMap((part) => {
    const lead = /^[\s）)·|｜/、，,；;]+|^[（(](?=[^）)]*$)/u.exec(part.text)?.[0].length ?? 0;
    const inner = slice(part, lead);
    const tail = /[\s·|｜/、，,；;（(]+$/u.exec(inner.text)?.[0].length ?? 0;
    const kept = slice(inner, 0, inner.text.length - tail);
    return kept.text === '' ? [] : [kept];
  });
}

/** Lines of a masthead are no longer. */
const LONGEST = 300;

/** What a line of a masthead says; a line of other text has none of it, or much else. */
export function factsOf(typed: Sourced): Facts {
  if (typed.text.length > LONGEST) return { supplement: false, rest: [typed] };
  const row = closedIfSpaced(typed);
  const found: (readonly [number, number])[] = [];
  // What is found is out of the way of the patterns behind it.
  let text = row.text;
  const take = (range: readonly [number, number]): void => {
    found.push(range);
    text = `${text.slice(0, range[0])}${'\u0001'.repeat(range[1] - range[0])}${text.slice(range[1])}`;
  };
  const takeMatch = (match: RegExpExecArray): void => take([match.index, match.index + match[0].length]);
  const day = dateIn(text);
  const date = day && closedUp(slice(row, ...day));
  if (day) take([DATE_LABEL.exec(text.slice(0, day[0]))?.index ?? day[0], day[1]]);
  const totalMatch: Match | null = TOTAL.exec(text);
  const totalAt = totalMatch ? groupAt(totalMatch, ['total', 'counted']) : undefined;
  const total = totalAt && tidyCounts(slice(row, ...totalAt));
  if (totalMatch) takeMatch(totalMatch);
  const numberMatch: Match | null =
    NUMBERS.map((one) => one.exec(text)).find((match) => match !== null) ?? null;
  const number = numberMatch ? numberOf(row, numberMatch) : undefined;
  const plain = numberMatch ? plainOf(row, numberMatch) : undefined;
  if (numberMatch) takeMatch(numberMatch);
  const extra = SUPPLEMENT.exec(text);
  if (extra) takeMatch(extra);
  return {
    ...(number && { number }),
    ...(plain && { plain }),
    ...(total && { total }),
    supplement: extra !== null,
    ...(date && { date }),
    rest: restOf(row, found),
  };
}

/** The date that a line is, and nothing else. */
export function dateAlone(row: Sourced): Sourced | undefined {
  const match = WHOLE_DATE.exec(row.text);
  if (!match?.[1]) return undefined;
  const at = match.index + match[0].indexOf(match[1]);
  return closedUp(slice(row, at, at + match[1].length));
}
