import type { Colour, DrawItem, GlyphRun, RuleItem, TextItem } from '../layout/page.ts';
import { fillColour, strokeColour } from './colour.ts';
import type { EmbeddedFont } from './font.ts';
import { formatCode, formatNumber } from './numbers.ts';

/** Stroke that emboldens a face without a bold one, as a share of its size: what Word's fake bold comes to. */
const BOLD_STROKE = 1 / 36;

/** Draws a page's display list. The page's matrix has y downwards, so text is turned up again by its own. */
export function drawPage(items: readonly DrawItem[], fonts: ReadonlyMap<string, EmbeddedFont>): string {
  let colour: Colour | undefined;
  const operators: string[] = [];
  for (const item of items) {
    const own = item.kind === 'rule' ? item.colour : (item.runs[0]?.colour ?? 'black');
    if (own !== colour) operators.push(fillColour(own), strokeColour(own));
    colour = own;
    operators.push(item.kind === 'rule' ? drawRule(item) : drawText(item, fonts));
  }
  return operators.join('\n');
}

const drawRule = ({ x, y, width, thickness }: RuleItem): string =>
  `${[x, y, width, thickness].map(formatNumber).join(' ')} re f`;

function drawText({ runs, y }: TextItem, fonts: ReadonlyMap<string, EmbeddedFont>): string {
  return ['BT', ...runs.map((run) => drawRun(run, y, fonts.get(run.face.key) as EmbeddedFont)), 'ET'].join(
    '\n',
  );
}

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
    codesSoFar += formatCode(codes.get(glyph) as number);
    pen += face.advanceOf(glyph) * size;
  }
  return `[${[...parts, `<${codesSoFar}>`].join(' ')}] TJ`;
}
