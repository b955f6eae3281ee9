/** The files that are to be imported, in the order in which their items are to stand. */

import { basename } from 'node:path';
import type { Input } from '../../build/inputs/expand.ts';
import { compareNaturally } from '../../build/inputs/natural.ts';
import { statusOf } from '../../disk/folders.ts';
import { NUMERAL, valueOfNumeral } from '../../schema/numerals.ts';
import { type Gathered, gatherInputs, type InputOptions } from '../inputs.ts';
import type { Terminal } from '../terminal.ts';

/** By name, by when they were changed last, or as they were given. */
export type Order = 'name' | 'time' | 'given';

export interface Copies extends Gathered {
  /** Files that Word or WPS keep while they have another open, which are passed over. */
  readonly locks: number;
}

const LOCK = /^(?:~\$|\.~|~WRL)/;

const isLock = ({ name, found }: Input): boolean => found && LOCK.test(basename(name));

/** 第十二期, 三、 (五): a numeral that counts, as a figure, so that 十 comes after 九. */
const COUNTING = new RegExp(`(?<=^|[/第（(])(${NUMERAL})(?=[、.．期号条篇章）)]|$)`, 'gu');

const keyOf = ({ name }: Input): string =>
  name.replaceAll('\\', '/').replace(COUNTING, (numeral) => String(valueOfNumeral(numeral)));

const timeOf = ({ path }: Input): number => (path === '' ? 0 : (statusOf(path)?.time ?? 0));

function sortInputs(inputs: readonly Input[], order: Order): readonly Input[] {
  if (order === 'given') return inputs;
  const byName = [...inputs].sort((one, other) => compareNaturally(keyOf(one), keyOf(other)));
  return order === 'name' ? byName : byName.sort((one, other) => timeOf(one) - timeOf(other));
}

/** Finds the files: names, folders, patterns, lists, standard input. */
export async function gatherCopies(
  given: readonly string[],
  options: InputOptions,
  order: Order,
  terminal: Terminal,
): Promise<Copies> {
  const gathered = await gatherInputs(given, options, terminal, 'copy');
  const inputs = gathered.inputs.filter((one) => !isLock(one));
  return { ...gathered, inputs: sortInputs(inputs, order), locks: gathered.inputs.length - inputs.length };
}
