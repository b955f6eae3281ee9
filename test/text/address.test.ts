import { describe, expect, it } from 'vitest';
import { findAddresses, findCuts } from '../../src/text/address.ts';
import type { Line } from '../../src/text/line.ts';
import { body, broken, changesOf, set, textOf } from './support.ts';

const addressesIn = (text: string): string[] => {
  const characters = [...text];
  return findAddresses(characters).map(({ from, to }) => characters.slice(from, to).join(''));
};

describe('addresses in a text', () => {
  it.each<[string, string[]]>([
    ['登录https://a.gov.cn/b?c=1&d=2#e查询', ['https://a.gov.cn/b?c=1&d=2#e']],
    ['见www.a.gov.cn。', ['www.a.gov.cn']],
    ['发至b.c-d@e-f.gov.cn，或', ['b.c-d@e-f.gov.cn']],
    ['(http://a.cn/x).', ['http://a.cn/x']],
    ['𠀀http://a.cn/', ['http://a.cn/']],
    ['一http://a.cn二http://b.cn', ['http://a.cn', 'http://b.cn']],
    ['见https://a.example.cn/b有关', ['https://a.example.cn/b']],
    ['见ftp://f.cn/pub/x。', ['ftp://f.cn/pub/x']],
    ['见HTTP://A.CN:8080/B！', ['HTTP://A.CN:8080/B']],
    ['见http://192.168.1.1:8080/b，', ['http://192.168.1.1:8080/b']],
    ['见svn+ssh://h/x', ['svn+ssh://h/x']],
    ['登录WWW.A.GOV.CN', ['WWW.A.GOV.CN']],
    ['登录gov.example.cn/a/b查', ['gov.example.cn/a/b']],
    ['登录192.168.1.1:8080/a查', ['192.168.1.1:8080/a']],
    ['登录192.168.1.1/a查', ['192.168.1.1/a']],
    ['发至mailto:b@e.gov.cn，或', ['mailto:b@e.gov.cn']],
    [`http://a.cn/${'.'.repeat(200_000)}x${'.'.repeat(200_000)}`, [`http://a.cn/${'.'.repeat(200_000)}x`]],
    ['比分1.5/2，版本1.2.3/4', []],
    ['和/或 GB/T 9704', []],
    ['wow @ 家', []],
  ])('%s', (text, found) => {
    expect(addressesIn(text)).toEqual(found);
  });
});

/** The word with a bar wherever a line may end. */
const cut = (word: string, address = false): string => {
  const places = findCuts([...word], address).map(({ at }) => at);
  return [...word].map((character, i) => (places.includes(i) ? `|${character}` : character)).join('');
};

describe('cuts inside a word', () => {
  it.each([
    [
      'https://zw.a-county.gov.cn/x1/detail.html?id=41&c=w',
      'https://|zw.|a-county.|gov.|cn/|x1/|detail.|html?|id=|41&|c=w',
    ],
    ['zheng-wu@qh.gov.cn', 'zheng-|wu@|qh.|gov.|cn'],
  ])('%s', (word, marked) => {
    expect(cut(word, true)).toBe(marked);
  });

  it.each([
    '0373-7651234',
    '400-820-8820',
    'COVID-19',
    'A-B',
    'e-mail',
    '3.14159',
    'GB/T',
    'and/or',
    '2026-03-05',
  ])('none in %s', (word) => {
    expect(cut(word)).toBe(word);
  });

  it('a compound behind its hyphens', () => {
    expect(cut('state-of-the-art')).toBe('state-|of-|the-|art');
  });

  it('a number longer than any may be cut anywhere but beside its ends', () => {
    const digits = '1'.repeat(30);
    const pieces = cut(digits).split('|');
    expect(pieces[0]).toHaveLength(2);
    expect(pieces.at(-1)).toHaveLength(2);
    expect(pieces).toHaveLength(28);
  });
});

describe('lines with addresses', () => {
  it('start an address where it stands, and fill the line', () => {
    const url = 'https://zwfw.qinghe-county.gov.cn/portal/service/guide/detail.html?itemId=410726';
    const lines = broken(`群众可登录${url}查询办事指南。`, 28);
    expect(lines[0]).toMatch(/^群众可登录https:/u);
    for (const line of set(`群众可登录${url}查询办事指南。`, 28).slice(0, -1)) {
      expect(line.measure - line.natural).toBeLessThan(7);
    }
  });

  it('keep a short address whole unless the line would be loose', () => {
    const han = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥甲乙丙';
    expect(broken(`${han}ab@cd.gov.cn戊己`, 26.5)).toEqual([han, 'ab@cd.gov.cn戊己']);
    const [first] = broken(`${han.slice(4)}ab@cd.gov.cn戊己`, 24.9);
    expect(first).toBe(`${han.slice(4)}ab@cd.`);
  });

  it('never cut a telephone number', () => {
    const text = '甲乙丙丁戊己庚辛壬癸子丑寅卯或拨打0373-7651234转8021。';
    expect(broken(text, 20).join('|')).toContain('0373-7651234');
  });
});

describe('a list of names', () => {
  const name = (text: string) => body(text, { together: true });
  const list = [
    name('发展改革委'),
    body(' ', { gap: 0.5 }),
    name('工信局'),
    body(' ', { gap: 0.5 }),
    name('人力资源社会保障局'),
  ];

  it('opens between the names, never inside one', () => {
    const [line] = set(list, 10);
    expect(textOf(line as Line)).toBe('发展改革委 工信局');
    expect(changesOf(line as Line)).toEqual([['body', ' ', 0.75]]);
  });

  it('opens no further than reads as one list', () => {
    const [line] = set(list, 14);
    expect(changesOf(line as Line)).toEqual([['body', ' ', 0.75]]);
  });
});
