import { dirname, join, relative, resolve, sep } from 'node:path';
import { isError, type Lang } from '../diagnostic.ts';
import { readInput, writeNew } from '../disk/files.ts';
import { reportInput, reportOutput } from '../disk/reports.ts';
import { decodeText } from '../issue/text.ts';
import { readDate, readNumber } from '../issue/values.ts';
import { printDiagnostics } from './report.ts';
import { type ExitCode, type Terminal, UsageError } from './terminal.ts';

export interface NewOptions {
  readonly from?: string;
  readonly date?: string;
  readonly output?: string;
}

/** `kuaibao new`: an issue file with everything but the text. An existing file is never touched. */
export async function startIssue(
  written: string,
  options: NewOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const zh = terminal.lang === 'zh';
  const number = readIssueNumber(written, terminal.lang);
  const date = readDay(options.date, terminal.lang);
  if (options.output?.trim() === '') {
    throw new UsageError(zh ? '-o 后面少了文件的名字' : '-o needs a file name');
  }
  const base = options.from === undefined ? undefined : readBase(options.from, terminal);
  if (base === null) return 1;
  const file = options.output ?? (zh ? `第${number}期.yaml` : `issue-${number}.yaml`);
  const folder = options.output === undefined && base ? dirname(base.publication) : '.';
  const path = resolve(terminal.cwd, folder, file);
  const publication =
    base && relative(dirname(path), resolve(terminal.cwd, base.publication)).split(sep).join('/');
  const content = fill({ number, date, publication }, base?.keys ?? terminal.lang);
  const failure = writeNew(path, new TextEncoder().encode(content));
  if (failure) {
    printDiagnostics([reportOutput(path, failure)], terminal);
    return 1;
  }
  const shown = relative(terminal.cwd, path) || path;
  const quoted = /\s/.test(shown) ? `"${shown}"` : shown;
  terminal.say(
    zh
      ? `已新建：${shown}\n填上内容后运行：kuaibao build ${quoted}`
      : `Created: ${shown}\nFill it in, then run: kuaibao build ${quoted}`,
  );
  return 0;
}

const readNumbers = readNumber({ min: 1, max: 99999, whole: true, around: { before: '第', after: '期' } });

function readIssueNumber(written: string, lang: Lang): number {
  const read = readNumbers(written);
  if ('value' in read) return read.value;
  throw new UsageError(
    lang === 'zh'
      ? `期号要写成数字，例如 kuaibao new 45；现在是“${written}”`
      : `The issue number must be a number, such as kuaibao new 45: ${written}`,
  );
}

/** The day of issue as 2025-09-19; today where none is given. */
function readDay(written: string | undefined, lang: Lang): string {
  if (written === undefined) return today();
  const read = readDate(written);
  if ('problem' in read) {
    throw new UsageError(
      lang === 'zh'
        ? `日期要写成 2025-09-19 的样子，并且日历上有这一天；现在是“${written}”`
        : `Write the date as 2025-09-19, a day of the calendar: ${written}`,
    );
  }
  const { year, month, day } = read.value;
  return [year, two(month), two(day)].join('-');
}

const two = (value: number): string => String(value).padStart(2, '0');

function today(): string {
  const now = new Date();
  return [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
}

interface Base {
  /** Path of the publication, relative to the working folder. */
  readonly publication: string;
  /** Language of its keys. */
  readonly keys: Lang;
}

/** The publication behind `--from`: the file itself, or the one that an earlier issue extends. */
function readBase(from: string, terminal: Terminal): Base | null {
  const content = readInput(resolve(terminal.cwd, from));
  if ('problem' in content) {
    printDiagnostics([reportInput(from, terminal.cwd, content.problem)], terminal);
    return null;
  }
  const { source, diagnostics } = decodeText(from, content.bytes);
  if (!source || diagnostics.some(isError)) {
    printDiagnostics(diagnostics, terminal);
    return null;
  }
  const extended = /^(?:extends|刊物)\s*[:：]\s*["'“]?([^"'“”#\r\n]+?)["'”]?\s*(?:#.*)?$/m.exec(
    source.text,
  )?.[1];
  const keys: Lang = /^(?:masthead|items|extends|distribution)\s*:/m.test(source.text) ? 'en' : 'zh';
  return { publication: extended ? join(dirname(from), extended.replaceAll('\\', '/')) : from, keys };
}

interface Blank {
  readonly number: number;
  readonly date: string;
  readonly publication: string | undefined;
}

const KEYS = {
  zh: {
    extends: '刊物',
    masthead: '报头',
    title: '刊名',
    issuer: '编发单位',
    number: '期号',
    date: '日期',
    items: '内容',
    heading: '标题',
    body: '正文',
    sources: '来源',
  },
  en: {
    extends: 'extends',
    masthead: 'masthead',
    title: 'title',
    issuer: 'issuer',
    number: 'number',
    date: 'date',
    items: 'items',
    heading: 'title',
    body: 'body',
    sources: 'sources',
  },
} as const;

/** A path as a YAML value: in quotes where it has marks of YAML in it. */
const quotePath = (path: string): string =>
  /^[\w./\p{Script=Han}-]+$/u.test(path) ? path : `'${path.replaceAll("'", "''")}'`;

/** The text of a new issue file. */
function fill({ number, date, publication }: Blank, lang: Lang): string {
  const key = KEYS[lang];
  const head = publication
    ? [`${key.extends}: ${quotePath(publication)}`]
    : [`${key.masthead}:`, `  ${key.title}: 某某快报`, `  ${key.issuer}: 某某办公室`];
  const item = (title: string): string[] => [
    `  - ${key.heading}: ${title}`,
    `    ${key.body}: |`,
    '      在这里写正文。空一行就另起一段；**两个星号之间** 的字加粗。',
    `    ${key.sources}: [来源单位]`,
  ];
  const lines = [
    ...head,
    `${key.number}: ${number}`,
    `${key.date}: ${date}`,
    '',
    '# 每条信息以“- ”开头；要加一条，就照样再写一组。冒号用英文的“:”，后面空一格。',
    `${key.items}:`,
    ...item('第一条的标题'),
    ...item('第二条的标题'),
  ];
  return `${lines.join('\n')}\n`;
}
