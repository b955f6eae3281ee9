import type { Random } from './random.ts';

/** Files by name. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** An input, and what is asked of it. */
export interface Case {
  /** Saved with a finding. */
  readonly files: Files;
  /** Runs it in an empty folder; says what is wrong, one line each, and nothing where all is well. */
  check(folder: string): Promise<readonly string[]>;
}

/** A part of the program that is fed with whatever chance gives. */
export interface Target {
  readonly name: string;
  /** Cases in a round; the targets take about as long as one another. */
  readonly share: number;
  /** By how much longer its cases may take than others, which are the work of moments. */
  readonly patience: number;
  make(random: Random): Case | Promise<Case>;
}

/** What a child says about a case: its files before it is run, and what came of it after. */
export type Said = { readonly files: Files } | { readonly faults: readonly string[]; readonly peak: number };

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
export const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
