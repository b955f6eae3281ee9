/** Messages about an input. Bad input never throws: every stage returns diagnostics, which are reported together. */

import type { Code, CodeOf, Severity } from './codes.ts';
import { lineAt, lineStartsOf } from './line-starts.ts';

export type { Severity } from './codes.ts';
export type Lang = 'zh' | 'en';

/** One message in both languages; the report picks one. */
export type Text = Readonly<Record<Lang, string>>;

/** A decoded input file; `path` is the name shown to the user. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** A half-open range of UTF-16 offsets in a source text. */
export interface Span {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
}

/**
 * Where each UTF-16 unit of a text was written: a number where the units stand in a row from that offset on; else the
 * offsets at which what stands for each unit starts and ends, an escape or a pair of surrogates being one writing.
 */
export type Places = number | { readonly starts: Int32Array; readonly ends: Int32Array };

/** A text with the place it was written at; `spanAt` tells the place of each of its characters. */
export interface Sourced {
  readonly text: string;
  /** The stretch of the source that messages about the text as a whole point at. */
  readonly span: Span;
  /** Absent where the text was not written there itself: a label that nobody gave. */
  readonly places?: Places;
}

/** A change of a source that mends what a diagnostic is about: what stands in the span becomes the text. */
export interface Repair {
  readonly span: Span;
  readonly text: string;
}

export interface Diagnostic {
  readonly severity: Severity;
  /** Stable, kebab-case; documented in docs/diagnostics.md. */
  readonly code: Code;
  readonly message: Text;
  /** What to change, in the imperative. */
  readonly hint?: Text;
  readonly span?: Span;
  /** Changes that are certainly right, made together or not at all; absent where a person has to decide. */
  readonly repair?: readonly Repair[];
}

/** Line and column of a span's start, both from 1; columns count characters, not UTF-16 units. */
export function locate(span: Span): { line: number; column: number } {
  const { source, start } = span;
  const starts = lineStartsOf(source);
  const line = lineAt(starts, start);
  return { line: line + 1, column: [...source.text.slice(starts[line], start)].length + 1 };
}

/** True when a diagnostic forbids writing the PDF. */
export const isError = (diagnostic: Diagnostic): boolean => diagnostic.severity === 'error';

type Place = Pick<Diagnostic, 'span' | 'hint' | 'repair'>;

/** Cuts a span off at the ends of its text: a message may point past the end of a file. */
function insideText(span: Span): Span {
  const { source, start, end } = span;
  const length = source.text.length;
  if (start >= 0 && start <= end && end <= length) return span;
  const from = Math.max(0, Math.min(start, length));
  return { source, start: from, end: Math.max(from, Math.min(end, length)) };
}

const make =
  <S extends Severity>(severity: S) =>
  (code: CodeOf<S>, message: Text, place: Place = {}): Diagnostic => ({
    severity,
    code,
    message,
    ...place,
    ...(place.span && { span: insideText(place.span) }),
  });

export const error = make('error');
export const warning = make('warning');
export const note = make('note');

/** A text to be appended to Chinese: with a space before it if it begins with a Latin letter or a figure. */
export const besideLatin = (text: string): string => (/^[A-Za-z0-9]/.test(text) ? ` ${text}` : text);
