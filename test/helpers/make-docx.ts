/** Small Word documents out of pieces of XML. */

import { strToU8, type Zippable, zipSync } from 'fflate';

const TRANSITIONAL = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  wpg: 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
};

export const STRICT = Object.fromEntries(
  Object.entries(TRANSITIONAL).map(([prefix, uri]) => [
    prefix,
    uri.replace('http://schemas.openxmlformats.org/', 'http://purl.oclc.org/ooxml/').replace('/2006/', '/'),
  ]),
) as typeof TRANSITIONAL;

export interface DocxParts {
  /** Inside `w:body`. */
  readonly body: string;
  /** Inside `w:styles`, `w:numbering` and so on; the part is there where this is. */
  readonly styles?: string;
  readonly numbering?: string;
  readonly settings?: string;
  readonly theme?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  /** Headers and footers by the ids of their relations: `header1`, `footer1`. */
  readonly heads?: Readonly<Record<string, string>>;
  /** Pictures by the ids of their relations. */
  readonly pictures?: Readonly<Record<string, { readonly name: string; readonly bytes: Uint8Array }>>;
  /** Relations to what is outside. */
  readonly outside?: Readonly<Record<string, string>>;
  readonly namespaces?: typeof TRANSITIONAL;
  /** Whole files, in addition or in place of others. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

/** A document as the bytes of its .docx. */
export function makeDocx(parts: DocxParts): Uint8Array {
  const spaces = parts.namespaces ?? TRANSITIONAL;
  const declared = Object.entries(spaces)
    .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
    .join(' ');
  const xml = (name: string, inside: string): string =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${name} ${declared}>${inside}</${name}>`;
  const relations: string[] = [];
  const files: Record<string, string | Uint8Array> = {};
  const relate = (id: string, type: string, target: string, mode = ''): void => {
    relations.push(`<Relationship Id="${id}" Type="${spaces.r}/${type}" Target="${target}"${mode}/>`);
  };
  const add = (id: string, type: string, target: string, content: string | Uint8Array): void => {
    relate(id, type, target);
    files[`word/${target}`] = content;
  };
  for (const name of ['styles', 'numbering', 'settings', 'footnotes', 'endnotes', 'comments'] as const) {
    const inside = parts[name];
    if (inside !== undefined) add(name, name, `${name}.xml`, xml(`w:${name}`, inside));
  }
  if (parts.theme !== undefined) add('theme', 'theme', 'theme/theme1.xml', xml('a:theme', parts.theme));
  for (const [id, inside] of Object.entries(parts.heads ?? {})) {
    const kind = id.replace(/\d+$/, '');
    add(id, kind, `${id}.xml`, xml(kind === 'header' ? 'w:hdr' : 'w:ftr', inside));
  }
  for (const [id, { name, bytes }] of Object.entries(parts.pictures ?? {}))
    add(id, 'image', `media/${name}`, bytes);
  for (const [id, address] of Object.entries(parts.outside ?? {})) {
    relate(id, 'image', address, ' TargetMode="External"');
  }
  const package_ = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const all: Record<string, string | Uint8Array> = {
    '_rels/.rels': `<Relationships xmlns="${package_}"><Relationship Id="rId1" Type="${spaces.r}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': xml('w:document', `<w:body>${parts.body}</w:body>`),
    'word/_rels/document.xml.rels': `<Relationships xmlns="${package_}">${relations.join('')}</Relationships>`,
    ...files,
    ...parts.files,
  };
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(all)) {
    entries[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(entries, { mtime: new Date(1980, 0, 1) });
}

/** A run of text. */
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs, or of plain text. */
export const p = (inside: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside.startsWith('<') || inside === '' ? inside : r(inside)}</w:p>`;
