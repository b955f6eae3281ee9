/** What a batch hands to its workers and gets back: plain values that can be sent to another thread. */

import type { Diagnostic, Lang } from '../base/diagnostic.ts';
import type { Timings } from '../base/timings.ts';
import type { NamedPath } from '../disk/named-path.ts';
import type { Setting } from '../issue/settings.ts';
import type { Output } from '../output/format.ts';
import type { Dependency } from './dependencies.ts';
import type { NamePattern } from './output-names.ts';

/** What all issues of a run share. */
export interface Job {
  readonly kind: 'build' | 'check';
  readonly output: Output;
  /** Where a check writes the pages with its remarks, and in which language these are. */
  readonly proofsheet?: { readonly path: string; readonly lang: Lang };
  /** Keys set for this run. */
  readonly settings: readonly Setting[];
  readonly pattern?: NamePattern;
  /** What the names of its files end in: what the variant adds, and the extension of the format. */
  readonly ending: string;
}

/** Where the PDF of one issue goes: a file, a folder in which it gets its own name, or back to the caller. */
export type Destination =
  | { readonly kind: 'file' | 'folder'; readonly path: string }
  | { readonly kind: 'caller' };

/** One issue to be built or checked. */
export interface Task {
  readonly input: NamedPath;
  /** Its text, where that is not to be read from `input`, and what messages about it call it then. */
  readonly text?: { readonly bytes: Uint8Array; readonly title: string };
  readonly destination: Destination;
  /**
   * The file that the plan of a batch gives it, null where the plan found none; nothing of another name is written
   * then. Without a plan it is absent.
   */
  readonly planned?: string | null;
}

/** A PDF as it was written, by which it is known again. */
export interface Made {
  readonly size: number;
  /** When the PDF was last changed, in milliseconds. */
  readonly time: number;
  readonly hash: string;
}

/** What became of one input. */
export interface Outcome {
  readonly status: 'built' | 'checked' | 'unchanged' | 'failed' | 'skipped';
  readonly diagnostics: readonly Diagnostic[];
  readonly ms: number;
  readonly pages?: number;
  /** Size of the PDF. */
  readonly bytes?: number;
  /** Path of the PDF; `-` where it went to the caller. */
  readonly output?: string;
  readonly pdf?: Uint8Array;
  readonly made?: Made;
  /** All that it depends on, the issue first; absent where no task was run. */
  readonly dependencies?: readonly Dependency[];
  readonly timings?: Timings;
  /** Why an input was skipped: it is nothing to be set by itself, or the run ended before its turn. */
  readonly reason?: (typeof APART)[number] | Cut;
}

/** What is no issue of its own: a publication, a file of another program, a copy of another input. */
const APART = ['publication', 'foreign', 'copy'] as const;

export const isApart = ({ reason }: Pick<Outcome, 'reason'>): boolean =>
  (APART as readonly (string | undefined)[]).includes(reason);

/** Why a run ended before every issue had its turn. */
export type Cut = 'interrupted' | 'disk-full' | 'output-unwritable';
