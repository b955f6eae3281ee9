import type { Command, CommanderError } from 'commander';
import type { Lang } from '../base/diagnostic.ts';
import { sayLines } from './report/plain.ts';
import { widthOf } from './report/report.ts';
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
    .helpOption('-h, --help', lang === 'zh' ? '显示帮助' : 'show help')
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
const LOOKS_LIKE_FILE = /\.ya?ml$|[\\/]/i;

/** Puts a mistake in the command line into words: a line on what is wrong, and below it one on what to write. */
export function translateUsage(mistake: CommanderError, lang: Lang): readonly string[] {
  const wrong = lang === 'zh' ? wordInChinese(mistake) : mistake.message.replace(/^error: /, '');
  const file = mistake.code === 'commander.unknownCommand' ? quotedIn(mistake.message)[0] : undefined;
  if (file !== undefined && LOOKS_LIKE_FILE.test(file)) {
    const command = `kuaibao build ${/\s/.test(file) ? `"${file}"` : file}`;
    return [
      lang === 'zh' ? `少写了命令；要排版请写：${command}` : `A command is missing. To typeset: ${command}`,
    ];
  }
  return [wrong, `${lang === 'zh' ? '用法见：' : 'See '}kuaibao --help`];
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

const EXAMPLES: Readonly<Record<string, readonly [command: string, zh: string, en: string][]>> = {
  kuaibao: [
    ['kuaibao new 45 --from yanjin.yaml', '新建第 45 期，存成 第45期.yaml', 'start issue 45'],
    ['kuaibao build 第45期.yaml', '排版，PDF 放在同一个文件夹', 'typeset it, PDF beside the file'],
  ],
  build: [
    ['kuaibao build issue.yaml', 'PDF 与 issue.yaml 在同一个文件夹', 'PDF beside issue.yaml'],
    ['kuaibao build "我的 文件.yaml"', '文件名里有空格，两边加英文引号', 'quote a name with spaces'],
    ['kuaibao build issue.yaml -o 打印.pdf', '指定文件名', 'name the file'],
    [
      'kuaibao build 043.yaml 044.yaml -o out',
      '几期一起排，都放进 out 文件夹',
      'several, into the folder out',
    ],
    ['kuaibao build issues -o out', 'issues 里的各期，只排改过的', 'all issues of a folder that changed'],
    ['kuaibao build issues -o out --exclude 草稿', '不要“草稿”文件夹里的', 'leave a folder out'],
    [
      'kuaibao build issues -o out --list-stale',
      '列出多余的旧 PDF',
      'list PDFs that come from no issue any more',
    ],
    [
      'kuaibao build "issues/**/*.yaml" -o out --name "{年}/{期号:3}"',
      '合这个样式的文件，自己定 PDF 的名字',
      'a pattern, and names of your own',
    ],
    [
      'kuaibao build 甲/*.yaml 乙/*.yaml -o out --name "{文件夹}-{文件}"',
      '用文件夹和文件的名字做 PDF 的名字',
      'names of folders and files for names of PDFs',
    ],
    ['kuaibao build issue.yaml --press --crop-marks', '给印厂的四色文件', 'CMYK for a print shop'],
    ['kuaibao build issue.yaml --booklet', '拼成 A3，双面打印后对折', 'A3 sheets to fold'],
    ['kuaibao build - -o - < issue.yaml > issue.pdf', '从标准输入到标准输出', 'a filter'],
    ['kuaibao build issue.yaml --json > report.json', '给别的程序看的报告', 'a report for programs'],
  ],
  watch: [
    ['kuaibao watch 第45期.yaml', '写一点，存一次盘，看一眼 PDF', 'see what comes of every save'],
    ['kuaibao watch 第45期.yaml -o 样张.pdf', '指定文件名', 'name the file'],
  ],
  check: [
    ['kuaibao check issue.yaml', '检查写法、字体和页数', 'check keys, fonts and fit'],
    ['kuaibao check issues', '检查 issues 里的各期', 'check all issues of a folder'],
  ],
  extract: [
    [
      'kuaibao extract 延津政务快报2025年第44期.pdf -o 取回',
      '取回的文件放进“取回”文件夹',
      'into the folder 取回',
    ],
    [
      'kuaibao extract 成品 -o 取回',
      '从各个 PDF 里取回，每个一个文件夹',
      'of all PDFs of a folder, each into its own',
    ],
  ],
  verify: [
    ['kuaibao verify 延津政务快报2025年第44期.pdf', '逐项检查一个 PDF', 'all checks of one'],
    ['kuaibao verify 成品', '检查“成品”文件夹里的各个 PDF', 'check all PDFs of a folder'],
    ['kuaibao verify 成品/*.pdf -q', '只说有问题的', 'say what fails and no more'],
  ],
  new: [
    ['kuaibao new', '接着文件夹里的最后一期', 'the issue after the last in this folder'],
    ['kuaibao new 45 --from yanjin.yaml', '生成 第45期.yaml', 'writes 第45期.yaml'],
    [
      'kuaibao new --from 第44期.yaml',
      '生成 第45期.yaml，与上一期用同一个刊物文件',
      'the next one, with the publication of issue 44',
    ],
  ],
  fonts: [
    ['kuaibao fonts', '自带的字体', 'bundled fonts'],
    ['kuaibao fonts yanjin.yaml', '这个刊物用的字体', 'fonts of this publication'],
    ['kuaibao fonts --installed 仿宋', '电脑里名字含“仿宋”的字体', 'installed families with 仿宋'],
  ],
  schema: [
    ['kuaibao schema > kuaibao.schema.json', '存成文件，放在期刊文件旁边', 'save it beside the issues'],
    [
      '# yaml-language-server: $schema=kuaibao.schema.json',
      '写在期刊文件的第一行，装了 YAML 扩展的 VS Code 就会边写边提示（别的编辑器见 docs/scripting.md）',
      'as the first line of an issue: VS Code with the YAML extension then helps (others: docs/scripting.md)',
    ],
  ],
};

/** Examples that follow the help of a command. */
export function examples(name: string, lang: Lang): string {
  const lines = (EXAMPLES[name] ?? []).map(
    ([command, zh, en]) => `  ${command}\n      ${lang === 'zh' ? zh : en}`,
  );
  return lines.length === 0 ? '' : `\n${lang === 'zh' ? '例子：' : 'Examples:'}\n${lines.join('\n')}`;
}
