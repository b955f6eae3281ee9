import { type Command, example } from '../command.ts';
import { text } from '../language.ts';

/** `kuaibao open` */
export const openCommand: Command<Record<never, never>> = {
  name: 'open',
  about: text(
    '排好以后打开 PDF；双击期刊文件就是它',
    'typeset and open the PDF, as a double click on an issue does',
  ),
  argument: {
    shape: text('[期刊文件...]', '[issue...]'),
    about: text(
      '期刊文件（.yaml、.kuaibao）或文件夹；PDF 和它放在一起',
      'issue files (.yaml, .kuaibao) or folders; PDFs are put beside them',
    ),
  },
  options: {},
  examples: [
    example('kuaibao open 第45期.kuaibao', '排版，打开 PDF', 'typeset it, and open the PDF'),
    example('kuaibao open 往期', '整个文件夹，排好打开文件夹', 'all issues of a folder, which is opened'),
  ],
  run: async (given, _, terminal) => (await import('./run-open.ts')).openIssues(given, terminal),
};
