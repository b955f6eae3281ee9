/** Writes a CFF font program (Adobe TN 5176) of some glyphs of another. */

import { type CffFont, type CffMember, OPERATOR } from './cff.ts';
import { dictEntry, integerOperand } from './cff-dict.ts';

/** A glyph as it goes into the program: the length of its own, unrolled, and the member of the font it belongs to. */
interface CffGlyph {
  readonly size: number;
  readonly member: number;
}

const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));

const STANDARD_STRINGS = 391;
const STRINGS = ['Adobe', 'Identity'].map(ascii);

const offsetSize = (largest: number): number =>
  largest < 0x100 ? 1 : largest < 0x10000 ? 2 : largest < 0x1000000 ? 3 : 4;

/** The head of an INDEX: everything but its data. */
export function indexHead(lengths: readonly number[]): Uint8Array {
  const total = lengths.reduce((sum, length) => sum + length, 1);
  const size = offsetSize(total);
  const head = new Uint8Array(3 + size * (lengths.length + 1));
  head.set([lengths.length >> 8, lengths.length & 255, size]);
  let offset = 1;
  for (let i = 0; i <= lengths.length; i++) {
    for (let byte = 0; byte < size; byte++) head[3 + i * size + byte] = offset >>> (8 * (size - 1 - byte));
    offset += lengths[i] ?? 0;
  }
  return head;
}

const NO_INDEX = [0, 0];
const index = (entries: readonly (readonly number[])[]): number[] =>
  entries.length === 0 ? NO_INDEX : [...indexHead(entries.map(({ length }) => length)), ...entries.flat()];

/** CIDs count through the glyphs from 0, which PDF calls Identity. */
const charset = (count: number): number[] =>
  count === 1 ? [0] : [2, 0, 1, (count - 2) >> 8, (count - 2) & 255];

function fontSelect(glyphs: readonly CffGlyph[], numberOf: ReadonlyMap<number, number>): number[] {
  const ranges: number[] = [];
  glyphs.forEach(({ member }, glyph) => {
    if (member === glyphs[glyph - 1]?.member) return;
    ranges.push(glyph >> 8, glyph & 255, numberOf.get(member) as number);
  });
  const count = ranges.length / 3;
  return [3, count >> 8, count & 255, ...ranges, glyphs.length >> 8, glyphs.length & 255];
}

function copyEntry(dict: CffMember['dict'], operator: number): number[] {
  const entry = dict.get(operator);
  return entry ? dictEntry(operator, entry.raw) : [];
}

/** `subrsAt` is where its subroutines start, counted from the dictionary; 0 for none. */
const privateDict = ({ widths }: CffMember, subrsAt: number): number[] => [
  ...copyEntry(widths, OPERATOR.defaultWidthX),
  ...copyEntry(widths, OPERATOR.nominalWidthX),
  ...(subrsAt > 0 ? dictEntry(OPERATOR.subrs, integerOperand(subrsAt)) : []),
];

/** Where the parts of a program start. */
interface Places {
  readonly charset: number;
  readonly select: number;
  readonly fonts: number;
  /** One of each member. */
  readonly privates: readonly number[];
  readonly strings: number;
  /** The subroutines of each member, 0 for none. */
  readonly subrs: readonly number[];
}

/** What a program is made of: the glyphs in their order, and the subroutines of each member that has any. */
interface CffGlyphs {
  readonly glyphs: readonly CffGlyph[];
  readonly subrs: ReadonlyMap<number, readonly CffGlyph[]>;
}

/** Standard string 384. */
const BOLD = 384;

/**
 * Writes what stands before the glyph programs of a CID-keyed font program whose CIDs are the positions of its glyphs;
 * the glyph programs follow, the first of them .notdef, and then the subroutines of one member after the other, each with
 * the head of their INDEX.
 *
 * @param name PostScript name of the font, ASCII
 * @param bold says that it is: readers that turn pages into documents ask for it
 */
export function writeCffHead(
  font: CffFont,
  name: string,
  { glyphs, subrs }: CffGlyphs,
  bold: boolean,
): Uint8Array {
  const used = [...new Set(glyphs.map(({ member }) => member))].sort((a, b) => a - b);
  const members = used.map((number) => font.members[number] as CffMember);
  const numberOf = new Map(used.map((member, number) => [member, number]));
  const charsets = charset(glyphs.length);
  const select = fontSelect(glyphs, numberOf);
  const strings = indexHead(glyphs.map(({ size }) => size));
  const stringsSize = glyphs.reduce((sum, { size }) => sum + size, strings.length);

  const privates = (places: Places): number[][] =>
    members.map((member, i) => {
      const at = places.subrs[i] as number;
      return privateDict(member, at === 0 ? 0 : at - (places.privates[i] as number));
    });
  const topDict = (places: Places): number[] => [
    ...dictEntry(OPERATOR.ros, [STANDARD_STRINGS, STANDARD_STRINGS + 1, 0].flatMap(integerOperand)),
    ...(bold ? dictEntry(OPERATOR.weight, integerOperand(BOLD)) : []),
    ...copyEntry(font.top, OPERATOR.fontMatrix),
    ...copyEntry(font.top, OPERATOR.fontBBox),
    ...dictEntry(OPERATOR.cidCount, integerOperand(glyphs.length)),
    ...dictEntry(OPERATOR.charset, integerOperand(places.charset)),
    ...dictEntry(OPERATOR.fdSelect, integerOperand(places.select)),
    ...dictEntry(OPERATOR.fdArray, integerOperand(places.fonts)),
    ...dictEntry(OPERATOR.charStrings, integerOperand(places.strings)),
  ];
  const fontDicts = (places: Places): number[][] => {
    const sizes = privates(places).map(({ length }) => length);
    return members.map(({ dict }, i) => [
      ...copyEntry(dict, OPERATOR.fontMatrix),
      ...dictEntry(
        OPERATOR.privateDict,
        [sizes[i], places.privates[i]].flatMap((n) => integerOperand(n as number)),
      ),
    ]);
  };
  const front = (places: Places): number[] => [
    ...[1, 0, 4, 4],
    ...index([ascii(name)]),
    ...index([topDict(places)]),
    ...index(STRINGS),
    ...NO_INDEX,
  ];
  const measure = (places: Places): Places => {
    const charsetAt = front(places).length;
    const selectAt = charsetAt + charsets.length;
    const fontsAt = selectAt + select.length;
    const own = privates(places).map(({ length }) => length);
    const privateAt = runningSum(fontsAt + index(fontDicts(places)).length, own);
    const stringsAt = privateAt.at(-1) as number;
    const subrSizes = used.map((member) => indexSize(subrs.get(member)));
    const subrsAt = runningSum(stringsAt + stringsSize, subrSizes);
    return {
      charset: charsetAt,
      select: selectAt,
      fonts: fontsAt,
      privates: privateAt,
      strings: stringsAt,
      subrs: subrSizes.map((size, i) => (size === 0 ? 0 : (subrsAt[i] as number))),
    };
  };
  const none = used.map(() => 0);
  const places = settle(measure, {
    charset: 0,
    select: 0,
    fonts: 0,
    privates: none,
    strings: 0,
    subrs: none,
  });
  const body = [
    ...front(places),
    ...charsets,
    ...select,
    ...index(fontDicts(places)),
    ...privates(places).flat(),
  ];
  const head = new Uint8Array(body.length + strings.length);
  head.set(body);
  head.set(strings, body.length);
  return head;
}

/** Where each of several parts starts, and where the last ends. */
function runningSum(start: number, sizes: readonly number[]): number[] {
  const places = [start];
  for (const size of sizes) places.push((places.at(-1) as number) + size);
  return places;
}

const indexSize = (entries: readonly CffGlyph[] = []): number =>
  entries.length === 0
    ? 0
    : entries.reduce((sum, { size }) => sum + size, indexHead(entries.map(({ size }) => size)).length);

/** Measures again until nothing moves: an offset takes more bytes the farther it leads, never fewer. */
function settle(measure: (places: Places) => Places, start: Places): Places {
  const next = measure(start);
  return JSON.stringify(next) === JSON.stringify(start) ? start : settle(measure, next);
}
