import { describe, expect, it } from 'vitest';
import { natureOf } from '../../src/import/file-nature.ts';
import { readText } from '../../src/import/text/read-text.ts';
import { textManuscript } from '../../src/import/text/text-manuscript.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Its lines, bold between stars, with outline and indent. */
function shown(text: string): string[] {
  const { source, blocks } = textManuscript('a.md', text, 'paragraphs');
  return blocks.map((block) => {
    if (block.kind === 'table') {
      return block.rows
        .map((row) => row.map(({ start, end }) => source.text.slice(start, end)).join('/'))
        .join(' ');
    }
    if (block.kind !== 'line') return `(${block.kind})`;
    const line = block.stretches
      .map(({ start, end, look }) =>
        look.bold ? `*${source.text.slice(start, end)}*` : source.text.slice(start, end),
      )
      .join('');
    if (block.region === 'comment') return `(${line})`;
    return `${block.outline ? `${block.outline}:` : ''}${block.indent ? `>${block.indent} ` : ''}${line}`;
  });
}

describe('text as a manuscript', () => {
  it.each([
    ['# 标题 #', ['1:标题']],
    ['## 二、**重**点', ['2:二、*重*点']],
    ['#1 项目', ['#1 项目']],
    ['　　甲**乙**丙  ', ['>2 甲*乙*丙']],
    ['138****5678', ['138****5678']],
    ['一个 ** 记号', ['一个 ** 记号']],
    ['- 甲\n> 乙', ['甲', '乙']],
    ['*来源：水利局*', ['来源：水利局']],
    ['*甲', ['*甲']],
    ['甲\n---\n乙', ['甲', '(ruling)', '乙']],
    ['甲\n\f乙', ['甲', '(break)', '乙']],
    ['| 乡镇 | 面积 |\n|---|:--:|\n| 柳林 | 3 |\n后', ['乡镇/面积 柳林/3', '后']],
    ['| 甲\\|乙 | 3 |\n|---|---|\n| 丙 | 4\\| |', ['甲|乙/3 丙/4|']],
    [
      '---\ntitle: "标题"\ndate: 2026-03-12\ntags:\n  - 农业\n---\n\n甲',
      ['1:标题', '(date: 2026-03-12)', '(tags:)', '(- 农业)', '', '甲'],
    ],
    ['\n---\ntitle: 前言\n---\n# 标题\n甲', ['(title: 前言)', '1:标题', '甲']],
    ['---\n甲。\n---\n乙', ['(ruling)', '甲。', '(ruling)', '乙']],
    ['甲\r\n\r\n乙', ['甲', '', '乙']],
  ])('%j', (text, lines) => {
    expect(shown(text)).toEqual(lines);
  });

  it('keeps the lines of the file where they were', () => {
    const { source } = textManuscript('a', '# 甲\n\n| a | b |\n|---|---|\n| 1 | 2 |\n乙', 'paragraphs');
    expect(source.text.split('\n')).toEqual(['甲', '', 'a\tb', '', '1\t2', '乙', '']);
  });

  it.each([
    ['utf-8', encode('\ufeff县科技局')],
    ['utf-16', Uint8Array.of(0xff, 0xfe, ...Buffer.from('县科技局', 'utf16le'))],
    ['gb18030', Uint8Array.of(0xcf, 0xd8, 0xbf, 0xc6, 0xbc, 0xbc, 0xbe, 0xd6)],
  ])('is read in %s', (_, bytes) => {
    const read = readText('a.txt', bytes);
    expect('manuscript' in read && read.manuscript.source.text).toBe('县科技局\n');
  });
});

describe('what a file is', () => {
  const ole = (name: string): Uint8Array =>
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...Buffer.alloc(508), ...Buffer.from(name, 'utf16le'));
  it.each([
    ['docx', encode('PK\x03\x04..word/document.xml')],
    ['sheet', encode('PK\x03\x04..xl/workbook.xml')],
    ['slides', encode('PK\x03\x04..ppt/presentation.xml')],
    ['odt', encode('PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text')],
    ['archive', encode('PK\x03\x04a.txt')],
    ['doc', ole('WordDocument')],
    ['sheet', ole('Workbook')],
    ['locked', ole('EncryptedPackage')],
    ['damaged', ole('')],
    ['pdf', encode('%PDF-1.7')],
    ['rtf', encode('{\\rtf1')],
    ['web-page', encode('<html><body>')],
    ['picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['empty', encode('')],
    ['text', encode('县科技局')],
  ])('%s', (nature, bytes) => {
    expect(natureOf(bytes)).toBe(nature);
  });
});
