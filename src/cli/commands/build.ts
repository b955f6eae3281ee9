import { type Command, example } from '../command.ts';
import { text } from '../language.ts';
import { BATCH_OPTIONS, ISSUES, VARIANT_OPTIONS } from '../options/shared-options.ts';
import type { BuildOptions } from './run-build.ts';

/** `kuaibao build` */
export const buildCommand: Command<BuildOptions> = {
  name: 'build',
  about: text('排版，生成 PDF', 'typeset to PDF'),
  argument: ISSUES,
  options: {
    ...BATCH_OPTIONS,
    output: {
      kind: 'value',
      short: 'o',
      value: text('路径', 'path'),
      about: text('写到这个文件或文件夹；- 表示标准输出', 'file or folder to write to; - is standard output'),
    },
    ...VARIANT_OPTIONS,
    force: { kind: 'flag', about: text('没有变的也重排', 'build what is up to date as well') },
    listStale: {
      kind: 'flag',
      about: text('列出不出自现有各期的旧 PDF', 'list PDFs that come from no present issue'),
    },
    deleteStale: {
      kind: 'flag',
      about: text('删掉这样的旧 PDF（只删快报自己排的）', 'delete those of them that kuaibao wrote'),
    },
  },
  examples: [
    example('kuaibao build issue.yaml', 'PDF 与 issue.yaml 在同一个文件夹', 'PDF beside issue.yaml'),
    example('kuaibao build "我的 文件.yaml"', '文件名里有空格，两边加英文引号', 'quote a name with spaces'),
    example('kuaibao build issue.yaml -o 打印.pdf', '指定文件名', 'name the file'),
    example(
      'kuaibao build 043.yaml 044.yaml -o out',
      '几期一起排，都放进 out 文件夹',
      'several, into the folder out',
    ),
    example(
      'kuaibao build issues -o out',
      'issues 里的各期，只排改过的',
      'all issues of a folder that changed',
    ),
    example('kuaibao build issues -o out --exclude 草稿', '不要“草稿”文件夹里的', 'leave a folder out'),
    example(
      'kuaibao build issues -o out --list-stale',
      '列出多余的旧 PDF',
      'list PDFs that come from no issue any more',
    ),
    example(
      'kuaibao build "issues/**/*.yaml" -o out --name "{年}/{期号:3}"',
      '合这个样式的文件，自己定 PDF 的名字',
      'a pattern, and names of your own',
    ),
    example(
      'kuaibao build 甲/*.yaml 乙/*.yaml -o out --name "{文件夹}-{文件}"',
      '用文件夹和文件的名字做 PDF 的名字',
      'names of folders and files for names of PDFs',
    ),
    example('kuaibao build issue.yaml --press --crop-marks', '给印厂的四色文件', 'CMYK for a print shop'),
    example('kuaibao build issue.yaml --booklet', '拼成 A3，双面打印后对折', 'A3 sheets to fold'),
    example('kuaibao build - -o - < issue.yaml > issue.pdf', '从标准输入到标准输出', 'a filter'),
    example('kuaibao build issue.yaml --json > report.json', '给别的程序看的报告', 'a report for programs'),
  ],
  run: async (given, options, terminal) => (await import('./run-build.ts')).build(given, options, terminal),
};
