import { type Budget, createBudget, unitsFor } from './budget.ts';
import { type Decoded, decodeStream } from './filters.ts';
import { readValue } from './lexer.ts';
import { readObject } from './pdf-object.ts';
import {
  asArray,
  asDict,
  asNumber,
  asRef,
  asStream,
  type Dict,
  isWord,
  latin1,
  type Stream,
  type Value,
} from './pdf-values.ts';
import { type Directory, type HeldObject, readDirectory, readHeads, searchObjects } from './xref.ts';

/** What had to be put up with to read a file. */
export type Damage =
  /** Bytes before the header. */
  | 'preamble'
  /** No end mark: the file is cut short. */
  | 'cut'
  /** The cross-reference table is wrong; objects were searched for. */
  | 'directory'
  /** A stream is not as long as it says. */
  | 'length';

/** A PDF whose objects can be read. */
export interface Pdf {
  readonly catalog: Dict;
  readonly trailer: Dict;
  readonly budget: Budget;
  /** Grows while the file is read. */
  readonly damage: ReadonlySet<Damage>;
  /** The value that a reference leads to; null where it leads nowhere. Any other value is returned as it is. */
  resolve(value: Value | undefined): Value;
  decode(stream: Stream): Decoded;
}

/** Why a file cannot be read at all. */
export type Obstacle =
  | { readonly kind: 'empty' | 'not-pdf' | 'encrypted' | 'cut' | 'damaged' }
  /** A file of another kind, such as a Word document named .pdf. */
  | { readonly kind: 'other'; readonly format: string };

const HEADER = '%PDF-';
/** The header may stand this far from the start (ISO 32000-1 Annex H, note 13). */
const LATEST_HEADER = 1024;

const FORMATS: readonly (readonly [start: string, format: string])[] = [
  ['PK\x03\x04', 'zip'],
  ['\xd0\xcf\x11\xe0', 'ole'],
  ['\xff\xd8\xff', 'jpeg'],
  ['\x89PNG', 'png'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['{\\rtf', 'rtf'],
  ['%!PS', 'postscript'],
  ['<!DOCTYPE', 'html'],
  ['<html', 'html'],
];

/**
 * Opens a PDF, as damaged as it may be.
 *
 * @returns the file, or why it cannot be read
 * @throws LimitError where reading it asks for too much work
 */
export function openPdf(bytes: Uint8Array): { pdf: Pdf } | { obstacle: Obstacle } {
  if (bytes.length === 0) return { obstacle: { kind: 'empty' } };
  const base = latin1(bytes.subarray(0, LATEST_HEADER)).indexOf(HEADER);
  if (base < 0) return { obstacle: recognise(bytes) };
  const damage = new Set<Damage>();
  if (base > 0) damage.add('preamble');
  if (!latin1(bytes.subarray(-LATEST_HEADER)).includes('%%EOF')) damage.add('cut');
  const budget = createBudget(unitsFor(bytes.length));
  for (const directory of directories(bytes, base, budget)) {
    if (!directory.sound) damage.add('directory');
    const pdf = openWith(directory, bytes, budget, damage);
    // What is encrypted has unreadable strings and streams, its catalog too where that is packed into one.
    if ((pdf || directory.sound) && directory.trailer.entries.has('Encrypt'))
      return { obstacle: { kind: 'encrypted' } };
    if (pdf) return { pdf };
  }
  return { obstacle: { kind: damage.has('cut') ? 'cut' : 'damaged' } };
}

function recognise(bytes: Uint8Array): Obstacle {
  const start = latin1(bytes.subarray(0, 16));
  const found = FORMATS.find(([mark]) => start.toLowerCase().startsWith(mark.toLowerCase()));
  return found ? { kind: 'other', format: found[1] } : { kind: 'not-pdf' };
}

/** The directories that the file itself points to, with offsets counted from the header or from the start; then what a search finds. */
function* directories(bytes: Uint8Array, base: number, budget: Budget): Generator<Directory> {
  for (const from of base === 0 ? [0] : [0, base]) {
    const said = orNothing(() => readDirectory(bytes, from, budget));
    if (said?.sound && holdsTrue(said, bytes, budget)) yield said;
  }
  yield searchObjects(bytes, budget);
}

/** Whether every object stands where the directory says. */
const holdsTrue = ({ entries }: Directory, bytes: Uint8Array, budget: Budget): boolean => {
  for (const [number, entry] of entries) {
    if (entry.kind !== 'at' || entry.offset === 0) continue;
    const cursor = { bytes, at: entry.offset, budget };
    if (asNumber(readValue(cursor)) !== number) return false;
    readValue(cursor);
    if (!isWord(readValue(cursor), 'obj')) return false;
  }
  return true;
};

function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}

/** References that lead to references; more is a circle. */
const LONGEST_CHAIN = 16;

function openWith(
  directory: Directory,
  bytes: Uint8Array,
  budget: Budget,
  damage: Set<Damage>,
): Pdf | undefined {
  const { entries, trailer } = directory;
  const known = new Map<number, Value>();
  const held = new Map<number, ReadonlyMap<number, HeldObject>>();

  const resolve = (value: Value | undefined): Value => {
    let found = value ?? null;
    for (let i = 0; i < LONGEST_CHAIN; i++) {
      const ref = asRef(found);
      if (!ref) return found;
      found = load(ref.number);
    }
    return null;
  };
  const load = (number: number): Value => {
    const cached = known.get(number);
    if (cached !== undefined) return cached;
    // What asks for itself while it is read gets nothing.
    known.set(number, null);
    const value = orNothing(() => read(number)) ?? null;
    known.set(number, value);
    return value;
  };
  const read = (number: number): Value | undefined => {
    const entry = entries.get(number);
    if (entry?.kind === 'at') {
      const object = readObject({ bytes, at: entry.offset, budget }, (length) => asNumber(resolve(length)));
      if (object?.misfit) damage.add('length');
      return object?.value;
    }
    return entry?.kind === 'in' ? readHeld(number, entry.stream) : undefined;
  };
  const readHeld = (number: number, container: number): Value | undefined => {
    if (entries.get(container)?.kind !== 'at') return undefined;
    let objects = held.get(container);
    if (!objects) {
      const stream = asStream(load(container));
      const heads = stream ? readHeads(stream, resolve, budget) : [];
      objects = new Map(heads.map((head) => [head.number, head]));
      held.set(container, objects);
    }
    const object = objects.get(number);
    return object && readValue({ bytes: object.bytes, at: object.offset, budget });
  };

  const catalog = asDict(resolve(trailer.entries.get('Root')));
  if (!catalog || !asDict(resolve(catalog.entries.get('Pages')))) return undefined;
  return {
    catalog,
    trailer,
    budget,
    damage,
    resolve,
    decode: (stream) => decodeStream(stream, resolve, budget),
  };
}

/** The value at the end of a path of keys; null where it leads nowhere. */
export function lookUp(pdf: Pdf, from: Value | undefined, ...keys: readonly string[]): Value {
  let value = pdf.resolve(from);
  for (const key of keys) value = pdf.resolve(asDict(value)?.entries.get(key));
  return value;
}

/** Values of a name tree or number tree in order, keys and values alternating (ISO 32000-1 7.9.6, 7.9.7). */
export function readTree(pdf: Pdf, root: Value, leaf: 'Names' | 'Nums'): readonly Value[] {
  const found: Value[] = [];
  const seen = new Set<Dict>();
  const waiting: Value[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const node = asDict(pdf.resolve(next));
    if (!node || seen.has(node)) continue;
    seen.add(node);
    const leaves = asArray(pdf.resolve(node.entries.get(leaf))) ?? [];
    const kids = asArray(pdf.resolve(node.entries.get('Kids'))) ?? [];
    // Many nodes may share one long list.
    pdf.budget.spend(UNITS_A_LEAF * (leaves.length + kids.length));
    for (const value of leaves) found.push(value);
    for (const kid of kids.toReversed()) waiting.push(kid);
  }
  return found;
}

/** What an element of a list costs that is copied to another. */
const UNITS_A_LEAF = 32;
