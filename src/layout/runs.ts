import type { Tag } from '../base/tag.ts';
import type { SetCluster } from '../text/line.ts';
import type { ShapedGlyph } from '../text/shape.ts';
import type { GlyphRun, PositionedGlyph } from './page.ts';

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
  const runs: { style: ShapedGlyph; glyphs: PositionedGlyph[] }[] = [];
  for (const { cluster, x } of clusters) {
    for (const shaped of cluster.glyphs) {
      const { glyph: own, text, origin } = shaped;
      const glyph = { glyph: own, text, x: left + (x + shaped.x) * size, origin };
      const run = runs.at(-1);
      if (run && sameStyle(run.style, shaped)) run.glyphs.push(glyph);
      else runs.push({ style: shaped, glyphs: [glyph] });
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
    glyphs,
  }));
}

const sameStyle = (a: ShapedGlyph, b: ShapedGlyph): boolean =>
  a.face.key === b.face.key &&
  a.emboldened === b.emboldened &&
  // Most neighbours are of one text.
  (a.style === b.style || sameLook(a.style, b.style));

const sameLook = (a: ShapedGlyph['style'], b: ShapedGlyph['style']): boolean =>
  a.role === b.role && a.colour === b.colour && a.tag === b.tag && a.shift === b.shift;
