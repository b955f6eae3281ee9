import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeDocx, p, r } from '../../helpers/make-docx.ts';
import { blocksOf, manuscriptOf, refusalOf, remarksOf } from './describe.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const document = (inside: string, before = ''): string =>
  `<?xml version="1.0"?>${before}<w:document xmlns:w="${MAIN}"><w:body>${inside}</w:body></w:document>`;
const fileWith = (xml: string | Uint8Array): Uint8Array =>
  makeDocx({ body: '', files: { 'word/document.xml': xml } });

const SAVE = '用 Word 或 WPS 打开它，另存为 .docx 再导入；打不开，请重新要一份。';
const DAMAGED = `error docx-damaged: Word 文件损坏或不完整，读不出来。 → ${SAVE}`;
const TEXT_DAMAGED = `error docx-damaged: Word 文件里的正文损坏，读不出来。 → ${SAVE}`;
const TOO_LARGE =
  'error docx-too-large: Word 文件太大（正文超过 32 MB、一百万字或者三万段），没有读。 → 看看是不是选错了文件；真有这么大的，拆成几个文件再导入。';

/** The directory of an archive, and the sizes in it as they are to be said. */
function lie(bytes: Uint8Array, size: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 46 < bytes.length; at++) {
    const isCentral = view.getUint32(at, true) === 0x02014b50;
    if (isCentral && view.getUint32(at + 24, true) > 1_000_000) view.setUint32(at + 24, size, true);
  }
  return bytes;
}

describe('files that are cut off or damaged', () => {
  const whole = makeDocx({ body: p('县工信局精准施策').repeat(200) });

  it.each([0, 10, 100, whole.length >> 1, whole.length - 30])('cut after %i bytes', (length) => {
    expect(refusalOf(whole.slice(0, length))).toEqual([DAMAGED]);
  });

  it('with bytes changed, anywhere, never throw', () => {
    const read = (bytes: Uint8Array): boolean => {
      try {
        manuscriptOf(bytes);
        return true;
      } catch (problem) {
        // What describe.ts throws for a file that was refused.
        expect((problem as Error).message).toMatch(/读|正文/u);
        return false;
      }
    };
    const results = new Set<boolean>();
    for (let at = 0; at < whole.length; at += 19) {
      const bytes = whole.slice();
      bytes[at] = (bytes[at] as number) ^ 0x55;
      results.add(read(bytes));
    }
    expect([...results].sort()).toEqual([false, true]);
  });

  it('with XML that is not whole', () => {
    expect(refusalOf(fileWith(document(p('甲')).slice(0, -12)))).toEqual([TEXT_DAMAGED]);
    expect(refusalOf(fileWith(document('<w:p>&nbsp;</w:p>')))).toEqual([TEXT_DAMAGED]);
  });

  it('in their styles alone are read without them', () => {
    expect(remarksOf({ body: p('甲'), styles: '<w:style>' })).toEqual([
      'warning docx-part-damaged: 文件里有一部分损坏，读不出来：样式。 → 用 Word 或 WPS 打开，另存一份，再导入。',
    ]);
  });
});

describe('files that are something else', () => {
  it('workbooks and other archives', () => {
    expect(refusalOf(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }))).toEqual([
      'error docx-not-word: 这不是 Word 文件，里面没有正文。 → 看看是不是选错了文件，比如表格（.xlsx）、幻灯片（.pptx）或压缩包。',
    ]);
    expect(refusalOf(fileWith('<html><body>甲</body></html>'))[0]).toMatch(/docx-not-word/u);
  });

  it('documents with a password, and old ones', () => {
    const ole = (name: string): Uint8Array =>
      new Uint8Array(
        Buffer.concat([
          Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
          Buffer.alloc(600),
          Buffer.from(name, 'utf16le'),
        ]),
      );
    expect(refusalOf(ole('EncryptedPackage'))).toEqual([
      'error docx-encrypted: Word 文件设了打开密码，读不了。 → 用 Word 或 WPS 输入密码打开，在“文件—信息—保护文档”里去掉密码，保存后再导入。',
    ]);
    expect(refusalOf(ole('WordDocument'))).toEqual([
      'error docx-old-format: 这是旧格式的文件（.doc、.wps 一类），只是名字以 .docx 结尾。 → 用 Word 或 WPS 打开，另存为 .docx 再导入。',
    ]);
  });

  it('documents without text', () => {
    expect(remarksOf({ body: p('') })).toEqual([
      'warning docx-no-text: 文件里没有文字。 → 看看是不是选错了文件。',
    ]);
  });
});

describe('files that ask for too much', () => {
  const bomb = (): Uint8Array => fileWith(new Uint8Array(40 * 1024 * 1024));

  it('by the size they tell', () => {
    expect(refusalOf(bomb())).toEqual([TOO_LARGE]);
  });

  it('by more than they tell', () => {
    expect(refusalOf(lie(bomb(), 1000))).toEqual([TOO_LARGE]);
    expect(refusalOf(lie(fileWith(document(p('甲'.repeat(999)).repeat(999))), 1000))).toEqual([DAMAGED]);
  });

  it('by entities, which are never expanded or fetched', () => {
    const refused = `error docx-damaged: Word 文件里有文档类型声明，正常的文件没有，可能有害，没有读。 → ${SAVE}`;
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
    expect(refusalOf(fileWith(document(p('&b;'), laughs)))).toEqual([refused]);
    const outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
    expect(refusalOf(fileWith(document(p('&a;'), outside)))).toEqual([refused]);
  });

  it('by depth', () => {
    const depth = 5000;
    expect(
      refusalOf(fileWith(document(`<w:p>${'<w:x>'.repeat(depth)}${'</w:x>'.repeat(depth)}</w:p>`))),
    ).toEqual([
      `error docx-damaged: Word 文件里的内容一层套一层，超过 200 层，不像正常的文件，没有读。 → ${SAVE}`,
    ]);
  });

  it('by the number of elements', () => {
    expect(refusalOf(fileWith(document(`<w:p>${'<w:r/>'.repeat(500_000)}</w:p>`)))).toEqual([TOO_LARGE]);
  });

  it('by the number of paragraphs and characters', () => {
    expect(refusalOf(fileWith(document('<w:p/>'.repeat(60_000))))).toEqual([TOO_LARGE]);
    expect(refusalOf(fileWith(document(p('甲'.repeat(3_100_000)))))).toEqual([TOO_LARGE]);
  });

  it('by styles based on each other, in a ring or a long row', () => {
    const styles = Array.from(
      { length: 5000 },
      (_, i) =>
        `<w:style w:type="paragraph" w:styleId="s${i}"><w:basedOn w:val="s${(i + 1) % 5000}"/></w:style>`,
    ).join('');
    expect(
      blocksOf({ styles, body: p('甲', '<w:pStyle w:val="s0"/>') + p('乙', '<w:pStyle w:val="s4999"/>') }),
    ).toEqual(['甲', '乙']);
  });

  it('by cells that reach over millions of columns', () => {
    const body = `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="99999999"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr>${p('甲')}</w:tc></w:tr></w:tbl>`;
    expect(blocksOf({ body })).toEqual(['table bare head 0: [100×1] | 甲[100×1]']);
  });

  it('by a list or a field that does not end', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="l"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const styles =
      '<w:style w:type="numbering" w:styleId="l"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const field =
      '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const body = p(r('甲') + field, '<w:numPr><w:numId w:val="1"/></w:numPr>');
    expect(blocksOf({ numbering, styles, body })).toEqual(['甲']);
  });
});
