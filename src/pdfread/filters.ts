/** Decodes streams (ISO 32000-1 7.4), none of them to more than a bounded size, and each paid for before it is made. */

import { constants, inflateSync } from 'node:zlib';
import { decodeAscii85, decodeHex, decodeRuns } from './ascii-filters.ts';
import { type Budget, LARGEST_STREAM } from './budget.ts';
import { asArray, asDict, asName, type Dict, type Stream, type Value } from './pdf-values.ts';
import { undoPredictor } from './predictor.ts';

/** A stream's content, or why there is none. */
export type Decoded =
  | { readonly bytes: Uint8Array }
  | { readonly problem: 'damaged' | 'too-large' | 'unsupported' };

export type Resolve = (value: Value | undefined) => Value;

const SHORT: Readonly<Record<string, string>> = {
  Fl: 'FlateDecode',
  AHx: 'ASCIIHexDecode',
  A85: 'ASCII85Decode',
  RL: 'RunLengthDecode',
};

/** More filters on one stream are no use to anybody but to waste time. */
const MOST_FILTERS = 8;

/** Starting a filter costs as much as decoding some thousand bytes. */
const UNITS_A_FILTER = 4096;

/** Undoes the filters of a stream. Throws LimitError where that is more than the budget allows. */
export function decodeStream({ dict, raw }: Stream, resolve: Resolve, budget: Budget): Decoded {
  const listed = (key: string): readonly Value[] => {
    const value = resolve(dict.entries.get(key));
    return asArray(value) ?? (value === null ? [] : [value]);
  };
  const filters = listed('Filter');
  const parameters = listed('DecodeParms');
  if (filters.length > MOST_FILTERS) return { problem: 'unsupported' };
  let bytes = raw;
  for (const [i, filter] of filters.entries()) {
    const name = asName(resolve(filter)) ?? '';
    const settings = asDict(resolve(parameters[i]));
    budget.spend(UNITS_A_FILTER + bytes.length);
    const decoded = applyFilter(SHORT[name] ?? name, bytes, settings, resolve, budget);
    if ('problem' in decoded) return decoded;
    bytes = decoded.bytes;
  }
  return { bytes };
}

function applyFilter(
  filter: string,
  bytes: Uint8Array,
  parameters: Dict | undefined,
  resolve: Resolve,
  budget: Budget,
): Decoded {
  switch (filter) {
    case 'FlateDecode': {
      const inflated = inflate(bytes, budget);
      return 'problem' in inflated || !parameters
        ? inflated
        : undoPredictor(inflated.bytes, parameters, resolve, budget);
    }
    case 'ASCIIHexDecode':
      return decodeHex(bytes, budget);
    case 'ASCII85Decode':
      return decodeAscii85(bytes, budget);
    case 'RunLengthDecode':
      return decodeRuns(bytes, budget);
    default:
      return { problem: 'unsupported' };
  }
}

/** Deflate makes at most this many bytes of one. */
const STEEPEST = 1032;

/** The pieces that come out are joined at the end: for a moment all of it is there twice. */
const COPIES = 2;

function inflate(bytes: Uint8Array, budget: Budget): Decoded {
  const most = Math.min(LARGEST_STREAM, Math.floor(budget.left() / COPIES));
  // How far it came is not told where it fails: it may have been to the end.
  const worst = Math.min(most, bytes.length * STEEPEST) * COPIES;
  try {
    const inflated = inflateSync(bytes, {
      maxOutputLength: Math.max(1, most),
      finishFlush: constants.Z_FINISH,
    });
    budget.spend(inflated.length * COPIES);
    return { bytes: inflated };
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    if (code === undefined) throw thrown;
    budget.spend(worst);
    if (code !== 'ERR_BUFFER_TOO_LARGE') return { problem: 'damaged' };
    // What would have fitted into a stream did not fit into the budget.
    if (most < LARGEST_STREAM) budget.spend(LARGEST_STREAM * COPIES);
    return { problem: 'too-large' };
  }
}
