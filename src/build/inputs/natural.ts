/** Natural order: 第2期 before 第10期, whatever the machine and its locale. */

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Where a run of digits ends. */
function digitsEnd(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
}

/** Digits by their value; 044 after 44 where nothing else tells them apart. */
function compareDigits(one: string, other: string): number {
  const [a, b] = [one.replace(/^0+/, ''), other.replace(/^0+/, '')];
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

/** Separators come first, so that a folder's files stand together. */
const rankOf = (code: number): number => (code === 0x2f ? -1 : Number.isNaN(code) ? -2 : code);

/** Compares two paths written with `/`: runs of digits as numbers, all else by code unit. */
export function compareNaturally(one: string, other: string): number {
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    const [a, b] = [one.charCodeAt(i), other.charCodeAt(j)];
    if (isDigit(a) && isDigit(b)) {
      const [iEnd, jEnd] = [digitsEnd(one, i), digitsEnd(other, j)];
      const order = compareDigits(one.slice(i, iEnd), other.slice(j, jEnd));
      if (order !== 0) return order;
      [i, j] = [iEnd, jEnd];
    } else {
      if (a !== b) return rankOf(a) - rankOf(b);
      [i, j] = [i + 1, j + 1];
    }
  }
  return one < other ? -1 : one > other ? 1 : 0;
}
