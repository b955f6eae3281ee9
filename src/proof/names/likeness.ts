/** How alike two names are. */

import { areAlike } from '../words/alike.ts';

/** Of like shape in names; in other words they are hardly ever taken for each other. */
const IN_NAMES =
  '台合 天夭 佑佐 晟晨 昊旻 淼森 圣至 曲由 羊半丰 龙尤 官宫 州川 北比 云去 卜下 肖尚 邱丘 卢芦 付傅';

const areAlikeInNames = (one: string, other: string): boolean =>
  areAlike(one, other) || IN_NAMES.split(' ').some((group) => group.includes(one) && group.includes(other));

/** True of two texts that differ in one character: another in its place, one more, or one fewer. */
export function isOneApart(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from++;
  let [a, b] = [one.length, other.length];
  while (a > from && b > from && one[a - 1] === other[b - 1]) {
    a--;
    b--;
  }
  return a - from <= 1 && b - from <= 1;
}

/** True where the characters of one text stand in another in this order: 卫健委 in 卫生健康委. */
export function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const one of long) if (one === short[at]) at++;
  return at === short.length;
}

/** True of two texts of one length that differ in one character, for which the other is typed by sound or shape. */
export function isSlip(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const apart = Array.from(one, (_, i) => i).filter((i) => one[i] !== other[i]);
  const [at] = apart;
  return at !== undefined && apart.length === 1 && areAlikeInNames(one[at] as string, other[at] as string);
}

/** True of two texts that differ in two characters, which have changed places: 三清一改, 三改一清; 城南, 南城. */
export function isTransposed(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const apart = Array.from(one, (_, i) => i).filter((i) => one[i] !== other[i]);
  const [a, b] = [apart[0], apart[1]];
  return (
    apart.length === 2 && a !== undefined && b !== undefined && one[a] === other[b] && one[b] === other[a]
  );
}
