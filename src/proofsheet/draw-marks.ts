/** Draws the marks of remarks on a page: lines below the words that are meant, and numbers in the margin. */

import { LAYOUT } from '../base/tag.ts';
import { mm } from '../base/units.ts';
import type { DrawItem, Page, RuleItem } from '../layout/page.ts';
import { drawClusters } from '../layout/runs.ts';
import { type SettingContext, setSingleLine } from '../layout/setting-context.ts';
import { measureOf } from '../template/template.ts';
import type { Stretch } from './find-stretches.ts';
import type { Remark } from './number-remarks.ts';

/** Type of the numbers, and the boxes that they stand in; in points. */
const NUMBER = { size: 8.5, height: 12.5, padding: 2.6, between: 2.5 } as const;
/** From the type area to the first number. */
const BESIDE = 9;
/** Type and baseline of the words in the upper corner. */
const CAPTION = { size: 9, y: mm(14) } as const;
/** What printers leave white at the edge of the paper. */
const EDGE = mm(5);
/** The least length of a line below words: a mark may be narrower. */
const LEAST_LINE = 7;
/** Below the em box of the text, in points. */
const DROP = 1.2;
/** A line below a warning and below a note. */
const LINES = { strong: 1.1, fine: 0.5 } as const;
/** Lines that are marked one by one; of more only a bar at their side tells how far they reach. */
const MOST_LINES = 3;

const rule = (x: number, y: number, width: number, thickness: number): RuleItem => ({
  kind: 'rule',
  x,
  y,
  width,
  thickness,
  colour: 'red',
  tag: LAYOUT,
});

const isStrong = ({ diagnostic }: Remark): boolean => diagnostic.severity !== 'note';
const thicknessOf = (remark: Remark): number => (isStrong(remark) ? LINES.strong : LINES.fine);

/** The middle of what a stretch shows: of the characters, or of the picture. */
const middleOf = ({ kind, y, size }: Stretch): number =>
  kind === 'picture' ? y - size / 2 : y - 0.38 * size;

const frame = (x: number, y: number, width: number, height: number, line: number): RuleItem[] => [
  rule(x, y, width, line),
  rule(x, y + height - line, width, line),
  rule(x, y, line, height),
  rule(x + width - line, y, line, height),
];

/** Marks what a remark is about: a line below words, a frame around a picture, a bar beside many lines. */
function drawStretches(remark: Remark, own: readonly Stretch[], bar: number): RuleItem[] {
  const line = thicknessOf(remark);
  const words = own.filter(({ kind }) => kind === 'text');
  const frames = own
    .filter(({ kind }) => kind === 'picture')
    .flatMap(({ from, to, y, size }) => frame(from - 3, y - size - 3, to - from + 6, size + 6, line));
  if (words.length > MOST_LINES) {
    const [first, last] = [words[0] as Stretch, words.at(-1) as Stretch];
    const top = first.y - 0.88 * first.size;
    return [...frames, rule(bar, top, line, last.y + 0.12 * last.size - top)];
  }
  const below = words.map(({ from, to, y, size }) => {
    const width = Math.max(to - from, LEAST_LINE);
    return rule((from + to - width) / 2, y + 0.12 * size + DROP, width, line);
  });
  return [...frames, ...below];
}

/** A number to be put into the margin, beside the middle of what it is about. */
interface Wanted {
  readonly remark: Remark;
  readonly middle: number;
}

/** The stretches of a page at which something new begins: the same words may stand on it more than once. */
const beginnings = (own: readonly Stretch[]): readonly Stretch[] =>
  own.filter((one, i) => i === 0 || one.start <= (own[i - 1] as Stretch).start);

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const collides = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width + NUMBER.between &&
  other.x < one.x + one.width + NUMBER.between &&
  Math.abs(one.y - other.y) < NUMBER.height + 1;

/** The first free place for a number: on its line from left to right, else below. */
function findRoom(middle: number, width: number, taken: readonly Box[], left: number, right: number): Box {
  for (let y = middle - NUMBER.height / 2; ; y += NUMBER.height / 2) {
    for (let x = left; x === left || x + width <= right; ) {
      const box = { x, y, width };
      const other = taken.find((one) => collides(box, one));
      if (!other) return box;
      x = other.x + other.width + NUMBER.between + 0.01;
    }
  }
}

function drawNumber({ remark }: Wanted, box: Box, setting: SettingContext): DrawItem[] {
  const style = { role: 'heading', colour: 'red' } as const;
  const line = setSingleLine([{ text: String(remark.number), style }], setting);
  const left = box.x + (box.width - line.width * NUMBER.size) / 2;
  const y = box.y + NUMBER.height / 2 + 0.36 * NUMBER.size;
  const outline = isStrong(remark) ? frame(box.x, box.y, box.width, NUMBER.height, 0.8) : [];
  return [
    ...outline,
    { kind: 'text', x: 0, y, runs: drawClusters(line.clusters, { left, size: NUMBER.size, tag: LAYOUT }) },
  ];
}

/** What the sheet is, in the upper corner of every page: it is not to be taken for the print. */
function drawCaption(caption: string, setting: SettingContext): DrawItem {
  const { template } = setting;
  const line = setSingleLine([{ text: caption, style: { role: 'kai', colour: 'red' } }], setting);
  const left = template.left + measureOf(template) - line.width * CAPTION.size;
  const runs = drawClusters(line.clusters, { left, size: CAPTION.size, tag: LAYOUT });
  return { kind: 'text', x: 0, y: Math.min(CAPTION.y, template.top / 2), runs };
}

/** A page with the marks of the remarks about it, and what it is called. */
export function markPage(
  page: Page,
  index: number,
  remarks: readonly Remark[],
  caption: string,
  setting: SettingContext,
): Page {
  const { left, page: paper } = setting.template;
  const edge = left + measureOf(setting.template);
  const here = remarks.map((remark) => ({
    remark,
    own: remark.stretches.filter((one) => one.page === index),
  }));
  const lines = here.flatMap(({ remark, own }) => drawStretches(remark, own, edge + 4));
  const wanted = here
    .flatMap(({ remark, own }) => beginnings(own).map((one): Wanted => ({ remark, middle: middleOf(one) })))
    .sort((a, b) => a.middle - b.middle || a.remark.number - b.remark.number);
  const taken: Box[] = [];
  const numbers = wanted.flatMap((one): DrawItem[] => {
    const { width } = setSingleLine(
      [{ text: String(one.remark.number), style: { role: 'heading', colour: 'red' } }],
      setting,
    );
    const room = Math.max(NUMBER.height, width * NUMBER.size + 2 * NUMBER.padding);
    const box = findRoom(one.middle, room, taken, edge + BESIDE, paper.width - EDGE);
    taken.push(box);
    return drawNumber(one, box, setting);
  });
  return { ...page, items: [...page.items, ...lines, ...numbers, drawCaption(caption, setting)] };
}
