/** A short name that was introduced and is written otherwise later: “瑞通码头”, “瑞达码头”; 县供销社, 县供销联社. */

import { isBorder } from '../language/word-borders.ts';
import { matchesOf } from '../matches.ts';
import type { Passage } from '../passage.ts';
import { offices } from './county-offices.ts';
import { isOneApart, isSlip } from './likeness.ts';

/** A short name as it stands, and as it was introduced. */
export interface ShortAgain {
  readonly written: string;
  readonly short: string;
  readonly passage: Passage;
  readonly from: number;
}

/** Where a name is expected: a clause or a quotation begins, or a word leads to it. */
const OPENS = /(?:^|[，。；：！？“（]|[在由对向与和让给的])(?=\p{Script=Han}{3})/gu;
/** Offices of one county differ in a character: 县财政局, 县民政局. */
const isOffice = (name: string): boolean => offices().has(name.slice(1)) || /[法检]院$/u.test(name);
const TELLS_APART = /[一二三四五六七八九十东西南北上下前后大小新老省市县区乡镇村街\d]/u;

const sorted = (text: string): string => [...text].sort().join('');

/** The characters in which two texts differ, one behind the other, where they are of one length. */
const apart = (one: string, other: string): string =>
  [...one].filter((character, i) => character !== other[i]).join('') +
  [...other].filter((character, i) => character !== one[i]).join('');

/** True of what is the short name but for a character, or for the order of its characters. */
function isOtherwise(written: string, short: string): boolean {
  if (written === short || written.at(-1) !== short.at(-1)) return false;
  if (written.length === short.length && sorted(written) === sorted(short)) return true;
  if (!isOneApart(written, short)) return false;
  if (written.length !== short.length) return short.length > 3 && written.slice(0, 2) === short.slice(0, 2);
  if (written.at(-2) !== short.at(-2)) return false;
  return isSlip(short, written) || !(isOffice(written) || TELLS_APART.test(apart(written, short)));
}

/** The sentence around an index. */
const sentenceAt = (text: string, at: number): string =>
  (/[^。！？]*$/u.exec(text.slice(0, at))?.[0] ?? '') + (/^[^。！？]*/u.exec(text.slice(at))?.[0] ?? '');

function writtenAt({ text }: Passage, at: number, short: string): string | undefined {
  if (text.startsWith(short, at)) return undefined;
  return [short.length, short.length + 1, short.length - 1]
    .map((length) => text.slice(at, at + length))
    .find((written) => isOtherwise(written, short));
}

/** The places of passages where a short name of three and more characters is written otherwise. */
export function shortsOtherwise(passages: readonly Passage[], shorts: readonly string[]): ShortAgain[] {
  const whole = passages.map(({ text }) => text).join('\n');
  const introducedAt = (short: string): number => whole.indexOf(short);
  return shorts
    .filter((short) => short.length > 2)
    .flatMap((short) =>
      passages.flatMap((passage) =>
        matchesOf(passage.text, OPENS).flatMap(({ index, 0: mark }): ShortAgain[] => {
          const from = index + mark.length;
          const written = writtenAt(passage, from, short);
          if (written === undefined || sentenceAt(passage.text, from).includes(short)) return [];
          if (whole.indexOf(written) < introducedAt(short)) return [];
          const isKnown = shorts.includes(written) || !isBorder(passage, from + written.length);
          return isKnown ? [] : [{ written, short, passage, from }];
        }),
      ),
    );
}
