/** Which PDF `kuaibao build` is asked for: the archive copy, the press's, or a booklet. */

import { extensionOf, type Output } from '../../output/format.ts';
import { text } from '../language.ts';
import { type Terminal, UsageError } from '../terminal.ts';
import { readProfile } from './profile.ts';
import { readSpot } from './spot.ts';

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
interface Variant {
  readonly output: Output;
  readonly ending: string;
}

/**
 * Reads the options that choose a variant.
 *
 * @throws UsageError where they contradict each other, or name no usable profile or spot colour
 */
export function chooseVariant(options: VariantOptions, terminal: Terminal): Variant {
  const { press = false, booklet = false, cropMarks = false, spot, icc } = options;
  refusePressOptions(options, terminal);
  const created = readEpoch(terminal);
  return {
    output: {
      format: 'pdf',
      booklet,
      sources: options.source ?? true,
      ...(press && {
        press: {
          profile: readProfile(icc, terminal),
          cropMarks,
          ...(spot !== undefined && { spot: readSpot(spot, terminal) }),
        },
      }),
      ...(created && { created }),
    },
    ending: `${press ? '（付印）' : ''}${booklet ? '（折页）' : ''}${extensionOf('pdf')}`,
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
