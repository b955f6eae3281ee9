import type { Colour, GlyphRun, Page, RuleItem, TextItem } from '../layout/page.ts';
import type { Inks } from './colour.ts';
import type { EmbeddedFont } from './font.ts';
import { formatNumber, utf16Hex } from './numbers.ts';
import { type Segment, segmentsOf } from './structure.ts';

/** Stroke that emboldens a face without a bold one, as a share of its size: what Word's fake bold comes to. */
const BOLD_STROKE = 1 / 36;

/** What drawing a page needs beside its display list. */
export interface Pen {
  readonly fonts: ReadonlyMap<string, EmbeddedFont>;
  readonly inks: Inks;
  /** Number of a segment among the page's marked content; none for what is no content. */
  readonly tag: (item: TextItem, segment: Segment) => number | undefined;
}

/**
 * Draws a page's display list, every piece of it marked: text as content with what it says, the rest as artifacts
 * (ISO 32000-1 14.6, 14.8.2.2). The page's matrix has y downwards, so text is turned up again by its own.
 */
export function drawPage({ items }: Page, pen: Pen): string {
  let current: Colour | undefined;
  const operators: string[] = [];
  const choose = (colour: Colour): void => {
    if (colour !== current) operators.push(pen.inks.choose(colour));
    current = colour;
  };
  for (const item of items) {
    if (item.kind === 'rule') {
      choose(item.colour);
      operators.push('/Artifact <</Type /Layout>> BDC', drawRule(item), 'EMC');
      continue;
    }
    for (const segment of segmentsOf(item)) {
      const mcid = pen.tag(item, segment);
      operators.push(
        mcid === undefined ? '/Artifact <</Type /Pagination>> BDC' : openContent(mcid, segment),
        'BT',
      );
      for (const run of segment.runs) {
        choose(run.colour);
        operators.push(drawRun(run, item.y, pen.fonts.get(run.face.key) as EmbeddedFont));
      }
      operators.push('ET', 'EMC');
    }
  }
  return operators.join('\n');
}

/** Squeezed marks and wide gaps mislead readers that guess words from positions, so every piece says its text. */
function openContent(mcid: number, { runs }: Segment): string {
  let text = '';
  for (const { glyphs } of runs) for (const glyph of glyphs) text += glyph.text;
  return `/Span <</MCID ${mcid} /ActualText <feff${utf16Hex(text)}>>> BDC`;
}

const drawRule = ({ x, y, width, thickness }: RuleItem): string =>
  `${[x, y, width, thickness].map(formatNumber).join(' ')} re f`;

function drawRun(run: GlyphRun, y: number, font: EmbeddedFont): string {
  const { size, glyphs, emboldened } = run;
  const start = glyphs[0]?.x ?? 0;
  const weight = emboldened ? `2 Tr ${formatNumber(size * BOLD_STROKE)} w\n` : '';
  const text = `/${font.name} ${formatNumber(size)} Tf 1 0 0 -1 ${formatNumber(start)} ${formatNumber(y)} Tm`;
  return `${weight}${text} ${showGlyphs(run, font)}${emboldened ? ' 0 Tr' : ''}`;
}

/** The glyphs of a run in one array, with the adjustments between them (ISO 32000-1 9.4.3). */
function showGlyphs({ face, size, glyphs }: GlyphRun, { codes }: EmbeddedFont): string {
  const parts: string[] = [];
  let codesSoFar = '';
  let pen = glyphs[0]?.x ?? 0;
  for (const { glyph, x } of glyphs) {
    const adjustment = Math.round(((pen - x) / size) * 1000);
    if (adjustment !== 0) {
      parts.push(`<${codesSoFar}>`, String(adjustment));
      codesSoFar = '';
      pen -= (adjustment / 1000) * size;
    }
    codesSoFar += codes.get(glyph) as string;
    pen += face.advanceOf(glyph) * size;
  }
  return `[${[...parts, `<${codesSoFar}>`].join(' ')}] TJ`;
}
