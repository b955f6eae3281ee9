/** Folders that end in `\` between quotes: `"D:\快报\"` reaches a program of Windows as `D:\快报"`, with all that follows. */

import type { Text } from '../../base/diagnostic.ts';
import { text } from '../language.ts';

/** Options whose values are texts, in which a quote is a quote. */
const TEXTS = /^--(?:set|name)(?:=|$)/;

const isText = (args: readonly string[], i: number): boolean =>
  TEXTS.test(args[i] ?? '') || /^--(?:set|name)$/.test(args[i - 1] ?? '');

/** Arguments as they were meant, or the folder whose quote has swallowed those behind it. */
type Mended = { readonly args: readonly string[] } | { readonly folder: string };

/** Gives folders their backslash back; no name of Windows has a quote in it. Other systems keep what was written. */
export function mendQuotes(args: readonly string[], platform: string = process.platform): Mended {
  if (platform !== 'win32') return { args };
  for (const [i, argument] of args.entries()) {
    const folder = isText(args, i) ? undefined : /^([^"]+)"\s/.exec(argument)?.[1];
    if (folder !== undefined) return { folder };
  }
  return { args: args.map((one, i) => (isText(args, i) ? one : one.replace(/^([^"]+)"$/, '$1\\'))) };
}

/** What to say of a folder whose quote has swallowed the arguments behind it. */
export const quoteSwallowed = (folder: string): Text =>
  text(
    `引号前面不要写 \\，不然后面的内容都会被当成文件夹的名字：写成 "${folder}"`,
    `Leave out the \\ before the quote, or all that follows is taken for the folder's name: write "${folder}"`,
  );
