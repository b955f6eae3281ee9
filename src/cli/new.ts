import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Lang } from '../diagnostic.ts';
import { decodeText } from '../issue/text.ts';
import { readInput, reportInput, writeNew } from './files.ts';
import { printDiagnostics } from './report.ts';
import { type ExitCode, type Terminal, UsageError } from './terminal.ts';

export interface NewOptions {
  readonly from?: string;
  readonly date?: string;
  readonly output?: string;
}

/** `kuaibao new`: an issue file with everything but the text. An existing file is never touched. */
export async function startIssue(number: string, options: NewOptions, terminal: Terminal): Promise<ExitCode> {
  const zh = terminal.lang === 'zh';
  if (!/^[1-9]\d{0,4}$/.test(number)) {
    throw new UsageError(
      zh ? `期号要写成数字，例如 45；现在是“${number}”` : `The issue number must be a number: ${number}`,
    );
  }
  const date = options.date ?? today();
  if (!/^\d{4}([-/.]\d{1,2}){2}$|^\d{4}年\d{1,2}月\d{1,2}日$/.test(date)) {
    throw new UsageError(
      zh ? `日期要写成 2025-09-19 的样子；现在是“${date}”` : `Write the date as 2025-09-19: ${date}`,
    );
  }
  const base = options.from === undefined ? undefined : readBase(options.from, terminal);
  if (base === null) return 1;
  const file = options.output ?? (zh ? `第${number}期.yaml` : `issue-${number}.yaml`);
  const folder = options.output === undefined && base ? dirname(base.publication) : '.';
  const path = resolve(terminal.cwd, folder, file);
  const publication =
    base && relative(dirname(path), resolve(terminal.cwd, base.publication)).split(sep).join('/');
  const content = fill({ number, date, publication }, base?.keys ?? terminal.lang);
  const problem = writeNew(path, new TextEncoder().encode(content));
  if (problem) {
    printDiagnostics([problem], terminal);
    return 1;
  }
  const shown = relative(terminal.cwd, path) || path;
  terminal.say(
    zh
      ? `已新建：${shown}\n填上内容后运行：kuaibao build ${shown}`
      : `Created: ${shown}\nFill it in, then run: kuaibao build ${shown}`,
  );
  return 0;
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
    printDiagnostics([reportInput(from, content.problem)], terminal);
    return null;
  }
  const { source, diagnostics } = decodeText(from, content.bytes);
  if (!source) {
    printDiagnostics(diagnostics, terminal);
    return null;
  }
  const extended = /^(?:extends|刊物)\s*[:：]\s*["']?([^"'#\r\n]+?)["']?\s*(?:#.*)?$/m.exec(source.text)?.[1];
  const keys: Lang = /^(?:masthead|items|extends|distribution)\s*:/m.test(source.text) ? 'en' : 'zh';
  return { publication: extended ? join(dirname(from), extended) : from, keys };
}

function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

interface Blank {
  readonly number: string;
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

/** The text of a new issue file. */
function fill({ number, date, publication }: Blank, lang: Lang): string {
  const key = KEYS[lang];
  const head = publication
    ? [`${key.extends}: ${publication}`]
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
