/** Why a document cannot be read at all, and what to do. */

import { type Diagnostic, error, type SourceText, type Text, warning } from '../../base/diagnostic.ts';
import type { Block } from '../manuscript.ts';
import type { PackageProblem, Problem } from './parts/package-parts.ts';

const SAVE_AGAIN: Text = {
  zh: '用 Word 或 WPS 打开它，另存为 .docx 再导入；打不开，请重新要一份。',
  en: 'Open it in Word or WPS and save it as .docx again; ask for another copy if it does not open.',
};
const CHECK_FILE: Text = {
  zh: '看看是不是选错了文件；真有这么大的，拆成几个文件再导入。',
  en: 'Check that it is the right file; split it if it really is that large.',
};

type Refused = Problem | PackageProblem | 'old-format';
type Make = (source: SourceText) => Diagnostic;

const at = (source: SourceText) => ({ span: { source, start: 0, end: 0 } });

const damaged =
  (zh: string, en: string): Make =>
  (source) =>
    error('docx-damaged', { zh, en }, { ...at(source), hint: SAVE_AGAIN });

const tooLarge =
  (zh: string, en: string): Make =>
  (source) =>
    error('docx-too-large', { zh, en }, { ...at(source), hint: CHECK_FILE });

const REFUSALS: Readonly<Record<Refused, Make>> = {
  damaged: damaged('Word 文件损坏或不完整，读不出来。', 'The Word document is damaged or cut off.'),
  malformed: damaged('Word 文件里的正文损坏，读不出来。', 'The text of the Word document is damaged.'),
  doctype: damaged(
    'Word 文件里有文档类型声明，正常的文件没有，可能有害，没有读。',
    'The Word document declares a document type, which none has; it may be harmful and was not read.',
  ),
  'too-deep': damaged(
    'Word 文件里的内容一层套一层，超过 200 层，不像正常的文件，没有读。',
    'The Word document is nested more than 200 levels deep; it was not read.',
  ),
  'too-large': tooLarge(
    'Word 文件太大（正文超过 32 MB、一百万字或者三万段），没有读。',
    'The Word document is too large (over 32 MB of text once unpacked, a million characters or 30,000 paragraphs).',
  ),
  encrypted: (source) =>
    error(
      'docx-encrypted',
      { zh: 'Word 文件设了打开密码，读不了。', en: 'The Word document needs a password to be opened.' },
      {
        ...at(source),
        hint: {
          zh: '用 Word 或 WPS 输入密码打开，在“文件—信息—保护文档”里去掉密码，保存后再导入。',
          en: 'Open it in Word or WPS, remove the password and save it.',
        },
      },
    ),
  'not-word': (source) =>
    error(
      'docx-not-word',
      { zh: '这不是 Word 文件，里面没有正文。', en: 'Not a Word document: there is no text in it.' },
      {
        ...at(source),
        hint: {
          zh: '看看是不是选错了文件，比如表格（.xlsx）、幻灯片（.pptx）或压缩包。',
          en: 'Check that it is not a workbook, a presentation or another archive.',
        },
      },
    ),
  'old-format': (source) =>
    error(
      'docx-old-format',
      {
        zh: '这是旧格式的文件（.doc、.wps 一类），只是名字以 .docx 结尾。',
        en: 'A file of the old format (.doc, .wps), though its name ends in .docx.',
      },
      {
        ...at(source),
        hint: {
          zh: '用 Word 或 WPS 打开，另存为 .docx 再导入。',
          en: 'Open it in Word or WPS and save it as .docx.',
        },
      },
    ),
};

/** Says why a document is not read. */
export const refusal = (problem: Refused, source: SourceText): Diagnostic => REFUSALS[problem](source);

/** A document whose pages are pictures has nothing to take. */
export function withoutText(source: SourceText, blocks: readonly Block[]): Diagnostic[] {
  if (/\S/u.test(source.text)) return [];
  const pictures = blocks.filter(({ kind }) => kind === 'image').length;
  const hint = {
    zh: pictures > 0 ? '可能是扫描件；先用 WPS 或扫描软件识别成文字，再导入。' : '看看是不是选错了文件。',
    en: pictures > 0 ? 'Turn the scanned pages into text first.' : 'Check that it is the right file.',
  };
  const message =
    pictures > 0
      ? { zh: `文件里没有文字，只有 ${pictures} 张图片。`, en: `No text, only ${pictures} pictures.` }
      : { zh: '文件里没有文字。', en: 'There is no text in the document.' };
  return [warning('docx-no-text', message, { ...at(source), hint })];
}
