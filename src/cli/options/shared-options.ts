/** Options and arguments that several commands share. */

import type { Argument, Flag, OptionsFor, Valued } from '../command.ts';
import { text } from '../language.ts';
import type { PdfOptions } from '../pdfs.ts';
import type { BatchOptions } from './batch-options.ts';
import type { TargetOptions } from './target.ts';
import type { VariantOptions } from './variant.ts';

export const JSON_REPORT: Flag = {
  kind: 'flag',
  about: text('在标准输出写一份 JSON 报告', 'write a JSON report to standard output'),
};

const EXCLUDE: Valued<'values'> = {
  kind: 'values',
  value: text('样式', 'pattern'),
  about: text(
    '不要这些：文件名、文件夹或样式，例如 "*副本*"；可以写几次',
    'leave out a name, a folder or a pattern such as "*copy*"; may be repeated',
  ),
};

/** What all commands take that set issues. */
export const ISSUE_OPTIONS: OptionsFor<Pick<BatchOptions, 'set' | 'quiet'>> = {
  set: {
    kind: 'values',
    value: text('名称=内容', 'key=value'),
    about: text(
      '只在这一次改一项，例如 --set 期号=45；可以写几次',
      'set a key for this run; may be repeated',
    ),
  },
  quiet: { kind: 'flag', short: 'q', about: text('只说错误', 'say nothing but errors') },
};

/** What commands work on that take any number of issues. */
export const ISSUES: Argument = {
  shape: text('[期刊文件...]', '[issue...]'),
  about: text(
    '期刊文件（.yaml、.kuaibao）、文件夹，或 "issues/**/*.yaml" 这样的样式；- 表示标准输入',
    'issue files (.yaml, .kuaibao), folders, or patterns such as "issues/**/*.yaml"; - is standard input',
  ),
};

/** What all commands take that work on any number of issues. */
export const BATCH_OPTIONS: OptionsFor<BatchOptions> = {
  ...ISSUE_OPTIONS,
  exclude: EXCLUDE,
  list: {
    kind: 'value',
    value: text('文件', 'file'),
    about: text(
      '清单：一行写一个期刊文件；- 表示标准输入',
      'a list of issue files, one a line; - is standard input',
    ),
  },
  jobs: {
    kind: 'value',
    value: text('个数', 'n'),
    about: text('同时排几期；不写就按电脑的核数', 'issues worked on at a time; by default one a core'),
  },
  shard: {
    kind: 'value',
    value: text('第几份/总份数', 'i/n'),
    about: text(
      '只做其中一份，例如 3/16，给几台电脑分着做',
      'only one share of them, such as 3/16, for several machines',
    ),
  },
  timings: {
    kind: 'flag',
    about: text('说明各步用了多少毫秒', 'say how many milliseconds each stage took'),
  },
  json: JSON_REPORT,
};

/** What commands work on that read any number of PDFs. */
export const PDFS: Argument = {
  shape: text('[PDF文件...]', '[file...]'),
  about: text(
    'PDF、文件夹，或 "成品/*.pdf" 这样的样式；- 表示标准输入',
    'PDFs, folders, or patterns such as "out/*.pdf"; - is standard input',
  ),
};

/** What all commands take that read any number of PDFs. */
export const PDF_OPTIONS: OptionsFor<PdfOptions> = {
  exclude: EXCLUDE,
  list: {
    kind: 'value',
    value: text('文件', 'file'),
    about: text('清单：一行写一个 PDF；- 表示标准输入', 'a list of PDFs, one a line; - is standard input'),
  },
  quiet: { kind: 'flag', short: 'q', about: text('只说有问题的', 'say nothing of what is in order') },
  json: JSON_REPORT,
};

/** What all commands take that write PDFs, behind `-o`. */
export const VARIANT_OPTIONS: OptionsFor<VariantOptions & Pick<TargetOptions, 'name'>> = {
  source: {
    kind: 'flag',
    negated: true,
    about: text('不把期刊文件附在 PDF 里', 'leave the source files out of the PDF'),
  },
  booklet: { kind: 'flag', about: text('拼到 A3 纸上，对折成册', 'impose on A3 sheets for folding') },
  press: {
    kind: 'flag',
    about: text('付印：四色、出血，不附源文件', 'for the press: CMYK, bleed, no sources'),
  },
  cropMarks: { kind: 'flag', about: text('付印时加裁切线', 'with --press: draw crop marks') },
  spot: {
    kind: 'value',
    value: text('专色名', 'name'),
    about: text('付印时红色用专色版', 'with --press: a spot plate for the red'),
  },
  icc: {
    kind: 'value',
    value: text('文件', 'file'),
    about: text('付印时用印厂的 ICC 特性文件', "with --press: the shop's ICC profile"),
  },
  name: {
    kind: 'value',
    value: text('样式', 'pattern'),
    about: text(
      'PDF 的名字，例如 "{刊名}{年}年第{期号:3}期"、"{文件夹}-{文件}"',
      'names of the PDFs, such as "{year}/{title}-{number:3}" or "{folder}-{file}"',
    ),
  },
};
