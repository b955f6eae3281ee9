import type { CodeOf } from '../base/codes.ts';
import { type Diagnostic, error, type Text, warning } from '../base/diagnostic.ts';
import { type AttachedFile, listAttachments } from '../pdfread/attachments.ts';
import { LimitError } from '../pdfread/budget.ts';
import { lookUp, openPdf, type Pdf } from '../pdfread/pdf-file.ts';
import { asText } from '../pdfread/pdf-values.ts';
import { describeObstacle, TOO_MUCH } from './check-pages.ts';
import { quote } from './findings.ts';
import { checkName, isHidden, nameKey } from './safe-names.ts';

/** A source file to be written. */
export interface ExtractedFile {
  /** Path inside the folder asked for, in parts that are safe on every system. */
  readonly segments: readonly string[];
  readonly bytes: Uint8Array;
  /** The issue itself rather than its publication. */
  readonly issue: boolean;
}

/** The sources of a PDF that may be written, and what is wrong with the others. */
interface Extracted {
  readonly files: readonly ExtractedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Takes the source files out of a PDF (AFRelationship Source, ISO 32000-2 14.13). Codes: `pdf-unreadable`,
 * `pdf-without-source`, `source-too-many`, and for a single file `source-unreadable`, `source-damaged`,
 * `source-name-refused`, `source-name-twice`, `source-name-hidden`. A file that does not match its checksum is given all the same, with an error.
 *
 * @param bytes any file at all; none makes it throw
 */
export function extractSources(bytes: Uint8Array): Extracted {
  try {
    const opened = openPdf(bytes);
    if ('obstacle' in opened) return nothing(error('pdf-unreadable', describeObstacle(opened.obstacle)));
    const { files, left } = listAttachments(opened.pdf);
    const sources = files.filter(({ source }) => source);
    const taken =
      sources.length === 0 ? nothing(withoutSource(opened.pdf, files.length + left)) : takeAll(sources);
    return left === 0
      ? taken
      : { ...taken, diagnostics: [...taken.diagnostics, tooMany(files.length, left)] };
  } catch (thrown) {
    if (thrown instanceof LimitError) return nothing(error('pdf-unreadable', TOO_MUCH));
    throw thrown;
  }
}

const tooMany = (read: number, left: number): Diagnostic =>
  error(
    'source-too-many',
    {
      zh: `附件有 ${read + left} 个，太多了：只看了前 ${read} 个，其余 ${left} 个没有取出`,
      en: `There are ${read + left} attachments, too many: after the first ${read}, ${left} were left out`,
    },
    {
      hint: {
        zh: '快报排出的 PDF 只有几个附件；要其余的，用别的 PDF 阅读器取出',
        en: 'PDFs made by Kuaibao carry a few files; take the others out with another PDF reader',
      },
    },
  );

const nothing = (diagnostic: Diagnostic): Extracted => ({ files: [], diagnostics: [diagnostic] });

function withoutSource(pdf: Pdf, others: number): Diagnostic {
  const producer = asText(lookUp(pdf, pdf.trailer, 'Info', 'Producer')) ?? '';
  const ours = /^Kuaibao\b/.test(producer);
  const maker = producer ? quote(producer) : undefined;
  const also =
    others > 0
      ? { zh: `；另有 ${others} 个别的附件`, en: `; it has ${others} other attachments` }
      : { zh: '', en: '' };
  return error(
    'pdf-without-source',
    ours
      ? {
          zh: `这个 PDF 里没有源文件：排版时用了 --no-source，或者是印刷版${also.zh}`,
          en: `This PDF carries no source: it was built with --no-source, or for the press${also.en}`,
        }
      : {
          zh: `这个 PDF 不是快报生成的${maker ? `（${maker}）` : ''}，里面没有源文件${also.zh}`,
          en: `This PDF was not made by Kuaibao${maker ? ` (but ${maker})` : ''} and carries no source${also.en}`,
        },
    {
      hint: ours
        ? {
            zh: '改用存档版的 PDF，或用原来的 .yaml 文件',
            en: 'Use the archive copy, or the original .yaml files',
          }
        : {
            zh: '只有快报排出的存档版 PDF 才附带源文件',
            en: 'Only archive copies made by Kuaibao carry sources',
          },
    },
  );
}

function takeAll(sources: readonly AttachedFile[]): Extracted {
  const files: ExtractedFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const taken = new Set<string>();
  for (const { name, content, agrees, issue } of sources) {
    const report = (code: CodeOf<'error'>, zh: string, en: string): void => {
      const shown = quote(name) || '?';
      diagnostics.push(error(code, { zh: `附件“${shown}”${zh}`, en: `Attachment “${shown}”: ${en}` }));
    };
    const checked = checkName(name);
    if ('refused' in checked) {
      const { zh, en } = checked.refused;
      report('source-name-refused', `没有写出：${zh}`, `not written: ${en}`);
    } else if ('problem' in content) {
      const { zh, en } = PROBLEMS[content.problem];
      report('source-unreadable', zh, en);
    } else if (taken.has(nameKey(checked.segments))) {
      report(
        'source-name-twice',
        '与另一个附件重名，没有写出',
        'has the name of another one and was not written',
      );
    } else {
      taken.add(nameKey(checked.segments));
      files.push({ segments: checked.segments, bytes: content.bytes, issue });
      if (isHidden(checked.segments)) diagnostics.push(warnHidden(name));
      if (!agrees) {
        report(
          'source-damaged',
          '与校验值不符，被改过或已损坏；已照原样写出，请核对',
          'does not match its checksum; it was written as it is, check it',
        );
      }
    }
  }
  return { files, diagnostics };
}

const warnHidden = (name: string): Diagnostic =>
  warning(
    'source-name-hidden',
    {
      zh: `附件“${quote(name)}”的名字以点开头，已经写出，但在文件夹里可能看不见`,
      en: `Attachment “${quote(name)}” was written, but its name begins with a dot: folders may hide it`,
    },
    {
      hint: {
        zh: '不认得这个文件，就把它删掉：以点开头的文件多是别的程序的设置',
        en: 'Delete it if you do not know it: such files are mostly settings of other programs',
      },
    },
  );

const PROBLEMS: Readonly<Record<'missing' | 'damaged' | 'too-large' | 'unsupported', Text>> = {
  missing: { zh: '只有名字，没有内容', en: 'a name without a file' },
  damaged: { zh: '已损坏，解不开', en: 'damaged, cannot be decompressed' },
  'too-large': { zh: '解压后超过 32 MB，没有写出', en: 'more than 32 MB, not written' },
  unsupported: { zh: '的压缩方式不认识', en: 'compressed in an unknown way' },
};
