/** The list of what is in the packages, with versions, hashes and licences (CycloneDX 1.6). */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listPackages } from './app.mjs';
import { EPOCH, ours, ROOT, VERSION } from './run.mjs';
import { runtimeOf } from './runtime.mjs';

/** Packages whose manifest names no licence; their licence file is that of MIT. */
const UNNAMED = { 'png-js': 'MIT' };

const licensesOf = (expression) =>
  / (?:AND|OR|WITH) /.test(expression) ? [{ expression }] : [{ license: { id: expression } }];

const purlOf = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

function describePackage(folder) {
  const {
    name,
    version,
    license = UNNAMED[name],
    description,
  } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
  if (!license) throw new Error(`${name} names no licence`);
  const purl = purlOf(name, version);
  return {
    type: 'library',
    'bom-ref': `${purl}#${folder}`,
    name,
    version,
    description,
    licenses: licensesOf(license),
    purl,
  };
}

function describeRuntime(platform) {
  const { package: named, integrity } = runtimeOf(platform);
  const [name, version] = named.split('@');
  return {
    type: 'platform',
    'bom-ref': purlOf(name, version),
    name,
    version,
    description: `Node.js for ${platform}`,
    licenses: licensesOf('MIT'),
    purl: purlOf(name, version),
    hashes: [
      { alg: 'SHA-512', content: Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex') },
    ],
  };
}

/** Fonts, colour profiles, and lists of others that are compiled into the program: what is not code. */
const DATA = JSON.parse(readFileSync(ours('data.json'), 'utf8'));

function describeFile({ file, name, version, license }) {
  const content = createHash('sha256')
    .update(readFileSync(join(ROOT, file)))
    .digest('hex');
  const licenses = licensesOf(license);
  return {
    type: 'file',
    'bom-ref': file,
    name,
    version,
    description: file,
    licenses,
    hashes: [{ alg: 'SHA-256', content }],
  };
}

/** @throws where a font, a profile or a language is packed of which data.json says nothing */
function checkData() {
  const packed = ['fonts', 'profiles', 'language'].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => /\.(?:otf|ttf|icc|bin)$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  const unknown = packed.filter((path) => !DATA.some(({ file }) => file === path));
  if (unknown.length > 0) throw new Error(`data.json says nothing of ${unknown.join(', ')}`);
}

/** The list of contents of all packages together. */
export function makeSbom(platforms) {
  checkData();
  const purl = purlOf('kuaibao', VERSION);
  const component = {
    type: 'application',
    'bom-ref': purl,
    name: 'kuaibao',
    version: VERSION,
    licenses: licensesOf('MIT'),
    purl,
  };
  const components = [
    ...platforms.map(describeRuntime),
    ...listPackages().map(describePackage),
    ...DATA.map(describeFile),
  ];
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { timestamp: new Date(EPOCH * 1000).toISOString(), component },
    components,
    dependencies: [{ ref: purl, dependsOn: components.map((one) => one['bom-ref']) }],
  };
}
