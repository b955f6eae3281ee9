/** How a printed issue was set, as values for `layout`, so that it breaks alike when it is set again. */

import { A4, mm } from '../../base/units.ts';
import { dropFurniture } from '../join/furniture.ts';
import { type BoxedLine, measurePages, type PageMetrics, sizeOfLine } from '../join/page-metrics.ts';
import type { Manuscript } from '../manuscript.ts';
import { type MeasuredNumber, measurePageNumber } from './page-number-form.ts';
import { bodyLines } from './printed-page.ts';

/** Values for the keys of `layout`; what the preset has already is left out. Sizes and pitch in points, margins in millimetres. */
export interface LayoutValues {
  readonly preset?: 'gbt9704';
  readonly mode?: 'word' | 'clreq';
  readonly bodySize?: number;
  readonly columns?: number;
  readonly lines?: number;
  readonly pitch?: number;
  readonly marginTop?: number;
  readonly marginLeft?: number;
  readonly pageNumber?: MeasuredNumber;
}

export interface MeasuredLayout {
  readonly layout: LayoutValues;
  /** `sure` by two full pages and more, `likely` by one, else `unsure`: there was little to measure. */
  readonly certainty: 'sure' | 'likely' | 'unsure';
}

/** All that is measured, before a preset is found for it. */
interface Measures {
  readonly size: number;
  readonly columns: number;
  readonly lines: number;
  readonly pitch: number;
  readonly left: number;
  readonly top: number;
}

/** 16 pt in 28 columns and 24 lines of 28 pt; GB/T 9704 5.2: 28 columns and 22 lines on 156 mm × 225 mm. */
const PRESETS: readonly { readonly preset?: 'gbt9704'; readonly measures: Measures }[] = [
  { measures: { size: 16, columns: 28, lines: 24, pitch: 28, left: 73.64, top: 84.94 } },
  {
    preset: 'gbt9704',
    measures: { size: mm(156) / 28, columns: 28, lines: 22, pitch: 29, left: mm(28), top: mm(37) },
  },
];

/** A line without letters, figures, brackets or quotation marks, each of whose characters is as wide as the others. */
const FULL_WIDTH = /^[\u3400-\u9fff，。、；：]+$/u;

/** How near a measure comes to one that is meant: in points, but for counts. */
const NEAR: Measures = { size: 0.25, columns: 0, lines: 0, pitch: 0.35, left: 2.5, top: 4 };

/** A page is full that has so many lines of the body, and a line that lacks no more than that, in em. */
const FULL_PAGE = 12;
const FULL_LINE = 1.2;

/**
 * Measures how a manuscript of printed lines was set.
 *
 * @returns nothing where it has no lines with a place
 */
export function measureLayout(manuscript: Manuscript): MeasuredLayout | undefined {
  const lines = bodyLines(manuscript);
  const metrics = measurePages(lines, manuscript.source.text);
  if (!metrics) return undefined;
  const body = lines.filter((line) => Math.abs(sizeOfLine(line) - metrics.size) < 0.06 * metrics.size);
  const full = body.filter((line) => missingOf(line, metrics) < FULL_LINE);
  const measures = measureBody(body, full, metrics, manuscript);
  const pages = fullPages(body);
  const mode = modeOf(full, metrics, manuscript.source.text);
  const number = measurePageNumber(manuscript, dropFurniture(manuscript).dropped);
  return {
    layout: {
      ...valuesOf(measures, pages > 0 && (manuscript.papers?.length ?? 0) > 1),
      ...(mode && { mode }),
      ...(number && { pageNumber: number }),
    },
    certainty: pages >= 2 ? 'sure' : pages === 1 ? 'likely' : 'unsure',
  };
}

const missingOf = ({ box, page }: BoxedLine, metrics: PageMetrics): number =>
  (metrics.leftOf(page) + metrics.measure - box.right) / metrics.size;

function fullPages(body: readonly BoxedLine[]): number {
  const counts = new Map<number, number>();
  for (const { page } of body) counts.set(page, (counts.get(page) ?? 0) + 1);
  return [...counts.values()].filter((count) => count >= FULL_PAGE).length;
}

function measureBody(
  body: readonly BoxedLine[],
  full: readonly BoxedLine[],
  metrics: PageMetrics,
  { source }: Manuscript,
): Measures {
  const counts = full
    .map((line) => ({ line, text: source.text.slice(line.start, line.end) }))
    .filter(
      ({ line, text }) =>
        FULL_WIDTH.test(text) && line.box.left - metrics.leftOf(line.page) < metrics.size / 2,
    )
    .map(({ text }) => text.length);
  const columns = mostCommon(counts) ?? Math.floor(metrics.measure / metrics.size + 0.12);
  // Letters closer than their size stand on a grid of columns.
  const size = Math.min(metrics.size, metrics.measure / columns);
  // A first page has its masthead; the type area begins where the others begin.
  const tops = new Map<number, { first: number; last: number }>();
  for (const { page, box } of body) {
    const own = tops.get(page) ?? { first: box.top, last: box.top };
    tops.set(page, { first: Math.min(own.first, box.top), last: Math.max(own.last, box.top) });
  }
  const later = [...tops].filter(([page]) => page > 1).map(([, own]) => own);
  const first = (later.length > 0 ? later : [...tops.values()]).reduce(
    (top, own) => Math.min(top, own.first),
    9999,
  );
  const last = [...tops.values()].reduce((bottom, own) => Math.max(bottom, own.last), 0);
  const lines = Math.max(1, Math.round((last - first) / metrics.pitch) + 1);
  return {
    size,
    columns,
    lines,
    pitch: metrics.pitch,
    left: metrics.leftOf(1),
    top: first - (metrics.pitch - metrics.size) / 2,
  };
}

function mostCommon(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0])[0]?.[0];
}

const KEYS = ['size', 'columns', 'lines', 'pitch', 'left', 'top'] as const;
const isNear = (one: Measures, other: Measures, key: (typeof KEYS)[number]): boolean =>
  Math.abs(one[key] - other[key]) <= NEAR[key];

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** @param counted whether there is a full page, so that its lines can be counted */
function valuesOf(measured: Measures, counted: boolean): LayoutValues {
  const scored = PRESETS.map((one) => ({
    ...one,
    score: KEYS.filter((key) => isNear(measured, one.measures, key)).length,
  }));
  const { preset, measures } = scored.reduce((best, one) => (one.score > best.score ? one : best));
  const differs = (key: (typeof KEYS)[number]): boolean => !isNear(measured, measures, key);
  // A type area of another size is centred unless a margin says where it stands.
  const isWide = differs('size') || differs('columns');
  const isHigh = differs('pitch') || differs('lines');
  const left = isWide ? (A4.width - measured.size * measured.columns) / 2 : measures.left;
  const top = isHigh ? (A4.height - measured.pitch * measured.lines) / 2 : measures.top;
  return {
    ...(preset && { preset }),
    ...(differs('size') && { bodySize: tenth(measured.size) }),
    ...(differs('columns') && { columns: measured.columns }),
    ...(counted && differs('lines') && { lines: measured.lines }),
    ...(differs('pitch') && { pitch: tenth(measured.pitch) }),
    ...(counted && Math.abs(measured.top - top) > NEAR.top && { marginTop: tenth(measured.top / mm(1)) }),
    ...(Math.abs(measured.left - left) > NEAR.left && { marginLeft: tenth(measured.left / mm(1)) }),
  };
}

/** Marks that Word hangs past the measure. */
const HANGING = /[，。、；：？！]$/u;

/** How lines were broken: Word hangs one mark; by the rules of setting, a mark at the end is half as wide. */
function modeOf(full: readonly BoxedLine[], metrics: PageMetrics, text: string): LayoutValues['mode'] {
  const over = full
    .filter(({ end, start }) => HANGING.test(text.slice(start, end)))
    .map((line) => -missingOf(line, metrics));
  const hung = over.filter((by) => by > 0.75).length;
  const squeezed = over.filter((by) => by > 0.25 && by <= 0.75).length;
  if (hung === squeezed) return undefined;
  return hung > squeezed ? 'word' : 'clreq';
}
