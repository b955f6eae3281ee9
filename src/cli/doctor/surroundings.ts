/** What is to be said of the machine around the program. */

import type { Lang } from '../../base/diagnostic.ts';
import { text } from '../language.ts';
import type { Examined, Health } from './examine.ts';

const MEGABYTE = 1e6;
/** With less than this, in bytes, a batch may not find room. */
const SCARCE = 200 * MEGABYTE;
/** With less than this, in bytes, not even an issue with pictures does. */
const FULL = 20 * MEGABYTE;

/** How much room is left. */
export function examineSpace(free: number | undefined): Examined[] {
  if (free === undefined) return [];
  const health: Health = free < FULL ? 'wrong' : free < SCARCE ? 'doubt' : 'ok';
  const shown =
    free < 1000 * MEGABYTE ? `${Math.floor(free / MEGABYTE)} MB` : `${Math.floor(free / 1000 / MEGABYTE)} GB`;
  return [
    {
      check: 'space',
      health,
      said: text(`现在的文件夹所在的盘还剩 ${shown}`, `${shown} are left on the disk of this folder`),
      ...(health !== 'ok' && {
        remedy: text('删掉不用的文件，或者换一个盘', 'delete what is not needed, or use another disk'),
      }),
    },
  ];
}

/** In which language, and on a terminal of which encoding. */
export function examineLanguage(language: Lang, locale: string | undefined): Examined {
  const check = 'language';
  const said = text(
    `提示用${language === 'zh' ? '中文' : '英文'}${locale ? `，系统的语言是 ${locale}` : ''}`,
    `messages are in ${language === 'zh' ? 'Chinese' : 'English'}${locale ? `, the locale is ${locale}` : ''}`,
  );
  if (!locale || !/\.(?!utf-?8)/i.test(locale)) return { check, health: 'info', said };
  return {
    check,
    health: 'doubt',
    said,
    remedy: text(
      '程序写的都是 UTF-8；屏幕上的中文是乱码，先运行 export LC_ALL=zh_CN.UTF-8',
      'all output is UTF-8; where Chinese looks wrong, run export LC_ALL=zh_CN.UTF-8 first',
    ),
  };
}

const UTF8 = 65001;

/** On Windows a console shows Chinese whatever its code page; what is handed on to another program is UTF-8. */
export function examineCodePage(codePage: number | undefined): Examined[] {
  if (codePage === undefined) return [];
  const said = text(
    `命令行的代码页是 ${codePage}，屏幕上的中文不受影响`,
    `the console's code page is ${codePage}, which makes no difference on the screen`,
  );
  return [
    {
      check: 'code-page',
      health: codePage === UTF8 ? 'ok' : 'info',
      said,
      ...(codePage !== UTF8 && {
        remedy: text(
          '用 | 或 $x = 接到 PowerShell 里的中文是乱码，先运行 [Console]::OutputEncoding=[Text.Encoding]::UTF8；用 > 存的文件是 UTF-8，在 cmd 里存',
          'where text piped into PowerShell looks wrong, run [Console]::OutputEncoding=[Text.Encoding]::UTF8 first; redirect to files in cmd, they are UTF-8',
        ),
      }),
    },
  ];
}

/** The year that the program was begun in, and one in which nobody will use it. */
const [EARLIEST, LATEST] = [2025, 2075];

const pad = (value: number): string => String(value).padStart(2, '0');

/** Whether the clock may be right: `new` takes its date. */
export function examineClock(now: Date): Examined {
  const year = now.getFullYear();
  const right = year >= EARLIEST && year < LATEST;
  const time = `${pad(now.getHours())}:${pad(now.getMinutes())}`;
  const [month, day] = [now.getMonth() + 1, now.getDate()];
  return {
    check: 'clock',
    health: right ? 'info' : 'wrong',
    said: text(
      `电脑的时间是 ${year}年${month}月${day}日 ${time}`,
      `the clock says ${year}-${pad(month)}-${pad(day)} ${time}`,
    ),
    ...(!right && {
      remedy: text(
        '把电脑的日期调对：kuaibao new 照它写这一期的日期',
        'set the clock: kuaibao new dates issues by it',
      ),
    }),
  };
}
