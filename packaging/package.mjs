/**
 * Makes the packages of this version: Windows setup, .deb, .rpm, archives, checksums and the list of contents.
 *
 * node packaging/package.mjs [--out FOLDER] [NAME…]; a name is part of that of a package, such as `windows` or `amd64.deb`.
 */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { stageApp } from './app.mjs';
import { makeTarXz, makeZip } from './forms/archives.mjs';
import { debName, makeDeb } from './forms/deb.mjs';
import { makeRpm, rpmName } from './forms/rpm.mjs';
import { makeWindowsSetup, setupName } from './forms/windows-setup.mjs';
import { ROOT, requireTools, VERSION } from './run.mjs';
import { fetchRuntime, PLATFORMS } from './runtime.mjs';
import { makeSbom } from './sbom.mjs';
import { HOST, stagePlatform } from './stage.mjs';

const tarXz = (platform) => ({
  name: `kuaibao-${VERSION}-${platform}.tar.xz`,
  make: (staged, { target }) => makeTarXz(staged, target),
});
const linux = (platform) => [
  { name: debName(platform), make: (staged, options) => makeDeb(platform, staged, options) },
  { name: rpmName(platform), make: (staged, options) => makeRpm(platform, staged, options) },
  tarXz(platform),
];

/** The packages of each platform. */
const FORMS = {
  'linux-x64': linux('linux-x64'),
  'linux-arm64': linux('linux-arm64'),
  'windows-x64': [
    { name: setupName, make: makeWindowsSetup },
    { name: `kuaibao-${VERSION}-windows-x64.zip`, make: (staged, { target }) => makeZip(staged, target) },
  ],
  'macos-x64': [tarXz('macos-x64')],
  'macos-arm64': [tarXz('macos-arm64')],
};

const LARGEST = 120e6;

/** Makes packages of a platform, and says how large each is and how long it took. */
function packPlatform(platform, forms, sources, out) {
  const staged = join(sources.work, platform, `kuaibao-${VERSION}`);
  stagePlatform(platform, { ...sources, runtime: fetchRuntime(platform, sources.work) }, staged);
  for (const { name, make } of forms) {
    const start = performance.now();
    const target = join(out, name);
    const work = mkdtempSync(join(sources.work, 'form-'));
    make(staged, { work, target });
    rmSync(work, { recursive: true, force: true });
    const { size } = statSync(target);
    if (size > LARGEST) throw new Error(`${name} has ${size} bytes, more than ${LARGEST}`);
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.log(`${name.padEnd(40)} ${(size / 1e6).toFixed(1).padStart(6)} MB  ${seconds.padStart(4)} s`);
  }
  rmSync(join(sources.work, platform), { recursive: true, force: true });
}

const hashOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true });
const out = resolve(ROOT, values.out ?? 'packages');
const isWanted = ({ name }) => positionals.length === 0 || positionals.some((part) => name.includes(part));
requireTools();
mkdirSync(out, { recursive: true });
const work = mkdtempSync(join(tmpdir(), 'kuaibao-packages-'));
try {
  const app = join(work, 'app');
  stageApp(app);
  const sources = { work, app, host: fetchRuntime(HOST, work) };
  for (const platform of PLATFORMS) {
    const forms = FORMS[platform].filter(isWanted);
    if (forms.length > 0) packPlatform(platform, forms, sources, out);
  }
  const contents = `kuaibao-${VERSION}.cdx.json`;
  writeFileSync(join(out, contents), `${JSON.stringify(makeSbom(PLATFORMS), undefined, 2)}\n`);
  const names = [
    ...PLATFORMS.flatMap((platform) => FORMS[platform].map(({ name }) => name)),
    contents,
  ].sort();
  const made = names.filter((name) => existsSync(join(out, name)));
  writeFileSync(
    join(out, 'SHA256SUMS'),
    made.map((name) => `${hashOf(join(out, name))}  ${name}\n`).join(''),
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
