/** The photographs of a PDF as the JPEG files that they are in it: decoded and packed again they would be many times as long. */

import { isJpeg, readJpeg } from '../../../picture/jpeg/jpeg-markers.ts';

/** Dictionaries of pictures are shorter than that, in bytes. */
const LONGEST_DICTIONARY = 1500;

export interface JpegFinder {
  /** The JPEG of a size in pixels; nothing where there is none, or more than one. */
  find(width: number, height: number): Uint8Array | undefined;
}

/** Looks for the JPEGs of a PDF; in one that is encrypted there are none to be found. */
export function findJpegs(bytes: Uint8Array): JpegFinder {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<string, Uint8Array | 'several'>();
  if (!data.includes('/Encrypt')) {
    for (let at = data.indexOf('/DCTDecode'); at >= 0; at = data.indexOf('/DCTDecode', at + 1)) {
      const jpeg = jpegAround(data, at);
      const header = jpeg && readJpeg(jpeg);
      // Inks may be stored upside down, and a PDF does not turn a picture as its camera says.
      if (!jpeg || !header || header.frame.components.length > 3 || header.orientation !== 1) continue;
      const key = `${header.frame.width} ${header.frame.height}`;
      found.set(key, found.has(key) ? 'several' : jpeg);
    }
  }
  return {
    find(width, height) {
      const jpeg = found.get(`${width} ${height}`);
      return jpeg === 'several' ? undefined : jpeg;
    },
  };
}

/** The stream whose dictionary names this filter alone, if what it holds is a JPEG that is printed as it is. */
function jpegAround(data: Buffer, at: number): Uint8Array | undefined {
  const mark = data.indexOf('stream', at);
  if (mark < 0 || mark - at > LONGEST_DICTIONARY) return undefined;
  const head = data.toString('latin1', Math.max(0, at - LONGEST_DICTIONARY), mark);
  const dictionary = head.slice(head.lastIndexOf(' obj') + 1);
  if (!/\/Subtype\s*\/Image/.test(dictionary) || /\/(?:SMask|Mask|Decode)\b/.test(dictionary))
    return undefined;
  if (/\/Filter\s*\[[^\]]*\/\w+[^\]]*\/\w+/.test(dictionary)) return undefined;
  const start = mark + (data[mark + 6] === 13 ? 8 : 7);
  const length = /\/Length\s+(\d{1,10})(?!\s+\d+\s+R)/.exec(dictionary)?.[1];
  const end = length === undefined ? data.indexOf('endstream', start) : start + Number(length);
  const jpeg = data.subarray(start, end < 0 ? start : end);
  return isJpeg(jpeg) ? new Uint8Array(jpeg) : undefined;
}
