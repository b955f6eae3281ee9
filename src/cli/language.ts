import type { Lang, Text } from '../base/diagnostic.ts';

/** A text in both languages, next to where it is used. */
export const text = (zh: string, en: string): Text => ({ zh, en });

/** Reads the language from `--lang` among the arguments, else from KUAIBAO_LANG; Chinese by default. */
export function chooseLanguage(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Lang {
  const at = args.indexOf('--lang');
  const joined = args.find((argument) => argument.startsWith('--lang='))?.slice('--lang='.length);
  const given = joined ?? (at >= 0 ? args[at + 1] : undefined) ?? env.KUAIBAO_LANG ?? 'zh';
  return /^en/i.test(given) ? 'en' : 'zh';
}

/** A number of things in English: 1 page, 2 pages. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/**
 * Whether messages are in colour: on a screen, unless NO_COLOR says something (no-color.org); FORCE_COLOR, by which a
 * program is told outright, goes before both.
 */
export const chooseColour = (
  isScreen: boolean | undefined,
  env: Readonly<Record<string, string | undefined>>,
): boolean => env.FORCE_COLOR !== undefined || (isScreen === true && !env.NO_COLOR);
