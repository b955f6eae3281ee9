import { describe, expect, it } from 'vitest';
import { isError } from '../../../src/base/diagnostic.ts';
import { CASES, type Case, concat, type Files, swap, ZIP } from '../../broken/cases.ts';
import { encode, GOOD, load, summarise } from '../../issue/support.ts';

const filesOf = (input: Case[1]): Files =>
  typeof input === 'string' || input instanceof Uint8Array ? { 'issue.yaml': input } : input;

describe('broken input', () => {
  it.each(CASES)('%s', (_, input, expected) => {
    const loaded = load(filesOf(input));
    expect(summarise(loaded)).toEqual(expected);
    for (const { message, hint, code } of loaded.diagnostics) {
      expect(message.zh, code).toMatch(/[\u4e00-\u9fff]/);
      expect(message.en, code).toMatch(/[a-z]/);
      expect(hint?.zh, code).toBeTruthy();
      expect(hint?.en, code).toBeTruthy();
    }
  });

  it('keeps every place inside its source', () => {
    for (const [, input] of CASES) {
      for (const { span } of load(filesOf(input)).diagnostics) {
        if (!span) continue;
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(span.source.text.length);
      }
    }
  });

  it('reports a flood briefly and says so', () => {
    const items = Array.from({ length: 300 }, (_, i) => `x${i}: 1\n`).join('');
    const { diagnostics } = load({ 'issue.yaml': GOOD + items });
    expect(diagnostics).toHaveLength(101);
    expect(diagnostics.at(-1)).toMatchObject({ code: 'more-diagnostics', severity: 'error' });
    expect(diagnostics.at(-1)?.message.zh).toContain('200');
  });

  it('gives no issue where something vital is wrong', () => {
    expect(load({ 'issue.yaml': swap('2025-09-19', '2025-02-30') }).issue).toBeUndefined();
  });

  it('goes on to an issue beside errors that leave its content readable', () => {
    const loaded = load({ 'issue.yaml': `${GOOD}copeis: 3\n` });
    expect(loaded.issue?.number).toEqual({ first: 1, last: 1 });
    expect(loaded.diagnostics.some(isError)).toBe(true);
  });
});

describe('what a message proposes', () => {
  const hintOf = (text: string) => load({ 'issue.yaml': text }).diagnostics[0]?.hint?.zh;

  it('names the nearest key in the writer’s spelling', () => {
    expect(hintOf(`${GOOD}copeis: 3\n`)).toBe('是不是“copies”？');
    expect(
      hintOf('报头:\n  刊名: 河湾快报\n期号: 1\n日期: 2025-09-19\n内容: [{标题: a, 正文: b}]\n印刷数: 3\n'),
    ).toBe('是不是“印数”？');
  });

  it('names the kind of file that is no YAML', () => {
    const { diagnostics } = load({ 'a.yaml': concat(ZIP, encode('word/document.xml')) });
    expect(diagnostics[0]?.message.zh).toContain('Word');
  });
});
