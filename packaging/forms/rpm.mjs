/** Packages for openEuler, Kylin Server and others with rpm. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, VERSION } from '../run.mjs';
import { XZ_LEVEL } from './archives.mjs';
import { DESCRIPTION, makeLinuxRoot, SUMMARY } from './linux-root.mjs';

const ARCHITECTURES = { 'linux-x64': 'x86_64', 'linux-arm64': 'aarch64' };
const RELEASE = 1;

export const rpmName = (platform) => `kuaibao-${VERSION}-${RELEASE}.${ARCHITECTURES[platform]}.rpm`;

/** The files are packed as they are: nothing is stripped, and what they require is written here. */
const spec = (root) => `Name: kuaibao
Version: ${VERSION}
Release: ${RELEASE}
Summary: ${SUMMARY}
License: MIT
AutoReqProv: no
Requires: glibc >= 2.28, libstdc++, libgcc
%description
${DESCRIPTION.join('\n')}
%install
cp -a ${root}/. %{buildroot}/
%files
%defattr(-,root,root)
/opt/kuaibao
/usr/bin/kuaibao
/usr/share/applications/kuaibao.desktop
/usr/share/applications/kuaibao-manual.desktop
/usr/share/mime/packages/kuaibao.xml
/usr/share/icons/hicolor/*/*/kuaibao.*
`;

const macros = (work) => ({
  _topdir: join(work, 'rpmbuild'),
  _binary_payload: `w${XZ_LEVEL}T2.xzdio`,
  _build_id_links: 'none',
  _buildhost: 'localhost',
  use_source_date_epoch_as_buildtime: '1',
  clamp_mtime_to_source_date_epoch: '1',
  debug_package: '%{nil}',
  __os_install_post: '%{nil}',
});

export function makeRpm(platform, staged, { work, target }) {
  const root = join(work, 'rpm');
  makeLinuxRoot(staged, root);
  const file = join(work, 'kuaibao.spec');
  writeFileSync(file, spec(root));
  const defined = Object.entries(macros(work)).flatMap(([name, value]) => ['--define', `${name} ${value}`]);
  const architecture = ARCHITECTURES[platform];
  run('rpmbuild', ['-bb', '--quiet', '--nodeps', '--target', `${architecture}-linux`, ...defined, file]);
  run('mv', [join(work, 'rpmbuild/RPMS', architecture, rpmName(platform)), target]);
}
