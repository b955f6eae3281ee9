import { sectionsOf, type Tag } from '../../src/base/tag.ts';
import type { DrawItem, GlyphRun, Page, PictureItem, RuleItem, TextItem } from '../../src/layout/page.ts';

/**
 * Pages as text, to be read and compared in a diff: one line a rule and a run, or a stretch of it that stands apart,
 * in drawing order, lengths in points at 0.01. A run shows its node of the structure, baseline, origins of its first
 * and last glyph, role, face, size, colour and text.
 */
export function dumpPages(pages: readonly Page[]): string {
  const nameOf = nodeNames();
  const lines = pages.flatMap((page, i) => [
    `page ${i + 1}  ${number(page.width)} × ${number(page.height)}`,
    ...page.items.flatMap((item) => dumpItem(item, nameOf)),
    '',
  ]);
  return lines.join('\n');
}

function dumpItem(item: DrawItem, nameOf: (tag: Tag) => string): string[] {
  switch (item.kind) {
    case 'rule':
      return [dumpRule(item)];
    case 'picture':
      return [dumpPicture(item, nameOf)];
    case 'text':
      return dumpText(item, nameOf);
  }
}

/** Names nodes by their sections and kinds, numbered as they appear: §2 P1 is the first paragraph of the second section. */
function nodeNames(): (tag: Tag) => string {
  const names = new Map<object, string>();
  const counts = new Map<string, number>();
  const next = (prefix: string): string => {
    counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
    return `${prefix}${counts.get(prefix)}`;
  };
  const named = (node: object, prefix: string): string => {
    const name = names.get(node) ?? next(prefix);
    names.set(node, name);
    return name;
  };
  return (tag) => {
    if (tag.kind === 'artifact') return tag.of;
    const [own] = sectionsOf(tag);
    const section = own ? `${named(own, '§')} ` : '';
    switch (tag.kind) {
      case 'heading':
        return `${section}H${tag.level}`;
      case 'figure':
        return named(tag, `${section}F`);
      case 'caption':
        return `${named(tag.parent, `${section}${tag.parent.kind === 'figure' ? 'F' : 'T'}`)} C`;
      case 'cell':
        return named(tag, `${section}${tag.heads ? 'TH' : 'TD'}`);
      default:
        return named(tag, `${section}${{ paragraph: 'P', label: 'Lbl', listBody: 'LBody' }[tag.kind]}`);
    }
  };
}

/** Two decimals; never minus zero. */
const number = (value: number): string => (Math.round(value * 100) / 100 + 0).toFixed(2);

const column = (value: number): string => number(value).padStart(7);

const dumpRule = ({ x, y, width, thickness, colour }: RuleItem): string =>
  `${'rule'.padEnd(11)}${column(y)} ${column(x)} …${column(x + width)}  ${number(thickness)} ${colour}`;

/** Its node, top and bottom, left and right, and pixels. */
const dumpPicture = (
  { x, y, width, height, picture, tag }: PictureItem,
  nameOf: (tag: Tag) => string,
): string =>
  `${nameOf(tag).padEnd(11)}${column(y)} …${column(y + height)} ${column(x)} …${column(x + width)}  picture ${picture.width} × ${picture.height}  ${tag.alt}`;

function dumpText({ x, y, runs }: TextItem, nameOf: (tag: Tag) => string): string[] {
  const pieces = runs.flatMap(splitRun);
  return pieces.map((run, i) => {
    const name = run.tag === pieces[i - 1]?.tag ? '' : nameOf(run.tag);
    return `${name.padEnd(11)}${i === 0 ? column(y) : ' '.repeat(7)} ${dumpRun(run, x)}`;
  });
}

/** White between two glyph origins that parts two cells of a line, in em. */
const APART = 1.75;

function splitRun(run: GlyphRun): GlyphRun[] {
  const { ids, texts, xs, origins } = run.glyphs;
  const starts = xs.flatMap((x, i) => {
    const before = xs[i - 1];
    return before !== undefined && x - before < APART * run.size ? [] : [i];
  });
  return starts.map((start, i) => {
    const part = <T>(list: readonly T[]): readonly T[] => list.slice(start, starts[i + 1]);
    return { ...run, glyphs: { ids: part(ids), texts: part(texts), xs: part(xs), origins } };
  });
}

function dumpRun({ role, face, size, rise, colour, emboldened, glyphs }: GlyphRun, x: number): string {
  const from = column(x + (glyphs.xs[0] ?? Number.NaN));
  const to = column(x + (glyphs.xs.at(-1) ?? Number.NaN));
  const text = glyphs.texts.join('');
  const raised = rise === undefined ? [] : [`raised ${number(rise)}`];
  const style = [
    role,
    face.postscriptName,
    number(size),
    ...raised,
    colour,
    ...(emboldened ? ['emboldened'] : []),
  ];
  return `${from} …${to}  ${style.join(' ')}  ${text}`;
}
