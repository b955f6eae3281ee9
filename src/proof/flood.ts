import type { Diagnostic } from '../base/diagnostic.ts';

/** More findings of one rule than these would hide those of others. */
const MOST_OF_A_RULE = 50;

/** Keeps the first findings of each rule; the last of a longer row says how many more there are. */
export function cutFloods(said: readonly Diagnostic[]): Diagnostic[] {
  const totals = new Map<string, number>();
  for (const { code } of said) totals.set(code, (totals.get(code) ?? 0) + 1);
  const kept = new Map<string, number>();
  return said.flatMap((one): Diagnostic[] => {
    const rank = (kept.get(one.code) ?? 0) + 1;
    kept.set(one.code, rank);
    if (rank < MOST_OF_A_RULE) return [one];
    const more = (totals.get(one.code) ?? 0) - MOST_OF_A_RULE;
    if (rank > MOST_OF_A_RULE) return [];
    if (more === 0) return [one];
    const { zh, en } = one.message;
    return [{ ...one, message: { zh: `${zh}（后面还有 ${more} 处）`, en: `${en} (and ${more} more)` } }];
  });
}
