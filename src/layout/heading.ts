import { largest, least } from '../base/extremes.ts';
import type { HeadingBlock } from '../compose/block.ts';
import type { SetCluster } from '../text/line.ts';
import { divide, lineWidth, type Where } from './divide.ts';
import type { TextItem } from './page.ts';
import type { SetUnit } from './paginate.ts';
import { centredBaseline, drawClusters } from './runs.ts';
import { roomOf, type SettingContext, setLines, setSingleLine } from './setting-context.ts';

/** A line of a heading or a caption; `left` in points. */
export interface HeadingLine {
  readonly clusters: readonly SetCluster[];
  readonly left: number;
}

/** Closest lines of a heading, in em. */
const TIGHTEST = 1.1;

/** Sets a heading as one unit that keeps with what follows: as many lines of the grid as its type needs, and its space. */
export function setHeading(block: HeadingBlock, setting: SettingContext): SetUnit {
  const { white, subtitle, indent } = block;
  const title = setPart(block, block, setting);
  const below = subtitle && setPart({ ...subtitle, indent }, block, setting);
  const rows = white.above + title.rows + (below?.rows ?? 0) + white.below;
  const draw = (pitch: number): { height: number; items: TextItem[] } => ({
    height: rows * pitch,
    items: [
      ...title.draw(pitch, white.above * pitch),
      ...(below?.draw(pitch, (white.above + title.rows) * pitch) ?? []),
    ],
  });
  const unit: SetUnit = { lines: rows, keepWithNext: true, draw };
  return block.opensPage ? { ...unit, opensPage: true } : unit;
}

/** A title, or what stands below it. */
type Part = Pick<HeadingBlock, 'tag' | 'content' | 'size' | 'indent'>;

interface SetPart {
  /** Lines of the grid. */
  readonly rows: number;
  draw(pitch: number, top: number): TextItem[];
}

function setPart(part: Part, { align }: HeadingBlock, setting: SettingContext): SetPart {
  const { tag, content, size } = part;
  const room = roomOf(setting, 0);
  const lines = align === 'center' ? centredLines(content, size, room, setting) : leftLines(part, setting);
  const rows = Math.ceil((lines.length * TIGHTEST * size) / setting.template.pitch - 1e-6);
  const drawn = lines.map(({ clusters, left }) => drawClusters(clusters, { left, size, tag }));
  const draw = (pitch: number, top: number): TextItem[] => {
    const own = (rows * pitch) / drawn.length;
    return drawn.map((runs, i) => ({
      kind: 'text',
      x: 0,
      y: top + i * own + centredBaseline(own, size),
      runs,
    }));
  };
  return { rows, draw };
}

function leftLines({ content, size, indent }: Part, setting: SettingContext): HeadingLine[] {
  const width = roomOf(setting, 0) / size;
  const lines = setLines(content, { width, indent, hangingIndent: 0 }, setting);
  return lines.map((line) => ({ clusters: line.clusters, left: line.indent * size }));
}

/** A line that is so much shorter than the longest, as a share of it, looks left over. */
const SHORTEST = 0.4;

/**
 * As few lines as hold the text, each in the middle of its room; cut outside quotation marks where the lines are of fair
 * length then, else between words.
 *
 * @param room width in points
 */
export function centredLines(
  content: HeadingBlock['content'],
  size: number,
  room: number,
  setting: SettingContext,
): HeadingLine[] {
  const { clusters, width } = setSingleLine(content, setting);
  const fewest = Math.max(1, Math.ceil((width * size) / room - 1e-6));
  const fits = (lines: readonly (readonly SetCluster[])[], where: Where): boolean => {
    const widths = lines.map((line) => lineWidth(line, 0));
    const longest = largest(widths);
    const isFair = where !== 'phrases' || least(widths) >= SHORTEST * longest;
    return isFair && longest * size <= room + 1e-6;
  };
  for (const [where, count] of attempts(fewest)) {
    const lines = divide(clusters, count, where);
    if (lines && fits(lines, where)) return lines.map((line) => centre(line, size, room));
  }
  return setLines(content, { width: room / size, indent: 0, hangingIndent: 0 }, setting).map((line) =>
    centre(line.clusters, size, room),
  );
}

const attempts = (fewest: number): [Where, number][] => [
  ['phrases', fewest],
  ['words', fewest],
  ['words', fewest + 1],
  ['anywhere', fewest],
  ['anywhere', fewest + 1],
];

const centre = (clusters: readonly SetCluster[], size: number, room: number): HeadingLine => ({
  clusters,
  left: (room - lineWidth(clusters, 0) * size) / 2 - (clusters[0]?.x ?? 0) * size,
});
