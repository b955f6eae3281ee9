/** What starts the program: an executable on Windows, a shell script elsewhere. */

import { chmodSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ours, run, VERSION } from './run.mjs';

/** Makes of Node and of its words to a user one executable that runs app\bin\kuaibao.js beside itself. */
export async function makeWindowsLauncher(node, { host, work, target }) {
  const blob = join(work, 'launcher.blob');
  const config = join(work, 'launcher.json');
  const main = ours('windows/launcher.cjs');
  writeFileSync(config, JSON.stringify({ main, output: blob, disableExperimentalSEAWarning: true }));
  run(host, ['--experimental-sea-config', config]);
  writeFileSync(target, await dress(readFileSync(node)));
  const { inject } = await import('postject');
  await inject(target, 'NODE_SEA_BLOB', readFileSync(blob), {
    sentinelFuse: 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2',
  });
}

/** Zh-CN and Unicode, as the resources of Windows number them. */
const CHINESE = { lang: 2052, codepage: 1200 };

/** Gives the executable the program's icon and name; Node's signature would not hold any more, and goes. */
async function dress(bytes) {
  const { Data, NtExecutable, NtExecutableResource, Resource } = await import('resedit');
  const program = NtExecutable.from(bytes, { ignoreCert: true });
  const resources = NtExecutableResource.from(program);
  const icons = Data.IconFile.from(readFileSync(ours('icon.ico'))).icons.map(({ data }) => data);
  const [group] = Resource.IconGroupEntry.fromEntries(resources.entries);
  Resource.IconGroupEntry.replaceIconsForResource(
    resources.entries,
    group?.id ?? 1,
    group?.lang ?? 1033,
    icons,
  );
  resources.entries = resources.entries.filter(({ type }) => type !== VERSION_TYPE);
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
    LegalCopyright: readFileSync(ours('../LICENSE'), 'utf8').match(/^Copyright.*$/m)[0],
  });
  info.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  return Buffer.from(program.generate());
}

const VERSION_TYPE = 16;

/** Lays the shell script that starts the program into a folder. */
export function makeUnixLauncher(folder) {
  const target = join(folder, 'kuaibao');
  copyFileSync(ours('linux/kuaibao.sh'), target);
  chmodSync(target, 0o755);
}
