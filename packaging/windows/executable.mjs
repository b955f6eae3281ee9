/** kuaibao.exe: Node with a main module inside that runs app\bin\kuaibao.js beside it. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Data, NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { ours, run, VERSION } from '../run.mjs';

/** Node looks for a main module in the resource of this name where the mark is followed by a 1. */
const MAIN = 'NODE_SEA_BLOB';
const MARK = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2:';

/** Kinds of resources, and zh-CN in Unicode, as Windows numbers them. */
const RAW = 10;
const VERSION_INFO = 16;
const CHINESE = { lang: 2052, codepage: 1200 };

/**
 * Makes the executable.
 *
 * @param node the program of the runtime for Windows
 * @param host the program of this machine's runtime, of the same version
 */
export function makeExecutable(node, { host, work, target }) {
  const program = NtExecutable.from(setMark(readFileSync(node)), { ignoreCert: true });
  const resources = NtExecutableResource.from(program);
  setIcon(resources);
  setNames(resources);
  resources.entries.push({ type: RAW, id: MAIN, lang: CHINESE.lang, codepage: 0, bin: makeMain(host, work) });
  resources.outputResource(program);
  writeFileSync(target, Buffer.from(program.generate()));
}

/** The main module as Node reads it; it holds the path of its source as that is given. */
function makeMain(host, work) {
  const output = join(work, 'launcher.blob');
  const config = join(work, 'launcher.json');
  writeFileSync(
    config,
    JSON.stringify({ main: 'launcher.cjs', output, disableExperimentalSEAWarning: true }),
  );
  run(host, ['--experimental-sea-config', config], { cwd: ours('windows') });
  return readFileSync(output);
}

function setMark(program) {
  const at = program.indexOf(`${MARK}0`);
  if (at < 0) throw new Error('this Node cannot be made an executable of its own');
  program[at + MARK.length] = '1'.charCodeAt(0);
  return program;
}

function setIcon({ entries }) {
  const [{ id, lang }] = Resource.IconGroupEntry.fromEntries(entries);
  const icons = Data.IconFile.from(readFileSync(ours('icon.ico'))).icons.map(({ data }) => data);
  Resource.IconGroupEntry.replaceIconsForResource(entries, id, lang, icons);
}

function setNames(resources) {
  resources.entries = resources.entries.filter(({ type }) => type !== VERSION_INFO);
  const info = Resource.VersionInfo.createEmpty();
  const [major, minor, patch] = VERSION.split(/[.-]/).map(Number);
  info.lang = CHINESE.lang;
  info.setFileVersion(major, minor, patch, 0, CHINESE.lang);
  info.setProductVersion(major, minor, patch, 0, CHINESE.lang);
  info.setStringValues(CHINESE, {
    FileDescription: '快报',
    ProductName: '快报',
    InternalName: 'kuaibao',
    OriginalFilename: 'kuaibao.exe',
    LegalCopyright: /^Copyright.*$/m.exec(readFileSync(ours('../LICENSE'), 'utf8'))[0],
  });
  info.outputToResourceEntries(resources.entries);
}
