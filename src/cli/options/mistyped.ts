/** Arguments that would be taken for something other than what was meant, and what to write in their place. */

import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Lang } from '../../base/diagnostic.ts';
import { kindOf } from '../../disk/files.ts';
import { findNearest } from '../../schema/nearest.ts';
import { text } from '../language.ts';

/** An option of several letters with one dash. */
const OPTION = /^-([A-Za-z][A-Za-z-]+)(?:=.*)?$/;

interface Known {
  /** Without its dashes. */
  readonly names: readonly string[];
  /** As it is written: `-o 或 --output`. */
  readonly flags: readonly string[];
  readonly takesValue: boolean;
}

const knownOptions = (command: Command): readonly Known[] =>
  command
    .createHelp()
    .visibleOptions(command)
    .map(({ short, long, required, optional }) => {
      const flags = [short, long].filter((flag) => flag !== undefined);
      return { names: flags.map((flag) => flag.replace(/^-+/, '')), flags, takesValue: required || optional };
    });

/**
 * The options that a word with a single dash means: by the beginning of a name, else by a slip behind its first two
 * letters. Any other word that begins with o is -o with its value right behind it, as in -oout.
 */
function findMeant(word: string, known: readonly Known[]): readonly Known[] {
  if (word === '') return [];
  const longNames = known.flatMap(({ names }) => names.filter((name) => name.length > 1));
  const alike = longNames.filter((name) => name.slice(0, 2) === word.slice(0, 2));
  const begun = alike.filter((name) => name.startsWith(word));
  const near = begun.length > 0 ? begun : [findNearest(word, alike)];
  return known.filter(({ names }) => names.some((name) => near.includes(name)));
}

/** What to say of the first argument that is an option but for a second dash; nothing where there is none. */
export function findMistypedOption(
  program: Command,
  args: readonly string[],
  lang: Lang,
): string | undefined {
  const named = args.find((argument) => !argument.startsWith('-'));
  const known = knownOptions(program.commands.find((command) => command.name() === named) ?? program);
  for (const [i, argument] of args.entries()) {
    if (argument === '--') return undefined;
    const before = args[i - 1];
    if (known.some(({ flags, takesValue }) => takesValue && flags.includes(before ?? ''))) continue;
    const meant = findMeant(OPTION.exec(argument)?.[1] ?? '', known);
    if (meant.length === 0) continue;
    const flags = meant.flatMap((option) => option.flags);
    const written = argument.replace(/=.*/s, '');
    return text(
      `没有“${written}”这个选项；请写 ${flags.join(' 或 ')}`,
      `There is no option ${written}: write ${flags.join(' or ')}`,
    )[lang];
  }
  return undefined;
}

/** No name has more spaces than this. */
const MOST_PARTS = 9;

/** The name that several arguments are the parts of, because it has spaces and was not quoted. */
function findSplitName(args: readonly string[], cwd: string): string | undefined {
  const exists = (name: string): boolean => name !== '' && kindOf(resolve(cwd, name)) !== 'nothing';
  for (let from = 0; from + 1 < args.length; from++) {
    for (let to = from + 2; to <= Math.min(args.length, from + MOST_PARTS); to++) {
      const parts = args.slice(from, to);
      if (parts.every(exists)) continue;
      const name = parts.join(' ');
      if (exists(name)) return name;
    }
  }
  return undefined;
}

/** What to say where the arguments of a command are the parts of one name; nothing where they are not. */
export function findUnquotedName(command: Command, cwd: string, lang: Lang): string | undefined {
  if (command.args.length < 2) return undefined;
  const name = findSplitName(command.args, cwd);
  if (name === undefined) return undefined;
  const right = `kuaibao ${command.name()} "${name}"`;
  return text(
    `文件名里有空格，两边要加英文引号：${right}`,
    `A name with spaces must stand in quotes: ${right}`,
  )[lang];
}
