/** What an output takes of a font: its name, its measures, and fonts of some of its glyphs. */

import { deflateSync } from 'node:zlib';
import { BOLD_GROWTH, emboldenProgram } from '../opentype/embolden.ts';
import type { FontProgram, GlyfProgram } from '../opentype/font-program.ts';
import { writeGlyf } from '../opentype/glyf/glyf-writer.ts';
import { writeGlyphStream } from '../opentype/glyph-stream.ts';
import type { FaceMetrics, FontOutlines, FontSubset, GlyphForm } from './face.ts';

/** Makes the function that subsets a font. */
export function makeSubset(program: FontProgram): FontOutlines['subset'] {
  if (program.outlines === 'truetype') return makeGlyfSubset(program);
  return (forms, name) => ({ kind: 'cff', deflated: writeGlyphStream(program, name, forms) });
}

const listForms = (forms: readonly GlyphForm[]): string =>
  forms.map(({ glyph, advance }) => (advance === undefined ? glyph : `${glyph}/${advance}`)).join(' ');

/** Gives the last subset again where the same is asked for: issues of one publication have the same title. */
function makeGlyfSubset(program: GlyfProgram): (forms: readonly GlyphForm[]) => FontSubset {
  let last: { readonly key: string; readonly subset: FontSubset } | undefined;
  return (forms) => {
    const key = listForms(forms);
    if (last?.key !== key) {
      const bytes = writeGlyf(program, forms);
      last = { key, subset: { kind: 'glyf', deflated: deflateSync(bytes), length: bytes.length } };
    }
    return last.subset;
  };
}

/**
 * The outlines of a font, drawn heavier.
 *
 * @param own the font's name and measures as they are
 */
export function emboldenOutlines(
  program: FontProgram,
  own: Pick<FontOutlines, 'postscriptName' | 'metrics'>,
): FontOutlines {
  const { postscriptName, metrics } = own;
  return {
    postscriptName: `${postscriptName}-Bold`,
    metrics: growMetrics(metrics),
    subset: makeSubset(emboldenProgram(program, metrics.unitsPerEm)),
  };
}

function growMetrics(metrics: FaceMetrics): FaceMetrics {
  const { left, bottom, right, top } = metrics.bbox;
  return {
    ...metrics,
    stem: metrics.stem + 2 * BOLD_GROWTH,
    bbox: {
      left: left - BOLD_GROWTH,
      bottom: bottom - BOLD_GROWTH,
      right: right + BOLD_GROWTH,
      top: top + BOLD_GROWTH,
    },
  };
}
