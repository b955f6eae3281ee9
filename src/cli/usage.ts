import type { Command, CommanderError } from 'commander';
import type { Lang } from '../diagnostic.ts';
import type { Terminal } from './terminal.ts';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
};

/** Makes a command speak the terminal's language and throw instead of ending the process. */
export function translateHelp(command: Command, { lang, out, say }: Terminal): void {
  command
    .exitOverride()
    .helpOption('-h, --help', lang === 'zh' ? '显示帮助' : 'show help')
    .configureOutput({ writeOut: out, writeErr: say, outputError: () => {} });
  if (lang === 'zh') {
    command.helpCommand('help [command]', '显示一个命令的帮助');
    command.configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      optionDescription: (option) => option.description,
      argumentDescription: (argument) => argument.description,
    });
  }
}

/** Puts a mistake in the command line into words. */
export function translateUsage({ code, message }: CommanderError, lang: Lang): string {
  if (lang === 'en') return `${message.replace(/^error: /, '')}\nSee kuaibao --help`;
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? '';
  const meaning: Readonly<Record<string, string>> = {
    'commander.unknownCommand': `没有“${quoted}”这个命令`,
    'commander.unknownOption': `没有“${quoted}”这个选项`,
    'commander.missingArgument': '少写了参数（例如期刊文件的名字）',
    'commander.optionMissingArgument': `选项“${quoted}”后面少了内容`,
    'commander.excessArguments': '参数写多了',
    'commander.invalidArgument': `选项“${quoted}”的内容不对`,
  };
  return `${meaning[code] ?? message}\n用法见：kuaibao --help`;
}

const EXAMPLES: Readonly<Record<string, readonly [command: string, zh: string, en: string][]>> = {
  kuaibao: [
    ['kuaibao new 45 --from yanjin.yaml', '新建第 45 期', 'start issue 45'],
    ['kuaibao build 045.yaml', '排版，PDF 在同一个文件夹', 'PDF beside the file'],
  ],
  build: [
    ['kuaibao build issue.yaml', 'PDF 与 issue.yaml 在同一个文件夹', 'PDF beside issue.yaml'],
    ['kuaibao build issue.yaml -o 打印.pdf', '指定文件名', 'name the file'],
    [
      'kuaibao build 043.yaml 044.yaml -o out',
      '几期一起排，都放进 out 文件夹',
      'several, into the folder out',
    ],
    ['kuaibao build - -o - < issue.yaml > issue.pdf', '从标准输入到标准输出', 'a filter'],
  ],
  check: [['kuaibao check issue.yaml', '检查写法、字体和页数', 'check keys, fonts and fit']],
  new: [['kuaibao new 45 --from yanjin.yaml', '生成 第45期.yaml', 'writes 第45期.yaml']],
  fonts: [
    ['kuaibao fonts', '自带的字体', 'bundled fonts'],
    ['kuaibao fonts yanjin.yaml', '这个刊物用的字体', 'fonts of this publication'],
    ['kuaibao fonts --installed 仿宋', '电脑里名字含“仿宋”的字体', 'installed families with 仿宋'],
  ],
  schema: [['kuaibao schema > kuaibao.schema.json', '存成文件，编辑器就能提示', 'save it for an editor']],
};

/** Examples that follow the help of a command. */
export function examples(name: string, lang: Lang): string {
  const lines = (EXAMPLES[name] ?? []).map(
    ([command, zh, en]) => `  ${command}\n      ${lang === 'zh' ? zh : en}`,
  );
  return lines.length === 0 ? '' : `\n${lang === 'zh' ? '例子：' : 'Examples:'}\n${lines.join('\n')}`;
}
