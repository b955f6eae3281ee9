/**
 * Bundles the command into a few files, dist/bundle, of which kuaibao.js is the first, with the licences of what they hold
 * beside them. What only some runs need is not loaded before it is used.
 */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { dataFiles } from './bundle/data-files.mjs';
import { hanClasses } from './bundle/han-classes.mjs';
import { assembleParts } from './bundle/parts.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(ROOT, 'dist/bundle');

/**
 * Packages that are loaded when something of them is used: colours, and what pdfkit has for things not done here, its
 * own fonts, line breaking, images and encryption. Those but chalk stay outside the bundle.
 */
const LAZY = {
  chalk: ['Chalk', 'chalkStderr'],
  fontkit: ['create', 'openSync'],
  linebreak: ['default'],
  'png-js': ['default'],
  '@noble/ciphers/aes': ['cbc', 'ecb'],
};

/** Packages whose modules are imported when they are needed, by a file of their own: what vm runs cannot import. */
const IMPORTED = ['pdfjs-dist'];

/** Stands in for a package: the same exports, each of which loads it when called. */
const standIn = (name, exports) =>
  exports
    .map((key) => {
      const target =
        key === 'default' ? `(m => m.default ?? m)(require('${name}'))` : `require('${name}').${key}`;
      const proxy = `new Proxy(function () {}, {
  apply: (_, self, args) => Reflect.apply(${target}, self, args),
  construct: (_, args) => Reflect.construct(${target}, args),
  get: (_, property) => ${target}[property],
})`;
      return key === 'default' ? `export default ${proxy};` : `export const ${key} = ${proxy};`;
    })
    .join('\n');

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

const lazyPackages = {
  name: 'lazy-packages',
  setup(plugin) {
    plugin.onResolve({ filter: /^[^.]/ }, ({ path, importer, namespace }) => {
      if (namespace === 'lazy')
        return path in LAZY && path !== 'chalk' ? { path, external: true } : undefined;
      return path in LAZY && /pdfkit|src.cli/u.test(importer) ? { path, namespace: 'lazy' } : undefined;
    });
    // commander starts other programs where a command is a program of its own; none is here.
    plugin.onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      importer.includes('commander') ? { path, namespace: 'builtin' } : undefined,
    );
    plugin.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, key) => process.getBuiltinModule('${path}')[key] });`,
    }));
    plugin.onLoad({ filter: /src.cli.version\.ts$/ }, () => ({
      contents: `export const version = ${JSON.stringify(version)};`,
    }));
    plugin.onLoad({ filter: /src.import.pdf.import-module\.ts$/ }, () => ({
      contents: "export const importModule = (url) => require('./import-module.cjs')(url);",
    }));
    plugin.onResolve({ filter: /^\.\/import-module\.cjs$/ }, ({ path }) => ({ path, external: true }));
    plugin.onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path }) => ({
      contents: standIn(path, LAZY[path]),
      resolveDir: ROOT,
    }));
  },
};

/** Folder of the package that a bundled file comes from. */
const packageOf = (file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(file)?.[1];

function licences(packages) {
  return packages.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(ROOT, folder)).find((entry) => /^licen[cs]e/iu.test(entry));
    const text = file ? readFileSync(join(ROOT, folder, file), 'utf8').trim() : '';
    return `${name} ${version} (${license})\n\n${text}`;
  });
}

/** Lists of others that are compiled into the bundle, each with its notice. */
function dataLicences() {
  const data = JSON.parse(readFileSync(join(ROOT, 'packaging/data.json'), 'utf8'));
  return data
    .filter(({ notice }) => notice)
    .map(({ name, version, license, notice }) => {
      const text = readFileSync(join(ROOT, 'packaging/notices', notice), 'utf8').trim();
      return `${name} ${version} (${license})\n\n${text}`;
    });
}

const SHARED = {
  absWorkingDir: ROOT,
  write: false,
  bundle: true,
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
  // Names stay, for the sake of error reports.
  minifySyntax: true,
};

mkdirSync(FOLDER, { recursive: true });
// What starts the bundle, and what Node makes a snapshot of: each a file of its own, which can require only what is built in.
const starters = { ...SHARED, write: true, outExtension: { '.js': '.cjs' }, outdir: 'dist' };
await build({ ...starters, entryPoints: ['src/launch/launch.ts'], format: 'cjs' });
await build({ ...starters, entryPoints: ['src/launch/freeze.ts'], format: 'iife' });
const { metafile, outputFiles } = await build({
  ...SHARED,
  entryPoints: ['src/cli/bundle.ts'],
  outdir: FOLDER,
  format: 'esm',
  splitting: true,
  define: {
    'import.meta.filename': '__filename',
    'import.meta.dirname': '__dirname',
    'import.meta.url': 'bundleUrl',
  },
  external: ['fontkit', 'piscina'],
  plugins: [lazyPackages, dataFiles(FOLDER), hanClasses],
  metafile: true,
});
const { outputs } = metafile;
const texts = new Map(
  outputFiles.map(({ path, text }) => [relative(ROOT, path).replaceAll('\\', '/'), text]),
);
const entry = Object.keys(outputs).find((path) => outputs[path].entryPoint === 'src/cli/bundle.ts');
const parts = await assembleParts(
  { texts, outputs, entry },
  {
    ...SHARED,
    format: 'cjs',
    minifyWhitespace: true,
    // For pdfkit, which looks beside itself for data not used here; node:url would take longer to load than to use.
    banner: {
      js: "const bundleUrl = 'file:///' + encodeURI(__filename.replace(/^\\/|\\\\/g, (sign, at) => at ? '/' : '')).replace(/[?#]/g, encodeURIComponent);",
    },
    // What vm runs cannot import: a package outside is required.
    supported: { 'dynamic-import': false },
  },
);

/** Regular expressions keep what is not ASCII in them; as ASCII alone the file can be read without decoding it. */
function toAscii(code) {
  // A backslash before such a character would swallow the one of its escape.
  if (/\\[^\0-\x7f]/u.test(code)) throw new Error('a backslash stands before a character that is not ASCII');
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const codes = [...parts].map(([name, text]) => [name, toAscii(text)]);
// All parts end with the same digits: they are one program.
const id = createHash('sha256')
  .update(codes.map(([, code]) => code).join('\n'))
  .digest('hex');
for (const [name, code] of codes) writeFileSync(join(FOLDER, `${name}.js`), `${code}\n//${id}`);
writeFileSync(join(FOLDER, 'worker.js'), "module.exports = require('../launch.cjs').load().bundle.work;\n");
writeFileSync(
  join(FOLDER, 'import-worker.js'),
  "module.exports = require('../launch.cjs').load().bundle.readCopies;\n",
);
writeFileSync(join(FOLDER, 'typeset-worker.js'), "require('../launch.cjs').load().bundle.serve();\n");
writeFileSync(join(FOLDER, 'import-module.cjs'), 'module.exports = (url) => import(url);\n');
const packages = [...new Set(Object.keys(metafile.inputs).map(packageOf).filter(Boolean))].sort();
const outside = Object.values(metafile.outputs)
  .flatMap(({ imports }) => imports.filter(({ external }) => external).map(({ path }) => path))
  .filter((path) => !isBuiltin(path) && !path.startsWith('.'))
  .map((path) => packageOf(`node_modules/${path}/`).slice('node_modules/'.length));
// For who packs the program: what is in the bundle, and what has to lie beside it.
const manifest = {
  type: 'commonjs',
  bundleDependencies: packages.map((folder) => folder.slice('node_modules/'.length)),
  dependencies: Object.fromEntries([...new Set([...outside, ...IMPORTED])].sort().map((name) => [name, '*'])),
};
writeFileSync(join(FOLDER, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
const notices = [...licences(packages), ...dataLicences()];
writeFileSync(join(FOLDER, 'LICENSES.txt'), `${notices.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);

// What is said without loading the program: it takes longer to load than Node itself.
for (const lang of ['zh', 'en']) {
  const help = execFileSync(process.execPath, [join(ROOT, 'bin/kuaibao.js'), '--help', `--lang=${lang}`]);
  writeFileSync(join(FOLDER, `help.${lang}.txt`), help);
}
