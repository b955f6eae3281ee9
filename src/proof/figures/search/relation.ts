/** Relations that figures of a sentence are searched for: any that fits silences, only a near miss is said. */

import { isMistyped, isShifted } from '../sums/digit-slips.ts';
import { leadOf } from '../sums/each.ts';
import { isRelative, type Quantity, quantitiesOf, written } from '../sums/quantity.ts';

/** A figure of a sentence with what stands before it in its clause, and behind it. */
export interface Figure extends Quantity {
  readonly lead: string;
  /** What stands between it and the figure before it. */
  readonly gap: string;
  readonly noun: string;
}

/** A sentence with its figures, by offsets in it, and those of the sentence before it. */
export interface Reading {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly earlier: readonly Figure[];
}

/** What figures make together, and how far rounding may move it. */
export interface Outcome {
  readonly right: number;
  readonly slack: number;
  readonly from: readonly Quantity[];
}

/** What a figure claims to be, of all that could be meant, and what is meant most likely. */
export interface Claim {
  readonly said: Quantity;
  readonly all: readonly Outcome[];
  readonly likely: Outcome | undefined;
  /** True where the words leave no doubt: then no near miss is asked for. */
  readonly isSure?: boolean;
  /** What it should be, in Chinese: 各部分合计. */
  readonly zh: string;
}

export const readFigures = (text: string): Figure[] => {
  const all = quantitiesOf(text);
  return all.map((one, i) => ({
    ...one,
    lead: leadOf(text, one, all[i - 1]),
    gap: text.slice(all[i - 1]?.end ?? 0, one.start),
    noun:
      /^(?:（[^（）\d]{1,3}）)?([^，、。；：（）\d和]{0,8})/u.exec(text.slice(one.end, one.end + 13))?.[1] ??
      '',
  }));
};

/** People are counted with three words. */
export const unitOf = ({ unit }: Quantity): string => (/^[名位]$/u.test(unit) ? '人' : unit);

/** True of figures that count or measure, and were told. */
export const isPlain = (one: Quantity): boolean => !isRelative(one) && !one.isRough && one.unit !== '';

/** True of an ordinal, and of either end of a range. */
export const isNoAmount = (text: string, { start, end }: Quantity): boolean =>
  /[第—–～~]$|(?<![到至为升降由从是达的])-$/u.test(text.slice(Math.max(0, start - 2), start)) ||
  /^[—–～~-]/u.test(text.slice(end, end + 1));

/** A difference of less than this share is a near miss. */
const NEAR = 0.12;
/** One wrong digit may be more. */
const ONE_DIGIT = 0.6;

const digitsOf = (value: number, step: number): string => String(Math.round(value / step));

/** True of 62 and 72, 8 and 9: they differ in one digit. */
function isOneDigitOff(said: number, right: number, step: number): boolean {
  const [one, other] = [digitsOf(said, step), digitsOf(right, step)];
  if (one.length !== other.length || Math.abs(said - right) > ONE_DIGIT * Math.min(said, right)) return false;
  if (one.length === 1) return Math.abs(Number(one) - Number(other)) < 3;
  return [...one].filter((sign, i) => sign !== other[i]).length === 1;
}

/** True where a figure is another one with a slip, or nearly the other one. */
export const isNearMiss = ({ value, step }: Quantity, right: number): boolean =>
  right > 0 &&
  (isShifted(value, right) ||
    isMistyped(value, right, step) ||
    isOneDigitOff(value, right, step) ||
    Math.abs(value - right) <= NEAR * Math.max(value, right));

export const fits = ({ value }: Quantity, { right, slack }: Outcome): boolean =>
  Math.abs(value - right) <= slack + 1e-9 * Math.max(1, Math.abs(right));

/** True of a claim that nothing bears out, and the likely one nearly does. */
export const isAtOdds = ({ said, all, likely, isSure }: Claim): boolean =>
  likely !== undefined &&
  !fits(said, likely) &&
  !all.some((outcome) => fits(said, outcome)) &&
  (isSure === true || isNearMiss(said, likely.right));

/** A value in the words of a figure: 55.8万元. */
export function shownAs(text: string, { start, end, unit }: Quantity, value: number): string {
  const worth = /[亿万]/u.exec(text.slice(start, end))?.[0] ?? '';
  return `${written(value / ({ 亿: 1e8, 万: 1e4 }[worth] ?? 1), 2)}${worth}${unit}`;
}

/**
 * How far a sum or a difference may be off: figures of one precision were added as they were written, and 5万 beside 3.2万
 * was told as far as that.
 * @param figures what was added, and last what it comes to
 */
export function slackOf(figures: readonly Quantity[]): number {
  const steps = figures.map(({ step }) => step);
  const most = steps.reduce((one, other) => Math.max(one, other), 0);
  if (most === 1) return 0;
  if (steps.every((step) => step === most)) return most / 2;
  const least = steps.reduce((one, other) => Math.min(one, other), most);
  return ((steps.length - 1) * least + (steps.at(-1) as number)) / 2;
}
