/** The files that are to be imported, in the order in which their items are to stand. */

import { basename, join, resolve } from 'node:path';
import { type Diagnostic, warning } from '../../base/diagnostic.ts';
import { excludeInputs } from '../../build/inputs/exclude.ts';
import type { Input } from '../../build/inputs/expand.ts';
import { compareNaturally } from '../../build/inputs/natural.ts';
import { kindOf } from '../../disk/files.ts';
import { statusOf } from '../../disk/folders.ts';
import { KINDS } from '../../disk/kinds.ts';
import { walkFolder } from '../../disk/walk.ts';
import { NUMERAL, valueOfNumeral } from '../../schema/numerals.ts';
import { type Gathered, gatherInputs, type InputOptions } from '../inputs.ts';
import { text } from '../language.ts';
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

/** What no one hands in: files of systems and of this program. */
const NO_MATTER = /^\.|^(?:thumbs\.db|desktop\.ini)$|\.(?:ya?ml|kuaibao)$/i;

/** The files in the folders that were named which no reader takes. */
function findOthers(given: readonly string[], { exclude = [] }: InputOptions, cwd: string): readonly Input[] {
  const others = given.flatMap((folder) => {
    const path = resolve(cwd, folder);
    if (kindOf(path) !== 'folder') return [];
    const { names } = walkFolder(path, {
      enter: (name) => !/(?:^|\/)(?:node_modules|\.[^/]*)$/.test(name),
      take: (name) =>
        !KINDS.copy.ending.test(name) && !NO_MATTER.test(basename(name)) && !LOCK.test(basename(name)),
    });
    return names.map(
      (name): Input => ({ name: join(folder, name), path: join(path, name), found: true, key: name }),
    );
  });
  return excludeInputs(others, exclude).inputs;
}

const MOST_NAMED = 5;

/** `copies-passed-over` */
function passedOver(others: readonly Input[]): Diagnostic[] {
  if (others.length === 0) return [];
  const named = others
    .map(({ name }) => name.replaceAll('\\', '/'))
    .sort(compareNaturally)
    .slice(0, MOST_NAMED);
  const rest = others.length > named.length;
  return [
    warning(
      'copies-passed-over',
      text(
        `文件夹里有 ${others.length} 个文件读不了，没有导入：${named.join('、')}${rest ? ' 等' : ''}`,
        `${others.length} files in the folder are of kinds that are not read: ${named.join(', ')}${rest ? ' …' : ''}`,
      ),
      {
        hint: text(
          '压缩包先解压；表格、图片要印的，在正文里写“- 表格: {文件: 名字.xlsx}”“- 图片: 名字.jpg”；不用管的，不用改',
          'Unpack archives; to print tables and pictures write "- table: {file: name.xlsx}" and "- picture: name.jpg" in a body; the rest may stay',
        ),
      },
    ),
  ];
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
  return {
    ...gathered,
    inputs: sortInputs(inputs, order),
    locks: gathered.inputs.length - inputs.length,
    remarks: [...gathered.remarks, ...passedOver(findOthers(given, options, terminal.cwd))],
  };
}
