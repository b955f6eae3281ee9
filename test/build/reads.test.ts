import { renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { reportOf, run } from '../cli/support.ts';
import { itOnSources } from '../helpers/on-sources.ts';
import { makeIssues } from './support.ts';

/** Every file that was read as an input, in order. */
const read: string[] = [];
vi.mock('../../src/disk/files.ts', async (importOriginal) => {
  const files = await importOriginal<typeof import('../../src/disk/files.ts')>();
  return {
    ...files,
    readInput: (path: string) => {
      read.push(basename(path));
      return files.readInput(path);
    },
  };
});
beforeEach(() => {
  read.length = 0;
});

const build = (cwd: string) => run(['build', 'issues/第*期.yaml', '-o', 'out', '--json'], { cwd });
const count = (name: string): number => read.filter((one) => one === name).length;

describe('a batch', () => {
  itOnSources(
    'reads what its issues share once for the plan and once for the PDFs, however many there are',
    async () => {
      for (const issues of [2, 8]) {
        read.length = 0;
        expect((await build(makeIssues(issues))).code).toBe(0);
        expect(count('刊物.yaml')).toBe(2);
        expect(count('第1期.yaml')).toBe(2);
      }
    },
  );

  it('builds at once what waited for a publication', async () => {
    const cwd = makeIssues(2);
    const [pub, away] = [join(cwd, 'issues/刊物.yaml'), join(cwd, 'away.yaml')];
    const statuses = async () => reportOf(await build(cwd)).inputs.map(({ status }) => status);
    renameSync(pub, away);
    expect(await statuses()).toEqual(['failed', 'failed']);
    renameSync(away, pub);
    expect(await statuses()).toEqual(['built', 'built']);
    expect(await statuses()).toEqual(['unchanged', 'unchanged']);
  });
});
