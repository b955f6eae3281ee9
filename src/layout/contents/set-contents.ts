import { LAYOUT, targetOf } from '../../base/tag.ts';
import type { ContentsBlock } from '../../compose/block.ts';
import { measureOf } from '../../template/template.ts';
import type { Line, SetCluster } from '../../text/line.ts';
import type { StyledText } from '../../text/shape.ts';
import type { GlyphRun, TextItem } from '../page.ts';
import { type LoneUnit, type NumberOf, type SetUnit, whiteUnit } from '../paginate.ts';
import { centredBaseline, drawClusters } from '../runs.ts';
import { type SettingContext, setLines, setSingleLine } from '../setting-context.ts';

type Entry = ContentsBlock['entries'][number];

/** Kept free of text for a page number and the least of a leader, in em: four figures and two dots. */
const NUMBER_ROOM = 3;

/** Lines after the first of an entry stand further in, in em. */
const HANGING = 1;

/** From one dot of a leader to the next, and the least white at its ends, in em. */
const DOT_STEP = 0.4;
const DOT_SPACE = 0.5;

/**
 * The dots are raised full points, which are narrow: readers that go by the order of glyphs take dots that stand closer
 * than they are wide for lines of their own.
 */
const DOT: StyledText = {
  text: '.',
  style: { role: 'body', colour: 'black', shift: { scale: 1, rise: 0.3 } },
};

/**
 * Sets a list of contents: a unit for each line, those of one entry together as well as the last two entries, and a line
 * of white below. Their number does not depend on the page numbers, which are set when the pages are known.
 */
export function setContents(block: ContentsBlock, setting: SettingContext): SetUnit[] {
  const ragged = { ...setting, options: { ...setting.options, justify: false } };
  const units = block.entries.flatMap((entry, index): LoneUnit[] => {
    const leads = index === block.entries.length - 2;
    const lines = setEntry(entry, block, ragged);
    return lines.map((line, i): LoneUnit => {
      const isLast = i === lines.length - 1;
      const draw: LoneUnit['draw'] = (pitch, numberOf) => ({
        height: pitch,
        items: [drawEntryLine(line, entry, isLast ? numberOf : () => undefined, block, pitch, setting)],
      });
      return { lines: 1, keepWithNext: !isLast || leads, draw };
    });
  });
  return [...units, whiteUnit(1)];
}

function setEntry({ content, indent }: Entry, block: ContentsBlock, setting: SettingContext): Line[] {
  const room = measureOf(setting.template) / block.size - block.inset;
  const free = block.numbered ? NUMBER_ROOM : 0;
  return setLines(content, { width: room - free, indent, hangingIndent: indent + HANGING }, setting);
}

function drawEntryLine(
  line: Line,
  { tag }: Entry,
  numberOf: NumberOf,
  { size, inset, numbered }: ContentsBlock,
  pitch: number,
  setting: SettingContext,
): TextItem {
  const right = measureOf(setting.template) / size - inset;
  const own = drawClusters(line.clusters, { left: line.indent * size, size, tag });
  const target = numbered ? targetOf(tag) : undefined;
  const number = target && numberOf(target);
  const tail =
    number === undefined ? [] : drawTail(String(number), endOf(line), right, { tag, size }, setting);
  return { kind: 'text', x: 0, y: centredBaseline(pitch, size), runs: [...own, ...tail] };
}

/** Where the ink of a line ends, in em. */
function endOf({ clusters, indent }: Line): number {
  const last = clusters.at(-1);
  return indent + (last ? last.x + last.cluster.body : 0);
}

/** The leader and the page number that ends at `right`; all lengths in em. */
function drawTail(
  number: string,
  end: number,
  right: number,
  { tag, size }: Pick<Entry, 'tag'> & Pick<ContentsBlock, 'size'>,
  setting: SettingContext,
): GlyphRun[] {
  const figures = setSingleLine([styled(number)], setting);
  const left = right - figures.width;
  const dot = setSingleLine([DOT], setting).clusters[0] as SetCluster;
  // Dots stand at the same places in all lines.
  const first = Math.ceil((right - left + DOT_SPACE) / DOT_STEP - 1e-6) + 1;
  const most = Math.floor((right - end - DOT_SPACE) / DOT_STEP + 1e-6);
  const dots = Array.from({ length: Math.max(0, most - first + 1) }, (_, i) => ({
    ...dot,
    x: right - (most - i) * DOT_STEP,
  }));
  return [
    ...drawClusters(dots, { left: 0, size, tag: LAYOUT }),
    ...drawClusters(figures.clusters, { left: left * size, size, tag }),
  ];
}

const styled = (text: string): StyledText => ({ text, style: { role: 'body', colour: 'black' } });
