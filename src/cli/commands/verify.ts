import { type Command, example } from '../command.ts';
import { text } from '../language.ts';
import { PDF_OPTIONS, PDFS } from '../options/shared-options.ts';
import type { PdfOptions } from '../pdfs.ts';

/** `kuaibao verify` */
export const verifyCommand: Command<PdfOptions> = {
  name: 'verify',
  about: text('检查 PDF：纸张、字体、文字、标准、附件', 'say what holds of PDFs and what does not'),
  argument: PDFS,
  options: PDF_OPTIONS,
  examples: [
    example('kuaibao verify 延津政务快报2025年第44期.pdf', '逐项检查一个 PDF', 'all checks of one'),
    example('kuaibao verify 成品', '检查“成品”文件夹里的各个 PDF', 'check all PDFs of a folder'),
    example('kuaibao verify 成品/*.pdf -q', '只说有问题的', 'say what fails and no more'),
  ],
  run: async (given, options, terminal) => (await import('./run-verify.ts')).verify(given, options, terminal),
};
