import { describe, expect, it } from 'vitest';
import { error, note, type Span, warning } from '../../../src/base/diagnostic.ts';
import { formatDiagnostic } from '../../../src/cli/report/report.ts';
import { widthOf } from '../../../src/cli/report/width.ts';

const PLAIN = { lang: 'zh', colour: false } as const;
const message = { zh: '有错', en: 'Wrong' };
const hint = { zh: '改正', en: 'Correct it' };
const spanOf = (text: string, part: string): Span => {
  const start = text.indexOf(part);
  return { source: { path: 'a.yaml', text }, start, end: start + part.length };
};

describe('formatDiagnostic', () => {
  it('shows the place, the line and a mark under what is meant', () => {
    const span = spanOf('number: 1\n标题: 工信局ABC\n', '局A');
    expect(formatDiagnostic(error('bad-key', message, { span, hint }), PLAIN)).toBe(
      [
        'a.yaml 第 2 行第 7 列：错误 有错 [bad-key]',
        '  2 │ 标题: 工信局ABC',
        '    │           ^^^',
        '  改法：改正',
      ].join('\n'),
    );
  });

  it('writes places as English tools do', () => {
    const span = spanOf('number: 1\n', '1');
    expect(
      formatDiagnostic(warning('key-in-text', message, { span }), { lang: 'en', colour: false }),
    ).toMatch(/^a\.yaml:1:9: warning Wrong \[key-in-text\]\n/);
  });

  it('does without a frame or a place where there is none', () => {
    const span = { source: { path: 'a.yaml', text: '' }, start: 0, end: 0 };
    expect(formatDiagnostic(error('bad-key', message, { span }), PLAIN)).toBe('a.yaml：错误 有错 [bad-key]');
    expect(formatDiagnostic(note('foreign-file', message), PLAIN)).toBe('说明 有错 [foreign-file]');
  });

  it('shows a stretch of a long line, the mark still under what is meant', () => {
    const text = `${'长'.repeat(100)}错${'长'.repeat(100)}`;
    const [, line = '', under = ''] = formatDiagnostic(
      error('bad-key', message, { span: spanOf(text, '错') }),
      PLAIN,
    ).split('\n');
    expect(line).toMatch(/│ …长+错长+…$/);
    expect(widthOf([...line])).toBeLessThan(130);
    expect(widthOf([...under.replace(/\^+$/, '')])).toBe(widthOf([...line.slice(0, line.indexOf('错'))]));
  });

  it('marks an empty span, a span at the end, and one over several lines', () => {
    const text = 'a: b\nc: d\n';
    const marks = [
      { start: 3, end: 3 },
      { start: text.length, end: text.length },
      { start: 3, end: 8 },
    ].map(({ start, end }) => {
      const lines = formatDiagnostic(
        error('bad-key', message, { span: { source: { path: 'a', text }, start, end } }),
        PLAIN,
      ).split('\n');
      return lines.at(-1);
    });
    expect(marks).toEqual(['    │    ^', '    │ ^', '    │    ^']);
  });

  it('lets no file command the terminal or turn a line around', () => {
    const text = 'a: \u001b[31mred\u202etxt\u0007\tb\n';
    const shown = formatDiagnostic(
      error(
        'bad-key',
        { zh: `“${text.slice(3)}”`, en: '' },
        { span: spanOf(text, 'red'), hint: { zh: text, en: '' } },
      ),
      PLAIN,
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(shown).toContain('a: ·[31mred·txt· b');
  });

  it('colours only where the terminal does', () => {
    const span = spanOf('a: b\n', 'b');
    const coloured = formatDiagnostic(error('bad-key', message, { span, hint }), {
      lang: 'zh',
      colour: true,
    });
    expect(coloured).toContain('\u001b[');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours themselves
    const plain = coloured.replace(/\u001b\[\d+m/g, '');
    expect(plain).toBe(formatDiagnostic(error('bad-key', message, { span, hint }), PLAIN));
  });
});

describe('widthOf', () => {
  it.each([
    ['abc', 3],
    ['工信局', 6],
    ['（，。', 6],
    ['😀', 2],
    ['𰻝', 2],
    ['e\u0301', 1],
    ['ོ', 0],
    ['·—', 2],
  ])('%s takes %i columns', (text, width) => {
    expect(widthOf([...text])).toBe(width);
  });
});
