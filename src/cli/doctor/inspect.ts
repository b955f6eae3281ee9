/** Looks at the machine; what is to be thought of it is said elsewhere. */

import { tmpdir } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';
import { homeFolder } from '../../base/home.ts';
import { ROOT } from '../../base/root.ts';
import { compiledCaches } from '../../base/work.ts';
import { probeFolder } from '../../disk/files.ts';
import { statusOf } from '../../disk/folders.ts';
import { findPrograms, freeSpace, realPath } from '../../disk/programs.ts';
import { machineFonts } from '../../font/book.ts';
import { missingBundled } from '../../font/bundled.ts';
import { listInstalled } from '../../font/system.ts';
import { text } from '../language.ts';
import type { Terminal } from '../terminal.ts';
import { version } from '../version.ts';
import { codePage } from './code-page.ts';
import type { Machine } from './examine.ts';

/** True of a path inside a folder; both with links followed. */
const isInside = (path: string, folder: string): boolean => realPath(path).startsWith(realPath(folder) + sep);

/** The folder of all that was installed where the runtime came along: the program is `app` in it. */
const PACKAGE =
  basename(ROOT) === 'app' && isInside(process.execPath, dirname(ROOT)) ? dirname(ROOT) : undefined;

/** A path as it is typed. */
const quoted = (path: string): string => (/\s/.test(path) ? `"${path}"` : path);

/** What to type to start this very program, whatever PATH says. */
const ownCommand = (): string =>
  PACKAGE
    ? quoted(join(PACKAGE, process.platform === 'win32' ? 'kuaibao.exe' : 'kuaibao'))
    : `node ${quoted(join(ROOT, 'bin', 'kuaibao.js'))}`;

/** True of a file that starts this program: one of its own, a link to it, or what npm wrote beside its folder. */
const startsThis = (file: string): boolean =>
  isInside(file, PACKAGE ?? ROOT) ||
  realPath(join(dirname(file), 'node_modules', 'kuaibao')) === realPath(ROOT);

function findCompiled(): Machine['compiled'] {
  const files = compiledCaches();
  if (files.length === 0) return undefined;
  const kept = files.find((file) => statusOf(file));
  if (kept) return { kept };
  const folders = files.map(dirname);
  const open = folders.find((folder) => !probeFolder(folder));
  return open === undefined ? { refused: folders } : { later: open };
}

/** Finds out what `examine` judges. */
export function inspect({ cwd, lang }: Pick<Terminal, 'cwd' | 'lang'>): Machine {
  const folders = [
    { what: text('现在的文件夹', 'this folder'), path: cwd },
    { what: text('用户文件夹', 'home folder'), path: homeFolder() },
    { what: text('临时文件夹', 'folder for temporary files'), path: tmpdir() },
  ];
  return {
    version,
    program: PACKAGE ?? ROOT,
    runtime: {
      version: process.version,
      platform: process.platform,
      arch: process.arch,
      path: process.execPath,
      ours: PACKAGE !== undefined,
    },
    command: {
      own: ownCommand(),
      found: findPrograms('kuaibao', process.env.PATH ?? '').map((path) => ({
        path,
        ours: startsThis(path),
      })),
    },
    missing: missingBundled(),
    installed: listInstalled(machineFonts().folders),
    folders: folders.map((folder) => ({ ...folder, failure: probeFolder(folder.path) })),
    free: freeSpace(cwd),
    compiled: findCompiled(),
    codePage: codePage(),
    now: new Date(),
    locale: process.env.LC_ALL || process.env.LC_CTYPE || process.env.LANG,
    language: lang,
  };
}
