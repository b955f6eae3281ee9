import { homedir, tmpdir } from 'node:os';
import type { Text } from '../../base/diagnostic.ts';
import { ROOT } from '../../base/root.ts';
import { probeFolder } from '../../disk/files.ts';
import { machineFonts } from '../../font/book.ts';
import { missingBundled } from '../../font/bundled.ts';
import { listInstalled } from '../../font/system.ts';
import { type Examined, examine, type Health } from '../doctor/examine.ts';
import { text } from '../language.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { version } from '../version.ts';

/** All of one width on a terminal, in Chinese as in English. */
const MARKS: Readonly<Record<Health, Text>> = {
  ok: text('正常', 'ok   '),
  wrong: text('不对', 'WRONG'),
  info: text('说明', 'info '),
};

/** `kuaibao doctor`: says what the program stands on, and what to do where something is wrong; 1 where something is. */
export function examineMachine(terminal: Terminal): ExitCode {
  const folders = [
    { what: text('现在的文件夹', 'this folder'), path: terminal.cwd },
    { what: text('用户文件夹', 'home folder'), path: homedir() },
    { what: text('临时文件夹', 'folder for temporary files'), path: tmpdir() },
  ];
  const found = examine({
    version,
    program: ROOT,
    runtime: { version: process.version, platform: process.platform, arch: process.arch },
    missing: missingBundled(),
    installed: listInstalled(machineFonts().folders),
    folders: folders.map((folder) => ({ ...folder, failure: probeFolder(folder.path) })),
    locale: process.env.LC_ALL || process.env.LC_CTYPE || process.env.LANG,
    language: terminal.lang,
  });
  terminal.out(found.map((one) => formatFound(one, terminal)).join(''));
  return found.some(({ health }) => health === 'wrong') ? 1 : 0;
}

function formatFound({ health, said, remedy }: Examined, { lang }: Terminal): string {
  const advice = remedy ? `      ${text('怎么办：', 'what to do: ')[lang]}${remedy[lang]}\n` : '';
  return `${MARKS[health][lang]}  ${said[lang]}\n${advice}`;
}
