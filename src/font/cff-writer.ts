/** Writes a CFF font program (Adobe TN 5176) of some glyphs of another. */

import { type CffFont, type CffMember, OPERATOR } from './cff.ts';
import { dictEntry, fixedInteger } from './cff-dict.ts';

/** A glyph as it goes into the program: the length of its own, unrolled, and the member of the font it belongs to. */
export interface CffGlyph {
  readonly size: number;
  readonly member: number;
}

const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));

const STANDARD_STRINGS = 391;
const STRINGS = ['Adobe', 'Identity'].map(ascii);

const offsetSize = (largest: number): number =>
  largest < 0x100 ? 1 : largest < 0x10000 ? 2 : largest < 0x1000000 ? 3 : 4;

/** The head of an INDEX: everything but its data. */
function indexHead(lengths: readonly number[]): Uint8Array {
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

const privateDict = ({ widths }: CffMember): number[] => [
  ...copyEntry(widths, OPERATOR.defaultWidthX),
  ...copyEntry(widths, OPERATOR.nominalWidthX),
];

/**
 * Writes what stands before the glyph programs of a CID-keyed font program whose CIDs are the positions of its glyphs;
 * the glyph programs, which follow, end it. The first must be .notdef.
 *
 * @param name PostScript name of the font, ASCII
 */
export function writeCffHead(font: CffFont, name: string, glyphs: readonly CffGlyph[]): Uint8Array {
  const used = [...new Set(glyphs.map(({ member }) => member))].sort((a, b) => a - b);
  const members = used.map((number) => font.members[number] as CffMember);
  const numberOf = new Map(used.map((member, number) => [member, number]));
  const charsets = charset(glyphs.length);
  const select = fontSelect(glyphs, numberOf);
  const privates = members.map(privateDict);

  const topDict = (charsetAt: number, selectAt: number, fontsAt: number, stringsAt: number): number[] => [
    ...dictEntry(OPERATOR.ros, [
      ...fixedInteger(STANDARD_STRINGS),
      ...fixedInteger(STANDARD_STRINGS + 1),
      139,
    ]),
    ...copyEntry(font.top, OPERATOR.fontMatrix),
    ...copyEntry(font.top, OPERATOR.fontBBox),
    ...dictEntry(OPERATOR.cidCount, fixedInteger(glyphs.length)),
    ...dictEntry(OPERATOR.charset, fixedInteger(charsetAt)),
    ...dictEntry(OPERATOR.fdSelect, fixedInteger(selectAt)),
    ...dictEntry(OPERATOR.fdArray, fixedInteger(fontsAt)),
    ...dictEntry(OPERATOR.charStrings, fixedInteger(stringsAt)),
  ];
  const fontDicts = (privateAt: number): number[][] => {
    let at = privateAt;
    return members.map(({ dict }, i) => {
      const size = privates[i]?.length ?? 0;
      const entry = [
        ...copyEntry(dict, OPERATOR.fontMatrix),
        ...dictEntry(OPERATOR.privateDict, [...fixedInteger(size), ...fixedInteger(at)]),
      ];
      at += size;
      return entry;
    });
  };
  const front = (top: number[]): number[] => [
    ...[1, 0, 4, 4],
    ...index([ascii(name)]),
    ...index([top]),
    ...index(STRINGS),
    ...NO_INDEX,
  ];
  const charsetAt = front(topDict(0, 0, 0, 0)).length;
  const selectAt = charsetAt + charsets.length;
  const fontsAt = selectAt + select.length;
  const privateAt = fontsAt + index(fontDicts(0)).length;
  const stringsAt = privateAt + privates.flat().length;
  const body = [
    ...front(topDict(charsetAt, selectAt, fontsAt, stringsAt)),
    ...charsets,
    ...select,
    ...index(fontDicts(privateAt)),
    ...privates.flat(),
  ];
  const strings = indexHead(glyphs.map(({ size }) => size));
  const head = new Uint8Array(body.length + strings.length);
  head.set(body);
  head.set(strings, body.length);
  return head;
}
