import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';

const LAUNCH = fileURLToPath(new URL('../dist/launch.cjs', import.meta.url));

/** An installation whose bundle says a word; its identity is made of one character. */
function install(): { folder: string; bundle: string; write: (word: string, id: string) => void } {
  const folder = mkdtempSync(join(tmpdir(), 'kuaibao-launch-'));
  onTestFinished(() => {
    chmodSync(join(folder, 'bundle'), 0o755);
    rmSync(folder, { recursive: true, force: true });
  });
  const bundle = join(folder, 'bundle');
  mkdirSync(bundle);
  writeFileSync(join(bundle, 'package.json'), '{ "type": "commonjs" }');
  copyFileSync(LAUNCH, join(folder, 'launch.cjs'));
  writeFileSync(
    join(folder, 'start.cjs'),
    "const { bundle, keep } = require('./launch.cjs').load(); bundle.run([]).then(keep);",
  );
  const write = (word: string, id: string): void => {
    const code = `exports.run = async () => console.log('${word}');`;
    writeFileSync(join(bundle, 'kuaibao.js'), `${code}\n//${id.repeat(64)}`);
  };
  write('one', 'a');
  return { folder, bundle, write };
}

const nobody = process.getuid?.() === 0 ? { uid: 65534 } : {};

function start(folder: string, options: { uid?: number } = {}): string {
  const env = { PATH: process.env.PATH, HOME: join(folder, 'home'), XDG_CACHE_HOME: join(folder, 'cache') };
  const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'start.cjs')], { env, ...options });
  expect(stderr.toString()).toBe('');
  return stdout.toString().trim();
}

const cachesIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.includes('.cache'));

it('keeps compiled code beside the bundle, and does not write it again', () => {
  const { folder, bundle } = install();
  expect(start(folder)).toBe('one');
  const [cache = ''] = cachesIn(bundle);
  expect(cache).toMatch(/^node-.*\.cache$/);
  utimesSync(join(bundle, cache), 1, 1);
  expect(start(folder)).toBe('one');
  expect(statSync(join(bundle, cache)).mtimeMs).toBe(1000);
});

it('never runs the compiled code of another bundle, even one as long', () => {
  const { folder, bundle, write } = install();
  start(folder);
  write('two', 'b');
  expect(start(folder)).toBe('two');
  expect(start(folder)).toBe('two');
  expect(cachesIn(bundle)).toHaveLength(1);
});

it('does without compiled code that is damaged, and replaces it', () => {
  const { folder, bundle } = install();
  start(folder);
  const path = join(bundle, cachesIn(bundle)[0] as string);
  const sound = readFileSync(path);
  writeFileSync(path, sound.subarray(0, 100));
  expect(start(folder)).toBe('one');
  expect(readFileSync(path).length).toBeGreaterThan(100);
});

it.skipIf(process.platform === 'win32')(
  "keeps it with the user's caches where the program is another's",
  () => {
    const { folder, bundle } = install();
    chmodSync(folder, 0o777);
    chmodSync(bundle, 0o555);
    expect(start(folder, nobody)).toBe('one');
    expect(cachesIn(bundle)).toEqual([]);
    expect(cachesIn(join(folder, 'cache/kuaibao'))).toHaveLength(1);
  },
);
