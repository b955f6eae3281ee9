import type { Lang, Text } from '../diagnostic.ts';

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
