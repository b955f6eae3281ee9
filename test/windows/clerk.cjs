/**
 * What a clerk does on Windows, run by a Node for Windows: for each mishap of a list the folder is laid out anew, files
 * are locked or marked, and the command is run. `node clerk.cjs LAUNCH MISHAPS RESULTS`; see mishaps.test.ts.
 */

'use strict';

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const [launch, mishaps, results] = process.argv.slice(2);
const { bundle } = require(launch).load();
const COMMAND = path.join(path.dirname(launch), '..', 'bin', 'kuaibao.js');

const FOLDER = 'C:\\快报 文件';

/** Opens a file so that nobody else may: UV_FS_O_EXLOCK, which Node has no name for. */
const lock = (file) => fs.openSync(path.resolve(FOLDER, file), fs.constants.O_RDWR | 0x10000000);

const VARIABLES = ['LOCALAPPDATA', 'WINDIR'];
const expand = (name) => VARIABLES.reduce((text, one) => text.replace(`%${one}%`, process.env[one]), name);
const shorten = (said) =>
  VARIABLES.reduce((text, one) => text.replaceAll(process.env[one], `%${one}%`), said);

const mark = (files, mode) => {
  for (const file of files) fs.chmodSync(path.resolve(FOLDER, file), mode);
};

function layOut(files) {
  process.chdir('C:\\');
  fs.rmSync(FOLDER, { recursive: true, force: true });
  fs.mkdirSync(FOLDER);
  for (const [name, base64] of Object.entries(files)) {
    const file = path.resolve(FOLDER, expand(name));
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, Buffer.from(base64, 'base64'));
  }
}

async function run(args, cwd, lang) {
  const said = [];
  const code = await bundle.main(args, {
    lang,
    cwd,
    colour: false,
    stdin: () => ({ bytes: Buffer.alloc(0) }),
    out: (data) => said.push(Buffer.from(data).toString()),
    say: (line) => said.push(`${line}\n`),
  });
  return { code, said: said.join('') };
}

/** Runs the command as cmd.exe does: what follows it is one line, which the program takes apart itself. */
function runLine(line, cwd) {
  const written = ['out', 'err'].map((name) => path.join('C:\\', name));
  const [out, err] = written.map((file) => fs.openSync(file, 'w'));
  const { status } = spawnSync(process.execPath, [`"${COMMAND}" ${line}`], {
    cwd,
    env: { ...process.env, KUAIBAO_LANG: 'zh' },
    stdio: ['ignore', out, err],
    windowsVerbatimArguments: true,
  });
  fs.closeSync(out);
  fs.closeSync(err);
  return { code: status, said: written.map((file) => fs.readFileSync(file, 'utf8')).join('') };
}

async function play({ files, before, locked, readOnly, args, line, cwd, lang }) {
  layOut(files);
  const folder = path.resolve(FOLDER, cwd);
  for (const earlier of before) await run(earlier, folder, lang);
  const handles = locked.map(lock);
  mark(readOnly, 0o444);
  const { code, said } = line === undefined ? await run(args, folder, lang) : runLine(line, folder);
  for (const handle of handles) fs.closeSync(handle);
  mark(readOnly, 0o666);
  const made = fs
    .readdirSync(FOLDER, { recursive: true })
    .filter((name) => name.endsWith('.pdf') || name.endsWith('kuaibao-tmp'))
    .sort();
  return { code, said: shorten(said), made };
}

async function main() {
  const all = [];
  for (const mishap of JSON.parse(fs.readFileSync(mishaps, 'utf8'))) all.push(await play(mishap));
  layOut({});
  fs.writeFileSync(results, JSON.stringify(all));
}

main().catch((thrown) => {
  fs.writeFileSync(results, JSON.stringify({ thrown: thrown.stack }));
});
