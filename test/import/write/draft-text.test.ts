import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../src/import/issue-draft.ts';
import { writeParagraphs, writePieces } from '../../../src/import/write/draft-text.ts';

const SOURCE = { path: 'a', text: '' };
const span = { source: SOURCE, start: 0, end: 0 };
const piece = (text: string, bold = false, style?: Piece['style']): Piece => ({
  ...{ text, span, bold },
  ...(style && { style }),
});

describe('texts of a draft', () => {
  it.each([
    [[piece('甲'), piece('乙', true), piece('丙')], '甲**乙**丙'],
    [[piece('甲', true), piece('乙', true)], '**甲乙**'],
    [[piece('甲', true), piece('乙', true, 'kai'), piece('丙', true)], '**甲[乙]{楷体}丙**'],
    [[piece('甲', false, 'kai'), piece('乙', false, 'heading')], '[甲]{楷体}[乙]{黑体}'],
    [[piece('m'), piece('3', false, 'superscript'), piece('水')], 'm[3]{上标}水'],
    [[piece('甲 ', false, 'underline')], '[甲]{下划线} '],
    [[piece('甲', true), piece(' ', true), piece('乙')], '**甲 **乙'],
    [[piece(' ', true), piece('乙')], ' 乙'],
    [[piece('a**b')], 'a＊＊b'],
    [[piece('138****5678')], '138****5678'],
    [[piece('甲\t乙')], '甲 乙'],
  ])('%#', (pieces, written) => {
    expect(writePieces(pieces, 'zh')).toBe(written);
  });

  it('are named in the language of the file', () => {
    expect(writePieces([piece('甲', false, 'kai')], 'en')).toBe('[甲]{kai}');
  });

  it('stand apart as paragraphs, line breaks in them too', () => {
    const texts = [
      { kind: 'text' as const, pieces: [piece('甲\n乙')] },
      { kind: 'text' as const, pieces: [piece(' ')] },
      { kind: 'text' as const, pieces: [piece('丙')] },
    ];
    expect(writeParagraphs(texts, 'zh')).toBe('甲\n\n乙\n\n丙');
  });
});
