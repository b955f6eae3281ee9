import { chalkStderr } from 'chalk';
import { Command, CommanderError, Option } from 'commander';
import { readStdin } from '../disk/files.ts';
import { chooseLanguage, text } from './language.ts';
import { type ExitCode, type Terminal, UsageError } from './terminal.ts';
import { examples, translateHelp, translateUsage } from './usage.ts';
import { version } from './version.ts';

/** The terminal of this process. */
function processTerminal(args: readonly string[]): Terminal {
  return {
    lang: chooseLanguage(args, process.env),
    cwd: process.cwd(),
    colour: (process.stderr.isTTY || 'FORCE_COLOR' in process.env) && chalkStderr.level > 0,
    epoch: process.env.SOURCE_DATE_EPOCH,
    stdin: readStdin,
    out: (data) => process.stdout.write(data),
    say: (line) => process.stderr.write(`${line}\n`),
    ...(process.stderr.isTTY && process.env.TERM !== 'dumb' && { screen: processScreen }),
    onStop,
  };
}

const processScreen = {
  columns: (): number => process.stderr.columns || 80,
  draw: (written: string): void => {
    process.stderr.write(written);
  },
};

const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/** Listens for Ctrl-C, and for what ends a job. The second signal ends the process at once. */
function onStop(stop: (code: ExitCode) => void): () => void {
  const listeners = Object.entries(SIGNALS).map(([name, code]) => {
    const listener = (): void => stop(code);
    process.once(name, listener);
    return () => process.removeListener(name, listener);
  });
  return () => {
    for (const release of listeners) release();
  };
}

/**
 * Runs the command line.
 *
 * @param args the arguments after the program's name
 * @returns the exit code: 0 all well, 1 some input has errors, 2 wrong usage, 130 or 143 stopped by a signal
 */
export async function main(
  args: readonly string[],
  terminal: Terminal = processTerminal(args),
): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = makeProgram(terminal, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (thrown) {
    if (thrown instanceof UsageError) {
      terminal.say(thrown.message);
      return 2;
    }
    if (!(thrown instanceof CommanderError)) throw thrown;
    if (thrown.exitCode === 0) return 0;
    if (thrown.code !== 'commander.help') terminal.say(translateUsage(thrown, terminal.lang));
    return 2;
  }
}

function makeProgram(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const { lang } = terminal;
  const say = (zh: string, en: string): string => text(zh, en)[lang];
  const language = (): Option =>
    new Option('--lang <zh|en>', say('提示用的语言', 'language of messages')).choices(['zh', 'en']);
  const report = say('在标准输出写一份 JSON 报告', 'write a JSON report to standard output');
  const json = (description = report): Option => new Option('--json', description);
  const inputs = say(
    '期刊文件（.yaml）、文件夹，或 "issues/**/*.yaml" 这样的样式；- 表示标准输入',
    'issue files (.yaml), folders, or patterns such as "issues/**/*.yaml"; - is standard input',
  );
  /** What all commands take that set issues. */
  const forIssues = (made: Command): Command =>
    made
      .option(
        `--set ${say('<名称=内容>', '<key=value>')}`,
        say('只在这一次改一项，例如 --set 期号=45；可以写几次', 'set a key for this run; may be repeated'),
        (setting: string, before: readonly string[] = []) => [...before, setting],
      )
      .option('-q, --quiet', say('只说错误', 'say nothing but errors'));
  /** What all commands take that work on any number of issues. */
  const forBatches = (made: Command): Command =>
    forIssues(made)
      .argument(say('[期刊文件...]', '[issue...]'), inputs)
      .option(
        `--list ${say('<文件>', '<file>')}`,
        say(
          '清单：一行写一个期刊文件；- 表示标准输入',
          'a list of issue files, one a line; - is standard input',
        ),
      )
      .option(
        `--jobs ${say('<个数>', '<n>')}`,
        say('同时排几期；不写就按电脑的核数', 'issues worked on at a time; by default one a core'),
      )
      .option(
        `--shard ${say('<第几份/总份数>', '<i/n>')}`,
        say(
          '只做其中一份，例如 3/16，给几台电脑分着做',
          'only one share of them, such as 3/16, for several machines',
        ),
      )
      .option('--timings', say('说明各步用了多少毫秒', 'say how many milliseconds each stage took'))
      .addOption(json());
  /** What all commands take that write PDFs. */
  const forBuilds = (made: Command): Command =>
    made
      .option(
        `-o, --output ${say('<路径>', '<path>')}`,
        say('写到这个文件或文件夹；- 表示标准输出', 'file or folder to write to; - is standard output'),
      )
      .option('--no-source', say('不把期刊文件附在 PDF 里', 'leave the source files out of the PDF'))
      .option('--booklet', say('拼到 A3 纸上，对折成册', 'impose on A3 sheets for folding'))
      .option('--press', say('付印：四色、出血，不附源文件', 'for the press: CMYK, bleed, no sources'))
      .option('--crop-marks', say('付印时加裁切线', 'with --press: draw crop marks'))
      .option(
        `--spot ${say('<专色名>', '<name>')}`,
        say('付印时红色用专色版', 'with --press: a spot plate for the red'),
      )
      .option(
        `--icc ${say('<文件>', '<file>')}`,
        say('付印时用印厂的 ICC 特性文件', "with --press: the shop's ICC profile"),
      )
      .option(
        `--name ${say('<样式>', '<pattern>')}`,
        say(
          'PDF 的名字，例如 "{刊名}{年}年第{期号:3}期"',
          'names of the PDFs, such as "{year}/{title}-{number:3}"',
        ),
      );

  const program = new Command('kuaibao')
    .description(
      say(
        '快报：把一期政务简报的 YAML 文件排成可以付印的 PDF',
        'Typesets a Chinese government bulletin from YAML to print-ready PDF',
      ),
    )
    .version(version, '-V, --version', say('显示版本', 'show the version'))
    .addOption(language());
  translateHelp(program, terminal);

  const command = (name: string, zh: string, en: string): Command => {
    const created = program.command(name).description(say(zh, en)).addOption(language());
    translateHelp(created, terminal);
    created.helpCommand(false);
    return created.addHelpText('after', examples(name.split(' ')[0] as string, lang));
  };

  forBuilds(forBatches(command('build', '排版，生成 PDF', 'typeset to PDF')))
    .option('--force', say('没有变的也重排', 'build what is up to date as well'))
    .action(async (paths, options) =>
      finish(await (await import('./build.ts')).build(paths, options, terminal)),
    );
  forBatches(command('check', '只检查，不生成 PDF', 'check everything but write no PDF')).action(
    async (paths, options) => finish(await (await import('./build.ts')).check(paths, options, terminal)),
  );
  forBuilds(
    forIssues(command('watch', '排版，以后一存盘就重排', 'typeset, and again at every save')).argument(
      say('<期刊文件...>', '<issue...>'),
      say('期刊文件（.yaml）', 'issue files (.yaml)'),
    ),
  )
    .option(
      '--poll',
      say(
        '网络盘上存了盘没有反应时用',
        'look at the files again and again: for network drives that do not tell',
      ),
    )
    .addOption(json(say('每排一次，在标准输出写一行 JSON', 'write a line of JSON for every build')))
    .action(async (paths, options) =>
      finish(await (await import('./watch.ts')).watch(paths, options, terminal)),
    );
  command('extract', '从 PDF 里取回期刊文件', 'write back the source files that a PDF carries')
    .argument(say('<PDF文件>', '<file>'), say('快报生成的 PDF', 'a PDF made by kuaibao'))
    .option(
      `-o, --output ${say('<文件夹>', '<folder>')}`,
      say(
        '写到这个文件夹；不写就用与 PDF 同名的文件夹',
        'folder to write to; by default named after the PDF',
      ),
    )
    .option('--force', say('覆盖已有的文件', 'overwrite existing files'))
    .addOption(json())
    .action(async (path, options) =>
      finish(await (await import('./extract.ts')).extract(path, options, terminal)),
    );
  command('verify', '检查 PDF：纸张、字体、文字、标准、附件', 'say what holds of a PDF and what does not')
    .argument(say('<PDF文件...>', '<file...>'), say('要检查的 PDF', 'PDF files'))
    .addOption(json())
    .action(async (paths, options) =>
      finish(await (await import('./verify.ts')).verify(paths, options, terminal)),
    );
  command('new', '新建一期，填上内容就能排版', 'start a new issue, ready to fill in')
    .argument(say('<期号>', '<number>'), say('新一期的期号，例如 45', 'issue number, such as 45'))
    .option(
      `--from ${say('<文件>', '<file>')}`,
      say('刊物文件，或上一期的文件', 'publication file, or an earlier issue'),
    )
    .option(
      `--date ${say('<日期>', '<date>')}`,
      say('日期，如 2025-09-19；不写就是今天', 'date; today by default'),
    )
    .option(`-o, --output ${say('<文件>', '<file>')}`, say('新文件的名字', 'name of the new file'))
    .action(async (number, options) =>
      finish(await (await import('./new.ts')).startIssue(number, options, terminal)),
    );
  command('fonts', '列出字体：哪种文字用哪个字体，能排多少字', 'list fonts: roles, files, coverage')
    .argument(
      say('[期刊文件]', '[issue]'),
      say('按这一期（或刊物）的设置列出', 'as this issue or publication sets them'),
    )
    .option(
      `--installed ${say('[名字]', '[name]')}`,
      say('列出电脑里装的字体，可以只看名字里含某几个字的', 'list installed families, all or by name'),
    )
    .addOption(json())
    .action(async (path, options) =>
      finish(await (await import('./fonts.ts')).listFonts(path, options, terminal)),
    );
  command('schema', '输出 JSON Schema，供编辑器提示与检查', 'print the JSON Schema for editors')
    .option('--report', say('输出 --json 报告的 JSON Schema', 'the JSON Schema of reports of --json instead'))
    .action(async (options) => finish(await (await import('./schema.ts')).printSchema(options, terminal)));
  program.addHelpText('after', examples('kuaibao', lang));
  return program;
}
