/** Where recognising notes what it leaves out of the draft, and what was doubtful. */

import type { Diagnostic, Sourced } from '../../base/diagnostic.ts';
import { spanAt } from '../../base/sourced.ts';
import type { Dropped, DropRule } from '../element.ts';

export interface Ledger {
  readonly dropped: Dropped[];
  readonly diagnostics: Diagnostic[];
}

export const newLedger = (): Ledger => ({ dropped: [], diagnostics: [] });

/** Notes that a stretch of a text is not printed again; its blanks weigh nothing. */
export function drop(ledger: Ledger, text: Sourced, from: number, to: number, rule: DropRule): void {
  if (from >= to) return;
  if (typeof text.places === 'number') {
    ledger.dropped.push({ start: text.places + from, end: text.places + to, rule });
    return;
  }
  for (let at = from; at < to; at++) {
    const { start, end } = spanAt(text, at, at + 1);
    ledger.dropped.push({ start, end, rule });
  }
}

export const say = (ledger: Ledger, diagnostic: Diagnostic): void => {
  ledger.diagnostics.push(diagnostic);
};
