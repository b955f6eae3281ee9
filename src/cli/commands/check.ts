import { type Command, example } from '../command.ts';
import { text } from '../language.ts';
import { BATCH_OPTIONS, ISSUES } from '../options/shared-options.ts';
import type { CheckOptions } from './run-check.ts';

/** `kuaibao check` */
export const checkCommand: Command<CheckOptions> = {
  name: 'check',
  about: text('只检查，不生成 PDF', 'check everything but write no PDF'),
  argument: ISSUES,
  options: {
    fix: {
      kind: 'flag',
      about: text(
        '把肯定错的改好，先给您看、问您',
        'mend in the files what is certain, after showing it and asking',
      ),
    },
    yes: { kind: 'flag', short: 'y', about: text('和 --fix 一起用：不问就改', 'with --fix: do not ask') },
    dryRun: {
      kind: 'flag',
      about: text('和 --fix 一起用：只看要改什么，不改', 'with --fix: show the changes, make none'),
    },
    format: {
      kind: 'value',
      value: text('格式', 'form'),
      about: text(
        '给别的程序看，写到标准输出：short 一行一条，json，sarif，github',
        'for programs, on standard output: short (a line each), json, sarif or github',
      ),
    },
    pages: {
      kind: 'value',
      value: text('校样.pdf', 'proof.pdf'),
      about: text(
        '生成校样：页边标着号码，末尾列出意见，给在纸上校对的人',
        'write the pages with numbered remarks, for proofreading on paper',
      ),
    },
    ...BATCH_OPTIONS,
  },
  examples: [
    example(
      'kuaibao check issue.yaml',
      '检查写法、字体和页数，校对文字',
      'check keys, fonts and fit, proofread',
    ),
    example('kuaibao check issues', '检查 issues 里的各期', 'check all issues of a folder'),
    example('kuaibao check issue.yaml --fix', '把肯定错的标点和字改好，改以前先问', 'mend what is certain'),
    example('kuaibao check issue.yaml --pages 校样.pdf', '打印出来校对的校样', 'pages to proofread on paper'),
  ],
  run: async (given, options, terminal) => (await import('./run-check.ts')).check(given, options, terminal),
};
