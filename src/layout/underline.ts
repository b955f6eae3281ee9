import type { SetCluster } from '../text/line.ts';
import type { StyledText } from '../text/shape.ts';
import { blackRule, type RuleItem } from './page.ts';
import { EM_ASCENT } from './runs.ts';

const THICKNESS = 0.5;
/** White between the em boxes of the text and the rule, in points, where the lines stand that far apart. */
const DROP = 2.5;

interface LinePlace {
  /** Where the line starts, in points. */
  readonly left: number;
  /** Its baseline. */
  readonly y: number;
  readonly size: number;
  readonly pitch: number;
}

/** An underlined stretch of a line, in em from its start. */
interface Stretch {
  readonly from: number;
  to: number;
}

/** The rules below the underlined stretches of a line. */
export function drawUnderlines(
  stretches: readonly Stretch[],
  { left, y, size, pitch }: LinePlace,
): RuleItem[] {
  const drop = (1 - EM_ASCENT) * size + Math.min(DROP, Math.max(0, (pitch - size) / 2 - THICKNESS));
  return stretches.map(({ from, to }) =>
    blackRule(left + from * size, y + drop, (to - from) * size, THICKNESS),
  );
}

/**
 * What is underlined in a line: each stretch from the first body to the last, so that neither a Han–Western gap nor the
 * blank of a mark at its edge is underlined.
 *
 * @param content what the line was made of
 */
export function findUnderlined(
  content: readonly StyledText[],
  clusters: readonly SetCluster[],
): readonly Stretch[] {
  // Asked first: hardly any text is underlined.
  if (!content.some(({ style }) => style.underlined)) return [];
  const stretches: Stretch[] = [];
  let goesOn = false;
  for (const { cluster, x } of clusters) {
    for (const [i, glyph] of cluster.glyphs.entries()) {
      const { underlined = false } = glyph.style;
      const from = x + (i === 0 ? 0 : glyph.x);
      if (underlined && !goesOn) stretches.push({ from, to: from });
      const last = stretches.at(-1);
      if (underlined && last) last.to = x + (cluster.glyphs[i + 1]?.x ?? cluster.body);
      goesOn = underlined;
    }
  }
  return stretches;
}
