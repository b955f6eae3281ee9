/** What a backslash stands for in double quotes (YAML 1.2.2, 5.7). */

const SINGLE: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};
/** How many hexadecimal figures follow. */
const FIGURES: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

interface Escape {
  readonly value: string;
  /** Offset behind it. */
  readonly end: number;
}

/** The escape at a backslash; one that YAML does not know stands for the sign behind the backslash. */
export function readEscape(source: string, at: number): Escape {
  const sign = source[at + 1] ?? '';
  const figures = FIGURES[sign];
  if (figures === undefined) return { value: SINGLE[sign] ?? sign, end: at + 2 };
  const end = at + 2 + figures;
  const code = Number.parseInt(source.slice(at + 2, end), 16);
  return { value: code <= 0x10ffff ? String.fromCodePoint(code) : sign, end };
}

/** True of what YAML takes for white space: a space, a tab, a line end. */
export const isBlank = (character: string | undefined): boolean =>
  character === ' ' || character === '\n' || character === '\t' || character === '\r';
