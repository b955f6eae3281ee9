import { type Command, example } from '../command.ts';
import type { ImportOptions } from '../import/run-import.ts';
import { text } from '../language.ts';
import { BATCH_OPTIONS, JSON_REPORT } from '../options/shared-options.ts';

/** `kuaibao import` */
export const importCommand: Command<ImportOptions> = {
  name: 'import',
  about: text(
    '把 Word 稿件和往期读进来，成为期刊文件',
    'turn Word files and printed issues into issue files',
  ),
  argument: {
    shape: text('[稿件...]', '[file...]'),
    about: text(
      '.docx、.doc、.wps、.pdf、.txt、.md，文件夹，或 "往期/*.docx" 这样的样式；- 表示标准输入',
      '.docx, .doc, .wps, .pdf, .txt, .md, folders, or patterns such as "old/*.docx"; - is standard input',
    ),
  },
  options: {
    into: {
      kind: 'value',
      value: text('期刊文件', 'issue'),
      about: text('把稿件一条一条加进这一期，原有的内容不动', 'add the files as items to this issue'),
    },
    output: {
      kind: 'value',
      short: 'o',
      value: text('文件夹', 'folder'),
      about: text(
        '稿件是整期的往期：每期写成一个期刊文件，放进这个文件夹',
        'the files are whole issues: write each into this folder',
      ),
    },
    order: {
      kind: 'value',
      value: text('名称|时间|先后', 'name|time|given'),
      about: text(
        '各条的先后：按名称（不写就是它）、按修改时间、按命令里写的先后',
        'order of the items: by name (default), by time, as given',
      ),
    },
    publication: {
      kind: 'value',
      value: text('刊物文件', 'file'),
      about: text(
        '把各期相同的内容写成这个刊物文件，各期引用它',
        'write what all issues share into this publication',
      ),
    },
    dryRun: {
      kind: 'flag',
      about: text('只看结果，什么也不写', 'show what would be written, and write nothing'),
    },
    strict: {
      kind: 'flag',
      about: text(
        '拿不准的都算错，有错的文件不写',
        'take every doubt for an error; nothing is written of a file with errors',
      ),
    },
    compare: {
      kind: 'flag',
      about: text(
        '原件是 PDF 的，量出版式写进期刊文件，排好以后逐页对照',
        'of PDFs, measure how they were set, and compare each page with what is made of it again',
      ),
    },
    force: { kind: 'flag', about: text('覆盖已有的期刊文件', 'overwrite existing issue files') },
    exclude: BATCH_OPTIONS.exclude,
    list: {
      kind: 'value',
      value: text('文件', 'file'),
      about: text('清单：一行写一个文件', 'a list of files, one a line'),
    },
    jobs: {
      kind: 'value',
      value: text('个数', 'n'),
      about: text('同时读几个；不写就按电脑的核数', 'files read at a time; by default one a core'),
    },
    quiet: BATCH_OPTIONS.quiet,
    json: JSON_REPORT,
  },
  examples: [
    example(
      'kuaibao import 稿件 --into 第12期.yaml',
      '把文件夹里的稿件都加进第 12 期',
      'all files of a folder into one issue',
    ),
    example('kuaibao import 稿件/工信局.docx', '看看读出来是什么样，不写文件', 'show what becomes of a file'),
    example(
      'kuaibao import "往期/*.docx" -o issues --publication 刊物.yaml',
      '往期各成一个期刊文件，相同的内容放进刊物文件',
      'issue files of printed issues, with a publication for what they share',
    ),
    example(
      'kuaibao import 往期/44.pdf -o issues --compare',
      '量出原来的版式，排好与原件逐页对照',
      'measured, and compared page by page with what it was read from',
    ),
  ],
  run: async (given, options, terminal) =>
    (await import('../import/run-import.ts')).runImport(given, options, terminal),
};
