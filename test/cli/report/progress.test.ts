import { describe, expect, it } from 'vitest';
import { formatProgress, formatSeconds } from '../../../src/cli/report/progress.ts';
import { widthOf } from '../../../src/cli/report/width.ts';
import { issueOf, makeIssues } from '../../build/support.ts';
import { run } from '../support.ts';

const HALF = { done: 150, total: 300, failed: 2, worked: 149, seconds: 10 };

describe('the line of progress', () => {
  it('tells how far, how fast and how long', () => {
    expect(formatProgress(HALF, 80, 'zh')).toBe(
      '[============>           ] 150/300 期，失败 2，每秒 14.9 期，还要 10 秒',
    );
    expect(formatProgress(HALF, 80, 'en')).toBe(
      '[============>           ] 150/300, 2 failed, 14.9/s, 10 s left',
    );
  });

  it.each([
    [50, '150/300 期，失败 2，每秒 14.9 期，还要 10 秒'],
    [40, '[===>  ] 150/300 期，失败 2，还要 10 秒'],
    [32, '150/300 期，失败 2，还要 10 秒'],
    [21, '150/300 期，失败 2'],
    [12, '150/300 期'],
  ])('on %i columns keeps what matters most', (columns, expected) => {
    expect(formatProgress(HALF, columns, 'zh')).toBe(expected);
  });

  it('does not guess before there is anything to go by', () => {
    expect(formatProgress({ ...HALF, done: 2, failed: 0, worked: 1, seconds: 0.1 }, 80, 'zh')).toBe(
      '[>                       ]   2/300 期',
    );
  });

  it('ends full', () => {
    expect(formatProgress({ ...HALF, done: 300 }, 80, 'zh')).toMatch(/^\[={24}\] 300\/300 期/);
    expect(formatProgress({ ...HALF, done: 0, total: 0 }, 80, 'zh')).toMatch(/^\[> +\] 0\/0 期/);
  });

  it.each([80, 60, 40, 30, 10, 1])('never wraps on a screen of %i columns', (columns) => {
    const line = formatProgress(
      { done: 12345, total: 99999, failed: 678, worked: 9000, seconds: 7777 },
      columns,
      'zh',
    );
    expect(widthOf([...line])).toBeLessThan(columns);
  });

  it.each([
    [9.4, '9 秒', '9 s'],
    [70, '1 分 10 秒', '1 min 10 s'],
    [7300, '2 小时 1 分', '2 h 1 min'],
  ])('says %d seconds in words', (seconds, zh, en) => {
    expect([formatSeconds(seconds, 'zh'), formatSeconds(seconds, 'en')]).toEqual([zh, en]);
  });

  it('is drawn on a screen, failures above it, and gone at the end', async () => {
    const cwd = makeIssues(30, (number) => issueOf(number).replace('number: 20', 'number：20'));
    let shown = '';
    const screen = {
      columns: () => 50,
      draw: (line: string) => {
        shown += line;
      },
    };
    const { stderr, code } = await run(['build', 'issues', '-o', 'out'], { cwd, screen });
    expect(code).toBe(1);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what clears a line
    const lines = shown.split(/\r\u001b\[K/);
    expect(lines.at(-1)).toBe('');
    expect(lines).toContainEqual(expect.stringMatching(/^\[=+>? *\] .*\/30 期/));
    expect(stderr).toMatch(/^issues\/第20期\.yaml 第 2 行第 7 列：错误/);
    expect(stderr).not.toContain('已处理');
    expect(stderr).toMatch(/生成 29 期，未变 0 期，失败 1 期/);
  });
});
