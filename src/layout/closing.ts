import { largest } from '../base/extremes.ts';
import { MIN_SPACE } from './columns.ts';
import type { Fragment, GlyphRun } from './page.ts';

/** True of a remark that finds room on the line above it: white parts it from the text there. */
export function joinsLine(remark: Fragment, above: Fragment): boolean {
  const [own, before] = [runsOf(remark), runsOf(above)];
  const [first] = own;
  const start = first?.glyphs.xs[0];
  if (!first || start === undefined || before.length === 0) return false;
  return start - largest(before.map(endOf)) >= MIN_SPACE * first.size - 1e-6;
}

const runsOf = ({ items }: Fragment): GlyphRun[] =>
  items.flatMap((item) => (item.kind === 'text' ? item.runs : []));

/** The right edge of a run, in points. */
function endOf({ glyphs, face, size }: GlyphRun): number {
  const [id, x] = [glyphs.ids.at(-1), glyphs.xs.at(-1)];
  return id === undefined || x === undefined ? 0 : x + face.advanceOf(id) * size;
}
