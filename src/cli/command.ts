/** How a command declares itself: its words, its argument, its options, and what it runs. */

import type { Text } from '../base/diagnostic.ts';
import { text } from './language.ts';
import type { ExitCode, Terminal } from './terminal.ts';

interface Described {
  readonly about: Text;
  /** The letter of its short form: `o` of `-o`. */
  readonly short?: string;
}

/** An option without a value, such as `--force`; with `negated` it is written `--no-source` and makes `source` false. */
export interface Flag extends Described {
  readonly kind: 'flag';
  readonly negated?: true;
}

/** An option with a value; `value` is what its help calls that. */
export interface Valued<Kind extends 'value' | 'values' | 'optional'> extends Described {
  /** `values` may be given several times, and `optional` may stand without its value. */
  readonly kind: Kind;
  readonly value: Text;
}

export type Option = Flag | Valued<'value' | 'values' | 'optional'>;

/** The declaration that gives an option a value of a type. */
type OptionFor<Value> = [Value] extends [boolean]
  ? Flag
  : [Value] extends [readonly string[]]
    ? Valued<'values'>
    : [Value] extends [string]
      ? Valued<'value'>
      : Valued<'optional'>;

/**
 * A declaration for each option that a command reads, and for no other, in the order of its help. A key is the name
 * of the option: `listStale` is `--list-stale`.
 */
export type OptionsFor<Options> = {
  readonly [Key in keyof Options]-?: OptionFor<NonNullable<Options[Key]>>;
};

/** What stands behind the name of a command: `shape` is it as the help writes it, such as `[issue...]`. */
export interface Argument {
  readonly shape: Text;
  readonly about: Text;
}

/** A command line that the help shows, and what it does. */
export interface Example {
  readonly line: string;
  readonly about: Text;
}

export interface Command<Options> {
  readonly name: string;
  readonly about: Text;
  readonly argument?: Argument;
  readonly options: OptionsFor<Options>;
  readonly examples: readonly Example[];
  /**
   * Runs the command; its modules are loaded only then.
   *
   * @param given the arguments, in order
   */
  readonly run: (given: readonly string[], options: Options, terminal: Terminal) => Promise<ExitCode>;
}

/** An example for the help. */
export const example = (line: string, zh: string, en: string): Example => ({ line, about: text(zh, en) });
