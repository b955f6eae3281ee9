'use strict';

// The main module of kuaibao.exe. Only what Node has built in can be required here; the program lies beside.

const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');

/** Out of an archive, Explorer starts this file alone, in a window that would be gone before anybody has read what is in it. */
const keepWindow = () => {
  const { stdin, env } = process;
  if (!stdin.isTTY || env.PROMPT || env.WT_SESSION) return;
  process.stderr.write('按回车键关闭这个窗口 / Press Enter to close this window\n');
  stdin.once('data', () => stdin.unref());
};

const program = join(dirname(process.execPath), 'app', 'bin', 'kuaibao.js');
try {
  createRequire(program)(program);
} catch (thrown) {
  const detail = String(thrown.message).split('\n')[0];
  process.stderr.write(
    `快报没有安装完整：请重新安装；免安装的，请把压缩包整个解压再用\nIncomplete installation: install it again\n${detail}\n`,
  );
  process.exitCode = 1;
  keepWindow();
}
