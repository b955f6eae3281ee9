import { type Command, example } from '../command.ts';
import { text } from '../language.ts';
import { PDF_OPTIONS, PDFS } from '../options/shared-options.ts';
import type { ExtractOptions } from './run-extract.ts';

/** `kuaibao extract` */
export const extractCommand: Command<ExtractOptions> = {
  name: 'extract',
  about: text('从 PDF 里取回期刊文件', 'write back the source files that PDFs carry'),
  argument: PDFS,
  options: {
    ...PDF_OPTIONS,
    output: {
      kind: 'value',
      short: 'o',
      value: text('文件夹', 'folder'),
      about: text(
        '写到这个文件夹；不写就用与 PDF 同名的文件夹',
        'folder to write to; by default named after the PDF',
      ),
    },
    force: { kind: 'flag', about: text('覆盖已有的文件', 'overwrite existing files') },
  },
  examples: [
    example(
      'kuaibao extract 延津政务快报2025年第44期.pdf -o 取回',
      '取回的文件放进“取回”文件夹',
      'into the folder 取回',
    ),
    example(
      'kuaibao extract 成品 -o 取回',
      '从各个 PDF 里取回，每个一个文件夹',
      'of all PDFs of a folder, each into its own',
    ),
  ],
  run: async (given, options, terminal) =>
    (await import('./run-extract.ts')).extract(given, options, terminal),
};
