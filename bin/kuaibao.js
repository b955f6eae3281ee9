#!/usr/bin/env node
'use strict';

// An old Node must be able to read this file to say that it is too old: no syntax here that Node 12 does not know.

const say = (lines) => require('./last-resort.js').say(lines);
const fail = (thrown) => require('./last-resort.js').fail(thrown);

/** The oldest Node that runs the program; `engines` in package.json says the same. */
const OLDEST = [20, 19];

const readVersion = () => `${require('../package.json').version}\n`;

const readHelp = () => {
  const lang = /^en/i.test(process.env.KUAIBAO_LANG) ? 'en' : 'zh';
  return require('node:fs').readFileSync(`${__dirname}/../dist/bundle/help.${lang}.txt`, 'utf8');
};

/** What is said without the program, which takes as long to load as Node itself. */
const SAYINGS = new Map([
  ['-V', readVersion],
  ['--version', readVersion],
  ['-h', readHelp],
  ['--help', readHelp],
]);

const sayAlone = (text) => {
  process.stdout.on('error', ({ code }) => {
    if (code !== 'EPIPE') say([`标准输出写不进去 / Writing to standard output failed (${code})`]);
  });
  process.stdout.write(text);
};

const start = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    const [found, oldest] = [`v${major}.${minor}`, OLDEST.join('.')];
    say([
      `Node.js 太旧（${found}），请装 ${oldest} 或更新的：https://nodejs.org`,
      `Node.js is too old (${found}): install ${oldest} or newer, https://nodejs.org`,
    ]);
    return;
  }
  const args = process.argv.slice(2);
  // On Windows a window may have to be kept open, by the program.
  if (args.length === 1 && SAYINGS.has(args[0]) && process.platform !== 'win32') {
    sayAlone(SAYINGS.get(args[0])());
    return;
  }
  require('../dist/launch.cjs').start(args, fail);
};

process.on('uncaughtException', fail);
try {
  start();
} catch (thrown) {
  fail(thrown);
}
