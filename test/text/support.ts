import { breakLines } from '../../src/text/break.ts';
import type { Line } from '../../src/text/line.ts';
import { CLREQ, type LineOptions } from '../../src/text/options.ts';
import { type Cluster, type StyledText, shape } from '../../src/text/shape.ts';
import { fakeBook } from './fake.ts';

/** Text of the body face; `more` makes it bold by role, a kept-together name or a gap. */
export const body = (text: string, more: Partial<StyledText> & { role?: 'bold' } = {}): StyledText => {
  const { role, ...rest } = more;
  return { text, style: { role: role ?? 'body', colour: 'black' }, ...rest };
};

const partsOf = (content: string | readonly StyledText[]): readonly StyledText[] =>
  typeof content === 'string' ? [body(content)] : content;

export const clustersOf = (content: string | readonly StyledText[], options: Partial<LineOptions> = {}) =>
  shape(partsOf(content), fakeBook, { ...CLREQ, ...options }).clusters as readonly Cluster[];

/** Sets a paragraph in CLREQ's options unless told otherwise. */
export function set(
  content: string | readonly StyledText[],
  width: number,
  given: Partial<LineOptions & { indent: number; hangingIndent: number }> = {},
): Line[] {
  const { indent = 0, hangingIndent = 0, ...options } = given;
  const all = { ...CLREQ, ...options };
  return breakLines(clustersOf(content, options), { width, indent, hangingIndent }, all);
}

export const textOf = (line: Line): string => line.clusters.map(({ cluster }) => cluster.text).join('');

/** Lines as text. */
export const broken = (...args: Parameters<typeof set>): string[] => set(...args).map(textOf);

export const round = (value: number): number => Math.round(value * 1e4) / 1e4 + 0;

/** Where the ink boxes of a line's clusters start, em. */
export const startsOf = (line: Line): number[] => line.clusters.map(({ x }) => round(x));

/** Right edge of a line's last cluster without its blank, em; of the one before it when the last one hangs. */
export function edgeOf(line: Line): number {
  const last = line.clusters.at(line.hung ? -2 : -1);
  return last ? last.x + last.cluster.body : 0;
}

/** What was changed: part, text and amount, in the order of the text. */
export const changesOf = (line: Line): [string, string, number][] =>
  [...line.adjustments]
    .sort((a, b) => a.index - b.index)
    .map(({ part, index, amount }) => [
      part,
      line.clusters[index - line.from]?.cluster.text ?? '',
      round(amount),
    ]);
