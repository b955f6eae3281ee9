import type { Display } from '../compose/block.ts';
import { measureOf } from '../template/template.ts';
import { mayBreak } from '../text/kinsoku.ts';
import type { SetCluster } from '../text/line.ts';
import type { Fragment, TextItem } from './page.ts';
import { drawClusters } from './runs.ts';
import { type Setting, setSingleLine } from './setting.ts';

/** Letter-space a title takes beside its size, in em, and the most that reads as one word. */
const TRACKING = 0.07;
const MAX_TRACKING = 0.5;

/** Baseline distance of a title of several lines, in em. */
const LEADING = 1.2;

interface Fitted {
  readonly lines: readonly (readonly SetCluster[])[];
  readonly size: number;
  /** In em. */
  readonly tracking: number;
}

/**
 * Sets a masthead title: one line if its least size allows, else as many as it needs, each tracked to its share of
 * the measure, the ink centred in its box both ways.
 */
export function setDisplay(display: Display, setting: Setting): Fragment {
  const { template, findings } = setting;
  const measure = measureOf(template);
  const height = display.lines * template.pitch;
  const { clusters } = setSingleLine(display.content, setting);
  const fitted = fitTitle(clusters, display, measure, height);
  if (fitted.size < display.minSize) {
    findings.tight.push({
      content: display.content,
      scale: fitted.size / display.minSize,
      fits: fitted.size >= display.minSize / 2,
    });
  }
  const { lines, size } = fitted;
  const ink = inkRange(clusters);
  const top = (height - ((lines.length - 1) * LEADING + ink.top - ink.bottom) * size) / 2;
  const items = lines.map((line, i): TextItem => {
    const spaced = trackLine(line, fitted.tracking);
    const width = lineWidth(line, fitted.tracking) * size;
    return {
      kind: 'text',
      part: display.part,
      y: top + (ink.top + i * LEADING) * size,
      runs: drawClusters(spaced, (measure - width) / 2, size),
    };
  });
  return { height, items };
}

/** Fewest lines whose size is at least the least one; past that the title is made as large as fits its box. */
function fitTitle(
  clusters: readonly SetCluster[],
  display: Display,
  measure: number,
  height: number,
): Fitted {
  const target = display.fill * measure;
  const most = Math.max(1, Math.min(clusters.length, Math.floor(height / (display.minSize * LEADING))));
  for (let count = 1; count <= most; count++) {
    const lines = divide(clusters, count);
    const widest = Math.max(...lines.map((line) => lineWidth(line, 0)));
    const places = Math.max(...lines.map((line) => line.length - 1));
    const ideal = target / (widest + TRACKING * places);
    const tallest = height / (count * LEADING);
    const size = Math.min(
      display.maxSize,
      tallest,
      Math.max(ideal, Math.min(display.minSize, measure / widest)),
    );
    if (size < display.minSize && count < most) continue;
    const spare = places > 0 ? (target / size - widest) / places : 0;
    return { lines, size, tracking: Math.min(MAX_TRACKING, Math.max(0, spare)) };
  }
  return { lines: [clusters], size: display.minSize, tracking: 0 };
}

/**
 * Shares the clusters out over lines of nearly equal count, the longer ones first; a cut moves to the nearest place
 * that kinsoku allows (避头尾, CLREQ 3.1.4).
 */
function divide(clusters: readonly SetCluster[], count: number): SetCluster[][] {
  const cuts = Array.from({ length: count }, (_, i) => Math.ceil((clusters.length * (i + 1)) / count));
  let from = 0;
  return cuts.flatMap((cut) => {
    const line = clusters.slice(from, nearestBreak(clusters, cut));
    from += line.length;
    if (line.length === 0) return [];
    return [line.at(-1)?.cluster.cls === 'space' ? line.slice(0, -1) : line];
  });
}

function nearestBreak(clusters: readonly SetCluster[], cut: number): number {
  const allows = (at: number): boolean => {
    const [before, after] = [clusters[at - 1], clusters[at]];
    return before !== undefined && after !== undefined && mayBreak(before.cluster, after.cluster, 'gb');
  };
  if (cut === clusters.length) return cut;
  for (let distance = 0; distance < clusters.length; distance++) {
    if (allows(cut + distance)) return cut + distance;
    if (allows(cut - distance)) return cut - distance;
  }
  return cut;
}

function lineWidth(line: readonly SetCluster[], tracking: number): number {
  const first = line[0];
  const last = line.at(-1);
  if (!first || !last) return 0;
  return last.x + last.cluster.body - first.x + tracking * (line.length - 1);
}

const trackLine = (line: readonly SetCluster[], tracking: number): SetCluster[] =>
  line.map((set, i) => ({ ...set, x: set.x - (line[0]?.x ?? 0) + tracking * i }));

/** Highest and lowest ink of the title in em: what the eye centres, not the em box. */
function inkRange(clusters: readonly SetCluster[]): { top: number; bottom: number } {
  const boxes = clusters.flatMap(({ cluster }) => cluster.glyphs.map(({ face, glyph }) => face.inkOf(glyph)));
  if (boxes.length === 0) return { top: 0.88, bottom: -0.12 };
  return {
    top: Math.max(...boxes.map((box) => box.top)),
    bottom: Math.min(...boxes.map((box) => box.bottom)),
  };
}
