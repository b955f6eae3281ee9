/** The commands, their arguments and options; what each does is in a file of its own, loaded when it runs. */

import { Command } from 'commander';
import { text } from './language.ts';
import { findUnquotedName } from './options/mistyped.ts';
import { sharedOptions } from './options/shared-options.ts';
import { type ExitCode, type Terminal, UsageError } from './terminal.ts';
import { examples, translateHelp } from './usage.ts';
import { version } from './version.ts';

/** Makes the program; `finish` gets what the command ended with. */
export function makeProgram(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const { lang } = terminal;
  const say = (zh: string, en: string): string => text(zh, en)[lang];
  const { language, json, forIssues, forBatches, forPdfs, forBuilds } = sharedOptions(lang);

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
  program.hook('preAction', (_, command) => {
    const mistake = findUnquotedName(command, terminal.cwd, lang);
    if (mistake !== undefined) throw new UsageError(mistake);
  });

  const command = (name: string, zh: string, en: string): Command => {
    const created = program.command(name).description(say(zh, en)).addOption(language());
    translateHelp(created, terminal);
    created.helpCommand(false);
    return created.addHelpText('after', examples(name.split(' ')[0] as string, lang));
  };

  const toFile = say('写到这个文件或文件夹', 'file or folder to write to');
  const toOutput = `${toFile}${say('；- 表示标准输出', '; - is standard output')}`;

  forBuilds(toOutput)(forBatches(command('build', '排版，生成 PDF', 'typeset to PDF')))
    .option('--force', say('没有变的也重排', 'build what is up to date as well'))
    .option('--list-stale', say('列出不出自现有各期的旧 PDF', 'list PDFs that come from no present issue'))
    .option(
      '--delete-stale',
      say('删掉这样的旧 PDF（只删快报自己排的）', 'delete those of them that kuaibao wrote'),
    )
    .action(async (paths, options) =>
      finish(await (await import('./commands/build.ts')).build(paths, options, terminal)),
    );
  forBatches(command('check', '只检查，不生成 PDF', 'check everything but write no PDF')).action(
    async (paths, options) =>
      finish(await (await import('./commands/build.ts')).check(paths, options, terminal)),
  );
  forBuilds(toFile)(
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
      finish(await (await import('./commands/watch.ts')).watch(paths, options, terminal)),
    );
  forPdfs(command('extract', '从 PDF 里取回期刊文件', 'write back the source files that PDFs carry'))
    .option(
      `-o, --output ${say('<文件夹>', '<folder>')}`,
      say(
        '写到这个文件夹；不写就用与 PDF 同名的文件夹',
        'folder to write to; by default named after the PDF',
      ),
    )
    .option('--force', say('覆盖已有的文件', 'overwrite existing files'))
    .action(async (paths, options) =>
      finish(await (await import('./commands/extract.ts')).extract(paths, options, terminal)),
    );
  forPdfs(
    command('verify', '检查 PDF：纸张、字体、文字、标准、附件', 'say what holds of PDFs and what does not'),
  ).action(async (paths, options) =>
    finish(await (await import('./commands/verify.ts')).verify(paths, options, terminal)),
  );
  command('new', '新建一期，填上内容就能排版', 'start a new issue, ready to fill in')
    .argument(
      say('[期号]', '[number]'),
      say('新一期的期号，例如 45；不写就接着最后一期', 'issue number, such as 45; by default the next one'),
    )
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
      finish(await (await import('./commands/new.ts')).startIssue(number, options, terminal)),
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
      finish(await (await import('./commands/fonts.ts')).listFonts(path, options, terminal)),
    );
  command('schema', '输出 JSON Schema，供编辑器提示与检查', 'print the JSON Schema for editors')
    .option('--report', say('输出 --json 报告的 JSON Schema', 'the JSON Schema of reports of --json instead'))
    .action(async (options) =>
      finish(await (await import('./commands/schema.ts')).printSchema(options, terminal)),
    );
  program.addHelpText('after', examples('kuaibao', lang));
  return program;
}
