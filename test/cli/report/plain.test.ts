import { describe, expect, it } from 'vitest';
import type { Code } from '../../../src/base/codes.ts';
import { guardTerminal, plainJson, visible } from '../../../src/cli/report/plain.ts';
import { formatDiagnostic } from '../../../src/cli/report/report.ts';
import type { Terminal } from '../../../src/cli/terminal.ts';
import { GOOD, makeFolder, type Run, run } from '../support.ts';

const HOSTILE = '\u001b[31mX\u001b]0;t\u0007\u009b2J\u007f\u202e\u2066\u200f\u061c\u2028';
/** Line breaks are ours where a program's words have several lines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are looked for
const COMMANDS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/;

const NAME = 'x\u001b[31m\u009b\u202e.yaml';
const expectPlain = ({ stderr, stdout }: Run): void => {
  expect(stderr).not.toMatch(COMMANDS);
  expect(stdout).not.toMatch(COMMANDS);
};

describe('texts from outside', () => {
  it('show their commands as marks', () => {
    expect(visible(`a${HOSTILE}\n\tb`)).not.toMatch(/[^ -~·]/);
    expect(visible('延津\u3000é𠮷\u200b')).toBe('延津\u3000é𠮷\u200b');
  });

  it('are escaped in JSON, which says the same', () => {
    const json = plainJson({ [HOSTILE]: `\n${HOSTILE}` }, 2);
    expect(json).not.toMatch(COMMANDS);
    expect(JSON.parse(json)).toEqual({ [HOSTILE]: `\n${HOSTILE}` });
  });

  it('are one line, and colours are the program’s own', () => {
    const said: string[] = [];
    const device = {
      say: (line: string) => said.push(line),
      out: (data: unknown) => said.push(String(data)),
    };
    const terminal = guardTerminal(device as unknown as Terminal);
    terminal.say(`a\n已生成：${HOSTILE}`);
    terminal.out(`a\tb\n${HOSTILE}\r`);
    expect(said[0]).toMatch(/^a·已生成：/);
    expect(said[1]).toMatch(/^a\tb\n/);
    for (const line of said) expect(line.replaceAll('\t', '')).not.toMatch(COMMANDS);
  });

  it('have no colours of their own in a coloured message', () => {
    const text = { zh: HOSTILE, en: HOSTILE };
    const span = { source: { path: HOSTILE, text: `a${HOSTILE}` }, start: 1, end: 3 };
    const diagnostic = { severity: 'error', code: HOSTILE as Code, message: text, hint: text, span } as const;
    const shown = formatDiagnostic(diagnostic, { lang: 'zh', colour: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of chalk, each closed again
    const plain = shown.replace(/\u001b\[(?:1|2|22|31|32|39)m/g, '');
    expect(plain).not.toMatch(COMMANDS);
    expect(shown.split('\u001b[31m')).toHaveLength(3);
  });
});

describe.skipIf(process.platform === 'win32')('no control character of a file reaches the terminal', () => {
  const BAD =
    'number: "\\e[31mX\\e]0;t\\a\\x9b\\u202e"\nmasthead: {title: a}\ndate: 2025-09-19\nitems: [{title: a, body: b}]\n';

  it('out of texts, where many issues fail', async () => {
    const cwd = makeFolder(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`in/${i}.yaml`, BAD])));
    for (const args of [
      ['check', 'in'],
      ['build', 'in', '-o', 'out', '--json'],
      ['check', 'in', '--lang', 'en'],
    ]) {
      const result = await run(args, { cwd });
      expect(result.code).toBe(1);
      expectPlain(result);
    }
  });

  it.each([
    ['check', 'x*.yaml'],
    ['check', '.', '--timings'],
    ['build', '.', '-o', `out${HOSTILE}`],
    ['build', NAME],
    ['build', '.', '--json'],
    ['check', `${HOSTILE}.yaml`],
    ['check', '.', '--exclude', HOSTILE],
    ['check', '--list', HOSTILE],
    ['build', NAME, '--name', HOSTILE],
    ['build', NAME, '--set', HOSTILE],
    ['build', NAME, '--jobs', HOSTILE],
    ['build', NAME, '--shard', HOSTILE],
    ['build', NAME, '-o', `${HOSTILE}.docx`],
    ['build', NAME, '--press', '--icc', HOSTILE],
    ['new', HOSTILE],
    ['new', '4', '--from', NAME],
    ['new', '4', '-o', `new${HOSTILE}.yaml`],
    ['new', '4', '--date', HOSTILE],
    ['fonts', HOSTILE],
    ['fonts', '--installed', HOSTILE],
    ['verify', HOSTILE],
    ['extract', HOSTILE],
    [HOSTILE],
    ['build', `--${HOSTILE}`],
    [`-${HOSTILE}`],
    ['build', NAME, '--lang', HOSTILE],
    ['schema', HOSTILE],
    ['help', HOSTILE],
  ])('out of names and arguments: %j %j %j %j', async (...args) => {
    const cwd = makeFolder({ [NAME]: GOOD, [`folder${NAME}/a.yaml`]: 'number: 1\n' });
    expectPlain(
      await run(
        args.filter((one) => one !== undefined),
        { cwd },
      ),
    );
  });
});
