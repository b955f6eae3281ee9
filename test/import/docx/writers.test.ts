/** Documents as other programs wrote them. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeBlocks, looksIn, manuscriptOf, saidOf } from './describe.ts';

const read = (name: string) => manuscriptOf(readFileSync(new URL(`files/${name}.docx`, import.meta.url)));

describe('LibreOffice', () => {
  const manuscript = read('libreoffice');

  it('boxes, drawn lines, lists, notes, tables and breaks', () => {
    expect(describeBlocks(manuscript)).toEqual([
      '(box, centre) 青禾快报',
      '(centre) 第3期',
      'ruling red',
      '(start, indent 2) 县水利局推进冬修　清淤渠道46公里1。柳林镇带头。（水利局）',
      '(footnote, start) 1截至10月底。',
      '(start) 一、抓谋划。',
      '(start) 二、抓落地。',
      'table ruled head 1: 乡镇 | 件数 ‖ 柳林镇 | 12',
      '(start) 上',
      '(start, continues) 下',
      'page break',
      '(start) 第二页',
      '(footer, centre) —  —',
    ]);
  });

  it('looks', () => {
    const looks = looksIn(manuscript);
    expect(looks[0]).toBe('青禾快报<xiaobiaosong 48 red>');
    expect(looks[2]).toBe(
      '县水利局推进冬修　<heiti 16>清淤渠道46公里<fangsong 16>1<songti 10.5 superscript>。<fangsong 16>柳林镇<fangsong 16 bold>带头。（水利局）<fangsong 16>',
    );
    expect(looks[4]).toBe('一、抓谋划。<fangsong 16>');
  });

  it('tracked changes', () => {
    expect(saidOf(manuscript.diagnostics).map((line) => line.split(' ')[1])).toEqual([
      ...['docx-tracked-changes:', 'docx-tracked-changes:', 'docx-footnotes:'],
    ]);
  });

  it('paper', () => {
    expect(manuscript.papers).toEqual([{ width: 595.3, height: 841.9 }]);
  });
});

describe('python-docx', () => {
  const manuscript = read('python-docx');

  it('styles of its template: headings, lists, tables', () => {
    expect(describeBlocks(manuscript)).toEqual([
      '(centre) 延津政务快报',
      '(centre) 第 44 期',
      '县工信局精准施策 建立梯度。马庄乡明确。（工信局）',
      '(level 1) 一级标题',
      '(indent -1.64) 1. 列表项',
      '(indent -1.64) 2. 列表项2',
      '(indent -1.64) • 点',
      'table ruled head 0: 00⏎10[1×2] | 01 | 02 ‖ 11 | 12',
      'page break',
      '甲',
      '(continues) 乙',
    ]);
    expect(manuscript.diagnostics).toEqual([]);
  });

  it('looks, with Han faces of the theme where nothing else is said', () => {
    expect(looksIn(manuscript).slice(0, 5)).toEqual([
      '延津政务快报<xiaobiaosong 48 red>',
      '第 44 期<fangsong 16>',
      '县工信局精准施策<heiti 16> 建立梯度。<fangsong 16>马庄乡<fangsong 16 bold>明确。（工信局）<fangsong 16>',
      '一级标题<heiti 14 bold>',
      '1. 列表项<songti 11>',
    ]);
  });
});
