/** Takes back the filters of a PNG's rows (PNG specification, 9.2). */

/** Adds to each byte of a row what its neighbours let expect; `back` is how far the pixel before it lies. */
type Unfilter = (line: Uint8Array, above: Uint8Array, back: number) => void;

const addLeft: Unfilter = (line, _, back) => {
  for (let i = back; i < line.length; i++) line[i] = (line[i] as number) + (line[i - back] as number);
};

const addUp: Unfilter = (line, above) => {
  for (let i = 0; i < line.length; i++) line[i] = (line[i] as number) + (above[i] as number);
};

const addMean: Unfilter = (line, above, back) => {
  for (let i = 0; i < back && i < line.length; i++)
    line[i] = (line[i] as number) + ((above[i] as number) >> 1);
  for (let i = back; i < line.length; i++) {
    line[i] = (line[i] as number) + (((line[i - back] as number) + (above[i] as number)) >> 1);
  }
};

/** Adds the neighbour that lies nearest to left + up - corner (PNG specification, 9.4). */
const addNearest: Unfilter = (line, above, back) => {
  for (let i = 0; i < back && i < line.length; i++) line[i] = (line[i] as number) + (above[i] as number);
  for (let i = back; i < line.length; i++) {
    const left = line[i - back] as number;
    const up = above[i] as number;
    const corner = above[i - back] as number;
    const a = up > corner ? up - corner : corner - up;
    const b = left > corner ? left - corner : corner - left;
    const both = left + up - corner - corner;
    const c = (both ^ (both >> 31)) - (both >> 31);
    line[i] = (line[i] as number) + (a <= b && a <= c ? left : b <= c ? up : corner);
  }
};

const UNFILTERS: readonly Unfilter[] = [() => undefined, addLeft, addUp, addMean, addNearest];

/** Takes back the filter of a row, in place; false where there is no such filter. */
export function unfilter(filter: number, line: Uint8Array, above: Uint8Array, back: number): boolean {
  UNFILTERS[filter]?.(line, above, back);
  return filter < UNFILTERS.length;
}
