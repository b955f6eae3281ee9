import { largest, least } from '../base/extremes.ts';
import type { Display } from '../compose/block.ts';
import { measureOf } from '../template/template.ts';
import type { SetCluster } from '../text/line.ts';
import { fitTitle, LEADING, type SetTitleLine } from './fit-title.ts';
import type { Fragment, TextItem } from './page.ts';
import { drawClusters, EM_ASCENT } from './runs.ts';
import { type SettingContext, setSingleLine } from './setting-context.ts';

/** Below this share of the size it would have in the usual box, a title gets more lines of the grid. */
const NEARLY = 0.9;

/** Height of a box below marks, in heights of the title: closer to the last of them it would crowd it. */
const ROOMY = 1.15;

/**
 * Sets a masthead title: each line tracked to its share of the measure, the ink centred in its box both ways. Below
 * marks that take lines of the box, the box is as low as leaves the title nearly its size; lines that would be too
 * small grow it.
 */
export function setDisplay(display: Display, setting: SettingContext): Fragment {
  const { template, findings } = setting;
  const measure = measureOf(template);
  const parts = display.lines.map(({ content, size }) => ({
    content,
    clusters: setSingleLine(content, setting).clusters,
    ...(size !== undefined && { size }),
  }));
  const { fewest, usual, most } = display.rows;
  const fitIn = (rows: number) => fitTitle(parts, display, measure, rows * template.pitch);
  // As many typed lines as a page has are refused in any case.
  const hopeless = parts.length >= template.lines;
  let rows = hopeless ? most : usual;
  const whole = fitIn(rows);
  let fitted = whole;
  for (let fewer = fewest; fewer < usual && !hopeless; fewer++) {
    const lower = fitIn(fewer);
    const isNear =
      lower.height * ROOMY <= fewer * template.pitch &&
      lower.scale >= 1 &&
      lower.main >= NEARLY * whole.main &&
      lower.lines.length === whole.lines.length;
    if (!isNear) continue;
    [rows, fitted] = [fewer, lower];
    break;
  }
  while (fitted.scale < 1 && rows < most) fitted = fitIn(++rows);
  if (fitted.scale < 1) {
    const { content, size } = parts[fitted.tightest] as (typeof parts)[number];
    // A size that was asked for may be far too large: what counts is whether the text can be read.
    const fits = fitted.scale >= 1 / 2 || (size ?? 0) * fitted.scale >= display.sideSize;
    findings.tight.push({ content, scale: fitted.scale, fits });
  }
  const height = rows * template.pitch;
  return { height, items: drawLines(fitted.lines, display, measure, height) };
}

function drawLines(
  lines: readonly SetTitleLine[],
  { tag }: Display,
  measure: number,
  height: number,
): TextItem[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return [];
  const top = inkRange(first.text).top * first.size;
  const bottom = inkRange(last.text).bottom * last.size;
  const baselines = baselinesOf(lines);
  const start = (height - ((baselines.at(-1) as number) + top - bottom)) / 2 + top;
  return lines.map(({ clusters, size, tracking, width }, i): TextItem => {
    const tracked = clusters.map((set, at) => ({
      ...set,
      x: set.x - (clusters[0]?.x ?? 0) + tracking * at,
    }));
    const runs = drawClusters(tracked, { left: (measure - width) / 2, size, tag });
    return { kind: 'text', x: 0, y: start + (baselines[i] as number), runs };
  });
}

/** Baselines of lines, the first one's at 0: between two em boxes is a fifth of the larger. */
function baselinesOf(lines: readonly SetTitleLine[]): number[] {
  let y = 0;
  return lines.map(({ size }, i) => {
    const before = lines[i - 1]?.size;
    if (before === size) y += LEADING * size;
    else if (before !== undefined) {
      y += (1 - EM_ASCENT) * before + (LEADING - 1) * Math.max(before, size) + EM_ASCENT * size;
    }
    return y;
  });
}

/** Highest and lowest ink of a text in em: what the eye centres, not the em box. */
function inkRange(clusters: readonly SetCluster[]): { top: number; bottom: number } {
  const boxes = clusters.flatMap(({ cluster }) => cluster.glyphs.map(({ face, glyph }) => face.inkOf(glyph)));
  if (boxes.length === 0) return { top: EM_ASCENT, bottom: EM_ASCENT - 1 };
  return {
    top: largest(boxes.map((box) => box.top)),
    bottom: least(boxes.map((box) => box.bottom)),
  };
}
