/** Whether text taken out of a PDF can be what its pages show: programs that save a file may get its maps wrong. */

/** Characters that no text is made of: controls, private use, unassigned, replacement. */
const SENSELESS = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\ufffd]/u;
/** Letters between ASCII and the rest, which wrong maps give most: a code's two bytes taken for two characters. */
const LATIN_1 = /[\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]/;
const HAN = /\p{Script=Han}/u;

/** Fewer characters tell nothing. */
const FEWEST = 20;
/** The share of senseless characters; some symbol fonts give their bullets private codes. */
const MOST_SENSELESS = 0.05;
/** The share of letters beyond ASCII: French has 0.05, Icelandic 0.15; a Chinese text has a name or two. */
const MOST_LATIN = 0.25;
const MOST_LATIN_IN_HAN = 0.05;

/**
 * Looks for text that cannot be meant.
 *
 * @param text without white space
 * @returns some of the characters that betray it; undefined where nothing does
 */
export function findImplausible(text: string): string | undefined {
  let [all, han, senseless, latin] = [0, 0, 0, 0];
  let sample = '';
  for (const character of text) {
    all++;
    if (character >= '!' && character <= '~') continue;
    const odd = LATIN_1.test(character);
    if (HAN.test(character)) han++;
    else if (odd) latin++;
    else if (SENSELESS.test(character)) senseless++;
    if (odd && sample.length < 8) sample += character;
  }
  if (senseless + latin < FEWEST) return undefined;
  const mostLatin = han > all / 2 ? MOST_LATIN_IN_HAN : MOST_LATIN;
  return senseless > MOST_SENSELESS * all || latin > mostLatin * all ? sample : undefined;
}
