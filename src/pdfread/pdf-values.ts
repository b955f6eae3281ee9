/** What a PDF is made of (ISO 32000-1 7.3), and how its reader narrows a value that may be anything. */

export interface Name {
  readonly kind: 'name';
  readonly name: string;
}

export interface Bytes {
  readonly kind: 'string';
  readonly bytes: Uint8Array;
}

interface Ref {
  readonly kind: 'ref';
  readonly number: number;
}

/** An operator of a content stream, or a keyword of the file's syntax. */
interface Word {
  readonly kind: 'word';
  readonly word: string;
}

export interface Dict {
  readonly kind: 'dict';
  readonly entries: ReadonlyMap<string, Value>;
}

export interface Stream {
  readonly kind: 'stream';
  readonly dict: Dict;
  /** As it stands in the file: still compressed. */
  readonly raw: Uint8Array;
}

export type Value = null | boolean | number | Name | Bytes | Ref | Word | Dict | Stream | readonly Value[];

export const EMPTY: Dict = { kind: 'dict', entries: new Map() };

const isKind = <K extends string>(value: Value | undefined, kind: K): value is Extract<Value, { kind: K }> =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;

export const isWord = (value: Value | undefined, word: string): boolean =>
  isKind(value, 'word') && value.word === word;

/** The dictionary of a value; a stream's own counts. */
export const asDict = (value: Value | undefined): Dict | undefined =>
  isKind(value, 'dict') ? value : isKind(value, 'stream') ? value.dict : undefined;

export const asStream = (value: Value | undefined): Stream | undefined =>
  isKind(value, 'stream') ? value : undefined;

export const asRef = (value: Value | undefined): Ref | undefined =>
  isKind(value, 'ref') ? value : undefined;

export const asWord = (value: Value | undefined): string | undefined =>
  isKind(value, 'word') ? value.word : undefined;

export const asName = (value: Value | undefined): string | undefined =>
  isKind(value, 'name') ? value.name : undefined;

export const asBytes = (value: Value | undefined): Uint8Array | undefined =>
  isKind(value, 'string') ? value.bytes : undefined;

export const asNumber = (value: Value | undefined): number | undefined =>
  typeof value === 'number' ? value : undefined;

export const asArray = (value: Value | undefined): readonly Value[] | undefined =>
  Array.isArray(value) ? (value as readonly Value[]) : undefined;

/** Names and titles are far shorter; of one string, many places of a file may speak. */
const LONGEST_TEXT = 4096;

/**
 * Decodes a text string: UTF-16 or UTF-8 by its mark, else nearly Latin-1 (ISO 32000-2 7.9.2.2).
 *
 * @param most bytes that are decoded; what is longer is cut
 */
export function asText(value: Value | undefined, most = LONGEST_TEXT): string | undefined {
  const bytes = asBytes(value)?.subarray(0, most);
  if (!bytes) return undefined;
  const [first, second, third] = bytes;
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes.subarray(2));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes.subarray(2));
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder().decode(bytes);
  return latin1(bytes);
}

/** Big-endian UTF-16 without a mark, as ToUnicode maps and text strings have it. */
export function decodeUtf16(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
    .swap16()
    .toString('utf16le');
}

export const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
