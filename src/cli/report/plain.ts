/** Texts from outside, out of files, names and arguments, as they may stand on a terminal. */

import type { Terminal } from '../terminal.ts';

/** Characters that command the terminal or turn a line around; a text would say something else than it seems to. */
const COMMANDS = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/gu;

/** One line of text: each such character shows as one mark, so that nothing but itself changes its place. */
export const visible = (text: string): string => text.replaceAll('\t', ' ').replace(COMMANDS, '·');

const visibleLines = (text: string): string =>
  text.replace(COMMANDS, (found) => (found === '\n' || found === '\t' ? found : '·'));

/** JSON with such characters escaped, as JSON itself asks only of those below U+0020. */
export const plainJson = (value: unknown, indent?: number): string =>
  `${JSON.stringify(value, null, indent).replace(COMMANDS, (found) =>
    found === '\n' ? found : `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}\n`;

/**
 * A terminal that texts from outside cannot control: control characters are made visible. A message is one line; only
 * `show` takes several lines and colours, whose texts the caller has made visible. Standard output keeps its line breaks
 * and tabs.
 */
export const guardTerminal = (terminal: Terminal): Terminal => ({
  ...terminal,
  say: (line) => terminal.say(visible(line)),
  show: terminal.say,
  out: (data) => terminal.out(typeof data === 'string' ? visibleLines(data) : data),
});

/** Says lines of our own words. */
export const sayLines = (lines: string, { say }: Pick<Terminal, 'say'>): void => {
  for (const line of lines.split('\n')) say(line);
};
