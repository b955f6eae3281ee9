/** Characters that command a terminal or turn the text that follows. */
const COMMANDS = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** What is printed and ought not to be; lines end, no more. */
export function findCommands(printed: string): string[] {
  const line = printed.split('\n').find((one) => COMMANDS.test(one));
  return line === undefined ? [] : [`prints ${JSON.stringify(line.slice(0, 200))}`];
}
