/** Words of trades with a character mistaken for another of the same sound, which no dictionary tells of: 寻护, 冷炼, 拔结. */

import { once } from '../../../base/remember.ts';
import { followingFrom, type Lattice, leadingTo, likeliest, type Step } from '../../language/lattice.ts';
import { language } from '../../language/likelihood.ts';
import type { Run } from '../../language/suspects.ts';
import { isSameSyllable } from '../../language/syllables.ts';
import { UNKNOWN } from '../../language/vocabulary.ts';
import { tradeWords } from './trade-words.ts';

/** What stands where a word of a trade is meant; UTF-16 indexes in the text. */
export interface TradeSlip {
  readonly from: number;
  readonly to: number;
  readonly written: string;
  readonly meant: string;
}

/** How likely a word of a trade is anywhere, as a logarithm (base 10). */
const LIKELY = -5.5;

/** By how much likelier, as a logarithm, a sentence has to be with it. */
const LEAST_GAIN = 2.5;

/** Ends the names of places, which are as short: 巴宜区. */
const PLACE = /[市县区州旗镇乡村]$/u;

/** The words of two characters by one of them, with its place: 0冷, 1链. */
const byCharacter = once((): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const word of tradeWords())
    if (word.length === 2)
      for (const at of [0, 1]) {
        const key = `${at}${word.charAt(at)}`;
        const known = found.get(key);
        if (known) known.push(word);
        else found.set(key, [word]);
      }
  return found;
});

const soundsLike = (written: string, at: 0 | 1): readonly string[] =>
  (byCharacter().get(`${1 - at}${written.charAt(1 - at)}`) ?? []).filter((word) =>
    isSameSyllable(word.charAt(at), written.charAt(at)),
  );

/** By how much likelier the run is with a word of a trade in place of two characters. */
function gainOf({ starting, ending, best }: Lattice, at: number): number {
  const words = language();
  const before = leadingTo(UNKNOWN, ending[at] as readonly Step[], words) - words.likely(UNKNOWN);
  return before + LIKELY + followingFrom(UNKNOWN, starting[at + 2] as readonly Step[], words) - best;
}

function slipsIn(lattice: Lattice): TradeSlip[] {
  const { text } = lattice;
  const alone = new Set(
    likeliest(lattice, language())
      .filter(({ from, to }) => to === from + 1)
      .map(({ from }) => from),
  );
  return [...alone].flatMap((from): TradeSlip[] => {
    const to = from + 2;
    const written = text.slice(from, to);
    if (!alone.has(from + 1) || PLACE.test(written) || tradeWords().has(written)) return [];
    const [meant] = [...soundsLike(written, 1), ...soundsLike(written, 0)];
    return meant === undefined ||
      language().wordAt(text, from, to) !== UNKNOWN ||
      gainOf(lattice, from) < LEAST_GAIN
      ? []
      : [{ from, to, written, meant }];
  });
}

/** Where two characters that are no word stand for a word of a trade. */
export const tradeSlipsIn = (runs: readonly Run[]): TradeSlip[] =>
  runs.flatMap(({ from: start, lattice }) =>
    slipsIn(lattice).map((slip) => ({ ...slip, from: start + slip.from, to: start + slip.to })),
  );
