import { describe, expect, it } from 'vitest';
import { formatTimings } from '../../../src/cli/report/format-timings.ts';
import { GOOD, makeFolder, reportOf, run } from '../support.ts';

const result = (read: number) => ({
  ...{ input: 'a.yaml', status: 'built' as const, diagnostics: [], ms: 1 },
  timings: { read, fonts: 0.1, layout: 2.04 },
});

describe('the timings of a run', () => {
  it('are those of its one issue, or the mean of many, with what was reached', () => {
    expect(formatTimings([result(1)], 66.4, { lang: 'zh' })).toBe(
      '启动 66 毫秒\n读稿 1.0，找字体 0.1，排版 2.0（毫秒）',
    );
    expect(formatTimings([result(1), result(3)], 66.4, { lang: 'en' })).toBe(
      'start 66 ms\nread 2.0, fonts 0.1, layout 2.0 (ms, mean of 2 issues)',
    );
    expect(formatTimings([], 66.4, { lang: 'en' })).toBe('start 66 ms');
  });

  it('are said, and in the report, where --timings asks for them', async () => {
    const cwd = makeFolder({ 'a.yaml': GOOD });
    const asked = await run(['build', 'a.yaml', '--timings', '--json'], { cwd });
    expect(asked.stderr).toMatch(/启动 \d+ 毫秒\n读稿 .*排版 .*写 PDF .*存盘 [\d.]+（毫秒）\n$/);
    expect(Object.keys(reportOf(asked).inputs[0]?.timings ?? {})).toEqual([
      ...['read', 'fonts', 'layout', 'proof', 'pdf', 'save'],
    ]);
    const plain = await run(['build', 'a.yaml', '--json'], { cwd });
    expect(plain.stderr).not.toContain('毫秒');
    expect(reportOf(plain).inputs[0]).not.toHaveProperty('timings');
  });

  it('end with the stage that an issue failed in', async () => {
    const cwd = makeFolder({ 'a.yaml': 'number: 1\n' });
    const { stderr } = await run(['check', 'a.yaml', '--timings'], { cwd });
    expect(stderr).toMatch(/启动 \d+ 毫秒\n读稿 [\d.]+（毫秒）\n$/);
  });
});
