/** Finds the words of a list in running text, by their first character: a pattern of all of them costs more to make than to run. */

/** Tells which word of a list stands at an index of a text, the first in the order of the list that may stand there; none where none does. */
export function finderOf(
  words: readonly string[],
  mayStand: (word: string, text: string, at: number) => boolean = () => true,
): (text: string, at: number) => string | undefined {
  const byFirst = new Map<string, string[]>();
  for (const word of words) {
    const first = word.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
  }
  return (text, at) =>
    byFirst.get(text.charAt(at))?.find((word) => text.startsWith(word, at) && mayStand(word, text, at));
}

/** All places of a text where a word stands, from left to right, none over another. */
export function placesOfWords(
  text: string,
  wordAt: (text: string, at: number) => string | undefined,
): { readonly at: number; readonly word: string }[] {
  const found: { at: number; word: string }[] = [];
  for (let at = 0; at < text.length; at++) {
    const word = wordAt(text, at);
    if (word === undefined) continue;
    found.push({ at, word });
    at += word.length - 1;
  }
  return found;
}

/** All places of a text where a character of some kind stands. */
export function placesOf(text: string, isOne: (character: string) => boolean): number[] {
  const found: number[] = [];
  for (let at = 0; at < text.length; at++) if (isOne(text.charAt(at))) found.push(at);
  return found;
}
