/** Names of townships in running text, which bulletins set bold. */

import type { Inline, Issue } from '../issue/model.ts';

const CLOSERS = '[”’）》」』]*';
/** A clause after ； or ： opens like a sentence; 9：00 is none. */
const SENTENCE_END = new RegExp(`[。！？；：]${CLOSERS}`, 'gu');
const ENDS_SENTENCE = new RegExp(`[。！？；：]${CLOSERS}$`, 'u');
/** What may stand before the first word of a paragraph: its number, a quotation mark. */
const NUMBER = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.．、]|[①-⑳])?/u;
/** Between names that open a sentence together: 柳林镇、石桥乡联合放水. */
const JOINERS = /^(?:以及|[、和与及]|\u3000+)/u;

/** Where the names of townships are set bold: where they open a sentence, wherever they stand, or nowhere. */
export type Emphasis = NonNullable<Issue['layout']['townships']>;

/** True of a stretch that starts the paragraph, or stands behind a sentence or the paragraph's number. */
export function opensSentence(inlines: readonly Inline[], i: number): boolean {
  const before = inlines[i - 1];
  if (!before || ENDS_SENTENCE.test(before.text)) return true;
  return i === 1 && NUMBER.exec(before.text)?.[0] === before.text;
}

interface FoundName {
  readonly index: number;
  readonly name: string;
}

/** Finds the names that are to be bold; where several begin at one place, the longest wins. */
export function findNames(
  text: string,
  opens: boolean,
  names: readonly string[],
  emphasis: Emphasis,
): FoundName[] {
  const longestFirst = names.filter((name) => name !== '').sort((a, b) => b.length - a.length);
  if (emphasis === 'none' || longestFirst.length === 0) return [];
  const nameAt = (index: number) => longestFirst.find((candidate) => text.startsWith(candidate, index));
  return emphasis === 'anywhere' ? findAll(text, nameAt) : findOpenings(text, opens, nameAt);
}

type NameAt = (index: number) => string | undefined;

function findAll(text: string, nameAt: NameAt): FoundName[] {
  const found: FoundName[] = [];
  for (let index = 0; index < text.length; ) {
    const name = nameAt(index);
    if (name !== undefined) found.push({ index, name });
    index += name?.length ?? 1;
  }
  return found;
}

/** Names that open a sentence, one or several in a row. */
function findOpenings(text: string, opens: boolean, nameAt: NameAt): FoundName[] {
  const ends = [...text.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length);
  const first = NUMBER.exec(text)?.[0].length ?? 0;
  return [...(opens ? [first] : []), ...ends].flatMap((start) => {
    const row: FoundName[] = [];
    for (let index = start, name = nameAt(index); name !== undefined; name = nameAt(index)) {
      row.push({ index, name });
      index += name.length;
      const joiner = JOINERS.exec(text.slice(index, index + 4))?.[0];
      if (joiner === undefined) break;
      index += joiner.length;
    }
    return row;
  });
}
