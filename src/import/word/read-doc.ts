/** .doc and .wps: by LibreOffice where there is one, else their text alone. */

import { type Diagnostic, warning } from '../../base/diagnostic.ts';
import { saysSomething } from '../../schema/characters.ts';
import { readDocx } from '../docx/read-docx.ts';
import type { Reading } from '../manuscript.ts';
import { damagedCopy, emptyCopy, needsOffice, placeOfFile } from '../no-copy.ts';
import { textManuscript } from '../text/text-manuscript.ts';
import { convertToDocx } from './convert.ts';

/** Curly quotes and dashes stay what they are. */
const AS_IT_IS = { filterUnicode: false } as const;

/** What a .doc says and nothing of how it looks. */
async function extractText(bytes: Uint8Array): Promise<string | undefined> {
  const { default: Extractor } = await import('word-extractor/lib/word-ole-extractor.js');
  const { default: BufferReader } = await import('word-extractor/lib/buffer-reader.js');
  try {
    const reader = new BufferReader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    await reader.open();
    const read = await new Extractor().extract(reader);
    return [read.getTextboxes(AS_IT_IS), read.getBody(AS_IT_IS), read.getFootnotes(AS_IT_IS)]
      .filter(saysSomething)
      .join('\n');
  } catch {
    return undefined;
  }
}

/** `copy-text-only` */
const textOnly = (name: string): Diagnostic =>
  warning(
    'copy-text-only',
    {
      zh: '没有找到 LibreOffice，只读出了文字：字体、加粗、表格和图片都没有，标题靠文字来猜',
      en: 'LibreOffice was not found: only the text was read, without fonts, bold, tables and pictures; titles are guessed',
    },
    {
      hint: {
        zh: '用 Word 或 WPS 打开它，另存为 .docx 再导入，就都读得出来',
        en: 'Open it in Word or WPS, save it as .docx, and import that',
      },
      span: placeOfFile(name),
    },
  );

/**
 * Reads a .doc, which a .wps mostly is as well. `copy-text-only`, `copy-damaged`, `copy-empty`.
 *
 * @param office the path of LibreOffice, where there is one
 */
export async function readDoc(name: string, bytes: Uint8Array, office: string | undefined): Promise<Reading> {
  const docx = office === undefined ? undefined : await convertToDocx(office, bytes, 'doc');
  if (docx) return readDocx(name, docx);
  const text = await extractText(bytes);
  if (text === undefined) return { diagnostics: [damagedCopy(name)] };
  if (!saysSomething(text)) return { diagnostics: [emptyCopy(name)] };
  const manuscript = textManuscript(name, text, 'paragraphs');
  return { manuscript: { ...manuscript, diagnostics: [textOnly(name)] } };
}

/** Reads what only LibreOffice opens: .rtf, .odt. `copy-needs-office`, `copy-damaged`. */
export async function readByOffice(
  name: string,
  bytes: Uint8Array,
  ending: 'rtf' | 'odt',
  office: string | undefined,
): Promise<Reading> {
  if (office === undefined) return { diagnostics: [needsOffice(name, ending.toUpperCase())] };
  const docx = await convertToDocx(office, bytes, ending);
  return docx ? readDocx(name, docx) : { diagnostics: [damagedCopy(name)] };
}
