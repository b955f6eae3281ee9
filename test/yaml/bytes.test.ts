import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/yaml/bytes.ts';
import { encode, GOOD, issueOf, load } from '../issue/support.ts';

const utf16 = (text: string, bigEndian: boolean, mark: boolean): Uint8Array => {
  const units = [...(mark ? '\ufeff' : ''), ...text].flatMap((c) => c.split(''));
  return Uint8Array.from(
    units.flatMap((unit) => {
      const code = unit.charCodeAt(0);
      return bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );
};

/** 河湾快报 and 正文。 in GB 18030; encoders of it are not to be had in Node. */
const GB: Readonly<Record<string, readonly number[]>> = {
  河: [0xba, 0xd3],
  湾: [0xcd, 0xe5],
  快: [0xbf, 0xec],
  报: [0xb1, 0xa8],
  标: [0xb1, 0xea],
  题: [0xcc, 0xe2],
  正: [0xd5, 0xfd],
  文: [0xce, 0xc4],
  '。': [0xa1, 0xa3],
};
const gb18030 = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((c) => GB[c] ?? [c.charCodeAt(0)]));

describe('decodeText', () => {
  const encodings: readonly (readonly [string, Uint8Array])[] = [
    ['UTF-8', encode(GOOD)],
    ['UTF-8 with a mark', encode(`\ufeff${GOOD}`)],
    ['UTF-16 LE with a mark', utf16(GOOD, false, true)],
    ['UTF-16 BE with a mark', utf16(GOOD, true, true)],
    ['UTF-16 LE', utf16(GOOD, false, false)],
    ['UTF-16 BE', utf16(GOOD, true, false)],
    ['GB 18030', gb18030(GOOD)],
  ];
  it.each(encodings)('reads %s', (_, bytes) => {
    expect(decodeText('a.yaml', bytes).source).toEqual({ path: 'a.yaml', text: GOOD });
    expect(issueOf(load({ 'a.yaml': bytes })).masthead.title[0].text).toBe('河湾快报');
  });

  it('tells UTF-16 by its zeros even beside characters that have some', () => {
    const text = GOOD.replace('正文。', '一一一甲。');
    for (const bigEndian of [false, true]) {
      expect(decodeText('a', utf16(text, bigEndian, false)).source?.text).toBe(text);
    }
  });

  it('turns lone carriage returns into line feeds and keeps pairs', () => {
    expect(decodeText('a', encode('a: 1\rb: 2\r\nc: 3')).source?.text).toBe('a: 1\nb: 2\r\nc: 3');
    expect(issueOf(load({ 'a.yaml': GOOD.replaceAll('\n', '\r') })).number).toEqual({
      first: 1,
      last: 1,
    });
    expect(issueOf(load({ 'a.yaml': GOOD.replaceAll('\n', '\r\n') })).items[0]?.title?.text).toBe('标题');
  });

  it('refuses a file over 16 MB without decoding it', () => {
    const { source, diagnostics } = decodeText('a', new Uint8Array(16 * 1024 * 1024 + 1).fill(0x61));
    expect(source).toBeUndefined();
    expect(diagnostics[0]?.code).toBe('file-too-large');
    expect(decodeText('a', new Uint8Array(1024).fill(0x61)).source?.text).toHaveLength(1024);
  });

  it('does not take an ordinary text that mentions PK or %PDF for another file', () => {
    expect(decodeText('a', encode('title: PK\u0020%PDF-')).source).toBeDefined();
  });
});
