import { lookUp, type Pdf } from './pdf-file.ts';
import { asArray, asDict, asNumber, type Dict, type Value } from './pdf-values.ts';

/** A page with what it inherits (ISO 32000-1 7.7.3.4). */
export interface PdfPage {
  readonly dict: Dict;
  readonly resources: Dict | undefined;
  /** Size as it is cut, in points, after rotation; undefined where no box is given. */
  readonly size: { readonly width: number; readonly height: number } | undefined;
  /** What of it is looked at: left, bottom, right and top in its own space; undefined where no box is given. */
  readonly view: PageView | undefined;
  /** How it is turned to be looked at, clockwise: 0, 90, 180 or 270. */
  readonly rotation: number;
}

export type PageView = readonly [left: number, bottom: number, right: number, top: number];

/** What a page costs, with what is found out about it, and what a node's child costs before it is looked at. */
const UNITS_A_PAGE = 4096;
const UNITS_A_KID = 64;

const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];

interface Node {
  readonly value: Value;
  readonly inherited: ReadonlyMap<string, Value>;
}

/** The pages of a document in order; a tree that runs in circles is followed once. */
export function listPages(pdf: Pdf): PdfPage[] {
  const pages: PdfPage[] = [];
  const seen = new Set<Dict>();
  const waiting: Node[] = [{ value: lookUp(pdf, pdf.catalog, 'Pages'), inherited: new Map() }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const dict = asDict(pdf.resolve(next.value));
    if (!dict || seen.has(dict)) continue;
    seen.add(dict);
    pdf.budget.spend(UNITS_A_PAGE);
    const inherited = new Map(next.inherited);
    for (const key of INHERITED) {
      const own = pdf.resolve(dict.entries.get(key));
      if (own !== null) inherited.set(key, own);
    }
    const kids = asArray(pdf.resolve(dict.entries.get('Kids')));
    // Many nodes may share one long list.
    pdf.budget.spend(UNITS_A_KID * (kids?.length ?? 0));
    if (kids) for (const value of kids.toReversed()) waiting.push({ value, inherited });
    else pages.push(makePage(pdf, dict, inherited));
  }
  return pages;
}

function makePage(pdf: Pdf, dict: Dict, inherited: ReadonlyMap<string, Value>): PdfPage {
  const trim = pdf.resolve(dict.entries.get('TrimBox'));
  const box = [trim, inherited.get('CropBox'), inherited.get('MediaBox')]
    .map((value) => readBox(pdf, value))
    .find((found) => found !== undefined);
  const rotation = ((((asNumber(inherited.get('Rotate')) ?? 0) % 360) + 360) % 360) as number;
  const turned = rotation % 180 === 90;
  const size = box && (turned ? { width: box.height, height: box.width } : box);
  const view = readView(pdf, inherited.get('CropBox')) ?? readView(pdf, inherited.get('MediaBox'));
  return { dict, resources: asDict(inherited.get('Resources')), size, view, rotation };
}

function readView(pdf: Pdf, value: Value | undefined): PageView | undefined {
  const numbers = asArray(value)
    ?.slice(0, 4)
    .map((one) => asNumber(pdf.resolve(one)));
  const [left, bottom, right, top] = numbers ?? [];
  if (left === undefined || bottom === undefined || right === undefined || top === undefined)
    return undefined;
  return [Math.min(left, right), Math.min(bottom, top), Math.max(left, right), Math.max(bottom, top)];
}

function readBox(pdf: Pdf, value: Value | undefined): { width: number; height: number } | undefined {
  const view = readView(pdf, value);
  return view && { width: view[2] - view[0], height: view[3] - view[1] };
}

/** Everything that a page draws, its streams joined; undefined where one of them cannot be decoded. */
export function contentOf(pdf: Pdf, { dict }: PdfPage): Uint8Array | undefined {
  const contents = pdf.resolve(dict.entries.get('Contents'));
  const streams = asArray(contents) ?? (contents === null ? [] : [contents]);
  const parts: Uint8Array[] = [];
  pdf.budget.spend(UNITS_A_KID * streams.length);
  for (const one of streams) {
    const stream = pdf.resolve(one);
    if (stream === null || typeof stream !== 'object' || !('kind' in stream) || stream.kind !== 'stream')
      continue;
    const decoded = pdf.decode(stream);
    if ('problem' in decoded) return undefined;
    pdf.budget.spend(decoded.bytes.length);
    parts.push(decoded.bytes, NEW_LINE);
  }
  return Buffer.concat(parts);
}

/** Streams of a page end between tokens. */
const NEW_LINE = new Uint8Array([10]);
