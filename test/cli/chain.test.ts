import { describe, expect, it } from 'vitest';
import { makeFolder, run, summarise } from './support.ts';

/** An issue that builds on so many publications, one behind the other. */
const chain = (length: number): Record<string, string> => ({
  'a.yaml': 'extends: p1.yaml\nnumber: 1\ndate: 2025-09-19\nitems: [{title: a, body: b}]\n',
  ...Object.fromEntries(
    Array.from({ length }, (_, i) => [
      `p${i + 1}.yaml`,
      i + 1 === length ? 'masthead: {title: 河湾快报}\n' : `extends: p${i + 2}.yaml\n`,
    ]),
  ),
});

describe('publications that build on one another', () => {
  it.each([
    ['check', 'a.yaml'],
    ['check', 'a.yaml', '--set', 'total=5'],
    ['build', '.', '-o', 'out'],
  ])('may be fifteen: %s %s %s', async (...args) => {
    const { code } = await run(
      args.filter((one) => one !== undefined),
      { cwd: makeFolder(chain(15)) },
    );
    expect(code).toBe(0);
  });

  it.each([
    ['check', 'a.yaml'],
    ['check', 'a.yaml', '--set', 'total=5'],
    ['build', '.', '-o', 'out'],
  ])('are too many, and no circle, where they are sixteen: %s %s %s', async (...args) => {
    const given = args.filter((one) => one !== undefined);
    const { code, stderr } = await run(given, { cwd: makeFolder(chain(16)) });
    expect(code).toBe(1);
    expect(stderr).toContain('刊物文件一层套一层，超过 16 个 [publication-cycle]');
    expect(stderr).not.toContain('指回自己');
  });

  it('are a circle where one leads back', async () => {
    const cwd = makeFolder({ ...chain(3), 'p3.yaml': 'extends: p1.yaml\n' });
    const result = await run(['check', 'a.yaml', '--json'], { cwd });
    expect(summarise(result)).toContain('publication-cycle p3.yaml 1:10');
    expect(result.stderr).toContain('指回自己');
  });
});
