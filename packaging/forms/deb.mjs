/** Packages for Kylin, UOS, Debian and Ubuntu. Compressed with xz, which their oldest dpkg in use can read. */

import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ours, run, VERSION } from '../run.mjs';
import { XZ_LEVEL } from './archives.mjs';
import { DESCRIPTION, makeLinuxRoot, SUMMARY } from './linux-root.mjs';

const ARCHITECTURES = { 'linux-x64': 'amd64', 'linux-arm64': 'arm64' };

export const debName = (platform) => `kuaibao_${VERSION}_${ARCHITECTURES[platform]}.deb`;

/** Node needs these and no more; nothing of a desktop is needed to build, so that servers need none. */
const control = (platform, kilobytes) => `Package: kuaibao
Version: ${VERSION}
Architecture: ${ARCHITECTURES[platform]}
Maintainer: The Kuaibao authors <kuaibao@localhost>
Installed-Size: ${kilobytes}
Depends: libc6 (>= 2.28), libstdc++6, libgcc-s1 | libgcc1
Recommends: xdg-utils, zenity | kdialog
Section: text
Priority: optional
Description: ${SUMMARY}
${DESCRIPTION.map((line) => ` ${line}`).join('\n')}
`;

export function makeDeb(platform, staged, { work, target }) {
  const root = join(work, 'deb');
  makeLinuxRoot(staged, root);
  const documents = join(root, 'usr/share/doc/kuaibao');
  mkdirSync(documents, { recursive: true });
  cpSync(ours('../LICENSE'), join(documents, 'copyright'));
  const kilobytes = run('du', ['-sk', root]).toString().split('\t')[0];
  mkdirSync(join(root, 'DEBIAN'));
  writeFileSync(join(root, 'DEBIAN/control'), control(platform, kilobytes));
  const sums = run('find', ['-type', 'f', '-not', '-path', './DEBIAN/*', '-printf', '%P\\0'], { cwd: root });
  const files = sums.toString().split('\0').filter(Boolean).sort();
  writeFileSync(join(root, 'DEBIAN/md5sums'), run('md5sum', files, { cwd: root }));
  run('dpkg-deb', ['--root-owner-group', '-Zxz', `-z${XZ_LEVEL}`, '--build', root, target]);
}
