/** A clerk who does to the letter what a message says, and nothing else. */

import { type Diagnostic, locate } from '../../src/base/diagnostic.ts';

const BLANK = /^[ \t\u3000\u00a0]*/;

/** A file as lines, numbered from 1, which the remedies change. */
type Lines = string[];

const indent = (lines: Lines, first: number, last: number, count: number): void => {
  for (let n = first; n <= last; n++) {
    const line = lines[n - 1] ?? '';
    const rest = line.replace(BLANK, '');
    lines[n - 1] = rest === '' ? '' : ' '.repeat(count) + rest;
  }
};

/** The nearest line above that holds a key. */
const findKey = (lines: Lines, below: number, key: string): number => {
  for (let n = below; n >= 1; n--) if (new RegExp(`^[ -]*${key}:`).test(lines[n - 1] ?? '')) return n;
  throw new Error(`no line has ${key}`);
};

interface Remedy {
  readonly says: RegExp;
  readonly apply: (lines: Lines, said: readonly string[], place: { line: number; column: number }) => void;
}

const replaceAt = (
  lines: Lines,
  { line, column }: { line: number; column: number },
  to: (rest: string) => string,
): void => {
  const text = lines[line - 1] ?? '';
  lines[line - 1] = text.slice(0, column - 1) + to(text.slice(column - 1));
};

const REMEDIES: readonly Remedy[] = [
  {
    says: /“(.+?):”后面空一格写一个 \|；第 (\d+)(?:–(\d+))? 行的行首各?留 (\d+) 个空格/,
    apply: (lines, [key = '', first, last = first, count]) => {
      const at = findKey(lines, Number(first) - 1, key);
      lines[at - 1] += ' |';
      indent(lines, Number(first), Number(last), Number(count));
    },
  },
  {
    says: /“(.+?):”后面只写一个 \|，.*行首也留 (\d+) 个空格；第 (\d+)(?:–(\d+))? 行的行首各?留 (\d+) 个空格/,
    apply: (lines, [key = '', own, first, last = first, count]) => {
      indent(lines, Number(first), Number(last), Number(count));
      const at = findKey(lines, Number(first) - 1, key);
      const [, head = '', value = ''] = /^([^:]*:) *(.*)$/.exec(lines[at - 1] ?? '') ?? [];
      lines.splice(at - 1, 1, `${head} |`, ' '.repeat(Number(own)) + value);
    },
  },
  {
    says: /第 (\d+)(?:–(\d+))? 行的行首各?留 (\d+) 个空格/,
    apply: (lines, [first, last = first, count]) => indent(lines, Number(first), Number(last), Number(count)),
  },
  {
    says: /把第 ([\d、]+) 行开头的((?:“[^”]+”)+)换成“- ”/,
    apply: (lines, [numbers = '', signs = '']) => {
      const marks = [...signs.matchAll(/“([^”]+)”/g)].map(([, mark]) => mark as string);
      for (const n of numbers.split('、').map(Number)) {
        const [, spaces = '', rest = ''] = /^( *)(.*)$/.exec(lines[n - 1] ?? '') ?? [];
        const mark = marks.find((one) => rest.startsWith(one));
        if (mark) lines[n - 1] = `${spaces}- ${rest.slice(mark.length).trimStart()}`;
      }
    },
  },
  {
    says: /^(把“｜”换成英文的 \|，)?“[|>]”后面另起一行，文字的行首留 (\d+) 个空格/,
    apply: (lines, [, count], place) => {
      replaceAt(lines, place, (rest) => `|\n${' '.repeat(Number(count))}${rest.slice(1).trimStart()}`);
    },
  },
  {
    says: /^是不是“(.+?)”？$/,
    apply: (lines, [name = ''], place) => replaceAt(lines, place, (rest) => rest.replace(/^[^:]*/, name)),
  },
  {
    says: /^上面加一行“(.+?):”，这一行写成“(.+?): …”，行首留 (\d+) 个空格/,
    apply: (lines, [part, name, count], { line }) => {
      const value = (lines[line - 1] ?? '').replace(/^[^:]*: */, '');
      lines.splice(line - 1, 1, `${part}:`, `${' '.repeat(Number(count))}${name}: ${value}`);
    },
  },
  {
    says: /^移到“(.+?):”下面，写成“(.+?): …”，行首留 (\d+) 个空格/,
    apply: (lines, [part = '', name, count], { line }) => {
      const value = (lines[line - 1] ?? '').replace(/^[^:]*: */, '');
      lines.splice(line - 1, 1);
      lines.splice(findKey(lines, lines.length, part), 0, `${' '.repeat(Number(count))}${name}: ${value}`);
    },
  },
  {
    says: /^改用中文的(.)(.)[，；]/,
    apply: (lines, [open = '', close = ''], place) =>
      replaceAt(lines, place, (rest) => rest.replace(/[[{]/, open).replace(/[\]}]/, close)),
  },
  {
    says: /用英文引号(?: ")? ?把整段文字括起来/,
    apply: (lines, _, place) => replaceAt(lines, place, (rest) => `"${rest}"`),
  },
  {
    says: /用英文单引号 ' 把整段文字括起来/,
    apply: (lines, _, place) => replaceAt(lines, place, (rest) => `'${rest}'`),
  },
  {
    says: /^改成英文的 \|，正文从下一行写起/,
    apply: (lines, _, place) => replaceAt(lines, place, (rest) => `|${rest.slice(1)}`),
  },
  {
    says: /^写成“(.+?) ”，再接内容/,
    apply: (lines, [before = ''], place) =>
      replaceAt(lines, place, (rest) =>
        rest.replace(/^[:-]/, (sign) => (before.endsWith(sign) ? `${sign} ` : sign)),
      ),
  },
  {
    says: /^改成英文冒号加一个空格/,
    apply: (lines, _, place) => replaceAt(lines, place, (rest) => rest.replace(/^： ?/, ': ')),
  },
  {
    says: /行首留 (\d+) 个(?:半角)?空格$|左对齐（(\d+) 个空格）$/,
    apply: (lines, [count, same], { line }) => indent(lines, line, line, Number(count ?? same)),
  },
  { says: /^删掉 Tab，顶格写$/, apply: (lines, _, { line }) => indent(lines, line, line, 0) },
  {
    says: /^在“(.+?)”前面加上“- ”$/,
    apply: (lines, _, place) => replaceAt(lines, place, (rest) => `- ${rest}`),
  },
  {
    says: /^把“(.+?)”前面的两个空格换成“- ”$/,
    apply: (lines, _, { line, column }) =>
      replaceAt(lines, { line, column: column - 2 }, (rest) => `- ${rest.slice(2)}`),
  },
];

/** The text once the remedy of a diagnostic is followed; throws where nobody could say what to do. */
export function followRemedy(text: string, { hint, span, code }: Diagnostic): string {
  const said = hint?.zh ?? '';
  const remedy = REMEDIES.find(({ says }) => says.test(said));
  if (!remedy || !span) throw new Error(`${code} cannot be followed: ${said}`);
  const lines = text.split('\n');
  const [, ...parts] = remedy.says.exec(said) ?? [];
  remedy.apply(lines, parts, locate(span));
  return lines.join('\n');
}
