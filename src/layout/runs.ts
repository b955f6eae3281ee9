import type { Tag } from '../base/tag.ts';
import type { SetCluster } from '../text/line.ts';
import type { ShapedGlyph } from '../text/shape.ts';
import type { GlyphRun, Glyphs, Origin } from './page.ts';

/** From the top of the em box to the baseline: the ideographic em box of every Chinese face lies 0.88 above it. */
export const EM_ASCENT = 0.88;

/** Baseline of text of `size` centred in a line of `pitch`, from the line's top. */
export const centredBaseline = (pitch: number, size: number): number => (pitch - size) / 2 + EM_ASCENT * size;

/** Where and as what a line is drawn. */
interface LinePlace {
  /** Where the line starts, in points. */
  readonly left: number;
  /** Type size in points. */
  readonly size: number;
  /** What its text belongs to where the text says nothing else. */
  readonly tag: Tag;
}

/** Turns set clusters into runs of one face, style and tag. */
export function drawClusters(clusters: readonly SetCluster[], { left, size, tag }: LinePlace): GlyphRun[] {
  const runs: { style: ShapedGlyph; glyphs: GlyphCollector }[] = [];
  let run: (typeof runs)[number] | undefined;
  for (const { cluster, x } of clusters) {
    for (const shaped of cluster.glyphs) {
      if (!run || !sameStyle(run.style, shaped)) {
        run = { style: shaped, glyphs: collectGlyphs() };
        runs.push(run);
      }
      run.glyphs.add(shaped, left + (x + shaped.x) * size);
    }
  }
  return runs.map(({ style: { style, face, emboldened }, glyphs }) => ({
    role: style.role,
    tag: style.tag ?? tag,
    face,
    size: size * (style.shift?.scale ?? 1),
    ...(style.shift && { rise: style.shift.rise * size }),
    colour: style.colour,
    emboldened,
    glyphs: glyphs.collected(),
  }));
}

const sameStyle = (a: ShapedGlyph, b: ShapedGlyph): boolean =>
  a.face.key === b.face.key &&
  a.emboldened === b.emboldened &&
  // Most neighbours are of one text.
  (a.style === b.style || sameLook(a.style, b.style));

const sameLook = (a: ShapedGlyph['style'], b: ShapedGlyph['style']): boolean =>
  a.role === b.role && a.colour === b.colour && a.tag === b.tag && a.shift === b.shift;

/** Collects glyphs from left to right. */
interface GlyphCollector {
  /** @param x its origin, in points */
  add(shaped: ShapedGlyph, x: number): void;
  collected(): Glyphs;
}

function collectGlyphs(): GlyphCollector {
  const ids: number[] = [];
  const texts: string[] = [];
  const xs: number[] = [];
  const origins: Origin[] = [];
  return {
    add({ glyph, text, origin }, x) {
      ids.push(glyph);
      texts.push(text);
      xs.push(x);
      const joined = join(origins.at(-1), origin);
      if (joined) origins[origins.length - 1] = joined;
      else origins.push({ source: origin.source, from: origin.from, to: origin.to, count: 1 });
    },
    // Lists that have grown keep room for more, copies do not.
    collected: () => ({ ids: ids.slice(), texts: texts.slice(), xs: xs.slice(), origins: origins.slice() }),
  };
}

/** A stretch with the unit behind it; undefined where that is not what follows it. */
function join(last: Origin | undefined, { source, from, to }: ShapedGlyph['origin']): Origin | undefined {
  if (!last || last.source !== source || last.to !== from) return undefined;
  if (to - from !== 1 || last.to - last.from !== last.count) return undefined;
  return { source, from: last.from, to, count: last.count + 1 };
}
