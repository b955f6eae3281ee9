/** A short name that was introduced and is written otherwise later: “瑞通码头”, “瑞达码头”; 县供销社, 县供销联社. */

import { isBorder } from '../language/word-borders.ts';
import { matchesOf } from '../matches.ts';
import type { Passage } from '../passage.ts';
import { offices } from './county-offices.ts';
import { isOneApart, isSlip, isWithin } from './likeness.ts';

/** A short name as it stands, and as it was introduced. */
export interface ShortAgain {
  readonly written: string;
  readonly short: string;
  readonly passage: Passage;
  readonly from: number;
}

/** Where a name is expected: a clause or a quotation begins, or a word leads to it. */
const OPENS = /(?:^|[，。；：！？“（]|[在由对向与和让给的报送照按经为到至从将把交及])(?=\p{Script=Han}{3})/gu;
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
  if (isSlip(short, written)) return true;
  if (short.length > 3 && written.slice(1) === short.slice(1)) return !isOffice(written);
  const [own = '', others = ''] = apart(written, short);
  if (written.slice(0, short.length > 3 ? 2 : 1) === short.slice(0, short.length > 3 ? 2 : 1))
    return !isOffice(written) && !(TELLS_APART.test(own) && TELLS_APART.test(others));
  return written.at(-2) === short.at(-2) && !isOffice(written) && !TELLS_APART.test(own + others);
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

/** A body in full, and what it is called for short. */
export interface Introduction {
  readonly full: string;
  readonly short: string;
}

/** Kinds in which short names of bodies end; those of one line are written for each other. */
const KINDS = [
  '办 办公室 专班 指挥部 领导小组 小组 组 委',
  '中心 站 所 总站 处',
  '局 委 办',
  '公司 集团 厂',
  '社 合作社 联社',
  '会 协会 学会',
  '队 大队 支队',
  '院 医院 馆',
].map((line) => line.split(' '));
const ALL_KINDS = [...new Set(KINDS.flat())].sort((one, other) => other.length - one.length);
/** A name of a few characters where one is expected. */
const MADE = new RegExp(
  `(?<=^|[，。；：！？“]|[由在向给对报送生经到是]|(?=[县市区镇乡]\\p{Script=Han}{2,4}[办会联社组]))([省市县区镇乡]?)(\\p{Script=Han}{2,4}?)(${ALL_KINDS.join('|')})(?=\\p{Script=Han}|”)`,
  'gu',
);
const kindOf = (name: string): string => ALL_KINDS.find((kind) => name.endsWith(kind)) ?? '';

/** 治欠办, 农机站: made of the characters of the full name, in another way than the short one that was introduced. */
export function shortsMade(passages: readonly Passage[], introduced: readonly Introduction[]): ShortAgain[] {
  const whole = passages.map(({ text }) => text).join('\n');
  const isKnown = (name: string): boolean =>
    introduced.some(({ full, short }) => full.includes(name) || short.includes(name) || name.endsWith(short));
  return passages.flatMap((passage) =>
    matchesOf(passage.text, MADE).flatMap(
      ({ index: from, 0: written, 1: level = '', 2: stem = '', 3: kind = '' }) => {
        if (isKnown(stem + kind) || !isBorder(passage, from + written.length)) return [];
        const one = introduced.find(
          ({ full, short }) =>
            isWithin(stem, full) &&
            !(level !== '' && /^[省市县区]/u.test(short) && short[0] !== level) &&
            KINDS.some((line) => line.includes(kind) && line.includes(kindOf(short))),
        );
        const isBefore = one && whole.indexOf(written) < whole.indexOf(one.short);
        return one && !isBefore && whole.split(written).length === 2
          ? [{ written, short: one.short, passage, from }]
          : [];
      },
    ),
  );
}
