import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
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

/** A bundle that says a word, and does each kind of work that it is asked for by code of its own. */
const bundleOf = (word: string): string => `
const kinds = {
${['first', 'second'].map((kind) => `  ${kind}() { ${'String(kinds);'.repeat(2000)} },`).join('\n')}
};
exports.noteCaches = () => {};
exports.run = async (args) => {
  for (const kind of args) kinds[kind]();
  console.log('${word}');
  return args;
};`;

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
    "const { bundle, keep } = require('./launch.cjs').load(); bundle.run(process.argv.slice(2)).then(keep);",
  );
  const write = (word: string, id: string): void => {
    writeFileSync(join(bundle, 'kuaibao.js'), `${bundleOf(word)}\n//${id.repeat(64)}`);
  };
  write('one', 'a');
  return { folder, bundle, write };
}

const nobody = process.getuid?.() === 0 ? { uid: 65534 } : {};

function start(folder: string, options: { uid?: number; kinds?: readonly string[] } = {}): string {
  const { kinds = [], ...user } = options;
  const env = { PATH: process.env.PATH, HOME: join(folder, 'home'), XDG_CACHE_HOME: join(folder, 'cache') };
  const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'start.cjs'), ...kinds], {
    env,
    ...user,
  });
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

it('reads a part when it is required, once, and keeps its code beside that of the first', () => {
  const { folder, bundle } = install();
  const id = 'c'.repeat(64);
  writeFileSync(
    join(bundle, 'kuaibao.js'),
    `exports.noteCaches = () => {};
exports.run = async (args) => {
  for (const part of args) console.log(require('./' + part + '.js') === require('./' + part + '.js'));
  console.log(typeof require.resolve('node:fs'));
  return args;
};
//${id}`,
  );
  for (const part of ['more', 'rare']) {
    writeFileSync(join(bundle, `${part}.js`), `exports.first = require('./kuaibao.js').run;\n//${id}`);
  }
  expect(start(folder)).toBe('string');
  expect(cachesIn(bundle)).toHaveLength(1);
  expect(start(folder, { kinds: ['more'] })).toBe('true\nstring');
  const caches = cachesIn(bundle).sort();
  expect(caches).toEqual([expect.stringMatching(/-more\.cache$/), expect.not.stringContaining('more')]);
  for (const cache of caches) utimesSync(join(bundle, cache), 1, 1);
  expect(start(folder, { kinds: ['more'] })).toBe('true\nstring');
  expect(caches.map((cache) => statSync(join(bundle, cache)).mtimeMs)).toEqual([1000, 1000]);
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

const sizeOf = (folder: string): number => statSync(join(folder, cachesIn(folder)[0] as string)).size;

it('adds what another kind of work needs, and loses nothing', () => {
  const { folder, bundle } = install();
  start(folder);
  const bare = sizeOf(bundle);
  start(folder, { kinds: ['first'] });
  const first = sizeOf(bundle) - bare;
  expect(first).toBeGreaterThan(2000);
  start(folder, { kinds: ['second'] });
  expect(sizeOf(bundle) - bare).toBeGreaterThan(1.9 * first);
  const path = join(bundle, cachesIn(bundle)[0] as string);
  utimesSync(path, 1, 1);
  start(folder, { kinds: ['second', 'first'] });
  expect(statSync(path).mtimeMs).toBe(1000);
});

it('replaces what an older program kept, and clears what killed runs and programs long gone have left', () => {
  const { folder, bundle } = install();
  start(folder);
  const [cache = ''] = cachesIn(bundle);
  const path = join(bundle, cache);
  writeFileSync(path, Buffer.concat([Buffer.from('a'.repeat(64)), readFileSync(path).subarray(2048)]));
  const ended = spawnSync(process.execPath, ['-e', '']).pid;
  for (const left of [
    `${cache}.${ended}`,
    `${cache}.${process.pid}`,
    'node-1-x64.cache',
    'node-2-x64.cache',
  ]) {
    writeFileSync(join(bundle, left), 'b'.repeat(100));
  }
  utimesSync(join(bundle, 'node-1-x64.cache'), 1, 1);
  expect(start(folder)).toBe('one');
  expect(readFileSync(path, 'latin1')).toMatch(/^a{64} +/);
  expect(cachesIn(bundle).sort()).toEqual(['node-2-x64.cache', cache, `${cache}.${process.pid}`].sort());
});

it.skipIf(process.platform === 'win32')('ends well where there is no place for it', () => {
  const { folder, bundle } = install();
  chmodSync(folder, 0o777);
  writeFileSync(join(folder, 'cache'), '');
  chmodSync(bundle, 0o555);
  expect(start(folder, nobody)).toBe('one');
});

it.skipIf(process.platform === 'win32')(
  'uses what the program came with, and keeps more with the user',
  () => {
    const { folder, bundle } = install();
    start(folder, { kinds: ['first'] });
    chmodSync(folder, 0o777);
    chmodSync(bundle, 0o555);
    start(folder, { ...nobody, kinds: ['first'] });
    expect(existsSync(join(folder, 'cache'))).toBe(false);
    start(folder, { ...nobody, kinds: ['second'] });
    const own = join(folder, 'cache/kuaibao');
    expect(sizeOf(own)).toBeGreaterThan(sizeOf(bundle));
    const [cache = ''] = cachesIn(own);
    utimesSync(join(own, cache), 1, 1);
    start(folder, { ...nobody, kinds: ['first', 'second'] });
    expect(statSync(join(own, cache)).mtimeMs).toBe(1000);
  },
);

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
