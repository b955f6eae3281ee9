/** What an office chooses of proofreading. */

import type { Sourced, Span } from '../base/diagnostic.ts';

/** Which rules of proofreading are off or have another severity than their own: codes as they were typed. */
export interface ProofChoice {
  readonly off: readonly Sourced[];
  readonly notes: readonly Sourced[];
  readonly warnings: readonly Sourced[];
  /** The most characters of a title. */
  readonly titleLength?: number;
}

/** A warning or note that is not to be said: 忽略 CODE 原因. */
export interface Acceptance {
  /** As it was typed. */
  readonly code: Sourced;
  /** Why; empty where nothing is given. */
  readonly reason: string;
  /** Where it is not to be said; anywhere in the issue where there is none. */
  readonly stretch?: Span;
}
