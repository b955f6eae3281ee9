/** Sums of quantities, compared as far as they were written. */

import { type Quantity, written } from './quantity.ts';

/** A sentence, where it starts in its passage, and its figures by offsets in the sentence. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly quantities: readonly Quantity[];
  /** Those of the sentences before it in the passage. */
  readonly earlier: () => readonly Quantity[];
}

/** Parts and a whole that differ, by offsets in the sentence. */
export interface Mismatch {
  readonly from: number;
  readonly to: number;
  readonly sum: string;
  readonly whole: string;
}

/** Four parts or more, or parts of unlike precision, may be off by their rounding. */
function toleranceOf(whole: Quantity, parts: readonly Quantity[]): number {
  const steps = [whole, ...parts].map(({ step }) => step);
  const most = steps.reduce((one, other) => Math.max(one, other));
  const least = steps.reduce((one, other) => Math.min(one, other));
  if (most === 1) return 0.5;
  // It is unlikely that all were rounded as far as can be, and one way.
  if (most !== least) return steps.reduce((sum, step) => sum + step / 4, most / 4);
  return parts.length < 4 ? most / 2 : most * 1.5;
}

export const sumOf = (parts: readonly Quantity[]): number => parts.reduce((sum, { value }) => sum + value, 0);

/** By how much the parts are more than the whole: 0 where rounding explains it. */
export function excess(whole: Quantity, parts: readonly Quantity[]): number {
  const more = sumOf(parts) - whole.value;
  return Math.abs(more) < toleranceOf(whole, parts) + 1e-9 * whole.value ? 0 : more;
}

/** True where parts may be of another figure than the last one, or of several: 3个 and 2个, 其中 4个 and 1个. */
export function mayBeOf(figures: readonly Quantity[], parts: readonly Quantity[]): boolean {
  const sum = sumOf(parts);
  const before = figures.slice(0, -1);
  return before.some(({ value }, i) => value >= sum || Math.abs(sumOf(figures.slice(i)) - sum) < 1e-9 * sum);
}

/** True of a difference that one wrong digit makes: 2, 10, 300. */
export function isSlip(difference: number, step: number): boolean {
  const digits = String(Math.round(Math.abs(difference) / step));
  return /^[1-9]0*$/u.test(digits);
}

/** What is said of parts and a whole that differ. */
export function mismatch({ text }: Sentence, whole: Quantity, parts: readonly Quantity[]): Mismatch {
  const all = [whole, ...parts];
  const worth = /[亿万]/u.exec(text.slice(whole.start, whole.end))?.[0] ?? '';
  const scale = { 亿: 1e8, 万: 1e4 }[worth] ?? 1;
  const show = (value: number): string => `${written(value / scale, 6)}${worth}${whole.unit}`;
  return {
    from: all.reduce((from, { start }) => Math.min(from, start), text.length),
    to: all.reduce((to, { end }) => Math.max(to, end), 0),
    sum: show(sumOf(parts)),
    whole: show(whole.value),
  };
}
