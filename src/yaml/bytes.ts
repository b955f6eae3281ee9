import type { CodeOf } from '../base/codes.ts';
import { besideLatin, type Diagnostic, error, type SourceText } from '../base/diagnostic.ts';
import { MAX_BYTES } from '../base/input-file.ts';

type DecodedText =
  | { readonly source: SourceText; readonly diagnostics: readonly [] }
  | { readonly source?: undefined; readonly diagnostics: readonly [Diagnostic] };

type Kind = { readonly zh: string; readonly en: string; readonly hint: { zh: string; en: string } };

const copyText = (zh: string, en: string) => ({
  zh: `${zh}，把文字复制出来，填到 kuaibao new 1 生成的样板里（用“记事本”打开）`,
  en: `${en}, and copy the text into a file made by kuaibao new 1, in a plain text editor`,
});

/** What `kuaibao import` makes issues and items of. */
const IMPORTED = {
  zh: '用 kuaibao import 读进来：稿件加进一期写 --into 第12期.yaml，印好的整期写 -o issues',
  en: 'Read it with kuaibao import: --into issue.yaml adds it to an issue as an item, -o issues makes an issue of it',
};

const WORD: Kind = { zh: 'Word 或 WPS 文档', en: 'a Word or WPS document', hint: IMPORTED };
const PDF: Kind = {
  zh: 'PDF 文件',
  en: 'a PDF file',
  hint: {
    zh: '排版用期刊文件（.yaml）；快报排出的 PDF，用 kuaibao extract 取回它的期刊文件，用 kuaibao verify 检查它',
    en: 'Give the issue file (.yaml); of a PDF made by kuaibao, extract gives back its issue and verify checks it',
  },
};
const RTF: Kind = { zh: 'RTF 文档', en: 'an RTF document', hint: IMPORTED };
const SHEET: Kind = {
  zh: '电子表格',
  en: 'a spreadsheet',
  hint: copyText('在 Excel 或 WPS 里打开它', 'Open it'),
};
const HTML: Kind = {
  zh: '网页文件',
  en: 'a web page',
  hint: copyText('在浏览器里打开它', 'Open it in a browser'),
};
const ARCHIVE: Kind = {
  zh: '压缩包',
  en: 'an archive',
  hint: { zh: '先解压，再用里面的 .yaml 文件', en: 'Unpack it and use the .yaml file inside' },
};
const SHORTCUT: Kind = {
  zh: '快捷方式',
  en: 'a shortcut',
  hint: {
    zh: '在它上面按右键，选“打开文件所在的位置”，用那里的文件',
    en: 'Open its file location, and use the file there',
  },
};
const IMAGE: Kind = {
  zh: '图片',
  en: 'a picture',
  hint: { zh: '请选用写好的 .yaml 文件', en: 'Choose the .yaml file of the issue instead' },
};

/** Bytes as characters of the same number; TextDecoder's latin1 is windows-1252 on some versions of Node. */
const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** What a zip container holds is named by the member names in its first and last stretch. */
function identifyZip(bytes: Uint8Array): Kind {
  const names = latin1(bytes.subarray(0, 65536)) + latin1(bytes.subarray(-65536));
  if (names.includes('word/') || names.includes('mimetypeapplication/vnd.oasis.opendocument.text'))
    return WORD;
  if (names.includes('xl/') || names.includes('opendocument.spreadsheet')) return SHEET;
  return ARCHIVE;
}

/** The streams of an OLE container are named in UTF-16 at even offsets. */
function identifyOle(bytes: Uint8Array): Kind {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
  return names.includes('Workbook') ? SHEET : WORD;
}

function identify(bytes: Uint8Array): Kind | undefined {
  const head = latin1(bytes.subarray(0, 1024));
  if (head.startsWith('PK\x03\x04')) return identifyZip(bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0')) return identifyOle(bytes);
  if (/^\s*%PDF-/.test(head.replace(/^\xef\xbb\xbf/, ''))) return PDF;
  if (head.startsWith('{\\rtf')) return RTF;
  if (head.startsWith('L\0\0\0\x01\x14\x02\0')) return SHORTCUT;
  if (/^\s*<(!doctype|html|\?xml)/i.test(head.replace(/^\xef\xbb\xbf/, ''))) return HTML;
  if (/^(\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0\0\0\0)/s.test(head)) return IMAGE;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the bytes of a gzip file
  if (/^(Rar!|7z\xbc\xaf|\x1f\x8b)/.test(head)) return ARCHIVE;
  return undefined;
}

const decodeStrictly = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/**
 * UTF-16 without a mark shows as zeros at every other byte wherever there is ASCII, and YAML always has some; zeros on
 * the other side come from characters like 一 (U+4E00) alone.
 */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 4096);
  let [even, odd] = [0, 0];
  for (let at = sample.indexOf(0); at >= 0; at = sample.indexOf(0, at + 1)) at % 2 === 0 ? even++ : odd++;
  if (bytes.length % 2 !== 0 || odd === even) return undefined;
  if (odd > even * 2) return 'utf-16le';
  return even > odd * 2 ? 'utf-16be' : undefined;
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

interface Decoded {
  readonly encoding: Encoding;
  /** Without a byte order mark. */
  readonly text: string;
}

/** Finds the encoding of a file by its mark, its zeros, or by trying. */
export function decodeBytes(bytes: Uint8Array): Decoded | undefined {
  const decoded = (encoding: Encoding): Decoded | undefined => {
    const text = decodeStrictly(encoding, bytes);
    return text === undefined ? undefined : { encoding, text };
  };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded('utf-16be');
  const utf16 = guessUtf16(bytes);
  if (utf16) return decoded(utf16);
  return decoded('utf-8') ?? decoded('gb18030');
}

/** Text that decodes yet is full of control characters was never text. */
function looksBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const controls = text.slice(0, 65536).match(/[\x01-\x08\x0e-\x1f]/g)?.length ?? 0;
  return controls > 8 && controls * 20 > Math.min(text.length, 65536);
}

const refuse = (
  path: string,
  code: CodeOf<'error'>,
  zh: string,
  en: string,
  hint: { zh: string; en: string },
): DecodedText => ({
  // An empty source still carries the file's name to the report.
  diagnostics: [error(code, { zh, en }, { hint, span: { source: { path, text: '' }, start: 0, end: 0 } })],
});

/**
 * Decodes a file's bytes: UTF-8 and UTF-16 with or without a byte order mark, else GB18030. Lone carriage returns
 * become line feeds. Returns the text, or one error: `file-too-large`, `file-empty`, `file-not-yaml` (a Word, PDF, …
 * file), `file-binary`.
 */
export function decodeText(path: string, bytes: Uint8Array): DecodedText {
  if (bytes.length > MAX_BYTES) {
    return refuse(
      path,
      'file-too-large',
      '文件太大：超过 16 MB',
      'The file is too large: the limit is 16 MB',
      {
        zh: '一期快报的文字只有几十 KB，请检查是不是选错了文件',
        en: 'An issue has a few dozen KB of text; check that this is the right file',
      },
    );
  }
  const kind = identify(bytes);
  if (kind) {
    return refuse(
      path,
      'file-not-yaml',
      `这是${besideLatin(kind.zh)}，不是期刊文件（.yaml 文本文件）`,
      `This is ${kind.en}, not a YAML text file`,
      kind.hint,
    );
  }
  const text = decodeBytes(bytes)?.text;
  if (text === undefined || looksBinary(text)) {
    return refuse(
      path,
      'file-binary',
      '这不是文本文件，或者编码无法识别',
      'This is not a text file, or its encoding is unknown',
      {
        zh: '用“记事本”打开原文件，另存为 UTF-8 编码的 .yaml 文件',
        en: 'Open the original in a text editor and save it as UTF-8 with the extension .yaml',
      },
    );
  }
  if (/^\s*$/.test(text)) {
    return refuse(path, 'file-empty', '文件是空的', 'The file is empty', {
      zh: '写上期号、日期和内容；可以用 kuaibao new 生成一份样板',
      en: 'Write the number, the date and the items; kuaibao new makes a ready-to-fill file',
    });
  }
  return { source: { path, text: text.replace(/\r(?!\n)/g, '\n') }, diagnostics: [] };
}
