import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/yaml/bytes.ts';
import { spliceBytes } from '../../src/yaml/recode.ts';

const TEXT = '标题: 甲,乙\r\n正文: 𠀀,丙\r';
const COMMAS = [TEXT.indexOf(','), TEXT.lastIndexOf(',')];
const splices = COMMAS.map((start) => ({ start, end: start + 1, by: '，' }));
const mended = TEXT.replaceAll(',', '，');

/** The text in GB 18030, whose characters beyond two bytes take four. */
const GB = Uint8Array.from(
  Buffer.from('b1eacce23a20bcd72cd2d20d0ad5fdcec43a209532 8236 2cb1fb0d'.replaceAll(' ', ''), 'hex'),
);

const utf16 = Buffer.from(`\ufeff${TEXT}`, 'utf16le');
const FILES: Readonly<Record<string, Uint8Array>> = {
  'UTF-8': new TextEncoder().encode(TEXT),
  'UTF-8 with a mark': new TextEncoder().encode(`\ufeff${TEXT}`),
  'UTF-16 little-endian': new Uint8Array(utf16),
  'UTF-16 big-endian': new Uint8Array(Buffer.from(utf16).swap16()),
  'GB 18030': GB,
};

describe('changes of a text in the bytes of its file', () => {
  it.each(Object.entries(FILES))('in %s', (_, bytes) => {
    const before = decodeBytes(bytes);
    expect(before?.text).toBe(TEXT);
    const after = spliceBytes(bytes, splices);
    expect(decodeBytes(after as Uint8Array)).toEqual({ encoding: before?.encoding, text: mended });
    expect((after as Uint8Array)[0]).toBe(bytes[0]);
  });

  it('not where the encoding lacks a character', () => {
    expect(spliceBytes(GB, [{ start: 0, end: 1, by: '\u{1f600}' }])).toBeUndefined();
  });
});
