import { ascii } from './byte-reader.ts';

/** Files that are taken for pictures, or are pictures of another kind. */
export type Foreign =
  | 'webp'
  | 'heic'
  | 'avif'
  | 'gif'
  | 'bmp'
  | 'tiff'
  | 'svg'
  | 'pdf'
  | 'psd'
  | 'office'
  | 'html'
  | 'unknown';

/** How files of each kind begin, as characters of one byte each. */
const BEGINNINGS: readonly (readonly [RegExp, Foreign])[] = [
  [/^RIFF.{4}WEBP/s, 'webp'],
  [/^.{4}ftyp(?:hei|hev|mif1|msf1)/s, 'heic'],
  [/^.{4}ftypavi/s, 'avif'],
  [/^GIF8/, 'gif'],
  [/^BM/, 'bmp'],
  [/^(?:II\*|MM.\*)/s, 'tiff'],
  [/^%PDF-/, 'pdf'],
  [/^8BPS/, 'psd'],
  [/^(?:PK..|ÐÏ.à)/s, 'office'],
  [/^(?:ï»¿)?\s*(?:<\?xml.*?)?<svg[\s>]/is, 'svg'],
  [/^(?:ï»¿)?\s*<(?:!doctype\s+)?html[\s>]/i, 'html'],
];

/** Tells by its beginning what a file is that is neither PNG nor JPEG. */
export function foreignOf(bytes: Uint8Array): Foreign {
  const start = ascii(bytes, 0, 1024);
  return BEGINNINGS.find(([pattern]) => pattern.test(start))?.[1] ?? 'unknown';
}
