import { type Command, example } from '../command.ts';
import { text } from '../language.ts';
import { BATCH_OPTIONS, ISSUES } from '../options/shared-options.ts';
import type { BatchOptions } from './batch-options.ts';

/** `kuaibao check` */
export const checkCommand: Command<BatchOptions> = {
  name: 'check',
  about: text('只检查，不生成 PDF', 'check everything but write no PDF'),
  argument: ISSUES,
  options: BATCH_OPTIONS,
  examples: [
    example('kuaibao check issue.yaml', '检查写法、字体和页数', 'check keys, fonts and fit'),
    example('kuaibao check issues', '检查 issues 里的各期', 'check all issues of a folder'),
  ],
  run: async (given, options, terminal) => (await import('./run-check.ts')).check(given, options, terminal),
};
