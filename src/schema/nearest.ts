/**
 * Edit distance with transposition, the classic way a slip of the fingers is measured.
 * @param most more than this need not be counted: the least that is sure by then is returned
 */
export function distance(
  a: readonly string[],
  b: readonly string[],
  most = Number.POSITIVE_INFINITY,
): number {
  if (Math.abs(a.length - b.length) > most) return Math.abs(a.length - b.length);
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      if (cost < least) least = cost;
    }
    // A transposition reaches back two rows and saves one.
    if (least > most + 1) return least;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** A name longer than any key or unit is not a slip of one. */
const LONGEST = 40;

/** The candidate a word was probably meant to be: at most a third of it, or one character, differs. */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > 2 * LONGEST) return undefined;
  const letters = [...word.toLowerCase()];
  if (letters.length === 0 || letters.length > LONGEST) return undefined;
  let best: { candidate: string; cost: number } | undefined;
  for (const candidate of candidates) {
    if (candidate.length > 2 * LONGEST) continue;
    const other = [...candidate.toLowerCase()];
    if (other.length > LONGEST) continue;
    const contained =
      other.length > 1 && letters.length > 1 && (candidate.includes(word) || word.includes(candidate));
    const limit = Math.max(1, Math.floor(Math.max(letters.length, other.length) / 3));
    const cost = contained ? 1 : distance(letters, other, limit);
    const kept = Math.max(letters.length, other.length) - cost;
    if (cost <= limit && kept > 0 && (!best || cost < best.cost)) best = { candidate, cost };
  }
  return best?.candidate;
}
