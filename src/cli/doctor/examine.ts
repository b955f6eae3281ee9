/** What the program stands on, and what of it is wrong: for the person at the other end of the telephone. */

import type { Lang, Text } from '../../base/diagnostic.ts';
import { reportFolder } from '../../disk/disk-problems.ts';
import type { WriteFailure } from '../../disk/files.ts';
import type { MissingBundled } from '../../font/bundled.ts';
import { reportMissingBundled } from '../../font/failures.ts';
import { findInstalled, type InstalledFont } from '../../font/system.ts';
import { text } from '../language.ts';
import { examineCommand, examineCompiled, examineRuntime } from './installation.ts';
import { examineClock, examineCodePage, examineLanguage, examineSpace } from './surroundings.ts';

/** What was found out about the machine. */
export interface Machine {
  readonly version: string;
  /** The folder that the program is installed in. */
  readonly program: string;
  readonly runtime: {
    readonly version: string;
    readonly platform: string;
    readonly arch: string;
    readonly path: string;
    /** Whether it came with the program. */
    readonly ours: boolean;
  };
  /** What to type to start this very program, and what `kuaibao` may start, the first first. */
  readonly command: {
    readonly own: string;
    readonly found: readonly { readonly path: string; readonly ours: boolean }[];
  };
  /** What is wanting of the bundled fonts, if anything is. */
  readonly missing: MissingBundled | undefined;
  readonly installed: readonly InstalledFont[];
  readonly folders: readonly {
    readonly what: Text;
    readonly path: string;
    readonly failure: WriteFailure | undefined;
  }[];
  /** Bytes that are left on the disk of the working folder. */
  readonly free: number | undefined;
  /**
   * The file that compiled code is kept in, the folder it will be kept in from now on, or those that may not be
   * written; undefined where none is kept.
   */
  readonly compiled:
    | { readonly kept: string }
    | { readonly later: string }
    | { readonly refused: readonly string[] }
    | undefined;
  /** Of a console on Windows. */
  readonly codePage: number | undefined;
  readonly now: Date;
  /** As the system names it; undefined where it does not, as on Windows. */
  readonly locale: string | undefined;
  readonly language: Lang;
}

/** `doubt` is worth a look, and may be meant; only what is `wrong` is a reason to fail. */
export type Health = 'ok' | 'wrong' | 'doubt' | 'info';

export interface Examined {
  /** What was looked at: stable. */
  readonly check: string;
  readonly health: Health;
  readonly said: Text;
  readonly remedy?: Text;
}

/** The fonts that offices print with; a publication may name them where they are installed. */
const OFFICIAL = ['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体', '宋体'];

/** Says of each thing whether it is right, in the order in which one would ask. */
export function examine(machine: Machine): Examined[] {
  const { version, program } = machine;
  return [
    {
      check: 'program',
      health: 'info',
      said: text(`快报 ${version}，装在 ${program}`, `kuaibao ${version}, in ${program}`),
    },
    examineRuntime(machine.runtime),
    ...examineCommand(machine.command),
    examineBundled(machine.missing),
    examineInstalled(machine.installed),
    ...machine.folders.map(examineFolder),
    ...examineSpace(machine.free),
    ...examineCompiled(machine.compiled),
    examineLanguage(machine.language, machine.locale),
    ...examineCodePage(machine.codePage),
    examineClock(machine.now),
  ];
}

function examineBundled(missing: MissingBundled | undefined): Examined {
  const check = 'bundled-fonts';
  if (!missing) {
    return { check, health: 'ok', said: text('自带的字体齐全', 'the bundled fonts are all there') };
  }
  const { message, hint } = reportMissingBundled(missing);
  return { check, health: 'wrong', said: message, ...(hint && { remedy: hint }) };
}

function examineInstalled(installed: readonly InstalledFont[]): Examined {
  const found = OFFICIAL.filter((name) => findInstalled(name, installed));
  const named = (names: readonly string[], none: string): string =>
    names.length > 0 ? names.join('、') : none;
  return {
    check: 'installed-fonts',
    health: 'info',
    said: text(
      `电脑里另有 ${installed.length} 款字体，公文常用的有：${named(found, '没有')}`,
      `${installed.length} fonts are installed; of those that offices use: ${named(found, 'none')}`,
    ),
  };
}

function examineFolder({ what, path, failure }: Machine['folders'][number]): Examined {
  const check = 'folder';
  if (!failure) {
    return {
      check,
      health: 'ok',
      said: text(`${what.zh}能写：${path}`, `${what.en} can be written: ${path}`),
    };
  }
  const { message, hint } = reportFolder(path, failure);
  return {
    check,
    health: 'wrong',
    said: text(`${what.zh}不能写。${message.zh}`, `${what.en} cannot be written. ${message.en}`),
    ...(hint && { remedy: hint }),
  };
}
