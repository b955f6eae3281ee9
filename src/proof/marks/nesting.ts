/** Which quotation marks and title marks stand inside which: double outside, single inside, double again (GB/T 15834 4.8.3.4, 4.15.3.5). */

import type { Text } from '../../base/diagnostic.ts';
import type { RuleCode } from '../../base/rule-codes.ts';

/** The places of two marks that belong together. */
export interface Pair {
  readonly from: number;
  readonly to: number;
}

interface Misnested extends Pair {
  readonly code: RuleCode;
  readonly message: Text;
  readonly hint: Text;
}

interface Kind {
  readonly code: RuleCode;
  readonly double: string;
  readonly single: string;
  readonly name: Text;
}

const QUOTES: Kind = {
  code: 'quote-nesting',
  double: '“”',
  single: '‘’',
  name: { zh: '引号', en: 'quotation marks' },
};
const TITLES: Kind = {
  code: 'book-title-nesting',
  double: '《》',
  single: '〈〉',
  name: { zh: '书名号', en: 'title marks' },
};
const KINDS = [QUOTES, TITLES];

const kindOf = (mark: string): Kind | undefined =>
  KINDS.find(({ double, single }) => double.startsWith(mark) || single.startsWith(mark));

/** Matches what stands between two pairs that look like one inside the other, as in “甲“、”乙”. */
const BETWEEN = /^(?:[，、；和与及或]|以及)?$/u;

/** True of a double pair in a double one whose marks are the wrong way round. */
const isReversed = (text: string, { from, to }: Pair): boolean => BETWEEN.test(text.slice(from + 1, to));

/**
 * Finds pairs of the wrong kind for where they stand.
 * @param pairs all that were closed
 * @returns marks that were turned the wrong way; and the first pair of each code, with its marks
 */
export function findMisnested(
  text: string,
  pairs: readonly Pair[],
): { readonly reversed: readonly number[]; readonly nested: readonly Misnested[] } {
  const reversed: number[] = [];
  const nested: Misnested[] = [];
  const around: Pair[] = [];
  for (const pair of pairs.toSorted((a, b) => a.from - b.from)) {
    while (around.length > 0 && (around.at(-1) as Pair).to < pair.from) around.pop();
    const mark = text[pair.from] as string;
    const kind = kindOf(mark);
    const holder = kind && holderOf(text, around, kind, mark);
    around.push(pair);
    if (!kind || holder === 'other') continue;
    const isSingle = kind.single.startsWith(mark);
    if (holder === mark && !isSingle && isReversed(text, pair)) reversed.push(pair.from);
    else if (holder === mark || (holder === undefined && isSingle && hasHan(text, pair))) {
      if (!nested.some(({ code }) => code === kind.code))
        nested.push(misnested(kind, pair, isSingle, holder !== undefined));
    }
  }
  return { reversed, nested };
}

const hasHan = (text: string, { from, to }: Pair): boolean => /\p{Script=Han}/u.test(text.slice(from, to));

/** The mark of its kind that a pair stands in; `other` for a pair in a title, as a title keeps the double quotation marks of its own. */
function holderOf(text: string, around: readonly Pair[], kind: Kind, mark: string): string | undefined {
  for (let i = around.length - 1; i >= 0; i--) {
    const other = text[(around[i] as Pair).from] as string;
    if (kindOf(other) === kind) return other;
    if (kind === QUOTES && mark === '“' && other === '《') return 'other';
  }
  return undefined;
}

function misnested(
  { code, double, single, name }: Kind,
  { from, to }: Pair,
  isSingle: boolean,
  isHeld: boolean,
): Misnested {
  const [inner, wanted] = isSingle ? [single, double] : [double, single];
  const where = isHeld ? { zh: '里面一层', en: 'inside others' } : { zh: '外面一层', en: 'outside' };
  return {
    code,
    from,
    to: to + 1,
    message: {
      zh: `${name.zh}${where.zh}用了 ${[...inner].join(' ')}`,
      en: `${[...inner].join(' ')} as ${name.en} ${where.en}`,
    },
    hint: {
      zh: `${where.zh}改成 ${[...wanted].join(' ')}`,
      en: `Use ${[...wanted].join(' ')} ${where.en}`,
    },
  };
}
