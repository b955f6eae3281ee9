/** What stands above and below the rows of a table: its title, its unit, its note. */

import type { TableBlock } from '../../compose/block.ts';
import type { SetCluster } from '../../text/line.ts';
import { lineWidth } from '../divide.ts';
import { centredLines } from '../heading.ts';
import type { DrawItem, Fragment, TextItem } from '../page.ts';
import { centredBaseline, drawClusters } from '../runs.ts';
import { roomOf, type SettingContext, setLines, setSingleLine } from '../setting-context.ts';

/** Parts of a frame: how high they are in lines of the grid, and how they are drawn from a height on, in points. */
interface FramePart {
  readonly lines: number;
  readonly draw: (y: number, pitch: number) => Fragment;
}

interface UnitLine {
  readonly clusters: readonly SetCluster[];
  /** In em. */
  readonly width: number;
}

/** Left and right edge of a table, in points. */
interface Edges {
  readonly left: number;
  readonly right: number;
}

export interface Frame {
  readonly caption: FramePart;
  readonly note: FramePart;
}

/** Sizes of unit and note beside larger type: 小四, 五号. */
const LARGEST_UNIT = 12;
const LARGEST_NOTE = 10.5;

/** Height of the line with the unit, and of those of the note, in em of their own. */
const UNIT_LEADING = 1.75;
const NOTE_LEADING = 1.5;
/** White between the table and its note, in em. */
const NOTE_DROP = 0.25;
/** Width of 注：, behind which the lines of a note are aligned, in em. */
const NOTE_INDENT = 2;

/** @param size of the type of the table */
export function setFrame(block: TableBlock, size: number, edges: Edges, setting: SettingContext): Frame {
  return {
    caption: setCaption(block, size, edges, setting),
    note: setNote(block, size, edges, setting),
  };
}

function setCaption(
  block: TableBlock,
  size: number,
  { left, right }: Edges,
  setting: SettingContext,
): FramePart {
  const { title, titleSize, unit, caption: tag } = block;
  const titles = title.length > 0 ? centredLines(title, titleSize, roomOf(setting, 0), setting) : [];
  const small = Math.min(size, LARGEST_UNIT);
  const units = unit.length > 0 ? setUnit(unit, (right - left) / small, setting) : [];
  const leading = (UNIT_LEADING * small) / setting.template.pitch;
  const draw = (y: number, pitch: number): Fragment => {
    const below = y + titles.length * pitch;
    return {
      height: (titles.length + units.length * leading) * pitch,
      items: [
        ...titles.map((line, i): DrawItem => {
          const runs = drawClusters(line.clusters, { left: line.left, size: titleSize, tag });
          return { kind: 'text', x: 0, y: y + i * pitch + centredBaseline(pitch, titleSize), runs };
        }),
        ...units.map(({ clusters, width }, i): DrawItem => {
          const runs = drawClusters(clusters, { left: right - width * small, size: small, tag });
          return {
            kind: 'text',
            x: 0,
            y: below + i * leading * pitch + centredBaseline(leading * pitch, small),
            runs,
          };
        }),
      ],
    };
  };
  return { lines: titles.length + units.length * leading, draw };
}

/** The lines of a unit that end at the right edge of the table: one where it fits, as it nearly always does. */
function setUnit(unit: TableBlock['unit'], room: number, setting: SettingContext): UnitLine[] {
  const line = setSingleLine(unit, setting);
  if (line.width <= room + 1e-6) return [line];
  return setLines(unit, { width: room, indent: 0, hangingIndent: 0 }, setting).map(({ clusters }) => ({
    clusters,
    width: lineWidth(clusters, 0) + (clusters[0]?.x ?? 0),
  }));
}

function setNote(
  { note, tag }: TableBlock,
  table: number,
  { left, right }: Edges,
  setting: SettingContext,
): FramePart {
  const size = Math.min(table, LARGEST_NOTE);
  const lines = note.flatMap((content, i) => {
    const indent = i === 0 ? 0 : NOTE_INDENT;
    return setLines(content, { width: (right - left) / size, indent, hangingIndent: NOTE_INDENT }, setting);
  });
  const height = lines.length === 0 ? 0 : (NOTE_DROP + lines.length * NOTE_LEADING) * size;
  const draw = (y: number): Fragment => ({
    height,
    items: lines.map(
      (line, i): TextItem => ({
        kind: 'text',
        x: 0,
        y: y + (NOTE_DROP + i * NOTE_LEADING) * size + centredBaseline(NOTE_LEADING * size, size),
        runs: drawClusters(line.clusters, { left: left + line.indent * size, size, tag }),
      }),
    ),
  });
  return { lines: height / setting.template.pitch, draw };
}
