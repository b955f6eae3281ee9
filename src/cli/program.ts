/** Makes the program of commander out of what the commands declare. */

import { Command as Commander, Option as CommanderOption } from 'commander';
import type { Lang } from '../base/diagnostic.ts';
import { noteWork } from '../base/work.ts';
import { type Command, example, type Option } from './command.ts';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { doctorCommand } from './commands/doctor.ts';
import { extractCommand } from './commands/extract.ts';
import { fontsCommand } from './commands/fonts.ts';
import { importCommand } from './commands/import.ts';
import { newCommand } from './commands/new.ts';
import { openCommand } from './commands/open.ts';
import { schemaCommand } from './commands/schema.ts';
import { verifyCommand } from './commands/verify.ts';
import { watchCommand } from './commands/watch.ts';
import { text } from './language.ts';
import { findUnquotedName } from './options/mistyped.ts';
import { type ExitCode, type Terminal, UsageError } from './terminal.ts';
import { formatExamples, translateHelp } from './usage.ts';
import { version } from './version.ts';

const EXAMPLES = [
  example('kuaibao new 45 --from yanjin.yaml', '新建第 45 期，存成 第45期.yaml', 'start issue 45'),
  example('kuaibao build 第45期.yaml', '排版，PDF 放在同一个文件夹', 'typeset it, PDF beside the file'),
];

/** Takes what a command ended with. */
type Finish = (code: ExitCode) => void;

/** A command that may be put into a program. */
interface Offer {
  readonly name: string;
  readonly add: (program: Commander, terminal: Terminal, finish: Finish) => void;
}

const offer = <Options extends object>(declared: Command<Options>): Offer => ({
  name: declared.name,
  add: (program, terminal, finish) => addCommand(program, declared, terminal, finish),
});

/** In the order of the help. */
const COMMANDS: readonly Offer[] = [
  offer(buildCommand),
  offer(openCommand),
  offer(checkCommand),
  offer(watchCommand),
  offer(extractCommand),
  offer(verifyCommand),
  offer(newCommand),
  offer(importCommand),
  offer(fontsCommand),
  offer(schemaCommand),
  offer(doctorCommand),
];

/**
 * Makes the program: all of it takes longer to make than a command to find, so one that the arguments begin with is made alone.
 *
 * @param finish gets what the command ended with
 */
export function makeProgram(args: readonly string[], terminal: Terminal, finish: Finish): Commander {
  const { lang } = terminal;
  const program = new Commander('kuaibao')
    .description(
      text(
        '快报：把一期政务简报的 YAML 文件排成可以付印的 PDF',
        'Typesets a Chinese government bulletin from YAML to print-ready PDF',
      )[lang],
    )
    .version(version, '-V, --version', text('显示版本', 'show the version')[lang])
    .addOption(languageOption(lang));
  translateHelp(program, terminal);
  program.hook('preAction', (_, command) => {
    const mistake = findUnquotedName(command, terminal.cwd, lang);
    if (mistake !== undefined) throw new UsageError(mistake);
  });
  const named = COMMANDS.filter(({ name }) => name === args[0]);
  for (const { add } of named.length > 0 ? named : COMMANDS) add(program, terminal, finish);
  return program.addHelpText('after', formatExamples(EXAMPLES, lang));
}

function addCommand<Options extends object>(
  program: Commander,
  { name, about, argument, options, examples, run }: Command<Options>,
  terminal: Terminal,
  finish: Finish,
): void {
  const { lang } = terminal;
  const command = program.command(name).description(about[lang]).addOption(languageOption(lang));
  translateHelp(command, terminal);
  command.helpCommand(false).addHelpText('after', formatExamples(examples, lang));
  if (argument) command.argument(argument.shape[lang], argument.about[lang]);
  for (const [key, option] of Object.entries<Option>(options))
    command.addOption(makeOption(key, option, lang));
  command.action(async () => {
    noteWork(name);
    for (const key of Object.keys(options)) {
      if (command.getOptionValueSource(key) === 'cli') noteWork(`--${key}`);
    }
    finish(await run(command.args, command.opts<Options>(), terminal));
  });
}

const languageOption = (lang: Lang): CommanderOption =>
  new CommanderOption('--lang <zh|en>', text('提示用的语言', 'language of messages')[lang]).choices([
    'zh',
    'en',
  ]);

function makeOption(key: string, option: Option, lang: Lang): CommanderOption {
  const made = new CommanderOption(flagsOf(key, option, lang), option.about[lang]);
  if (option.kind !== 'values') return made;
  return made.argParser((one: string, before: readonly string[] = []) => [...before, one]);
}

/** An option as commander and its help write it: `-o, --output <path>` of `output`. */
function flagsOf(key: string, option: Option, lang: Lang): string {
  const name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const short = option.short === undefined ? '' : `-${option.short}, `;
  switch (option.kind) {
    case 'flag':
      return `${short}--${option.negated ? 'no-' : ''}${name}`;
    case 'optional':
      return `${short}--${name} [${option.value[lang]}]`;
    case 'value':
    case 'values':
      return `${short}--${name} <${option.value[lang]}>`;
  }
}
