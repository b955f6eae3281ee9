/** Addresses and long numbers: where they stand in a text, and where a line may end inside them. */

/** Indices of characters, `to` not included. */
interface Range {
  readonly from: number;
  readonly to: number;
}

const NONE: readonly Range[] = [];
// Bounded, so that a long word which is no address costs no more than its length.
const ADDRESS = new RegExp(
  [
    // With a scheme, or as people write them without.
    '(?:[a-z][a-z+]{1,15}://|www\\.)[!-~]+',
    '(?:mailto:)?[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64})+',
    // A host with a path: its last name has letters alone, or it is four numbers.
    '(?<![\\w.-])(?:(?:[\\w-]{1,63}\\.){1,8}[a-z]{2,16}|(?:\\d{1,3}\\.){3}\\d{1,3})(?::\\d{1,5})?/[!-~]*',
  ].join('|'),
  'giu',
);
const CLOSING = '.,;:!?)]}\'"';

/** Finds web and mail addresses, without the marks of the sentence that follow them. */
export function findAddresses(characters: readonly string[]): readonly Range[] {
  if (
    !characters.includes('@') &&
    !characters.includes('/') &&
    !characters.includes('w') &&
    !characters.includes('W')
  )
    return NONE;
  const text = characters.map((character) => (character.length === 1 ? character : '\ufffc')).join('');
  return [...text.matchAll(ADDRESS)].map(({ 0: address, index }) => {
    let to = index + address.length;
    while (CLOSING.includes(text[to - 1] as string)) to--;
    return { from: index, to };
  });
}

const AFTER = /[/?&=\-.@#_:]/u;
const LETTER = /[\p{L}\p{N}]/u;
const DIGIT = /\p{N}/u;

/** More characters than this without a place to cut are a number or a code that may be cut anywhere. */
const LONG = 20;
/** Letters that stay together at a cut. */
const LEAST = 2;

/** A place inside a word where a line may end. */
interface Cut {
  /** Index of the first character after it. */
  readonly at: number;
  /** The word is short, and is cut only if the line would otherwise be loose. */
  readonly soft: boolean;
}

/**
 * Where a line may end inside a Western word: in an address behind / ? & = - . @ # _, in a long number or code
 * anywhere, in a compound behind its hyphen; never behind or before a lone letter.
 *
 * @param texts the word, one character an element
 * @param address whether the word is an address
 */
export function findCuts(texts: readonly string[], address: boolean): readonly Cut[] {
  const coded = texts.length > LONG && texts.some((text) => DIGIT.test(text));
  if (!address && !coded) return findHyphens(texts);
  const marked = atMarks(texts, (at) => AFTER.test(texts[at - 1] as string));
  const ends = [0, ...marked, texts.length];
  const inner = ends.slice(1).flatMap((end, i) => {
    const start = ends[i] as number;
    return end - start > LONG ? range(start + LEAST, end - LEAST + 1) : [];
  });
  return [...marked, ...inner].sort((a, b) => a - b).map((at) => ({ at, soft: texts.length <= LONG }));
}

/** A line may end after the hyphen of a compound if letters follow; COVID-19 and 0373-7651234 are not cut. */
function findHyphens(texts: readonly string[]): readonly Cut[] {
  if (!texts.includes('-') && !texts.includes('‐')) return [];
  const isCompound = (at: number): boolean =>
    /[-‐]/u.test(texts[at - 1] as string) &&
    [texts[at - 2], texts[at]].every((text) => text !== undefined && LETTER.test(text) && !DIGIT.test(text));
  return atMarks(texts, isCompound).map((at) => ({ at, soft: true }));
}

/** Places after marks that leave enough letters on both sides. */
function atMarks(texts: readonly string[], isMark: (at: number) => boolean): readonly number[] {
  const found: number[] = [];
  let letters = 0;
  let behind = texts.filter((text) => LETTER.test(text)).length;
  texts.forEach((text, i) => {
    if (i > 0 && isMark(i) && !AFTER.test(text) && letters >= LEAST && behind >= LEAST) {
      found.push(i);
      letters = 0;
    }
    if (!LETTER.test(text)) return;
    letters++;
    behind--;
  });
  return found;
}

/** The whole numbers from one up to, not including, another. */
export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
