/** The main module of kuaibao.exe, without the program that should lie beside it. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const LAUNCHER = fileURLToPath(new URL('../../packaging/windows/launcher.cjs', import.meta.url));

const INCOMPLETE =
  /^快报没有安装完整：请重新安装；免安装的，请把压缩包整个解压再用\nIncomplete installation: install it again\nCannot find module '.*'\n/;
const PROMPT = '按回车键关闭这个窗口 / Press Enter to close this window\n';

/** Starts it on a keyboard and a screen; Enter is pressed as soon as it is asked for. */
async function start(env: NodeJS.ProcessEnv) {
  const code = `process.stdin.isTTY = true; require(${JSON.stringify(LAUNCHER)});`;
  const child = spawn(process.execPath, ['-e', code], { env });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
    if (said.endsWith(PROMPT)) child.stdin.write('\n');
  });
  const [status] = await once(child, 'close');
  return { status, said };
}

it('keeps the window that Explorer opened, where it was started inside an archive', async () => {
  const { status, said } = await start({});
  expect(said).toMatch(INCOMPLETE);
  expect(said.replace(INCOMPLETE, '')).toBe(PROMPT);
  expect(status).toBe(1);
});

it('asks nothing in the window of a shell', async () => {
  const { status, said } = await start({ PROMPT: '$P$G' });
  expect(said.replace(INCOMPLETE, '')).toBe('');
  expect(status).toBe(1);
});
