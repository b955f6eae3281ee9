/** How the launcher of a Linux package starts from a snapshot, and when it does without. */

import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { makePlace, must, PACKAGES, packageFile, ROOT, run } from './support.ts';

const ISSUE = join(ROOT, 'examples/yanjin-044/issue.yaml');
const OTHER = join(ROOT, 'examples/qinghe-full/issue.yaml');

describe.skipIf(!PACKAGES)('a snapshot', () => {
  const place = makePlace();
  const home = join(place, 'home');
  const cache = join(home, '.cache/kuaibao');
  let folder = '';
  beforeAll(() => {
    must('tar', ['-xJf', packageFile('-linux-x64.tar.xz'), '-C', place], place);
    folder = join(place, readdirSync(place).find((name) => name.startsWith('kuaibao-')) as string);
    mkdirSync(home);
  });

  const listKept = (): string[] => readdirSync(cache).sort();
  const build = (issue = ISSUE, env: NodeJS.ProcessEnv = {}): string => {
    must(join(folder, 'kuaibao'), ['build', issue, '-o', 'out.pdf', '--force'], place, {
      HOME: home,
      XDG_CACHE_HOME: undefined,
      ...env,
    });
    return readFileSync(join(place, 'out.pdf'), 'latin1');
  };
  /** Waits for the process that writes it; where none ever comes, the test times out. */
  const made = async (): Promise<void> => {
    const isMade = (name: string): boolean =>
      name.endsWith('.snapshot') && statSync(join(cache, name)).size > 0;
    while (!listKept().some(isMade)) await wait(100);
  };
  /** Runs while the way without a snapshot is barred. */
  const withoutCommand = <T>(use: () => T): T => {
    const bin = join(folder, 'app/bin');
    renameSync(bin, `${bin}-away`);
    try {
      return use();
    } finally {
      renameSync(`${bin}-away`, bin);
    }
  };

  it('is made by the second run, and the third begins with it and writes the same', async () => {
    const first = build();
    expect(listKept()).toEqual([expect.stringMatching(/^[0-9a-f]{16}\.cpu$/)]);
    const other = build(OTHER);
    await made();
    expect(listKept()).toHaveLength(2);
    withoutCommand(() => {
      expect(build() === first).toBe(true);
      expect(build(OTHER) === other).toBe(true);
    });
  });

  it('says what the program says, with its exit code', () => {
    writeFileSync(join(place, 'broken.yaml'), '刊名: [');
    const said = withoutCommand(() =>
      run(join(folder, 'kuaibao'), ['check', 'broken.yaml'], place, { HOME: home }),
    );
    expect(said.status).toBe(1);
    expect(said.said).toContain('broken.yaml');
    expect(said.said).not.toMatch(/\n\s+at /);
  });

  it('builds many where they come in unforeseen, without threads', () => {
    const issues = join(place, 'all.yaml');
    mkdirSync(issues);
    const text = readFileSync(ISSUE, 'utf8');
    cpSync(join(ROOT, 'examples/yanjin-044/yanjin.yaml'), join(issues, 'yanjin.yaml'));
    for (let number = 1; number <= 40; number++) {
      writeFileSync(join(issues, `${number}.yml`), text.replace(/^number: .*$/m, `number: ${number}`));
    }
    const { status } = withoutCommand(() =>
      run(join(folder, 'kuaibao'), ['build', 'all.yaml', '-o', 'many'], place, { HOME: home }),
    );
    expect(status).toBe(0);
    expect(readdirSync(join(place, 'many')).filter((name) => name.endsWith('.pdf'))).toHaveLength(40);
  });

  it('is not used on another processor, where it is made anew', async () => {
    const [processor = ''] = listKept();
    const known = readFileSync(join(cache, processor), 'utf8');
    writeFileSync(join(cache, processor), known.replace(/\S+\n$/, 'otherwise\n'));
    build();
    expect(listKept()).toEqual([processor]);
    expect(readFileSync(join(cache, processor), 'utf8')).toBe(known);
    build();
    await made();
  });

  it('is dropped where the folder has moved', async () => {
    const first = build();
    const moved = `${folder} 2`;
    renameSync(folder, moved);
    folder = moved;
    expect(build() === first).toBe(true);
    await made();
    withoutCommand(() => expect(build() === first).toBe(true));
  });

  it('that could not be made is tried again a day later', async () => {
    const snapshot = join(cache, listKept()[1] as string);
    writeFileSync(snapshot, '');
    build();
    await wait(5000);
    expect(readFileSync(snapshot).length).toBe(0);
    utimesSync(snapshot, 1, 1);
    build();
    while (readFileSync(snapshot).length === 0) await wait(100);
    withoutCommand(() => build());
  });

  it('is done without where there is no home', () => {
    rmSync(cache, { recursive: true });
    build(ISSUE, { HOME: undefined });
    build(ISSUE, { HOME: undefined });
    expect(readdirSync(home)).toEqual(['.cache']);
    expect(readdirSync(join(home, '.cache'))).toEqual([]);
  });
});
