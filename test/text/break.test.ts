import { describe, expect, it } from 'vitest';
import { breakLines } from '../../src/text/break.ts';
import { CLREQ, WORD } from '../../src/text/options.ts';
import { body, broken, clustersOf, edgeOf, round, set, startsOf, textOf } from './support.ts';

const HAN = '甲乙丙丁戊己庚辛壬癸';

describe('room', () => {
  it('indents the first line and hangs the others', () => {
    const lines = set(HAN.repeat(2), 10, { indent: 2, hangingIndent: 1 });
    expect(lines.map(({ indent, measure }) => [indent, measure])).toEqual([
      [2, 8],
      [1, 9],
      [1, 9],
    ]);
    expect(lines.map((line) => line.clusters.length)).toEqual([8, 9, 3]);
    expect(lines.map(({ last }) => last)).toEqual([false, false, true]);
  });
  it('has no line for no text, one for a character', () => {
    expect(set('', 10)).toEqual([]);
    expect(broken('甲', 10)).toEqual(['甲']);
  });
});

describe('edges (rule sheet C3)', () => {
  it('trims an opening mark at a line start and a closing mark at a line end', () => {
    const [first, second] = set(`“${HAN.slice(0, 9)}（甲乙丙）`, 9.5);
    expect(first && startsOf(first).slice(0, 2)).toEqual([0, 0.5]);
    expect(second && startsOf(second).slice(0, 2)).toEqual([0, 0.5]);
    expect(second?.natural).toBe(4);
  });
  it('keeps both where the options say so', () => {
    const [line] = set('“甲”', 10, { trimStart: false, trimEnd: false });
    expect(line && startsOf(line)).toEqual([0.5, 1, 2]);
    expect(line?.natural).toBe(3);
  });
  it('lets gaps and spaces vanish at a line end, and never starts a line with one', () => {
    const parts = [body(HAN.slice(0, 4)), body(' ', { gap: 0.5 }), body(HAN.slice(4, 8))];
    expect(broken(parts, 4)).toEqual(['甲乙丙丁', '戊己庚辛']);
    expect(broken('abcd efgh', 2)).toEqual(['abcd', 'efgh']);
    const wide = [body('甲'), body('\u3000', { gap: 1 }), body('乙')];
    expect(broken(wide, 10)).toEqual(['甲\u3000乙']);
    expect(broken(wide, 1)).toEqual(['甲', '乙']);
  });
  it('has no Han–Western gap at a line edge', () => {
    expect(set('甲乙1234丙丁', 4).map(({ natural }) => natural)).toEqual([2, 2, 2]);
    expect(set('甲乙12丙丁', 3.25).map(textOf)).toEqual(['甲乙12', '丙丁']);
  });
});

describe('squeezing in or pushing out', () => {
  it('takes an exact line as it is, though more could be squeezed in', () => {
    expect(broken('甲，乙，丙丁戊己庚辛壬癸', 10)[0]).toBe('甲，乙，丙丁戊己庚辛');
  });
  it('squeezes on a tie, else takes the smaller change', () => {
    expect(broken('甲，乙丙丁戊己庚辛，壬癸', 9)[0]).toBe('甲，乙丙丁戊己庚辛，');
    expect(broken('甲，乙，丙丁戊己庚', 5.4)[0]).toBe('甲，乙，丙');
    expect(broken('甲，乙，丙丁戊己庚', 5.5)[0]).toBe('甲，乙，丙丁');
  });
  it('pushes out where squeezing is off', () => {
    expect(broken('甲，乙丙丁戊己庚辛，壬癸', 9, { squeeze: false })[0]).toBe('甲，乙丙丁戊己庚');
  });
  it('squeezes a last line in too, never stretches it', () => {
    const [line, more] = set('甲，乙丙丁戊己庚辛。', 9);
    expect(more).toBeUndefined();
    expect(line && edgeOf(line)).toBeCloseTo(9, 9);
    expect(set('甲乙', 9)[0]?.adjustments).toEqual([]);
  });
  it('justifies nothing where justification is off', () => {
    expect(set(`${HAN.slice(0, 9)}，${HAN}`, 9.25, { justify: false })[0]?.adjustments).toEqual([]);
  });
});

describe('the last character (孤字, CLREQ 3.4.4)', () => {
  it.each([
    [`${HAN}子`, ['甲乙丙丁戊己庚辛壬', '癸子']],
    [`${HAN}子。`, ['甲乙丙丁戊己庚辛壬', '癸子。']],
    [`${HAN}（子）`, ['甲乙丙丁戊己庚辛壬', '癸（子）']],
    [`${HAN}5`, ['甲乙丙丁戊己庚辛壬', '癸5']],
    [`${HAN}50`, [HAN, '50']],
    [`${HAN}子丑`, [HAN, '子丑']],
  ])('%s', (text, lines) => {
    expect(broken(text, 10)).toEqual(lines);
  });
  it('may stay alone where the option is off', () => {
    expect(broken(`${HAN}子`, 10, { orphan: false })).toEqual([HAN, '子']);
  });
  it('breaks marks alone where kinsoku lets it', () => {
    expect(broken('《》'.repeat(10), 5)).toEqual(['《》《》《》《》', '《》《》《》《》', '《》《》']);
  });
});

describe('hanging (CLREQ 3.1.7)', () => {
  const hung = (text: string, width: number, options: Parameters<typeof set>[2]) =>
    set(text, width, options).map((line) => (line.hung ? `${textOf(line)}|` : textOf(line)));
  it.each([...'，、。；：？！．'])('a stop hangs: %s', (mark) => {
    expect(hung(`${HAN}${mark}子丑`, 10, { hang: 'stops' })).toEqual([`${HAN}${mark}|`, '子丑']);
    expect(hung(`${HAN}${mark}子丑`, 10, WORD)).toEqual([`${HAN}${mark}|`, '子丑']);
  });
  it.each([...'）”》’】,.;:!?)]}'])('a closing mark hangs in word only: %s', (mark) => {
    expect(hung(`${HAN}${mark}子丑`, 10, WORD)).toEqual([`${HAN}${mark}|`, '子丑']);
    expect(hung(`${HAN}${mark}子丑`, 10, { hang: 'stops' })).toEqual(['甲乙丙丁戊己庚辛壬', `癸${mark}子丑`]);
  });
  it.each(['——', '……', '～', '·', '（', '/'])('never: %s', (mark) => {
    for (const hang of ['stops', 'word'] as const) {
      expect(set(`${HAN}${mark}子丑`, 10, { hang }).some((line) => line.hung)).toBe(false);
    }
  });
  it('not in a succession of marks, unless as Word does', () => {
    const text = `${HAN.slice(0, 9)}”，子丑寅`;
    expect(set(text, 9.5, { hang: 'stops', squeeze: false })[0]?.hung).toBe(false);
    expect(set(text, 9.5, WORD)[0]?.hung).toBe(true);
  });
  it('only where the line before the mark is full', () => {
    expect(hung(`${HAN}，子丑`, 11, WORD)).toEqual([`${HAN}，`, '子丑']);
    expect(set(`甲乙a丙丁戊己庚，辛壬`, 7.9, WORD)[0]).toMatchObject({ hung: false });
  });
  it('fills the line before the mark that hangs', () => {
    const [line] = set(`甲乙1丙丁戊己庚辛壬，癸子丑`, 10.25, WORD);
    expect(line?.hung).toBe(true);
    expect(line && edgeOf(line)).toBeCloseTo(10.25, 9);
    expect(round((line?.clusters.at(-1)?.x ?? 0) - 10.25)).toBe(0);
  });
});

describe('units wider than the measure', () => {
  const url = `https://www.example.com/${'a'.repeat(176)}`;
  const all = (lines: string[]) => lines.join('');

  it('cuts a long word, loses nothing, and opens no letter-space in it', () => {
    const lines = set(url, 28);
    expect(all(lines.map(textOf))).toBe(url);
    for (const line of lines) {
      expect(edgeOf(line)).toBeLessThanOrEqual(28 + 1e-6);
      expect(line.adjustments).toEqual([]);
    }
  });
  it('does not leave the bracket before it alone', () => {
    for (const word of [url, 'a'.repeat(200), 'a'.repeat(56)]) {
      const lines = broken(`见（${word}）。`, 28);
      expect(all(lines)).toBe(`见（${word}）。`);
      for (const line of lines) expect(line).not.toMatch(/（$/);
    }
  });
  it('cuts a name that is kept together where kinsoku allows', () => {
    const name = `${HAN.slice(0, 8)}：“${HAN}`;
    const lines = broken([body('（'), body(name, { together: true }), body('）')], 8.5);
    expect(all(lines)).toBe(`（${name}）`);
    for (const line of lines) {
      expect(line).not.toMatch(/[（“]$/);
      expect(line).not.toMatch(/^[：）]/);
    }
  });
  it('sets a character a line where the measure has no room for more', () => {
    expect(broken('甲乙。丙——丁', 1)).toEqual(['甲', '乙。', '丙', '—', '—', '丁']);
    expect(all(broken('甲（乙）12丙', 0.4))).toBe('甲（乙）12丙');
    expect(all(broken('甲乙', -3))).toBe('甲乙');
  });
});

describe('a paragraph of any length is set whole', () => {
  const set = (text: string, width = 28, options = CLREQ): string =>
    breakLines(clustersOf(text), { width, indent: 2, hangingIndent: 0 }, options)
      .map(textOf)
      .join('')
      .replaceAll(' ', '');
  it.each([
    ['Han and marks', `${HAN}，乙2026年“丙”。`.repeat(1200)],
    ['Han alone', HAN.repeat(2000)],
    ['one word', 'a'.repeat(20000)],
    ['opening marks', '“'.repeat(20000)],
    ['closing marks', '。'.repeat(20000)],
    ['long words', `${'a'.repeat(99)} `.repeat(200)],
  ])('20 000 characters of %s', (_, text) => {
    const whole = text.replaceAll(' ', '');
    expect(set(text)).toBe(whole);
    expect(set(text, 28, WORD)).toBe(whole);
    expect(set(text, 3)).toBe(whole);
  });
});
