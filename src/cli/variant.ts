/** Which PDF `kuaibao build` is asked for: the archive copy, the press's, or a booklet. */

import { basename, extname, join, resolve } from 'node:path';
import { readInput } from '../disk/files.ts';
import type { TypesetOptions } from '../typeset.ts';
import { text } from './language.ts';
import { type Terminal, UsageError } from './terminal.ts';

export interface VariantOptions {
  /** False for `--no-source`. */
  readonly source?: boolean;
  readonly booklet?: boolean;
  readonly press?: boolean;
  readonly cropMarks?: boolean;
  readonly spot?: string;
  readonly icc?: string;
}

/** A variant, and what its file names end in, so that it never replaces the archive copy. */
export interface Variant {
  readonly options: TypesetOptions;
  readonly suffix: string;
}

/** The redistributable profile that stands in for a print shop's own. */
const DEFAULT_PROFILE = {
  path: join(import.meta.dirname, '../../profiles/FOGRA39L_coated.icc'),
  name: 'FOGRA39',
};

/**
 * Reads the options that choose a variant.
 *
 * @throws UsageError where they contradict each other or name no usable profile
 */
export function chooseVariant(options: VariantOptions, terminal: Terminal): Variant {
  const { press = false, booklet = false, cropMarks = false, spot, icc } = options;
  refusePressOptions(options, terminal);
  const created = readEpoch(terminal);
  return {
    options: {
      booklet,
      sources: options.source ?? true,
      ...(press && {
        press: { profile: readProfile(icc, terminal), cropMarks, ...(spot && { spot: spot.trim() }) },
      }),
      ...(created && { created }),
    },
    suffix: `${press ? '（付印）' : ''}${booklet ? '（折页）' : ''}`,
  };
}

const PRESS_ONLY = [
  ['spot', '--spot'],
  ['icc', '--icc'],
  ['cropMarks', '--crop-marks'],
] as const;

function refusePressOptions(options: VariantOptions, { lang }: Terminal): void {
  const stray = PRESS_ONLY.find(([key]) => options[key] !== undefined)?.[1];
  if (stray && !options.press) {
    throw new UsageError(text(`${stray} 要和 --press 一起用`, `${stray} goes with --press`)[lang]);
  }
  if (options.spot !== undefined && /^(all|none|cyan|magenta|yellow|black|\s*)$/iu.test(options.spot)) {
    throw new UsageError(
      text(
        '--spot 后面要写专色的名字，例如 --spot "PANTONE 485 C"；All、None 和四色的名字另有含义，不能用',
        '--spot takes the name of a spot colour, such as "PANTONE 485 C"; All, None and the process colours are reserved',
      )[lang],
    );
  }
}

/** Reads the profile of a printing condition: an output profile for CMYK (ICC.1 7.2). */
function readProfile(icc: string | undefined, { cwd, lang }: Terminal): { bytes: Uint8Array; name: string } {
  const path = icc === undefined ? DEFAULT_PROFILE.path : resolve(cwd, icc);
  const name = icc === undefined ? DEFAULT_PROFILE.name : basename(path, extname(path));
  const content = readInput(path);
  if ('problem' in content) {
    throw new UsageError(text(`读不出 ICC 文件：${path}`, `Cannot read the ICC file: ${path}`)[lang]);
  }
  const { bytes } = content;
  const field = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (bytes.length < 128 || field(36) !== 'acsp') {
    throw new UsageError(text(`这不是 ICC 文件：${path}`, `Not an ICC profile: ${path}`)[lang]);
  }
  if (field(12) !== 'prtr' || field(16) !== 'CMYK') {
    throw new UsageError(
      text(
        `这个 ICC 文件不是四色印刷（CMYK）的，请向印厂要他们的印刷特性文件：${path}`,
        `This ICC profile is not of a CMYK printing condition; ask the print shop for theirs: ${path}`,
      )[lang],
    );
  }
  return { bytes, name };
}

/** SOURCE_DATE_EPOCH, the date that reproducible builds agree on; seconds since 1970. */
function readEpoch({ epoch, lang }: Terminal): Date | undefined {
  if (epoch === undefined || epoch === '') return undefined;
  const seconds = /^\d{1,11}$/.test(epoch) ? Number(epoch) : Number.NaN;
  if (Number.isNaN(seconds)) {
    throw new UsageError(
      text(
        `环境变量 SOURCE_DATE_EPOCH 应当是秒数：${epoch}`,
        `SOURCE_DATE_EPOCH is no number of seconds: ${epoch}`,
      )[lang],
    );
  }
  return new Date(seconds * 1000);
}
