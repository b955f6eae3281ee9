/** Objects of PDFs written into another: what a page draws becomes a form of it (ISO 32000-1 8.10). */

import { deflateSync } from 'node:zlib';
import { contentOf, type PageView, type PdfPage } from '../../pdfread/pages.ts';
import type { Pdf } from '../../pdfread/pdf-file.ts';
import { asRef, asStream, type Dict, type Stream, type Value } from '../../pdfread/pdf-values.ts';

/** Collects the objects of a PDF, in order of their numbers, and writes them. */
export interface ObjectWriter {
  /** A number for an object that is written later. */
  reserve(): number;
  write(number: number, body: Uint8Array | string): void;
  add(body: Uint8Array | string): number;
  addStream(dict: string, data: Uint8Array): number;
  /** @param root number of the catalog */
  finish(root: number): Uint8Array;
}

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

const streamBody = (dict: string, data: Uint8Array): Uint8Array =>
  Buffer.concat([latin1(`<<${dict}/Length ${data.length}>>\nstream\n`), data, latin1('\nendstream')]);

export function createWriter(): ObjectWriter {
  const bodies: (Uint8Array | undefined)[] = [];
  const writer: ObjectWriter = {
    reserve: () => bodies.push(undefined),
    write: (number, body) => {
      bodies[number - 1] = typeof body === 'string' ? latin1(body) : body;
    },
    add: (body) => {
      const number = writer.reserve();
      writer.write(number, body);
      return number;
    },
    addStream: (dict, data) => writer.add(streamBody(dict, data)),
    finish(root) {
      const parts: Uint8Array[] = [latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')];
      let length = (parts[0] as Uint8Array).length;
      const entries = bodies.map((body, i) => {
        const part = Buffer.concat([
          latin1(`${i + 1} 0 obj\n`),
          body ?? latin1('null'),
          latin1('\nendobj\n'),
        ]);
        parts.push(part);
        length += part.length;
        return `${String(length - part.length).padStart(10, '0')} 00000 n \n`;
      });
      parts.push(latin1(`xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${entries.join('')}`));
      parts.push(
        latin1(`trailer\n<</Size ${bodies.length + 1}/Root ${root} 0 R>>\nstartxref\n${length}\n%%EOF\n`),
      );
      return Buffer.concat(parts);
    },
  };
  return writer;
}

/** What leads to the rest of a document, and what a picture of a page does without. */
const LEFT_OUT = new Set(['Parent', 'StructParent', 'StructParents', 'Metadata', 'PieceInfo', 'Length']);

/** Numbers of PDF have no exponents. */
const writeNumber = (value: number): string =>
  Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(6).replace(/\.?0+$/, '');

const writeName = (name: string): string =>
  `/${name.replace(/[^!-~]|[#/%()<>[\]{}]/g, (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;

/** Copies values of a PDF, and what they refer to, each once. */
export function createCopier(pdf: Pdf, writer: ObjectWriter): { value(value: Value | undefined): string } {
  const numbers = new Map<number, number>();
  const value = (one: Value | undefined): string => {
    if (one === null || one === undefined) return 'null';
    if (typeof one === 'boolean') return String(one);
    if (typeof one === 'number') return writeNumber(one);
    if (Array.isArray(one)) return `[${one.map(value).join(' ')}]`;
    const object = one as Exclude<Value, null | boolean | number | readonly Value[]>;
    switch (object.kind) {
      case 'name':
        return writeName(object.name);
      case 'string':
        return `<${Buffer.from(object.bytes).toString('hex')}>`;
      case 'word':
        return 'null';
      case 'dict':
        return `<<${entriesOf(object)}>>`;
      case 'stream':
        return `${writer.add(bodyOf(object))} 0 R`;
      case 'ref':
        return `${numberOf(object.number, object)} 0 R`;
    }
  };
  const entriesOf = ({ entries }: Dict): string =>
    [...entries]
      .filter(([key]) => !LEFT_OUT.has(key))
      .map(([key, one]) => `${writeName(key)} ${value(one)}`)
      .join('');
  const bodyOf = ({ dict, raw }: Stream): Uint8Array => {
    pdf.budget.spend(raw.length);
    return streamBody(entriesOf(dict), raw);
  };
  const numberOf = (old: number, ref: Value): number => {
    const known = numbers.get(old);
    if (known !== undefined) return known;
    const target = pdf.resolve(asRef(ref) ?? null);
    const number = writer.reserve();
    numbers.set(old, number);
    const stream = asStream(target);
    writer.write(number, stream ? bodyOf(stream) : value(target));
    return number;
  };
  return { value };
}

export type Copier = ReturnType<typeof createCopier>;

/** A page in another document. */
export interface PlacedPage {
  /** Number of its form. */
  readonly form: number;
  /** In points, as it is looked at. */
  readonly width: number;
  readonly height: number;
}

/** From a page's own space to one that begins at its bottom left as it is looked at. */
function matrixOf([left, bottom, right, top]: PageView, rotation: number): readonly number[] {
  if (rotation === 90) return [0, -1, 1, 0, -bottom, right];
  if (rotation === 180) return [-1, 0, 0, -1, right, top];
  if (rotation === 270) return [0, 1, -1, 0, top, -left];
  return [1, 0, 0, 1, -left, -bottom];
}

/** Makes a page a form of another document; undefined where it cannot be read. */
export function copyPage(
  pdf: Pdf,
  page: PdfPage,
  copier: Copier,
  writer: ObjectWriter,
): PlacedPage | undefined {
  const content = contentOf(pdf, page);
  const { view, rotation } = page;
  if (!content || !view) return undefined;
  const group = page.dict.entries.get('Group');
  const extra = group === undefined ? '' : `/Group ${copier.value(group)}`;
  const place = `/BBox[${view.map(writeNumber).join(' ')}]/Matrix[${matrixOf(view, rotation).map(writeNumber).join(' ')}]`;
  const form = writer.addStream(
    `/Type/XObject/Subtype/Form${place}${extra}/Resources ${copier.value(page.resources)}/Filter/FlateDecode`,
    deflateSync(content),
  );
  const [width, height] = [view[2] - view[0], view[3] - view[1]];
  return rotation % 180 === 90 ? { form, width: height, height: width } : { form, width, height };
}
