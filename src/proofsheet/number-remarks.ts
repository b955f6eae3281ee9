/** Remarks as they are numbered on the pages: from the top of the first page to the foot of the last. */

import type { Diagnostic } from '../base/diagnostic.ts';
import type { Page } from '../layout/page.ts';
import { findStretches, placePagesOf, type Stretch } from './find-stretches.ts';

/** A remark, and where what it is about stands. */
export interface Remark {
  /** From 1. */
  readonly number: number;
  readonly diagnostic: Diagnostic;
  /** In the order of the pages; empty for what is on none, such as a key. */
  readonly stretches: readonly Stretch[];
}

/** Numbers diagnostics by their place on the pages; those without one come last, in their own order. */
export function numberRemarks(pages: readonly Page[], diagnostics: readonly Diagnostic[]): readonly Remark[] {
  const placed = placePagesOf(pages);
  const found = diagnostics.map((diagnostic) => {
    const stretches = diagnostic.span ? findStretches(placed, diagnostic.span) : [];
    return { diagnostic, stretches };
  });
  const rank = (one: Stretch | undefined): readonly number[] =>
    one ? [one.page, one.y, one.from] : [pages.length, 0, 0];
  return found
    .sort((one, other) => {
      const [a, b] = [rank(one.stretches[0]), rank(other.stretches[0])];
      const at = a.findIndex((value, i) => Math.abs(value - (b[i] as number)) > 1e-6);
      return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
    })
    .map((one, i) => ({ ...one, number: i + 1 }));
}
