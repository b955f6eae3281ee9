import type { Command, CommanderError } from 'commander';
import type { Lang } from '../base/diagnostic.ts';
import { ISSUE_ENDING } from '../base/issue-file.ts';
import { KINDS } from '../disk/kinds.ts';
import type { Example } from './command.ts';
import { text } from './language.ts';
import { sayLines } from './report/plain.ts';
import { widthOf } from './report/width.ts';
import type { Terminal } from './terminal.ts';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
};

const translateTerms = (term: string): string =>
  term.replace('[options]', '[选项]').replace('[command]', '[命令]');

/** Makes a command speak the terminal's language and throw instead of ending the process. */
export function translateHelp(command: Command, { lang, out, say }: Terminal): void {
  command
    .exitOverride()
    .helpOption('-h, --help', text('显示帮助', 'show help')[lang])
    .configureOutput({
      writeOut: out,
      writeErr: (written) => sayLines(written.replace(/\n$/, ''), { say }),
      outputError: () => {},
    });
  if (lang === 'zh') {
    command.helpCommand('help [command]', '显示一个命令的帮助');
    command.configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      styleUsage: translateTerms,
      styleSubcommandTerm: translateTerms,
      displayWidth: (shown) => widthOf([...translateTerms(shown)]),
      optionDescription: (option) => option.description,
      argumentDescription: (argument) => argument.description,
    });
  }
}

/** What a file given where the command belongs was meant for. */
const looksLikeFile = (word: string): boolean =>
  ISSUE_ENDING.test(word) || KINDS.copy.ending.test(word) || /[\\/]/.test(word);

/** Puts a mistake in the command line into words: a line on what is wrong, and below it one on what to write. */
export function translateUsage(mistake: CommanderError, lang: Lang): readonly string[] {
  const wrong = text(wordInChinese(mistake), mistake.message.replace(/^error: /, ''))[lang];
  const file = mistake.code === 'commander.unknownCommand' ? quotedIn(mistake.message)[0] : undefined;
  if (file !== undefined && looksLikeFile(file)) {
    const quoted = /\s/.test(file) ? `"${file}"` : file;
    if (KINDS.copy.ending.test(file)) {
      const command = `kuaibao import ${quoted}`;
      return [
        text(`少写了命令；要读进来请写：${command}`, `A command is missing. To read it: ${command}`)[lang],
      ];
    }
    const command = `kuaibao build ${quoted}`;
    return [text(`少写了命令；要排版请写：${command}`, `A command is missing. To typeset: ${command}`)[lang]];
  }
  return [wrong, `${text('用法见：', 'See ')[lang]}kuaibao --help`];
}

const quotedIn = (message: string): string[] =>
  [...message.matchAll(/'([^']*)'/g)].map(([, quoted]) => quoted as string);

/** The short name of an option's flags: -o of `-o, --output <path>`. */
const flagOf = (flags: string): string => /^[^\s,]+/.exec(flags)?.[0] ?? flags;

const MISSING: Readonly<Record<string, string>> = {
  期刊文件: '少写了期刊文件的名字，例如：kuaibao build 045.yaml',
  期号: '少写了期号，例如：kuaibao new 45',
  PDF文件: '少写了 PDF 文件的名字，例如：kuaibao verify 045.pdf',
};

function wordInChinese({ code, message }: CommanderError): string {
  const [first = '', second = ''] = quotedIn(message);
  const nearest = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1];
  const meant = nearest ? `，是不是“${nearest}”？` : '';
  switch (code) {
    case 'commander.unknownCommand':
      return `没有“${first}”这个命令${meant}`;
    case 'commander.unknownOption':
      return `没有“${first}”这个选项${meant}`;
    case 'commander.missingArgument':
      return MISSING[first] ?? `少写了“${first}”`;
    case 'commander.optionMissingArgument':
      return `选项 ${flagOf(first)} 后面少了内容`;
    case 'commander.excessArguments':
      return '内容写多了；文件名里有空格时，两边要加英文引号';
    case 'commander.invalidArgument': {
      const allowed = /Allowed choices are (.+)\./.exec(message)?.[1]?.replaceAll(', ', ' 或 ');
      return `选项 ${flagOf(first)} 不能写“${second}”${allowed ? `，只能写 ${allowed}` : ''}`;
    }
    default:
      return message;
  }
}

/** The examples that follow the help of a command. */
export function formatExamples(examples: readonly Example[], lang: Lang): string {
  const lines = examples.map(({ line, about }) => `  ${line}\n      ${about[lang]}`);
  return `\n${text('例子：', 'Examples:')[lang]}\n${lines.join('\n')}`;
}
