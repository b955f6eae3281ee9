/** The program's own files, the same on every platform. */

import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { ROOT, run } from './run.mjs';

/** What a package of npm would hold, as paths in it. */
function listFiles(folder) {
  const [{ files }] = JSON.parse(
    run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: folder }),
  );
  return files.map(({ path }) => path);
}

/** The command runs from its bundle; the modules that it was made of are for who imports them. */
const isNeeded = (path) =>
  path.startsWith('dist/')
    ? /^dist\/(?:bundle\/|(?:launch|freeze)\.cjs$)/.test(path)
    : !/^(?:docs\/|README)/.test(path);

const MANIFEST = 'package.json';
const readManifest = (folder) => JSON.parse(readFileSync(join(ROOT, folder, MANIFEST), 'utf8'));

/** Folder of a package that another one requires, as Node finds it. */
function findPackage(name, from) {
  for (let folder = from; folder !== '.'; folder = dirname(folder)) {
    if (basename(folder) === 'node_modules') continue;
    const nested = join(folder, 'node_modules', name);
    try {
      readManifest(nested);
      return nested;
    } catch {
      // Further up, then.
    }
  }
  return join('node_modules', name);
}

/** Folders of the packages that lie beside the bundle, with all that these require, sorted. */
function listOutside() {
  const found = new Set();
  const visit = (folder) => {
    if (found.has(folder)) return;
    found.add(folder);
    for (const name of Object.keys(readManifest(folder).dependencies ?? {})) visit(findPackage(name, folder));
  };
  for (const name of Object.keys(readManifest('dist/bundle').dependencies)) visit(findPackage(name, 'dist'));
  return [...found].sort();
}

/** Folders of all packages in the program: within the bundle, and beside it. */
export const listPackages = () => {
  const bundled = readManifest('dist/bundle').bundleDependencies.map((name) => join('node_modules', name));
  return [...new Set([...bundled, ...listOutside()])].sort();
};

const CODE = new Set(['.js', '.cjs', '.mjs', '.json', '.trie', '.node', '.data']);
const isLicence = (path) => /^licen[cs]e|^notice/i.test(basename(path));
const isRun = (path) => CODE.has(extname(path)) || isLicence(path);

/** Of packages that bring along far more than is used here: what is. */
const NEEDED = {
  'pdfjs-dist':
    /^(?:package\.json|LICENSE|legacy\/build\/pdf(?:\.worker)?\.min\.mjs|(?:cmaps|standard_fonts)\/.*)$/,
};

/** For a package that says in its manifest alone how it is licensed. */
function describeLicence({ name, version, license, author }) {
  if (license !== 'MIT') throw new Error(`${name} brings no text of its licence`);
  const text = readFileSync(join(ROOT, 'LICENSE'), 'utf8').replace(/^Copyright.*\n+/m, '');
  return `${name} ${version} by ${author?.name ?? author}\n\n${text}`;
}

/** Copies the files of an installed package that its users run, without packages nested in it. */
function copyPackage(folder, target) {
  const files = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length))
    .filter((path) => {
      const inside = path.slice(folder.length + 1);
      const needed = NEEDED[basename(folder)];
      return needed ? needed.test(inside) : !inside.split('/').includes('node_modules') && isRun(path);
    });
  for (const path of files) copy(path, join(target, path));
  if (!files.some(isLicence))
    writeFileSync(join(target, folder, 'LICENSE'), describeLicence(readManifest(folder)));
}

function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(join(ROOT, from), to);
}

/** Lays the program's files into a folder. */
export function stageApp(folder) {
  for (const path of listFiles(ROOT).filter(isNeeded)) copy(path, join(folder, path));
  for (const path of listFiles(join(ROOT, 'fonts'))) copy(join('fonts', path), join(folder, 'fonts', path));
  for (const name of listOutside()) copyPackage(name, folder);
}
