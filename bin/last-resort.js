'use strict';

// The last to speak: whatever goes wrong, nobody sees a stack trace. An old Node must be able to read this file: no syntax
// here that Node 12 does not know.

const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/gu;

/** A window that Explorer opened for us, not a shell, would be gone before anybody has read what is in it. */
const keepWindow = () => {
  const { platform, stdin, env } = process;
  if (platform !== 'win32' || !stdin.isTTY || env.PROMPT || env.WT_SESSION) return;
  process.stderr.write('按回车键关闭这个窗口 / Press Enter to close this window\n');
  stdin.once('data', () => stdin.pause());
};

const say = (lines) => {
  process.stderr.on('error', () => {});
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 1;
  keepWindow();
};

const fail = (thrown) => {
  const { code, name = 'Error', message = thrown } = Object(thrown);
  const incomplete = ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND', 'ENOENT'].includes(code);
  // A message may quote what a file or an argument says, and that may command the terminal.
  const detail = `${name}: ${message}`.split('\n')[0].replace(UNSEEN, '·');
  const lines = incomplete
    ? [
        '快报没有安装完整：请重新安装；用 npm 装的，在程序所在的文件夹里运行 npm ci',
        'Incomplete installation: install it again, or run npm ci in its folder where it came by npm',
      ]
    : [
        '快报的程序内部出错，不是您的文件的问题；请把这几行和期刊文件一起发给开发者',
        'Internal error, not a mistake of yours; please report these lines together with the issue file',
      ];
  say([...lines, detail, `Node ${process.version} ${process.platform}`]);
};

module.exports = { say, fail };
