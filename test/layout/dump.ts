import type { GlyphRun, Page, Part, RuleItem, TextItem } from '../../src/layout/page.ts';

/**
 * Pages as text, to be read and compared in a diff: one line a rule and a run, or a stretch of it that stands apart,
 * in drawing order, lengths in points at 0.01. A run shows its part, baseline, origins of its first and last glyph,
 * role, face, size, colour and text.
 */
export function dumpPages(pages: readonly Page[]): string {
  const lines = pages.flatMap((page, i) => [
    `page ${i + 1}  ${number(page.width)} × ${number(page.height)}`,
    ...page.items.flatMap((item) => (item.kind === 'rule' ? [dumpRule(item)] : dumpText(item))),
    '',
  ]);
  return lines.join('\n');
}

/** Two decimals; never minus zero. */
const number = (value: number): string => (Math.round(value * 100) / 100 + 0).toFixed(2);

const column = (value: number): string => number(value).padStart(7);

const dumpRule = ({ x, y, width, thickness, colour }: RuleItem): string =>
  `${'rule'.padEnd(14)}${column(y)} ${column(x)} …${column(x + width)}  ${number(thickness)} ${colour}`;

const dumpText = ({ part, y, runs }: TextItem): string[] =>
  runs.flatMap(splitRun).map((run, i) => {
    const place = i === 0 ? nameOf(part).padEnd(14) + column(y) : ' '.repeat(21);
    return `${place} ${dumpRun(run)}`;
  });

/** White between two glyph origins that parts two cells of a line, in em. */
const APART = 1.75;

function splitRun(run: GlyphRun): GlyphRun[] {
  const starts = run.glyphs.flatMap(({ x }, i) => {
    const before = run.glyphs[i - 1];
    return before && x - before.x < APART * run.size ? [] : [i];
  });
  return starts.map((start, i) => ({ ...run, glyphs: run.glyphs.slice(start, starts[i + 1]) }));
}

function dumpRun({ role, face, size, colour, emboldened, glyphs }: GlyphRun): string {
  const from = column(glyphs[0]?.x ?? Number.NaN);
  const to = column(glyphs.at(-1)?.x ?? Number.NaN);
  const text = glyphs.map((glyph) => glyph.text).join('');
  const style = [role, face.postscriptName, number(size), colour, ...(emboldened ? ['emboldened'] : [])];
  return `${from} …${to}  ${style.join(' ')}  ${text}`;
}

function nameOf(part: Part): string {
  if (part.kind === 'item') return `item ${part.item + 1}.${part.paragraph + 1}`;
  return part.kind === 'colophon' ? `colophon ${part.block + 1}.${part.row + 1}` : part.kind;
}
