/** Options that several commands share, worded in the language of the terminal. */

import { type Command, Option } from 'commander';
import type { Lang } from '../../base/diagnostic.ts';
import { text } from '../language.ts';

/** Adds arguments and options to a command. */
export type Adds = (command: Command) => Command;

export interface SharedOptions {
  readonly language: () => Option;
  readonly json: (description?: string) => Option;
  /** What all commands take that set issues. */
  readonly forIssues: Adds;
  /** What all commands take that work on any number of issues. */
  readonly forBatches: Adds;
  /** What all commands take that read any number of PDFs. */
  readonly forPdfs: Adds;
  /** What all commands take that write PDFs; `output` says what `-o` may be. */
  readonly forBuilds: (output: string) => Adds;
}

/** Makes the options in a language. */
export function sharedOptions(lang: Lang): SharedOptions {
  const say = (zh: string, en: string): string => text(zh, en)[lang];
  const report = say('在标准输出写一份 JSON 报告', 'write a JSON report to standard output');
  const json = (description = report): Option => new Option('--json', description);
  /** Collects what an option that may be repeated is given. */
  const collect = (one: string, before: readonly string[] = []): readonly string[] => [...before, one];
  const exclude: Adds = (made) =>
    made.option(
      `--exclude ${say('<样式>', '<pattern>')}`,
      say(
        '不要这些：文件名、文件夹或样式，例如 "*副本*"；可以写几次',
        'leave out a name, a folder or a pattern such as "*copy*"; may be repeated',
      ),
      collect,
    );
  const inputs = say(
    '期刊文件（.yaml）、文件夹，或 "issues/**/*.yaml" 这样的样式；- 表示标准输入',
    'issue files (.yaml), folders, or patterns such as "issues/**/*.yaml"; - is standard input',
  );
  const forIssues: Adds = (made) =>
    made
      .option(
        `--set ${say('<名称=内容>', '<key=value>')}`,
        say('只在这一次改一项，例如 --set 期号=45；可以写几次', 'set a key for this run; may be repeated'),
        collect,
      )
      .option('-q, --quiet', say('只说错误', 'say nothing but errors'));
  const forBatches: Adds = (made) =>
    exclude(forIssues(made))
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
  const forPdfs: Adds = (made) =>
    exclude(
      made.argument(
        say('[PDF文件...]', '[file...]'),
        say(
          'PDF、文件夹，或 "成品/*.pdf" 这样的样式；- 表示标准输入',
          'PDFs, folders, or patterns such as "out/*.pdf"; - is standard input',
        ),
      ),
    )
      .option(
        `--list ${say('<文件>', '<file>')}`,
        say('清单：一行写一个 PDF；- 表示标准输入', 'a list of PDFs, one a line; - is standard input'),
      )
      .option('-q, --quiet', say('只说有问题的', 'say nothing of what is in order'))
      .addOption(json());
  const forBuilds =
    (output: string): Adds =>
    (made) =>
      made
        .option(`-o, --output ${say('<路径>', '<path>')}`, output)
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
            'PDF 的名字，例如 "{刊名}{年}年第{期号:3}期"、"{文件夹}-{文件}"',
            'names of the PDFs, such as "{year}/{title}-{number:3}" or "{folder}-{file}"',
          ),
        );
  return {
    language: () =>
      new Option('--lang <zh|en>', say('提示用的语言', 'language of messages')).choices(['zh', 'en']),
    json,
    forIssues,
    forBatches,
    forPdfs,
    forBuilds,
  };
}
