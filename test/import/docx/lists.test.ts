import { describe, expect, it } from 'vitest';
import { formatCounter } from '../../../src/import/docx/styles/counter-format.ts';
import { p, r } from '../../helpers/make-docx.ts';
import { blocksOf, looksOf, remarksOf } from './describe.ts';

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const instance = (id: number, abstract: number, inside = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${inside}</w:num>`;
const item = (text: string, number: number, at = 0): string =>
  p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${number}"/></w:numPr>`);

describe('numbers of lists', () => {
  it('are text, level by level', () => {
    const numbering =
      list(
        0,
        level(0, 'chineseCounting', '%1、') +
          level(1, 'chineseCounting', '（%2）') +
          level(2, 'decimal', '%3.'),
      ) + instance(1, 0);
    const body =
      item('甲', 1) +
      item('乙', 1, 1) +
      item('丙', 1, 1) +
      item('丁', 1, 2) +
      item('戊', 1) +
      item('己', 1, 1) +
      item('庚', 1, 2);
    expect(blocksOf({ numbering, body })).toEqual([
      ...['一、甲', '（一）乙', '（二）丙', '1. 丁', '二、戊', '（一）己', '1. 庚'],
    ]);
  });

  it('name the levels above', () => {
    const numbering =
      list(0, level(0, 'chineseCounting', '第%1章') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')) +
      instance(1, 0);
    expect(blocksOf({ numbering, body: item('甲', 1) + item('乙', 1, 1) + item('丙', 1, 1) })).toEqual([
      '第一章甲',
      '1.1 乙',
      '1.2 丙',
    ]);
  });

  it('go on together in lists of one kind, and start anew where it is said', () => {
    const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const other = `<w:lvlOverride w:ilvl="0">${level(0, 'upperRoman', '%1')}</w:lvlOverride>`;
    const numbering =
      list(0, level(0, 'decimal', '%1')) +
      instance(1, 0) +
      instance(2, 0, start) +
      instance(3, 0) +
      instance(4, 0, other);
    const body = [1, 1, 3, 2, 2, 1, 4].map((one) => item('', one)).join('');
    expect(blocksOf({ numbering, body })).toEqual(['1 ', '2 ', '3 ', '5 ', '6 ', '7 ', 'VIII ']);
  });

  it('keep counting below a level that never restarts', () => {
    const numbering =
      list(0, level(0, 'decimal', '%1') + level(1, 'decimal', '%2', '<w:lvlRestart w:val="0"/>')) +
      instance(1, 0);
    expect(
      blocksOf({ numbering, body: item('', 1) + item('', 1, 1) + item('', 1) + item('', 1, 1) }),
    ).toEqual(['1 ', '1 ', '2 ', '2 ']);
  });

  it('come from styles, and can be taken away', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:ind w:left="200"/></w:pPr></w:style>`;
    const numbering =
      list(0, level(0, 'decimalEnclosedCircle', '%1', '<w:pPr><w:ind w:left="900"/></w:pPr>')) +
      instance(1, 0);
    const body =
      p('甲', '<w:pStyle w:val="a"/>') +
      p('乙', '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      p('丙', '<w:pStyle w:val="a"/>');
    expect(blocksOf({ styles, numbering, body })).toEqual([
      '(indent 1) ① 甲',
      '(indent 1) 乙',
      '(indent 1) ② 丙',
    ]);
  });

  it('are found behind the style of a list', () => {
    const styles = `<w:style w:type="numbering" w:styleId="l"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`;
    const numbering =
      list(0, '<w:numStyleLink w:val="l"/>') +
      list(1, `<w:styleLink w:val="l"/>${level(0, 'ideographTraditional', '%1、')}`) +
      instance(1, 0) +
      instance(2, 1);
    expect(blocksOf({ styles, numbering, body: item('子', 1) })).toEqual(['甲、子']);
  });

  it('are signs where the list has no numbers', () => {
    const symbols = '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>';
    const numbering =
      list(
        0,
        level(0, 'bullet', '\uf06c', symbols) + level(1, 'bullet', '—') + level(2, 'bullet', '\uf0b7'),
      ) + instance(1, 0);
    expect(blocksOf({ numbering, body: item('甲', 1) + item('乙', 1, 1) + item('丙', 1, 2) })).toEqual([
      '●甲',
      '—乙',
      '• 丙',
    ]);
  });

  it('look as their level says, else as the text', () => {
    const numbering =
      list(0, level(0, 'decimal', '%1.', '<w:rPr><w:b/></w:rPr>') + level(1, 'decimal', '%2.')) +
      instance(1, 0);
    const at = (one: number): string =>
      p(r('甲', '<w:sz w:val="32"/>'), `<w:numPr><w:ilvl w:val="${one}"/><w:numId w:val="1"/></w:numPr>`);
    expect(looksOf({ numbering, body: at(0) + at(1) })).toEqual(['1. <10 bold>甲<16>', '1. 甲<16>']);
  });

  it('are digits, and said, where their format is not known', () => {
    const numbering = list(0, level(0, 'hebrew1', '%1.')) + instance(1, 0);
    const parts = { numbering, body: item('甲', 1) };
    expect(blocksOf(parts)).toEqual(['1. 甲']);
    expect(remarksOf(parts)).toEqual([
      'warning docx-number-format: 有 1 个段落的自动编号样式认不出，编号写成了阿拉伯数字：hebrew1。 → 对照原文改一改编号。',
    ]);
  });
});

describe('formats of numbers', () => {
  it.each([
    ['chineseCounting', [1, 10, 11, 20, 101, 110], '一 十 十一 二十 一百〇一 一百一十'],
    ['chineseCountingThousand', [12, 1005], '十二 一千〇五'],
    ['japaneseCounting', [3, 30], '三 三十'],
    ['ideographDigital', [10, 25], '一〇 二五'],
    ['chineseLegalSimplified', [1, 12], '壹 壹拾贰'],
    ['ideographTraditional', [1, 10, 11], '甲 癸 11'],
    ['ideographZodiac', [12], '亥'],
    ['ideographEnclosedCircle', [2], '㊁'],
    ['decimalEnclosedCircle', [1, 20, 21, 50], '① ⑳ ㉑ ㊿'],
    ['decimalEnclosedCircleChinese', [3], '③'],
    ['decimalEnclosedParen', [4], '⑷'],
    ['decimalEnclosedFullstop', [5], '⒌'],
    ['decimalFullWidth', [12], '１２'],
    ['decimalZero', [7], '07'],
    ['upperRoman', [4, 1999], 'IV MCMXCIX'],
    ['lowerRoman', [9], 'ix'],
    ['upperLetter', [1, 27], 'A AA'],
    ['lowerLetter', [26], 'z'],
  ])('%s', (format, values, shown) => {
    expect(values.map((value) => formatCounter(format, value)).join(' ')).toBe(shown);
  });
});
