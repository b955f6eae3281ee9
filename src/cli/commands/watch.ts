import { type Command, example } from '../command.ts';
import { text } from '../language.ts';
import { ISSUE_OPTIONS, VARIANT_OPTIONS } from '../options/shared-options.ts';
import type { WatchOptions } from './run-watch.ts';

/** `kuaibao watch` */
export const watchCommand: Command<WatchOptions> = {
  name: 'watch',
  about: text('排版，以后一存盘就重排', 'typeset, and again at every save'),
  argument: {
    shape: text('<期刊文件...>', '<issue...>'),
    about: text('期刊文件（.yaml、.kuaibao）', 'issue files (.yaml, .kuaibao)'),
  },
  options: {
    ...ISSUE_OPTIONS,
    output: {
      kind: 'value',
      short: 'o',
      value: text('路径', 'path'),
      about: text('写到这个文件或文件夹', 'file or folder to write to'),
    },
    ...VARIANT_OPTIONS,
    poll: {
      kind: 'flag',
      about: text(
        '网络盘上存了盘没有反应时用',
        'look at the files again and again: for network drives that do not tell',
      ),
    },
    json: {
      kind: 'flag',
      about: text('每排一次，在标准输出写一行 JSON', 'write a line of JSON for every build'),
    },
  },
  examples: [
    example('kuaibao watch 第45期.yaml', '写一点，存一次盘，看一眼 PDF', 'see what comes of every save'),
    example('kuaibao watch 第45期.yaml -o 样张.pdf', '指定文件名', 'name the file'),
  ],
  run: async (given, options, terminal) => (await import('./run-watch.ts')).watch(given, options, terminal),
};
