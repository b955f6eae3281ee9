import type { BoxBlock } from '../compose/block.ts';
import { measureOf } from '../template/template.ts';
import { breakParagraph, drawLine } from './blocks.ts';
import { blackRule, type DrawItem, type RuleItem, stack } from './page.ts';
import type { SetUnit } from './paginate.ts';
import type { SettingContext } from './setting-context.ts';

/** White between the lines in a box and its rules, beside what the lines have, as a share of the pitch. */
const PADDING = 1 / 4;

/** Lines of the grid that a box takes beside those inside it. */
export const BESIDE_BOX = 1;

/**
 * Sets a box as one unit: its lines stand on the grid, its rules a quarter of a line above the first and below the last,
 * and the rest of one more line is white below it.
 */
export function setBox({ paragraphs, lines, thickness }: BoxBlock, setting: SettingContext): SetUnit {
  const width = measureOf(setting.template);
  const set = paragraphs.flatMap((paragraph) =>
    breakParagraph(paragraph, setting).map((line) => drawLine(paragraph, line)),
  );
  const inside = Math.max(lines, set.length);
  const draw = (pitch: number): { height: number; items: DrawItem[] } => ({
    height: (inside + BESIDE_BOX) * pitch,
    items: [
      ...frame({ top: -PADDING * pitch, height: (inside + 2 * PADDING) * pitch, width, thickness }),
      ...stack(set.map((drawn) => drawn(pitch))).items,
    ],
  });
  return { lines: inside + BESIDE_BOX, keepWithNext: false, draw };
}

interface Frame {
  readonly top: number;
  readonly height: number;
  readonly width: number;
  readonly thickness: number;
}

/** Four rules inside the edges of a frame. */
const frame = ({ top, height, width, thickness }: Frame): RuleItem[] => [
  blackRule(0, top, width, thickness),
  blackRule(0, top, thickness, height),
  blackRule(width - thickness, top, thickness, height),
  blackRule(0, top + height - thickness, width, thickness),
];
