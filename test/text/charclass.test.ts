import { describe, expect, it } from 'vitest';
import type { CharBox, CharClass } from '../../src/text/charclass.ts';
import { classify } from '../../src/text/context.ts';

const classesOf = (text: string): CharClass[] => classify([...text]).map(({ cls }) => cls);
const boxOf = (character: string) => classify(['甲', character, '乙'])[1];

describe('classes between Han (rule sheet A)', () => {
  const table: [CharClass, string, CharBox['width'], number, number][] = [
    ['han', '甲〇々龥𠀀𰻞あ豈', 1, 0, 0],
    ['comma', '，、；', 1, 0, 0.5],
    ['colon', '：', 1, 0, 0.5],
    ['stop', '。．？！', 1, 0, 0.5],
    ['stop', '‼⁇⁈⁉', 1, 0, 0],
    ['open', '“‘（《〈「『【〖〔［｛〝〘〚｟', 1, 0.5, 0],
    ['close', '”’）》〉」』】〗〕］｝〞〟〙〛｠', 1, 0, 0.5],
    ['middot', '·‧・•', 0.5, 0, 0],
    ['dash', '⸺', 2, 0, 0],
    ['dash', '…⋯', 1, 0, 0],
    ['connector', '—―～〜‥', 1, 0, 0],
    ['connector', '–∶', 0.5, 0, 0],
    ['open', '﹙﹛﹝', 1, 0, 0],
    ['close', '﹚﹜﹞', 1, 0, 0],
    ['comma', '﹐﹑﹔', 1, 0, 0],
    ['stop', '﹒﹖﹗', 1, 0, 0],
    ['solidus', '/／', 0.5, 0, 0],
    ['unit', '%‰¢', null, 0, 0],
    ['unit', '°′″', 'ink', 0, 0],
    ['unit', '℃℉％', 1, 0, 0],
    ['prefix', '¥$€£+±№', null, 0, 0],
    ['prefix', '−', 0.6, 0, 0],
    ['prefix', '￥＄￡＋≥', 1, 0, 0],
    ['western', 'aZ09αΩЯéÜ', null, 0, 0],
    ['close', ',.;:!?)]}', null, 0, 0],
    ['open', '([{', null, 0, 0],
    ['space', ' ', 0.25, 0, 0],
    ['gap', '\u3000', 1, 0, 0],
  ];
  const cases = table.flatMap(([cls, characters, width, left, right]) =>
    [...characters].map((character) => [character, { cls, width, left, right }] as const),
  );
  it.each(cases)('%s', (character, box) => {
    expect(boxOf(character)).toEqual(box);
  });

  it('counts full-width letters and digits as Han', () => {
    expect(classesOf('Ａ１')).toEqual(['han', 'han']);
  });
});

describe('ambiguous characters by context (rule sheet A, 1 to 4)', () => {
  const han: CharClass = 'han';
  const western: CharClass = 'western';
  it.each<[string, string, CharClass[]]>([
    ['apostrophe inside a word', 'It’s', [western, western, western, western]],
    ['ASCII apostrophe inside a word', "a'b", [western, western, western]],
    ['apostrophe beside Han', '甲’s', [han, 'close', western]],
    ['quotes around Western text in Chinese', '甲“a”乙', [han, 'open', western, 'close', han]],
    [
      'quotes inside Western text',
      'a “b” c',
      ['western', 'space', western, western, western, 'space', western],
    ],
    [
      'an apostrophe in Western quotes',
      'a “b’c” d',
      [western, 'space', western, western, western, western, western, 'space', western],
    ],
    ['Greek in quotes among Western', 'a“α”b', [western, western, western, western, western]],
    ['Chinese text in quotes among Western', 'a“甲”b', [western, 'open', han, 'close', western]],
    ['quotes with Western on one side', 'a“b”甲', [western, 'open', western, 'close', han]],
    ['quotes that never close', 'a“b', [western, 'open', western]],
    ['a quote that never opened', 'a”甲', [western, 'close', han]],
    ['nested quotes', '“‘甲’”', ['open', 'open', han, 'close', 'close']],
    ['two dashes', '甲——乙', [han, 'dash', 'dash', han]],
    ['two dashes between letters', 'a——b', [western, 'dash', 'dash', western]],
    ['one dash between Han', '甲—乙', [han, 'connector', han]],
    ['one dash between digits', '1—2', [western, 'connector', western]],
    ['one dash between a letter and Han', 'a—乙', [western, 'connector', han]],
    ['one dash between letters', 'a—b', [western, western, western]],
    ['en dash between letters', 'a–b', [western, western, western]],
    ['hyphen between letters', 'a-b', [western, western, western]],
    ['two ellipses', '甲……', [han, 'dash', 'dash']],
    ['one ellipsis after Han', '甲…乙', [han, 'dash', han]],
    ['one ellipsis between letters', 'a…b', [western, western, western]],
    ['one ellipsis between words', 'a… b', [western, western, 'space', western]],
    ['middle dot between Han', '甲·乙', [han, 'middot', han]],
    ['middle dot between Han and digits', '七·15', [han, 'middot', western, western]],
    ['middle dot between digits', '3·5', [western, western, western]],
    ['minus before a number', '甲-5', [han, 'prefix', western]],
    ['hyphen between Han', '甲-乙', [han, 'connector', han]],
    ['time', '14:30', [western, western, western, western, western]],
    ['date', '2026-03-05', Array.from({ length: 10 }, () => western)],
    ['thousands', '1,234.5', Array.from({ length: 7 }, () => western)],
    ['fraction', '1/2', [western, western, western]],
    ['solidus between Han', '和/或', [han, 'solidus', han]],
    ['comma after a word', 'a, b', [western, 'close', 'space', western]],
    ['marks alone', '。', ['stop']],
    ['nothing', '', []],
  ])('%s: %s', (_, text, classes) => {
    expect(classesOf(text)).toEqual(classes);
  });
});

describe('odd characters', () => {
  it.each<[string, string, CharClass[]]>([
    ['lone surrogate', '甲\ud800乙', ['han', 'han', 'han']],
    ['combining mark that composes with nothing', '甲m\u0300乙', ['han', 'western', 'western', 'han']],
    ['control code', '\u0007', ['western']],
    ['emoji', '😀', ['han']],
  ])('%s', (_, text, classes) => {
    expect(classesOf(text)).toEqual(classes);
  });

  it('of every character of a long text, whatever the quotes', () => {
    for (const text of [
      '“'.repeat(20000),
      '“a'.repeat(20000),
      `${'“a '.repeat(10000)}${'b”'.repeat(10000)}`,
    ]) {
      expect(classesOf(text)).toHaveLength(text.length);
    }
  });
});
