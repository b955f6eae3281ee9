/** Reads what a document states about itself: its information dictionary, its XMP packet, its output intents, bookmarks. */

import { lookUp, type Pdf } from './pdf-file.ts';
import { asArray, asDict, asName, asNumber, asStream, asText, type Dict, latin1 } from './pdf-values.ts';

/** Standards that a file claims to follow. */
interface Claims {
  /** Such as 3a. */
  readonly pdfa?: string;
  readonly pdfua?: string;
  readonly pdfx?: string;
}

/** A packet is some kilobytes; claims stand at its front, and patterns shall not run over megabytes. */
const LONGEST_PACKET = 1 << 20;

/** Reads the claims of a file's XMP packet (ISO 19005-2 6.6.4, ISO 14289-1 5, ISO 15930-7 6.4). */
export function readClaims(pdf: Pdf): Claims {
  const stream = asStream(lookUp(pdf, pdf.catalog, 'Metadata'));
  const decoded = stream && pdf.decode(stream);
  const packet = decoded && 'bytes' in decoded ? decodePacket(decoded.bytes) : '';
  const value = (property: string): string | undefined =>
    new RegExp(`${property}(?:\\s{0,9}=\\s{0,9}["']|>)\\s{0,99}([\\w./ -]{1,40})`).exec(packet)?.[1]?.trim();
  const part = value('pdfaid:part');
  const pdfua = value('pdfuaid:part');
  const pdfx = value('pdfxid:GTS_PDFXVersion') ?? asText(lookUp(pdf, pdf.trailer, 'Info', 'GTS_PDFXVersion'));
  return {
    ...(part && { pdfa: `${part}${(value('pdfaid:conformance') ?? '').toLowerCase()}` }),
    ...(pdfua && { pdfua }),
    ...(pdfx && { pdfx }),
  };
}

function decodePacket(bytes: Uint8Array): string {
  const start = bytes.subarray(0, LONGEST_PACKET);
  const [first, second] = start;
  const encoding =
    first === 0xfe && second === 0xff ? 'utf-16be' : first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(start);
}

/** An output intent: the printing or screen conditions that colours are meant for. */
interface Intent {
  readonly identifier: string;
  /** Colour space of its profile, such as RGB or CMYK; missing where there is no sound profile. */
  readonly space?: string;
  /** False where the profile has another number of colours than the file says. */
  readonly agrees: boolean;
}

const COMPONENTS: Readonly<Record<string, number>> = { GRAY: 1, RGB: 3, Lab: 3, CMYK: 4 };
const MOST_INTENTS = 16;

export function readIntents(pdf: Pdf): Intent[] {
  const intents = asArray(lookUp(pdf, pdf.catalog, 'OutputIntents')) ?? [];
  return intents.slice(0, MOST_INTENTS).map((one): Intent => {
    const identifier = asText(lookUp(pdf, one, 'OutputConditionIdentifier')) ?? '';
    const profile = asStream(lookUp(pdf, one, 'DestOutputProfile'));
    const decoded = profile && pdf.decode(profile);
    // ICC.1 7.2: the signature at byte 36 and the colour space at byte 16.
    if (!decoded || 'problem' in decoded || latin1(decoded.bytes.subarray(36, 40)) !== 'acsp') {
      return { identifier, agrees: profile === undefined };
    }
    const space = latin1(decoded.bytes.subarray(16, 20)).trim();
    const components = asNumber(lookUp(pdf, profile, 'N'));
    return { identifier, space, agrees: components === COMPONENTS[space] };
  });
}

/** Bookmarks found, and as many as the file says there are. */
interface Bookmarks {
  readonly found: number;
  readonly stated: number | undefined;
}

/** Counts the bookmarks (ISO 32000-1 12.3.3); circles are followed once. */
export function countBookmarks(pdf: Pdf): Bookmarks {
  const root = asDict(lookUp(pdf, pdf.catalog, 'Outlines'));
  if (!root) return { found: 0, stated: undefined };
  const seen = new Set<Dict>([root]);
  const waiting = [root.entries.get('First')];
  let open = 0;
  while (waiting.length > 0) {
    const item = asDict(pdf.resolve(waiting.pop()));
    if (!item || seen.has(item)) continue;
    seen.add(item);
    const closed = (asNumber(lookUp(pdf, item, 'Count')) ?? 0) < 0;
    if (closed) open = Number.NaN;
    else open++;
    waiting.push(item.entries.get('Next'), item.entries.get('First'));
  }
  // What lies under a closed bookmark is not counted: then the number says nothing here.
  const stated = Number.isNaN(open) ? undefined : (asNumber(lookUp(pdf, root, 'Count')) ?? 0);
  return { found: seen.size - 1, stated };
}

/** What a file says it is. */
interface Description {
  readonly title: string | undefined;
  readonly author: string | undefined;
  /** Undefined where there is none, or none that a calendar has. */
  readonly created: Date | undefined;
  /** A date as it is written that no calendar has. */
  readonly impossible: string | undefined;
}

export function readDescription(pdf: Pdf): Description {
  const text = (key: string): string | undefined =>
    asText(lookUp(pdf, pdf.trailer, 'Info', key))?.trim() || undefined;
  const written = text('CreationDate');
  const created = readDate(written);
  const impossible = created === 'impossible';
  return {
    title: text('Title'),
    author: text('Author'),
    created: impossible ? undefined : created,
    impossible: impossible ? written : undefined,
  };
}

const DATE = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([+-])(\d\d)'?(\d\d)?|Z)?/;

/** Milliseconds by which clocks in China are ahead. */
const CHINA = 8 * 3_600_000;

/** The day as bulletins are dated: in China. */
export const dayInChina = (date: Date): string =>
  new Date(date.getTime() + CHINA).toISOString().replace(/T.*/, '');

/** Reads a date (ISO 32000-1 7.9.4); undefined where none is written. */
export function readDate(written: string | undefined): Date | 'impossible' | undefined {
  const match = DATE.exec(written ?? '');
  if (!match) return undefined;
  const part = (i: number, usual: number): number => (match[i] === undefined ? usual : Number(match[i]));
  const date = new Date(0);
  date.setUTCFullYear(part(1, 0), part(2, 1) - 1, part(3, 1));
  date.setUTCHours(part(4, 0), part(5, 0), part(6, 0));
  // What runs over into another day, month or year was none.
  const kept =
    date.getUTCMonth() === part(2, 1) - 1 &&
    date.getUTCDate() === part(3, 1) &&
    date.getUTCHours() === part(4, 0) &&
    date.getUTCMinutes() === part(5, 0) &&
    part(6, 0) < 60;
  const away = (part(8, 0) * 60 + part(9, 0)) * (match[7] === '-' ? -1 : 1);
  const moment = new Date(date.getTime() - away * 60_000);
  const sound = kept && part(8, 0) < 24 && part(9, 0) < 60;
  return sound && /^(?!0000)\d{4}-/.test(dayInChina(moment)) ? moment : 'impossible';
}

/** Kinds of colour that a page's colour operators choose (ISO 32000-1 8.6.8). */
export function colourKind(chosen: string): 'grey' | 'rgb' | 'cmyk' | 'other' {
  const [operator = ''] = chosen.split(' ', 1);
  if (operator === 'g' || operator === 'G') return 'grey';
  if (operator === 'rg' || operator === 'RG') return 'rgb';
  return operator === 'k' || operator === 'K' ? 'cmyk' : 'other';
}

/** What looking at a colour space costs; all pages may share one long list. */
const UNITS_A_SPACE = 64;

/** Names of the separations and other special colour spaces in a page's resources. */
export function plateNames(pdf: Pdf, resources: Dict | undefined): string[] {
  const spaces = asDict(lookUp(pdf, resources, 'ColorSpace'));
  pdf.budget.spend(UNITS_A_SPACE * (spaces?.entries.size ?? 0));
  return [...(spaces?.entries.values() ?? [])].flatMap((value) => {
    const space = asArray(pdf.resolve(value));
    if (!space || asName(pdf.resolve(space[0])) !== 'Separation') return [];
    const name = asName(pdf.resolve(space[1])) ?? '';
    return name === 'All' || name === 'None' ? [] : [Buffer.from(name, 'latin1').toString('utf8')];
  });
}
