/** Pictures with more pixels are left out. */
export const MOST_PIXELS = 24_000_000;

/** Dictionaries of pictures are shorter, in bytes, on either side of what says that they are ones. */
const REACH = 600;

/**
 * How many pictures a PDF holds, and how many of them are too large to be decoded: their dictionaries stand in the file
 * as they are, even where it is encrypted.
 */
export function countImages(bytes: Uint8Array): { readonly count: number; readonly tooLarge: number } {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [count, tooLarge] = [0, 0];
  for (let at = data.indexOf('/Image'); at >= 0; at = data.indexOf('/Image', at + 1)) {
    // Not /ImageB, /ImageMask and the like.
    if (/[A-Za-z]/.test(String.fromCharCode(data[at + 6] ?? 0))) continue;
    count++;
    const before = data.toString('latin1', Math.max(0, at - REACH), at);
    const after = data.toString('latin1', at, at + REACH).split('stream', 1)[0] as string;
    const dictionary = before.slice(before.lastIndexOf('obj') + 1) + after;
    const side = (key: string): number =>
      Number(new RegExp(`/${key}\\s+(\\d{1,9})`).exec(dictionary)?.[1] ?? 0);
    if (side('Width') * side('Height') > MOST_PIXELS) tooLarge++;
  }
  return { count, tooLarge };
}
