import type { Span } from '../base/diagnostic.ts';
import type { FontBook } from '../font/face.ts';
import { measureOf, type Template } from '../template/template.ts';
import { breakLines } from '../text/break.ts';
import type { Line, SetCluster } from '../text/line.ts';
import { CLREQ, type LineOptions } from '../text/options.ts';
import {
  type DamagedCharacter,
  type FallbackCharacter,
  type MissingCharacter,
  type ShapedText,
  type StyledText,
  shape,
} from '../text/shape.ts';

/** A text that had to be made smaller to fit its place, or that fits at no size. */
export interface TightText {
  readonly content: readonly StyledText[];
  /** Share of its size it was set at. */
  readonly scale: number;
  readonly fits: boolean;
}

/** A picture that does not come out as it should; lengths in points. */
export type PictureFinding = { readonly name: string; readonly span: Span } & (
  | {
      readonly kind: 'coarse';
      /** Pixels an inch on paper. */
      readonly resolution: number;
      readonly width: number;
      /** Pixels across that would do. */
      readonly needed: number;
    }
  /** Higher than a page at the width that was asked for. */
  | { readonly kind: 'tall' }
);

/** What setting text found out, for the messages. */
export interface Findings {
  readonly missing: MissingCharacter[];
  readonly fallbacks: FallbackCharacter[];
  readonly damaged: DamagedCharacter[];
  readonly tight: TightText[];
  readonly pictures: PictureFinding[];
  readonly tables: TableFinding[];
}

/** What setting a table found out. */
export type TableFinding =
  /** Its columns fit in type of this size only. */
  | { readonly kind: 'smaller'; readonly at: readonly StyledText[]; readonly size: number }
  /** They fit at no size; the column that takes most room, from 0, with its head, which may be empty. */
  | { readonly kind: 'too-wide'; readonly at: readonly StyledText[]; readonly column: number }
  /** A row, or what stands above the rows, is taller than a page. */
  | { readonly kind: 'tall-row' | 'tall-head'; readonly at: readonly StyledText[] };

/** What every block is set with. */
export interface SettingContext {
  readonly template: Template;
  readonly book: FontBook;
  readonly options: LineOptions;
  readonly findings: Findings;
}

export const noFindings = (): Findings => ({
  missing: [],
  fallbacks: [],
  damaged: [],
  tight: [],
  pictures: [],
  tables: [],
});

/** Adds what one setting found out to what others did. */
export function addFindings(all: Findings, more: Findings): void {
  for (const missing of more.missing) all.missing.push(missing);
  for (const fallback of more.fallbacks) all.fallbacks.push(fallback);
  for (const damaged of more.damaged) all.damaged.push(damaged);
  for (const tight of more.tight) all.tight.push(tight);
  for (const picture of more.pictures) all.pictures.push(picture);
  for (const table of more.tables) all.tables.push(table);
}

/** Width of the type area less an inset on both sides, in points. */
export const roomOf = ({ template }: SettingContext, inset: number): number =>
  measureOf(template) - 2 * inset;

/** Shapes text and notes what its faces lack. */
function shapeText(
  content: readonly StyledText[],
  { book, findings }: SettingContext,
  options: LineOptions,
): ShapedText {
  const shaped = shape(content, book, options);
  for (const missing of shaped.missing) findings.missing.push(missing);
  for (const fallback of shaped.fallbacks) findings.fallbacks.push(fallback);
  for (const damaged of shaped.damaged) findings.damaged.push(damaged);
  return shaped;
}

/** Shapes and breaks running text; lengths in em. */
export function setLines(
  content: readonly StyledText[],
  measure: { width: number; indent: number; hangingIndent: number },
  setting: SettingContext,
): Line[] {
  return breakLines(shapeText(content, setting, setting.options).clusters, measure, setting.options);
}

/** A text on one line at its natural width, in em. */
export interface SingleLine {
  readonly clusters: readonly SetCluster[];
  readonly width: number;
}

const UNBROKEN: LineOptions = { ...CLREQ, justify: false };

/** Sets text on one line, however long. */
export function setSingleLine(content: readonly StyledText[], setting: SettingContext): SingleLine {
  const { clusters } = shapeText(content, setting, UNBROKEN);
  const measure = { width: Number.POSITIVE_INFINITY, indent: 0, hangingIndent: 0 };
  const line = breakLines(clusters, measure, UNBROKEN)[0];
  return line ? { clusters: line.clusters, width: line.natural } : { clusters: [], width: 0 };
}
