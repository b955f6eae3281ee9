import { expect, test } from 'vitest';

/** What puts the ranges into the bundle; a script, which has no types. */
interface HanClasses {
  readonly HAN_RANGES: string;
  spellOut(source: string): string;
  spellOutTexts(line: string): string;
}
const { HAN_RANGES, spellOut, spellOutTexts }: HanClasses = await import(
  new URL('../../scripts/bundle/han-classes.mjs', import.meta.url).href
);

const CHARACTERS = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

test('the ranges are those of Unicode, but for reading marks and what is not assigned', () => {
  const ranges = new RegExp(`[${HAN_RANGES}]`, 'u');
  const differing = CHARACTERS.filter((one) => ranges.test(one) !== /\p{Script=Han}/u.test(one));
  const assigned = differing.filter((one) => !/\p{Cn}/u.test(one)).map((one) => one.codePointAt(0) as number);
  expect(assigned.filter((code) => code < 0x16fe2 || code > 0x16ff6)).toEqual([]);
});

test.each([
  [/^\p{Script=Han}{2}$/u, '快报', '快a'],
  [/^[\p{Script=Han}，]+$/u, '快，报', '快。报'],
  [/^[^\p{Script=Han}]\[\p{Script=Han}\]$/u, 'a[报]', '快[报]'],
])('%s matches the same with its ranges spelt out', (pattern, right, wrong) => {
  const spelt = new RegExp(spellOut(pattern.source), 'u');
  expect(spelt.source).not.toContain('Script');
  expect([spelt.test(right), spelt.test(wrong)]).toEqual([true, false]);
});

test('texts of which expressions are made have their ranges spelt out too', () => {
  const ranges = HAN_RANGES.replaceAll('\\', '\\\\');
  const han = '\\\\p{Script=Han}';
  expect(spellOutTexts(`['(${han}{2})[，${han}]', '${han}x'],`)).toBe(
    `['([${ranges}]{2})[，${ranges}]', '[${ranges}]x'],`,
  );
  expect(spellOutTexts(`const HAN = '${han}';`)).toBe(`const HAN = '${han}';`);
  const name = '$' + '{HAN}';
  const source = `  "(?=[^()${name}]*${name})",`;
  const spelt = `  "(?=[^()${ranges}]*[${ranges}])",`;
  const known = "import { HAN, type Match } from './search.ts';";
  expect(spellOutTexts(`${known}\n${source}`)).toBe(`${known}\n${spelt}`);
  expect(spellOutTexts(`const HAN = '米|吨';\n${source}`)).toContain(source);
});
