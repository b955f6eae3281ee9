import { LAYOUT } from '../base/tag.ts';
import type { AnyBlock, Closing, Paragraph, Rule } from '../compose/block.ts';
import { measureOf } from '../template/template.ts';
import type { Line, SetCluster } from '../text/line.ts';
import { joinsLine } from './closing.ts';
import { setDisplay } from './display.ts';
import { setImprint } from './imprint.ts';
import { type Fragment, stack } from './page.ts';
import { setRow, setSpread } from './row.ts';
import { centredBaseline, drawClusters } from './runs.ts';
import { roomOf, type SettingContext, setLines, setSingleLine } from './setting-context.ts';
import { drawUnderlines, findUnderlined } from './underline.ts';

/** Widest label that the lines of its paragraph align after, as a share of the measure. */
const WIDEST_LABEL = 0.5;

/** Breaks a paragraph into lines; the grid's pitch plays no part in it. */
export function breakParagraph(paragraph: Paragraph, setting: SettingContext): Line[] {
  const { label, content, size, inset, indent } = paragraph;
  const width = roomOf(setting, inset) / size;
  if (label.length === 0) return setLines(content, { width, indent, hangingIndent: 0 }, setting);
  const head = setSingleLine(label, setting);
  const last = head.clusters.at(-1);
  const own = head.width + (last?.cluster.right ?? 0);
  if (content.length === 0 || own > WIDEST_LABEL * width) {
    return setLines([...label, ...content], { width, indent, hangingIndent: 0 }, setting);
  }
  const lines = setLines(content, { width, indent: own, hangingIndent: own }, setting);
  return lines.map((line, i) => (i === 0 ? leadWith(head.clusters, line) : line));
}

/** The same line with clusters that stand in its indent. */
export const leadWith = (lead: readonly SetCluster[], line: Line): Line => ({
  ...line,
  indent: 0,
  clusters: [...lead, ...shift(line.clusters, line.indent)],
});

/** Clusters moved to the right, in em. */
export const shift = (clusters: readonly SetCluster[], by: number): SetCluster[] =>
  clusters.map((set) => ({ ...set, x: set.x + by }));

/**
 * A line of a paragraph, to be drawn as a fragment as high as the grid's pitch. It does not keep the clusters, which take
 * ten times the room of its glyphs.
 */
export function drawLine(
  { tag, content, inset, size }: Pick<Paragraph, 'tag' | 'content' | 'inset' | 'size'>,
  { clusters, indent }: Line,
): (pitch: number) => Fragment {
  const left = inset + indent * size;
  const runs = drawClusters(clusters, { left, size, tag });
  const underlined = findUnderlined(content, clusters);
  return (pitch) => {
    const y = centredBaseline(pitch, size);
    const rules = drawUnderlines(underlined, { left, y, size, pitch });
    return { height: pitch, items: [{ kind: 'text', x: 0, y, runs }, ...rules] };
  };
}

/** Sets blocks one under the other. */
export function setBlocks(blocks: readonly AnyBlock[], setting: SettingContext): Fragment {
  const fragments: Fragment[] = [];
  for (const block of blocks) {
    const set =
      block.kind === 'closing' ? setClosing(block, fragments.pop(), setting) : setBlock(block, setting);
    for (const fragment of set) fragments.push(fragment);
  }
  return stack(fragments);
}

/** A remark, with the line above that it may join. */
function setClosing(
  { content, rule, ...place }: Closing,
  above: Fragment | undefined,
  setting: SettingContext,
): Fragment[] {
  const remark = setRow({ ...place, kind: 'row', cells: [{ content, align: 'right' }] }, setting);
  if (!above) return [remark];
  if (joinsLine(remark, above)) return [{ ...above, items: [...above.items, ...remark.items] }];
  const isText = above.items.some(({ kind }) => kind === 'text');
  return [above, ...(isText ? [setRule(rule, setting)] : []), remark];
}

function setBlock(block: Exclude<AnyBlock, Closing>, setting: SettingContext): Fragment[] {
  const { pitch } = setting.template;
  switch (block.kind) {
    case 'paragraph':
      return breakParagraph(block, setting).map((line) => drawLine(block, line)(pitch));
    case 'row':
      return [setRow(block, setting)];
    case 'spread':
      return setSpread(block, setting);
    case 'display':
      return [setDisplay(block, setting)];
    case 'imprint':
      return setImprint(block, setting);
    case 'rule':
      return [setRule(block, setting)];
    case 'gap':
      return [{ height: block.lines * pitch, items: [] }];
  }
}

function setRule({ thickness, colour, edge, below }: Rule, { template }: SettingContext): Fragment {
  const offset = { top: 0, middle: -thickness / 2, bottom: -thickness }[edge];
  const drop = below ? below.distance - (template.pitch - below.size) / 2 : 0;
  const width = measureOf(template);
  return {
    height: 0,
    items: [{ kind: 'rule', x: 0, y: drop + offset, width, thickness, colour, tag: LAYOUT }],
  };
}
