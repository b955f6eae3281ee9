import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { boundedTypesetter } from '../../src/verify/bounded.ts';
import { LARGEST_SOURCES } from '../../src/verify/rebuild.ts';
import { type SourceTask, typesetSources } from '../../src/verify/typeset-sources.ts';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';
import { encode, GOOD, makeFolder } from '../cli/support.ts';
import { messageOf, runVerify, statuses, withFiles } from './support.ts';

const taskOf = (text: string): SourceTask => ({
  files: [{ path: 'issue.yaml', bytes: encode(text) }],
  issue: 0,
  booklet: false,
});
const hostile = fileURLToPath(new URL('./hostile-worker.mjs', import.meta.url));

/** A typesetter whose thread ends with the test. */
function start(...options: Parameters<typeof boundedTypesetter>) {
  const { typesetter, end } = boundedTypesetter(...options);
  onTestFinished(end);
  return typesetter;
}

describe('typesetting sources in a thread', () => {
  it('gives what it gives here', async () => {
    const typesetter = start();
    for (const text of [GOOD, 'number: x', `${GOOD}fonts:\n  body: x/y.ttf\n`]) {
      const here = await typesetSources(taskOf(text));
      const there = await typesetter(taskOf(text));
      expect(there.kind).toBe(here.kind);
      if (here.kind === 'pdf' && there.kind === 'pdf') {
        expect(Buffer.compare(here.pdf, there.pdf)).toBe(0);
      } else expect(there).toEqual(here);
    }
  });

  it.each([
    ['time', 'run'],
    ['memory', 'grow'],
    ['memory', 'exit'],
  ])('is stopped for want of %s, and the next goes on: %s', async (by, what) => {
    const typesetter = start(hostile, by === 'time' ? 0.5 : 300);
    expect(await typesetter(taskOf(what))).toEqual({ kind: 'stopped', by });
    expect(await typesetter(taskOf('good'))).toEqual({ kind: 'font-files' });
    expect(await typesetter(taskOf(what))).toEqual({ kind: 'stopped', by });
  });

  it('tells of a fault in it', async () => {
    await expect(start(hostile)(taskOf('throw'))).rejects.toThrow('a fault');
  });
});

describe('what is said of sources that cannot be built within bounds', () => {
  const carrying = (data: string): Uint8Array => withFiles([{ name: 'issue.yaml', data }], '本期内容');

  it.each([
    ['time', '时间'],
    ['memory', '内存'],
  ] as const)('is that it was stopped: %s', async (by, word) => {
    const report = await verifyPdf(carrying(GOOD), async () => ({ kind: 'stopped', by }));
    expect(statuses(report).reproducible).toBe('unknown');
    expect(messageOf(report, 'reproducible')).toContain(`${word}远超过真正的一期，已停止`);
  });

  it('or that they are too large, which nobody tries', async () => {
    const never = () => Promise.reject(new Error('was tried'));
    const report = await verifyPdf(carrying('#'.repeat(LARGEST_SOURCES + 1)), never);
    expect(statuses(report).reproducible).toBe('unknown');
    expect(messageOf(report, 'reproducible')).toContain('512 KB，比真正的一期大得多，没有重排');
    await expect(verifyPdf(carrying('#'.repeat(LARGEST_SOURCES)), never)).rejects.toThrow('was tried');
  });

  it('and the next file is looked at', async () => {
    const cwd = makeFolder({
      'a.pdf': carrying('#'.repeat(LARGEST_SOURCES + 1)),
      'b.pdf': 'no PDF',
      'c.pdf': carrying(GOOD),
    });
    const { stdout } = await runVerify(['a.pdf', 'b.pdf', 'c.pdf'], {}, { cwd });
    expect(stdout).toMatch(/a\.pdf[\s\S]*b\.pdf[\s\S]*c\.pdf[\s\S]*共 3 个文件/);
  });
});
