import { createRequire } from 'node:module';
import { readCffGlyphs } from './cff.ts';
import type { FontProgram } from './face.ts';
import { readFontFile } from './load.ts';

/** A font program cut down to the glyphs a document shows. */
export interface FontSubset {
  /** A bare CFF table for `cff`, a whole sfnt for `truetype`. */
  readonly bytes: Uint8Array;
  readonly outlines: FontProgram['outlines'];
  /** The code (CID) that shows a glyph of the original program. */
  readonly codes: ReadonlyMap<number, number>;
}

/** The engine's own; Node's types leave it to the DOM's. */
declare namespace WebAssembly {
  interface Memory {
    readonly buffer: ArrayBuffer;
  }
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module);
    readonly exports: unknown;
  }
}

/** The part of hb-subset's C interface used here; every number is a pointer or a count. */
interface HbSubset {
  readonly memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(size: number): number;
  free(pointer: number): void;
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_glyph_set(input: number): number;
  hb_subset_input_set(input: number, kind: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_or_fail(face: number, input: number): number;
}

const READ_ONLY = 1;
const DROP_TABLES = 3;
const NO_HINTING = 0x1;
const RETAIN_GLYPH_IDS = 0x2;
const NO_LAYOUT_CLOSURE = 0x200;

/** Tables that a font embedded in a PDF has no use for. */
const UNUSED =
  'GSUB GPOS GDEF BASE JSTF cmap name post OS/2 VORG vhea vmtx DSIG STAT meta kern gasp LTSH hdmx VDMX'.split(
    ' ',
  );

let instance: HbSubset | undefined;

/** hb-subset, compiled at its first use. */
function subsetter(): HbSubset {
  if (!instance) {
    const path = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm');
    const module = new WebAssembly.Module(readBytes(path));
    instance = new WebAssembly.Instance(module).exports as HbSubset;
    instance._initialize();
  }
  return instance;
}

function readBytes(path: string): Uint8Array {
  const file = readFontFile(path);
  if ('problem' in file) throw new Error(`hb-subset: ${path}: ${file.problem.kind}`);
  return file.bytes;
}

/**
 * Cuts a font program down to some of its glyphs.
 *
 * CFF glyphs are renumbered in ascending order and shown by the CIDs that the charset keeps for them; TrueType glyphs
 * keep their ids, since a composite glyph brings parts along whose number cannot be known here.
 *
 * @throws when hb-subset fails on a program that was loaded before: a bug or want of memory
 */
export function subset(program: FontProgram, glyphs: readonly number[]): FontSubset {
  const sorted = [...new Set([0, ...glyphs])].sort((a, b) => a - b);
  const flags = NO_HINTING | NO_LAYOUT_CLOSURE | (program.outlines === 'truetype' ? RETAIN_GLYPH_IDS : 0);
  const sfnt = runSubsetter(program, sorted, flags);
  if (program.outlines === 'truetype') {
    return { bytes: sfnt, outlines: 'truetype', codes: new Map(sorted.map((glyph) => [glyph, glyph])) };
  }
  const bytes = findTable(sfnt, 'CFF ');
  const { cids } = readCffGlyphs(bytes);
  return { bytes, outlines: 'cff', codes: new Map(sorted.map((glyph, i) => [glyph, cids[i] as number])) };
}

function runSubsetter(program: FontProgram, glyphs: readonly number[], flags: number): Uint8Array {
  const hb = subsetter();
  const data = check(hb.malloc(program.bytes.length), 'malloc');
  new Uint8Array(hb.memory.buffer).set(program.bytes, data);
  const blob = hb.hb_blob_create(data, program.bytes.length, READ_ONLY, 0, 0);
  const face = hb.hb_face_create(blob, program.index);
  const input = check(hb.hb_subset_input_create_or_fail(), 'input');
  const glyphSet = hb.hb_subset_input_glyph_set(input);
  for (const glyph of glyphs) hb.hb_set_add(glyphSet, glyph);
  const drop = hb.hb_subset_input_set(input, DROP_TABLES);
  for (const tag of UNUSED) hb.hb_set_add(drop, tagOf(tag));
  hb.hb_subset_input_set_flags(input, flags);
  const result = check(hb.hb_subset_or_fail(face, input), 'subset');
  const out = hb.hb_face_reference_blob(result);
  const start = hb.hb_blob_get_data(out, 0);
  const bytes = new Uint8Array(hb.memory.buffer).slice(start, start + hb.hb_blob_get_length(out));
  hb.hb_blob_destroy(out);
  hb.hb_face_destroy(result);
  hb.hb_subset_input_destroy(input);
  hb.hb_face_destroy(face);
  hb.hb_blob_destroy(blob);
  hb.free(data);
  return bytes;
}

function check(pointer: number, what: string): number {
  if (pointer === 0) throw new Error(`hb-subset: ${what} failed`);
  return pointer;
}

const tagOf = (tag: string): number =>
  [...tag.padEnd(4)].reduce((value, character) => ((value << 8) | character.charCodeAt(0)) >>> 0, 0);

/** A table of an sfnt, as a view of its bytes. */
function findTable(sfnt: Uint8Array, tag: string): Uint8Array {
  const view = new DataView(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength);
  const wanted = tagOf(tag);
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + 16 * i;
    if (view.getUint32(record) !== wanted) continue;
    const start = view.getUint32(record + 8);
    return sfnt.subarray(start, start + view.getUint32(record + 12));
  }
  throw new Error(`hb-subset left no ${tag} table`);
}
