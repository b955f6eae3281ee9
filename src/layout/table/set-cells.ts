/** Cells of a table as they are shaped, once for all sizes and widths; lengths in em. */

import { largest } from '../../base/extremes.ts';
import type { TableBlock, TableBlockCell } from '../../compose/block.ts';
import type { SetCluster } from '../../text/line.ts';
import { findBreaks, lineWidth } from '../divide.ts';
import { type SettingContext, setSingleLine } from '../setting-context.ts';

/** A cell whose text is set on one line. */
export interface SetCell extends Omit<TableBlockCell, 'content'> {
  readonly content: TableBlockCell['content'];
  readonly clusters: readonly SetCluster[];
  readonly width: number;
  /** Where it stands on the decimal point: what lies before and behind it. */
  readonly decimal?: { readonly before: number; readonly behind: number };
}

export type SetRow = readonly SetCell[];

/** Sets the cells of rows; figures in columns that stand on the point are taken apart at it. */
export const setCells = (
  rows: TableBlock['rows'],
  columns: TableBlock['columns'],
  setting: SettingContext,
): readonly SetRow[] =>
  rows.map((row) =>
    row.map((cell): SetCell => {
      const { clusters, width } = setSingleLine(cell.content, setting);
      const isOnPoint = cell.columns === 1 && columns[cell.column]?.align === 'decimal';
      const decimal = isOnPoint ? splitAtPoint(clusters, width) : undefined;
      return { ...cell, clusters, width, ...(decimal && { decimal }) };
    }),
  );

/** A figure with its sign, and what it counts. */
const FIGURE = /^[-−－+＋]?\d[\d,]*(?:\.\d+)?/u;

/** The widths before and behind the point of a figure, or behind its last place where it has none. */
function splitAtPoint(clusters: readonly SetCluster[], width: number): SetCell['decimal'] | undefined {
  const glyphs = clusters.flatMap(({ cluster, x }) =>
    cluster.glyphs.map((glyph) => ({ text: glyph.text, x: x + glyph.x })),
  );
  const text = glyphs.map((glyph) => glyph.text).join('');
  const [figure] = FIGURE.exec(text) ?? [];
  if (figure === undefined) return undefined;
  const point = figure.indexOf('.');
  const at = point < 0 ? figure.length : point;
  let passed = 0;
  for (const glyph of glyphs) {
    if (passed >= at) return { before: glyph.x, behind: width - glyph.x };
    passed += glyph.text.length;
  }
  return { before: width, behind: 0 };
}

/** Texts so short that no line may end in them, in em: names; words of a head are longer and break. */
const WHOLE = { head: 3, body: 5 };
/** Least width of a longer text, in em. */
const NARROWEST = { head: 2, body: 4 };
/** A word that is longer, such as an address, may be cut. */
const LONGEST_WORD = 8;

/** The least width that a cell can be set to without cutting what belongs together. */
export function leastWidth({ clusters, width, decimal }: SetCell, part: 'head' | 'body'): number {
  if (decimal || width <= WHOLE[part]) return width;
  const breaks = [0, ...findBreaks(clusters, part === 'head' ? 'words' : 'anywhere'), clusters.length];
  const words = breaks.slice(1).map((to, i) => lineWidth(clusters.slice(breaks[i], to), 0));
  return Math.min(width, Math.max(NARROWEST[part], Math.min(LONGEST_WORD, largest(words))));
}
