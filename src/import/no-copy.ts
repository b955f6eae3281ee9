/** Files that no text can be read from, and what to do with each. */

import { type Diagnostic, error, type Text } from '../base/diagnostic.ts';
import type { Nature } from './file-nature.ts';

const say = (zh: string, en: string): Text => ({ zh, en });

/** A place that is a file as a whole. */
export const placeOfFile = (name: string) => ({ source: { path: name, text: '' }, start: 0, end: 0 });

/** What a file is called, and what is to be done. */
const REMEDIES: Readonly<Partial<Record<Nature, readonly [what: Text, remedy: Text]>>> = {
  sheet: [
    say('电子表格', 'a spreadsheet'),
    say(
      '表格放进期刊，写成正文里的一项：“- 表格: {文件: 名字.xlsx}”；要读文字，先在 WPS 里复制到 Word 文档',
      'Name it in a body as "- table: {file: name.xlsx}"; to read its text, copy that into a Word document',
    ),
  ],
  slides: [
    say('演示文稿', 'a presentation'),
    say('把文字复制到 Word 文档或文本文件里再导入', 'Copy its text into a Word document or a text file'),
  ],
  picture: [
    say('图片', 'a picture'),
    say(
      '图片里的字读不出来：用 WPS 或手机上的文字识别转成文字再导入；要印这幅图，在正文里写“- 图片: 名字.jpg”',
      'Words in a picture cannot be read: recognise them with another program; to print it write "- picture: name.jpg"',
    ),
  ],
  'web-page': [
    say('网页文件', 'a web page'),
    say('用 Word 或 WPS 打开它，另存为 .docx 再导入', 'Open it in Word or WPS and save it as .docx'),
  ],
  archive: [
    say('压缩包', 'an archive'),
    say('先解压，再导入里面的文件', 'Unpack it, and import the files inside'),
  ],
  shortcut: [
    say('快捷方式', 'a shortcut'),
    say(
      '在它上面按右键，选“打开文件所在的位置”，用那里的文件',
      'Open its file location, and use the file there',
    ),
  ],
};

/** A file of a kind that is not read: `copy-kind`. */
export function wrongKind(name: string, nature: Nature): Diagnostic {
  const [what, hint] = REMEDIES[nature] ?? [
    say('不认识的文件', 'a file of an unknown kind'),
    say(
      '能导入的是 .docx、.doc、.wps、.pdf、.txt 和 .md：用原来的程序打开它，另存为 .docx',
      'What can be imported is .docx, .doc, .wps, .pdf, .txt and .md: open it where it was made and save it as .docx',
    ),
  ];
  return error(
    'copy-kind',
    say(`这是${what.zh}，读不出文字`, `This is ${what.en}, which has no text to read`),
    {
      hint,
      span: placeOfFile(name),
    },
  );
}

/** A file that is an issue, or a publication, already: `copy-kind`. */
export const issueFile = (name: string): Diagnostic =>
  error('copy-kind', say('这是期刊文件，不用导入', 'This is an issue file, and needs no import'), {
    hint: say(
      '排版用 kuaibao build；要把其中几条放进另一期，打开两个文件复制过去',
      'Typeset it with kuaibao build; to move items into another issue, copy them from file to file',
    ),
    span: placeOfFile(name),
  });

/** `copy-empty` */
export const emptyCopy = (name: string): Diagnostic =>
  error('copy-empty', say('文件里没有文字', 'There is no text in the file'), {
    hint: say(
      '打开看一看是不是选错了文件；刚从别处传来的，再传一次',
      'Open it and check that it is the right file; if it was just sent, have it sent again',
    ),
    span: placeOfFile(name),
  });

/** A file that only opens with a password: `copy-locked`. */
export const lockedCopy = (name: string): Diagnostic =>
  error('copy-locked', say('文件有密码，打不开', 'The file is locked by a password'), {
    hint: say(
      '用 Word 或 WPS 打开它，去掉密码，另存一份再导入',
      'Open it in Word or WPS, take the password off, and save a copy',
    ),
    span: placeOfFile(name),
  });

/** What only LibreOffice can open, where there is none: `copy-needs-office`. */
export const needsOffice = (name: string, what: string): Diagnostic =>
  error(
    'copy-needs-office',
    say(
      `${what} 文件要借助 LibreOffice 来读，这台电脑上没有找到`,
      `${what} files are read with the help of LibreOffice, which was not found on this computer`,
    ),
    {
      hint: say(
        '用 Word 或 WPS 打开它，另存为 .docx 再导入；或者装上 LibreOffice',
        'Open it in Word or WPS and save it as .docx, or install LibreOffice',
      ),
      span: placeOfFile(name),
    },
  );

/** A file that is damaged, or that its reader did not manage: `copy-damaged`. */
export const damagedCopy = (name: string): Diagnostic =>
  error('copy-damaged', say('文件读不出来，可能已经损坏', 'The file cannot be read; it may be damaged'), {
    hint: say(
      '用 Word 或 WPS 打开它，另存为 .docx 再导入；打不开就请对方重发',
      'Open it in Word or WPS and save it as .docx; where that fails, have it sent again',
    ),
    span: placeOfFile(name),
  });

/** A file of more than any bulletin has, and so of more than is read: `copy-too-large`. */
export const tooLargeCopy = (name: string): Diagnostic =>
  error(
    'copy-too-large',
    say(
      '文件太大（超过一百万字、三万段或者 400 期），没有读',
      'The file is too large (over a million characters, 30,000 lines or 400 issues) and was not read',
    ),
    {
      hint: say(
        '看看是不是选错了文件；真有这么大的，拆成几个文件再导入',
        'Check that it is the right file; split it if it really is that large',
      ),
      span: placeOfFile(name),
    },
  );
