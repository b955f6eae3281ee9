import type { Pdf } from '../pdfread/pdf-file.ts';
import {
  asArray,
  asDict,
  asName,
  asRef,
  asStream,
  type Dict,
  type Stream,
  type Value,
} from '../pdfread/pdf-values.ts';

/** What a pair costs, waiting and seen; of two files that share lists there may be more than objects. */
const UNITS_A_PAIR = 192;

/** What may differ between files that say the same: how streams are packed. */
const PACKING = new Set(['Length', 'Filter', 'DecodeParms']);

/** Which panel a reader opens beside the pages: PyMuPDF changes it in whatever it saves that has attachments. */
const PANEL = 'PageMode';

/**
 * Whether two files are made of the same objects, streams compared once decompressed. Other numbers for the objects
 * and other compression make no difference, nor does what other programs round or change as they save.
 */
export function haveSameObjects(a: Pdf, b: Pdf): boolean {
  const seen = new Set<string>();
  const waiting: [Value, Value][] = [[rootsOf(a.trailer), rootsOf(b.trailer)]];
  const pair = (left: Value | undefined, right: Value | undefined): void => {
    waiting.push([left ?? null, right ?? null]);
  };
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    a.budget.spend(UNITS_A_PAIR);
    const [from, to] = next;
    const [left, right] = [asRef(from), asRef(to)];
    if (left && right) {
      const key = `${left.number} ${right.number}`;
      if (seen.has(key)) continue;
      seen.add(key);
    }
    const [one, other] = [a.resolve(from), b.resolve(to)];
    const [list, otherList] = [asArray(one), asArray(other)];
    const [dict, otherDict] = [asDict(one), asDict(other)];
    if (list && otherList) {
      if (list.length !== otherList.length) return false;
      list.forEach((value, i) => {
        pair(value, otherList[i]);
      });
    } else if (dict && otherDict) {
      const keys = new Set([...dict.entries.keys(), ...otherDict.entries.keys()]);
      const streams = asStream(one) !== undefined || asStream(other) !== undefined;
      if (streams && !sameData(one, other, a, b)) return false;
      for (const key of keys) {
        if (key !== PANEL && !(streams && PACKING.has(key)))
          pair(dict.entries.get(key), otherDict.entries.get(key));
      }
    } else if (!sameLeaf(one, other)) return false;
  }
  return true;
}

/** What a file is reached from; of its identifiers the first, as the second follows every saving. */
const rootsOf = ({ entries }: Dict): readonly Value[] => [
  entries.get('Root') ?? null,
  entries.get('Info') ?? null,
  asArray(entries.get('ID'))?.[0] ?? null,
];

function sameData(one: Value, other: Value, a: Pdf, b: Pdf): boolean {
  const [left, right] = [asStream(one), asStream(other)];
  if (!left || !right) return false;
  const [data, otherData] = [a.decode(left), b.decode(right)];
  if ('bytes' in data) return 'bytes' in otherData && Buffer.compare(data.bytes, otherData.bytes) === 0;
  // A picture is decoded by nobody here: it is the same as it is stored.
  const areStored = data.problem === 'unsupported' && 'problem' in otherData;
  return areStored && filterOf(left, a) === filterOf(right, b) && Buffer.compare(left.raw, right.raw) === 0;
}

/** The filter of a stream that has one. */
const filterOf = ({ dict }: Stream, pdf: Pdf): string | undefined =>
  asName(pdf.resolve(dict.entries.get('Filter') ?? null));

/** Programs that save a file round its fractions, as 595.275591 to 595.2756: by less than anybody can see, in points. */
const ROUNDING = 0.001;

function sameLeaf(one: Value, other: Value): boolean {
  if (one === other) return true;
  if (typeof one === 'number' && typeof other === 'number') {
    return !(Number.isInteger(one) && Number.isInteger(other)) && Math.abs(one - other) < ROUNDING;
  }
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (!('kind' in one) || !('kind' in other)) return false;
  if (one.kind === 'string' && other.kind === 'string') return Buffer.compare(one.bytes, other.bytes) === 0;
  return one.kind === 'name' && other.kind === 'name' && one.name === other.name;
}
