import { readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFault } from '../../src/cli/options/profile.ts';
import { readSpot } from '../../src/cli/options/spot.ts';
import { SRGB_PROFILE } from '../../src/output/pdf/srgb.ts';
import { GOOD, makeFolder, ROOT, run } from './support.ts';

const ZH = { lang: 'zh' } as const;

describe('--spot', () => {
  it.each([
    [' PANTONE 485 C ', 'PANTONE 485 C'],
    ['专色红', '专色红'],
    ['Allover', 'Allover'],
    ['Black 7', 'Black 7'],
    ['é', 'é'],
    ['红'.repeat(42), '红'.repeat(42)],
  ])('takes %j', (written, name) => expect(readSpot(written, ZH)).toBe(name));

  it.each([
    ...[
      'all',
      ' all ',
      'ALL',
      '\u3000All\u3000',
      '\u00a0None',
      ' Black ',
      'ｂｌａｃｋ',
      'Ａｌｌ',
      '𝐀𝐥𝐥',
      'blac\u212a',
    ],
    ...['', ' ', '\u3000', 'A ll', 'MAGENTA\t', 'yellow\n', 'ⓒⓨⓐⓝ'],
  ])('takes no plate that is there already: %j', (written) =>
    expect(() => readSpot(written, ZH)).toThrow('另有含义'),
  );

  it.each([
    'Al\u200bl',
    'All\ufeff x',
    'red\u00ad',
    'a\u0000b',
    'a\u001b[31m',
    '红\ufe00',
    'x\u3164',
    '\u2800x',
    '红\u202e',
  ])('takes no character that does not show: %j', (written) =>
    expect(() => readSpot(written, ZH)).toThrow(/看不见|另有含义/),
  );

  it.each(['红'.repeat(43), 'a'.repeat(128), '𠮷'.repeat(32)])(
    'takes no name too long for a PDF',
    (written) => expect(() => readSpot(written, ZH)).toThrow('太长'),
  );

  it('is wrong usage, and nothing is built', async () => {
    const cwd = makeFolder({ 'a.yaml': GOOD });
    const { code, stderr } = await run(['build', 'a.yaml', '--press', '--spot', ' all '], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^--spot 后面要写专色的名字/)]);
  });
});

describe('--icc', () => {
  const profile = readFileSync(join(ROOT, 'profiles/FOGRA39L_coated.icc'));
  const changed = (change: (bytes: Buffer) => void): Buffer => {
    const bytes = Buffer.from(profile);
    change(bytes);
    return bytes;
  };
  /** The first bytes, with a size in the header that is true of them. */
  const cut = (length: number): Buffer => {
    const bytes = Buffer.from(profile.subarray(0, length));
    if (length >= 4) bytes.writeUInt32BE(length);
    return bytes;
  };
  const TAGS = 132;

  it('takes a profile that is whole', () => expect(findFault(profile)).toBeUndefined());

  it.each([
    ['nothing', Buffer.alloc(0), '不是 ICC'],
    ['a text', Buffer.from(GOOD.repeat(9)), '不是 ICC'],
    ['a header alone', profile.subarray(0, 128), '不是 ICC'],
    ['a header alone that says so', cut(128), '不是 ICC'],
    ['a header with no tags', changed((bytes) => bytes.writeUInt32BE(0, 128)), '不完整'],
    ['a profile cut short', profile.subarray(0, 2000), '不完整'],
    ['a profile cut short that says it is whole', cut(2000), '不完整'],
    ['a profile cut inside its table', cut(140), '不完整'],
    ['a profile with more behind it', Buffer.concat([profile, Buffer.alloc(1)]), '不完整'],
    ['more tags than there is room for', changed((bytes) => bytes.writeUInt32BE(0xffffffff, 128)), '不完整'],
    ['a tag outside', changed((bytes) => bytes.writeUInt32BE(0xfffffff0, TAGS + 4)), '不完整'],
    ['a tag that goes on outside', changed((bytes) => bytes.writeUInt32BE(0xfffffff0, TAGS + 8)), '不完整'],
    ['a tag in the header', changed((bytes) => bytes.writeUInt32BE(4, TAGS + 4)), '不完整'],
    ['no way from ink to colour', changed((bytes) => bytes.write('xxxx', TAGS + 12 * 6, 'latin1')), '不完整'],
    ['a screen', changed((bytes) => bytes.write('mntr', 12, 'latin1')), 'CMYK'],
    ['three inks', changed((bytes) => bytes.write('CMY ', 16, 'latin1')), 'CMYK'],
    ['a profile of screens', Buffer.from(SRGB_PROFILE), 'CMYK'],
  ])('takes not %s', (_, bytes, said) => expect(findFault(bytes)?.zh).toContain(said));

  it('is wrong usage where it cannot be used, and says why', async () => {
    const cwd = makeFolder({ 'a.yaml': GOOD, 'large.icc': profile, 'cut.icc': profile.subarray(0, 2000) });
    truncateSync(join(cwd, 'large.icc'), 17 * 1024 * 1024);
    for (const [name, said] of [
      ['large.icc', '超过 16 MB'],
      ['cut.icc', '不完整'],
      ['no.icc', '找不到这个文件'],
      ['.', '这是一个文件夹'],
    ] as const) {
      const { code, stderr } = await run(['build', 'a.yaml', '--press', '--icc', name], { cwd });
      expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
    }
  });
});
