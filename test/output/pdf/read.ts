import { inflateSync } from 'node:zlib';

/** Every stream of a file that inflates, as Latin-1 text. */
export function streams(pdf: Uint8Array): string[] {
  const file = Buffer.from(pdf);
  const found: string[] = [];
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 7)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue;
    const end = file.indexOf('\nendstream', at);
    try {
      found.push(inflateSync(file.subarray(at + 7, end)).toString('latin1'));
    } catch {
      // Not compressed.
    }
  }
  return found;
}

/** The content of every page. */
export const contentStreams = (pdf: Uint8Array): string[] =>
  streams(pdf).filter((stream) => stream.includes(' TJ'));

/** All objects of a file but its streams, as they are written, one after the other. */
export function objectsOf(pdf: Uint8Array): string {
  const holder = streams(pdf).find((stream) => /^(\d+ )+\d+\n/u.test(stream));
  return (holder ?? '').slice((holder ?? '').indexOf('\n') + 1);
}

/** The boxes of every page, in points. */
export function boxesOf(pdf: Uint8Array): Record<string, number[]>[] {
  const pages = objectsOf(pdf).split('/Type /Page\n').slice(1);
  return pages.map((page) =>
    Object.fromEntries(
      ['MediaBox', 'BleedBox', 'TrimBox'].map((name) => [
        name,
        (new RegExp(`/${name} \\[([^\\]]+)\\]`).exec(page)?.[1] ?? '').split(' ').map(Number),
      ]),
    ),
  );
}
