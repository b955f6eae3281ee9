/** Commands that a file manager started: what they say stays until somebody has read it. */

import { reportBug } from '../../base/bug.ts';
import { writeTemporary } from '../../disk/temporary.ts';
import { text } from '../language.ts';
import { printDiagnostics } from '../report/report.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { version } from '../version.ts';
import { type Desktop, dialogsOf, viewerOf, windowOf } from './desktop.ts';

/**
 * Runs a command whose window is its own or that has none. Where it asked for it, failed, or was mistyped, the window
 * waits for Enter; without one a dialog shows what was said.
 */
export async function attend(
  args: readonly string[],
  device: Terminal,
  desktop: Desktop,
  command: (args: readonly string[], terminal: Terminal) => Promise<ExitCode>,
): Promise<ExitCode> {
  const hasWindow = windowOf(desktop) === 'own';
  const said: string[] = [];
  let held = false;
  const terminal: Terminal = {
    ...device,
    colour: hasWindow && device.colour,
    say: (lines) => {
      if (!hasWindow) said.push(lines);
      device.say(lines);
    },
    hold: () => {
      held = true;
    },
  };
  const code =
    args.length === 0 && hasWindow ? welcome(terminal) : await guard(command(args, terminal), terminal);
  if (!held && code !== 1 && code !== 2) return code;
  if (!hasWindow) await showText(said.join('\n'), device, desktop);
  else {
    device.say(text('按回车键关闭这个窗口', 'Press Enter to close this window')[device.lang]);
    await desktop.waitForEnter();
  }
  return code;
}

/** A bug is told here, before the window is gone. */
async function guard(running: Promise<ExitCode>, terminal: Terminal): Promise<ExitCode> {
  try {
    return await running;
  } catch (thrown) {
    printDiagnostics([reportBug('kuaibao', thrown)], terminal);
    return 1;
  }
}

/** Shows a text in a dialog; on a desktop without one in an editor, out of a file. */
async function showText(shown: string, { lang }: Terminal, desktop: Desktop): Promise<void> {
  const title = text('快报的提示', 'Messages of Kuaibao')[lang];
  for (const dialog of dialogsOf(desktop, title, shown)) {
    const code = await desktop.run(dialog);
    // 1 is a window that was closed, other codes are failures.
    if (code === 0 || code === 1) return;
  }
  if (!viewerOf(desktop, '/')) return;
  const path = writeTemporary(`${title}.txt`, `${shown}\n`);
  const viewer = path === undefined ? undefined : viewerOf(desktop, path);
  if (viewer) await desktop.start(viewer);
}

/** What somebody reads who double-clicked the program itself. */
function welcome({ lang, say, hold }: Terminal): ExitCode {
  const lines = [
    text(
      `快报 ${version}：把期刊文件排成可以付印的 PDF。`,
      `Kuaibao ${version} typesets issues of a bulletin to print-ready PDF.`,
    ),
    text(
      '排一期：把期刊文件（.yaml 或 .kuaibao）拖到这个程序的图标上，排好的 PDF 自己会打开；整个文件夹也可以拖。',
      'To typeset: drag an issue file (.yaml or .kuaibao), or a folder of them, onto the icon of this program.',
    ),
    text(
      '安装过快报的电脑，双击 .kuaibao 文件也一样。',
      'Where Kuaibao is installed, a double click on a .kuaibao file does the same.',
    ),
    text(
      '写一期：用“记事本”照着 app\\examples 文件夹里的样子写，存成 第12期.kuaibao。',
      'To write one: take after those in the folder app\\examples with any text editor, and save it as 12.kuaibao.',
    ),
    text(
      '用命令：在文件夹的地址栏里输入 cmd，按回车，再输入 kuaibao --help。',
      'For the command line: type cmd in the address bar of a folder, then kuaibao --help.',
    ),
  ];
  for (const line of lines) say(line[lang]);
  hold?.();
  return 0;
}
