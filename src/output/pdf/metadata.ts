import type { Metadata } from '../description.ts';
import { chinaTime } from './pdf-dates.ts';
import { type OpenDocument, writeStream } from './pdf-document.ts';
import { SRGB_PROFILE } from './srgb.ts';

/** A conformance claim of the archive standards. */
export interface Claims {
  /** ISO 19005 part and level. */
  readonly pdfa: { readonly part: 2 | 3; readonly level: 'A' | 'B' };
  /** ISO 14289-1. */
  readonly pdfua: boolean;
  /** ISO 15930-7. */
  readonly pdfx?: 'PDF/X-4';
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as XML content. Control characters, which XML cannot hold, are left out. */
const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/gu, (character) => ESCAPES[character] as string).replace(/[^\P{Cc}\t\n]/gu, '');

/** A property of an extension schema (ISO 19005-2 6.6.2.3.3). */
const property = (name: string, type: string, description: string): string =>
  `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>${type}</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>${description}</pdfaProperty:description></rdf:li>`;

const schema = (title: string, uri: string, prefix: string, properties: readonly string[]): string =>
  `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>${title}</pdfaSchema:schema><pdfaSchema:namespaceURI>${uri}</pdfaSchema:namespaceURI><pdfaSchema:prefix>${prefix}</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>${properties.join('')}</rdf:Seq></pdfaSchema:property></rdf:li>`;

const UA_URI = 'http://www.aiim.org/pdfua/ns/id/';
const X_URI = 'http://www.npes.org/pdfx/ns/id/';
const PDF_URI = 'http://ns.adobe.com/pdf/1.3/';

/**
 * The XMP packet: the same facts as the information dictionary, the claims, and the declaration of those schemas that
 * PDF/A does not know (ISO 19005-2 6.6.2.3).
 */
function xmpPacket(metadata: Metadata, claims: Claims, id: Uint8Array): string {
  const date = `${chinaTime(metadata.created)}+08:00`;
  const alt = (text: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
  const uuid = Buffer.from(id)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
  const schemas = [
    ...(claims.pdfua
      ? [
          schema('PDF/UA identification schema', UA_URI, 'pdfuaid', [
            property('part', 'Integer', 'Part of ISO 14289'),
          ]),
        ]
      : []),
    ...(claims.pdfx
      ? [
          schema('PDF/X identification schema', X_URI, 'pdfxid', [
            property('GTS_PDFXVersion', 'Text', 'Version of PDF/X'),
          ]),
          schema('Adobe PDF schema', PDF_URI, 'pdf', [
            property('Trapped', 'Text', 'Whether traps are drawn'),
          ]),
        ]
      : []),
  ];
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
    ' xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"',
    ` xmlns:pdf="${PDF_URI}"`,
    ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"',
    ` xmlns:pdfuaid="${UA_URI}" xmlns:pdfxid="${X_URI}"`,
    ' xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"',
    ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">',
    '<dc:format>application/pdf</dc:format>',
    claims.pdfx
      ? `<xmpMM:DocumentID>uuid:${uuid}</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass><pdf:Trapped>False</pdf:Trapped>`
      : '',
    '<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>',
    `<dc:title>${alt(metadata.title)}</dc:title>`,
    metadata.author
      ? `<dc:creator><rdf:Seq><rdf:li>${escapeXml(metadata.author)}</rdf:li></rdf:Seq></dc:creator>`
      : '',
    metadata.subject ? `<dc:description>${alt(metadata.subject)}</dc:description>` : '',
    `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:MetadataDate>${date}</xmp:MetadataDate>`,
    `<xmp:CreatorTool>${escapeXml(metadata.creator)}</xmp:CreatorTool><pdf:Producer>${escapeXml(metadata.creator)}</pdf:Producer>`,
    `<pdfaid:part>${claims.pdfa.part}</pdfaid:part><pdfaid:conformance>${claims.pdfa.level}</pdfaid:conformance>`,
    claims.pdfua ? '<pdfuaid:part>1</pdfuaid:part>' : '',
    claims.pdfx ? `<pdfxid:GTS_PDFXVersion>${claims.pdfx}</pdfxid:GTS_PDFXVersion>` : '',
    schemas.length > 0
      ? `<pdfaExtension:schemas><rdf:Bag>${schemas.join('')}</rdf:Bag></pdfaExtension:schemas>`
      : '',
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
}

/** Gives a document its packet. */
export function addMetadata(
  document: OpenDocument,
  metadata: Metadata,
  claims: Claims,
  id: Uint8Array,
): void {
  const reference = document.ref({ Type: 'Metadata', Subtype: 'XML' });
  reference.compress = false;
  reference.end(new TextEncoder().encode(xmpPacket(metadata, claims, id)));
  document._root.data.Metadata = reference;
}

/** A profile of a printing condition. */
interface IntendedProfile {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** Adds the output intents: sRGB for the archive, or the press's profile, which PDF/A and PDF/X then share. */
export function addIntents(document: OpenDocument, press: IntendedProfile | undefined): void {
  const { bytes, name } = press ?? { bytes: SRGB_PROFILE, name: 'sRGB IEC61966-2.1' };
  const profile = writeStream(document, { N: press ? 4 : 3 }, bytes);
  const intent = (subtype: string): Record<string, unknown> => ({
    Type: 'OutputIntent',
    S: subtype,
    OutputConditionIdentifier: new String(name),
    Info: new String(name),
    DestOutputProfile: profile,
  });
  document._root.data.OutputIntents = [intent('GTS_PDFA1'), ...(press ? [intent('GTS_PDFX')] : [])];
}
