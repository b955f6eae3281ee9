import { largest, least } from '../base/extremes.ts';
import type { HeadingBlock } from '../compose/block.ts';
import type { SetCluster } from '../text/line.ts';
import { divide, lineWidth, type Where } from './divide.ts';
import type { TextItem } from './page.ts';
import type { SetUnit } from './paginate.ts';
import { centredBaseline, drawClusters } from './runs.ts';
import { roomOf, type SettingContext, setLines, setSingleLine } from './setting-context.ts';

/** A line of a heading; `left` in points. */
interface HeadingLine {
  readonly clusters: readonly SetCluster[];
  readonly left: number;
}

/** Closest lines of a heading, in em. */
const TIGHTEST = 1.1;

/** Sets a heading as one unit that keeps with what follows: as many lines of the grid as its type needs, and its space. */
export function setHeading(block: HeadingBlock, setting: SettingContext): SetUnit {
  const lines = block.align === 'center' ? centredLines(block, setting) : leftLines(block, setting);
  const { tag, size, space } = block;
  const rows = Math.ceil((lines.length * TIGHTEST * size) / setting.template.pitch - 1e-6);
  const draw = (pitch: number): { height: number; items: TextItem[] } => {
    const own = (rows * pitch) / lines.length;
    return {
      height: (rows + space) * pitch,
      items: lines.map(({ clusters, left }, i) => ({
        kind: 'text',
        y: (space / 2) * pitch + i * own + centredBaseline(own, size),
        runs: drawClusters(clusters, { left, size, tag }),
      })),
    };
  };
  return { lines: rows + space, keepWithNext: true, draw };
}

function leftLines({ content, size, indent }: HeadingBlock, setting: SettingContext): HeadingLine[] {
  const width = roomOf(setting, 0) / size;
  const lines = setLines(content, { width, indent, hangingIndent: 0 }, setting);
  return lines.map((line) => ({ clusters: line.clusters, left: line.indent * size }));
}

/** A line that is so much shorter than the longest, as a share of it, looks left over. */
const SHORTEST = 0.4;

/**
 * As few lines as hold the text, each in the middle of the measure; cut outside quotation marks where the lines are of
 * fair length then, else between words.
 */
function centredLines({ content, size }: HeadingBlock, setting: SettingContext): HeadingLine[] {
  const room = roomOf(setting, 0);
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
