import { type Command, example } from '../command.ts';
import { text } from '../language.ts';
import type { NewOptions } from './run-new.ts';

/** `kuaibao new` */
export const newCommand: Command<NewOptions> = {
  name: 'new',
  about: text('新建一期，填上内容就能排版', 'start a new issue, ready to fill in'),
  argument: {
    shape: text('[期号]', '[number]'),
    about: text(
      '新一期的期号，例如 45；不写就接着最后一期',
      'issue number, such as 45; by default the next one',
    ),
  },
  options: {
    from: {
      kind: 'value',
      value: text('文件', 'file'),
      about: text('刊物文件，或上一期的文件', 'publication file, or an earlier issue'),
    },
    date: {
      kind: 'value',
      value: text('日期', 'date'),
      about: text('日期，如 2025-09-19；不写就是今天', 'date; today by default'),
    },
    output: {
      kind: 'value',
      short: 'o',
      value: text('文件', 'file'),
      about: text('新文件的名字', 'name of the new file'),
    },
  },
  examples: [
    example('kuaibao new', '接着文件夹里的最后一期', 'the issue after the last in this folder'),
    example('kuaibao new 45 --from yanjin.yaml', '生成 第45期.yaml', 'writes 第45期.yaml'),
    example(
      'kuaibao new --from 第44期.yaml',
      '生成 第45期.yaml，与上一期用同一个刊物文件',
      'the next one, with the publication of issue 44',
    ),
  ],
  run: async ([number], options, terminal) =>
    (await import('./run-new.ts')).startIssue(number, options, terminal),
};
