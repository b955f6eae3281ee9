/** An input on its way through the plan of a batch. */

import type { Diagnostic } from '../base/diagnostic.ts';
import type { NameFacts } from '../issue/naming.ts';
import type { Input } from './inputs/expand.ts';
import type { Outcome } from './job.ts';

export interface Draft {
  readonly input: Input;
  /** Where its PDF goes. */
  readonly folder: string;
  /** False of an input that is another shard's. */
  readonly ours: boolean;
  /** Kept of those that have to be looked at more closely. */
  bytes?: Uint8Array;
  facts?: NameFacts;
  /** What is known of it without building. */
  outcome?: Outcome;
  /** What is known of it beside what it says itself, where it is looked at all the same. */
  known?: Diagnostic;
  /** Absolute path of the PDF; null where the issue says none. */
  planned?: string | null;
}

export const failure = (diagnostics: readonly Diagnostic[]): Outcome => ({
  status: 'failed',
  diagnostics,
  ms: 0,
});

export const leftOut = (
  reason: NonNullable<Outcome['reason']>,
  diagnostics: readonly Diagnostic[] = [],
): Outcome => ({ status: 'skipped', reason, diagnostics, ms: 0 });

/** A place in messages that is a file as a whole. */
export const atFile = (path: string) => ({ span: { source: { path, text: '' }, start: 0, end: 0 } });
