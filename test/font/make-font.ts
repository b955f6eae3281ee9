/** Builds small TrueType fonts out of boxes, so that tests of odd fonts need no font files and no licences. */

export interface FontSpec {
  readonly family: string;
  /** Names in Chinese, Windows language 0x804. */
  readonly chinese?: string;
  readonly style?: string;
  readonly postscript?: string;
  readonly weight?: number;
  readonly fsType?: number;
  /** Characters that get a box of ink. */
  readonly inked?: string;
  /** Characters mapped to a glyph without ink. */
  readonly blank?: string;
  /** Further tables, such as fvar; null removes one. */
  readonly tables?: Readonly<Record<string, Uint8Array | null>>;
  readonly hheaDescent?: number;
  readonly unitsPerEm?: number;
  /** Outlines of some characters in place of the box. */
  readonly outlines?: Readonly<Record<string, readonly number[]>>;
}

export const u16 = (...values: number[]): number[] =>
  values.flatMap((value) => [(value >> 8) & 255, value & 255]);
const u32 = (...values: number[]): number[] =>
  values.flatMap((value) => u16(Math.floor(value / 65536) & 0xffff, value & 0xffff));

/** Advance of every glyph but the blank ones, and the box drawn in it; 1000 units to the em. */
export const ADVANCE = 1000;
export const BLANK_ADVANCE = 500;
const BOX = [50, -100, 950, 850] as const;

export const boxGlyph = (): number[] => [
  ...u16(1, ...BOX.map((value) => value & 0xffff)),
  ...u16(3, 0),
  ...[1, 1, 1, 1],
  ...u16(50, 900, 0, -900 & 0xffff),
  ...u16(-100 & 0xffff, 0, 950, 0),
  ...[0, 0],
];

function makeCmap(codes: readonly number[]): number[] {
  const segments = [...codes].sort((a, b) => a - b);
  const glyphOf = (code: number): number => codes.indexOf(code) + 1;
  const count = segments.length + 1;
  return [
    ...u16(0, 1, 3, 1),
    ...u32(12),
    ...u16(4, 16 + count * 8, 0, count * 2, 0, 0, 0),
    ...u16(...segments, 0xffff),
    ...u16(0),
    ...u16(...segments, 0xffff),
    ...u16(...segments.map((code) => (glyphOf(code) - code) & 0xffff), 1),
    ...u16(...Array<number>(count).fill(0)),
  ];
}

function makeNames(spec: FontSpec): number[] {
  const style = spec.style ?? 'Regular';
  const full = style === 'Regular' ? spec.family : `${spec.family} ${style}`;
  const english = [spec.family, style, full, spec.postscript ?? full.replaceAll(' ', '-')];
  const records = [1, 2, 4, 6].map((id, index) => ({ language: 0x409, id, text: english[index] ?? '' }));
  if (spec.chinese) records.push({ language: 0x804, id: 1, text: spec.chinese });
  const bytes = records.map(({ text }) => u16(...Array.from(text, (letter) => letter.charCodeAt(0))));
  let at = 0;
  const entries = records.flatMap(({ language, id }, index) => {
    const length = bytes[index]?.length ?? 0;
    at += length;
    return u16(3, 1, language, id, length, at - length);
  });
  return [...u16(0, records.length, 6 + records.length * 12), ...entries, ...bytes.flat()];
}

function makeOs2(spec: FontSpec): number[] {
  const os2 = new Uint8Array(96);
  os2.set(u16(4, ADVANCE, spec.weight ?? 400, 5, spec.fsType ?? 0));
  os2.set(u16(880, -120 & 0xffff), 68);
  return [...os2];
}

function makeTables(spec: FontSpec): Map<string, Uint8Array> {
  const inked = [...(spec.inked ?? '中国A1')];
  const blank = [...(spec.blank ?? ' ')];
  const glyphs = 1 + inked.length + blank.length;
  const padded = (outline: readonly number[]): number[] => [
    ...outline,
    ...Array<number>((4 - (outline.length % 4)) % 4).fill(0),
  ];
  const box = boxGlyph();
  const outlines = [box, ...inked.map((letter) => spec.outlines?.[letter] ?? box)].map(padded);
  const ends = outlines.map((_, glyph) => outlines.slice(0, glyph + 1).flat().length);
  const codes = [...inked, ...blank].map((letter) => letter.codePointAt(0) as number);
  const starts = [0, ...ends, ...blank.map(() => ends.at(-1) as number)];
  const advances = [ADVANCE, ...inked.map(() => ADVANCE), ...blank.map(() => BLANK_ADVANCE)];
  const plain: Record<string, number[]> = {
    'OS/2': makeOs2(spec),
    cmap: makeCmap(codes),
    glyf: outlines.flat(),
    head: [
      ...u32(0x10000, 0x10000, 0x12345678, 0x5f0f3cf5),
      ...u16(0, spec.unitsPerEm ?? 1000, 0, 0, 0, 0, 0, 0, 0, 0),
      ...u16(...BOX.map((value) => value & 0xffff), 0, 8, 2, 1, 0),
    ],
    hhea: [
      ...u32(0x10000),
      ...u16(880, (spec.hheaDescent ?? -120) & 0xffff, 0, ADVANCE),
      ...Array<number>(22).fill(0),
      ...u16(glyphs),
    ],
    hmtx: advances.flatMap((advance) => u16(advance, 0)),
    loca: u32(...starts),
    maxp: [...u32(0x10000), ...u16(glyphs), ...Array<number>(26).fill(0)],
    name: makeNames(spec),
    post: [...u32(0x30000), ...Array<number>(28).fill(0)],
  };
  const tables = new Map<string, Uint8Array>(
    Object.entries(plain).map(([tag, bytes]) => [tag, Uint8Array.from(bytes)]),
  );
  for (const [tag, bytes] of Object.entries(spec.tables ?? {})) {
    if (bytes) tables.set(tag, bytes);
    else tables.delete(tag);
  }
  return tables;
}

/** Writes the tables one after the other from `start`, which a collection moves. */
function assemble(tables: ReadonlyMap<string, Uint8Array>, start: number): number[] {
  const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
  const directory = u16(1, 0, sorted.length, 0, 0, 0);
  const body: number[] = [];
  for (const [tag, bytes] of sorted) {
    const offset = start + 12 + sorted.length * 16 + body.length;
    directory.push(...[...tag].map((letter) => letter.charCodeAt(0)), ...u32(0, offset, bytes.length));
    body.push(...bytes, ...Array<number>((4 - (bytes.length % 4)) % 4).fill(0));
  }
  return [...directory, ...body];
}

/** A TrueType font file. */
export const makeFont = (spec: FontSpec): Uint8Array => Uint8Array.from(assemble(makeTables(spec), 0));

/** A TrueType collection (TTC) of several fonts. */
export function makeCollection(specs: readonly FontSpec[]): Uint8Array {
  const header = 12 + specs.length * 4;
  const starts: number[] = [];
  const body: number[] = [];
  for (const spec of specs) {
    starts.push(header + body.length);
    body.push(...assemble(makeTables(spec), header + body.length));
  }
  return Uint8Array.from([...u32(0x74746366, 0x10000, specs.length, ...starts), ...body]);
}
