#!/usr/bin/env node
'use strict';

// The only place that ends the process, and the last to speak: whatever goes wrong, nobody sees a stack trace.
const fail = (thrown) => {
  const incomplete = ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND', 'ENOENT'].includes(thrown?.code);
  const detail = `${thrown?.name ?? 'Error'}: ${thrown?.message ?? thrown}`.split('\n')[0];
  const lines = incomplete
    ? [
        '快报没有安装完整：请在程序所在的文件夹里运行 npm ci',
        'Incomplete installation: run npm ci in its folder',
      ]
    : [
        '快报的程序内部出错，不是您的文件的问题；请把这几行和期刊文件一起发给开发者',
        'Internal error, not a mistake of yours; please report these lines together with the issue file',
      ];
  process.stderr.write(`${[...lines, detail, `Node ${process.version} ${process.platform}`].join('\n')}\n`);
  process.exitCode = 1;
};

process.stderr.on('error', () => {});
process.on('uncaughtException', fail);
try {
  const { bundle, keep } = require('../dist/launch.cjs').load();
  bundle.run(process.argv.slice(2)).then(keep, fail);
} catch (thrown) {
  fail(thrown);
}
