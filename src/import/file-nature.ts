/** What a file is, by what is in it: names lie, and mail programs rename. */

export type Nature =
  | 'docx'
  | 'pdf'
  | 'doc'
  | 'locked'
  | 'damaged'
  | 'rtf'
  | 'odt'
  | 'text'
  | 'sheet'
  | 'slides'
  | 'picture'
  | 'web-page'
  | 'archive'
  | 'shortcut'
  | 'empty'
  | 'unknown';

/** Bytes as characters of the same number. */
const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** Names of members stand in the directory at the end of a zip container, and in its first stretch. */
const EDGE = 1 << 18;

function natureOfZip(bytes: Uint8Array): Nature {
  const names = latin1(bytes.subarray(0, EDGE)) + latin1(bytes.subarray(-EDGE));
  if (names.includes('word/document') || names.includes('word/')) return 'docx';
  if (names.includes('mimetypeapplication/vnd.oasis.opendocument.text')) return 'odt';
  if (names.includes('xl/') || names.includes('opendocument.spreadsheet')) return 'sheet';
  if (names.includes('ppt/') || names.includes('opendocument.presentation')) return 'slides';
  return 'archive';
}

/** The streams of an OLE container are named in UTF-16. */
function natureOfOle(bytes: Uint8Array): Nature {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string): boolean => content.includes(name, 0, 'utf16le');
  if (holds('EncryptedPackage')) return 'locked';
  if (holds('WordDocument')) return 'doc';
  if (holds('Workbook')) return 'sheet';
  // One that was cut short lacks the names, which stand at its end.
  return holds('PowerPoint Document') ? 'slides' : 'damaged';
}

/** How files begin. */
const SIGNS: readonly (readonly [Nature, ...string[]])[] = [
  ['pdf', '%PDF-'],
  ['rtf', '{\\rtf'],
  ['shortcut', 'L\0\0\0\x01\x14\x02\0'],
  ['picture', '\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*'],
  ['archive', 'Rar!', '7z\xbc\xaf', '\x1f\x8b'],
];

const WEB_PAGE = /^<(?:!doctype html|html|head|body|meta)[\s>]/i;
/** A bitmap says its length, and then nothing for four bytes. */
const isBitmap = (head: string): boolean => head.startsWith('BM') && head.slice(6, 10) === '\0\0\0\0';

/** What a file is. One without anything in it is `empty`; what is no known format and not text is `unknown`. */
export function natureOf(bytes: Uint8Array): Nature {
  if (bytes.length === 0) return 'empty';
  const head = latin1(bytes.subarray(0, 1024));
  if (head.startsWith('PK\x03\x04')) return natureOfZip(bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0')) return natureOfOle(bytes);
  const text = head.replace(/^\xef\xbb\xbf/, '').trimStart();
  const [nature] = SIGNS.find(([, ...signs]) => signs.some((sign) => text.startsWith(sign))) ?? [];
  if (nature) return nature;
  if (isBitmap(head)) return 'picture';
  if (WEB_PAGE.test(text)) return 'web-page';
  return /<html[\s>]/i.test(text) && text.startsWith('<') ? 'web-page' : 'text';
}
