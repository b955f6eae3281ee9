/** `kuaibao new`: an issue file with everything but the text. */

import { dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Lang, Text } from '../../base/diagnostic.ts';
import { STATE_FOLDER } from '../../build/journal.ts';
import { reportOutput } from '../../disk/disk-problems.ts';
import { kindOf, readInput, writeNew, writeWhole } from '../../disk/files.ts';
import { outputPath } from '../../disk/named-path.ts';
import { fontFileOf } from '../../font/book.ts';
import type { IssueNumber, Numbers, Sourced } from '../../issue/model.ts';
import { yearOf } from '../../issue/naming.ts';
import { type NextFile, writeFirst, writeNext } from '../../issue/next.ts';
import { readDate } from '../../schema/dates.ts';
import { joinNumbers, readIssueNumber } from '../../schema/issue-number.ts';
import { jsonSchema } from '../../schema/json-schema.ts';
import { text } from '../language.ts';
import { type Base, chooseBase, readBase } from '../new/base-issue.ts';
import type { EarlierIssue } from '../new/earlier.ts';
import { nextNumber, nextTotal, withYear, writeNumber } from '../new/next-number.ts';
import { printDiagnostics } from '../report/report.ts';
import { type ExitCode, type Terminal, UsageError } from '../terminal.ts';

export interface NewOptions {
  readonly from?: string;
  readonly date?: string;
  readonly output?: string;
}

/** Starts an issue. An existing file is never touched. */
export async function startIssue(
  written: string | undefined,
  options: NewOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { lang, cwd } = terminal;
  const given = written === undefined ? undefined : numberOf(written, lang);
  const date = readDay(options.date, lang);
  if (options.output?.trim() === '') {
    throw new UsageError(text('-o 后面少了文件的名字', '-o needs a file name')[lang]);
  }
  const { from, output } = options;
  const folder = resolve(cwd, dirname(output ?? from ?? 'x'));
  const found = await (from === undefined ? chooseBase(folder, terminal) : readBase(from, folder, terminal));
  if ('diagnostics' in found) {
    printDiagnostics(found.diagnostics, terminal);
    return 1;
  }
  const { base } = found;
  const number = withYear(given ?? nextNumber(base, date.year, lang), base, date.year);
  const plain = joinNumbers(number, '-');
  const ending = endingAfter(base);
  const name = text(`第${plain}期${ending}`, `issue-${plain}${ending}`)[lang];
  const path = output === undefined ? join(folder, name) : outputPath(output, cwd);
  const total = nextTotal(base, number);
  const { text: content, left } = compose(base, { number, date: date.written, total, folder });
  const exists = kindOf(path) !== 'nothing';
  const modeline = !exists && keepSchema(folder) ? MODELINE : '';
  const failure = writeNew(path, new TextEncoder().encode(modeline + content));
  if (failure) {
    printDiagnostics([reportOutput(path, failure)], terminal);
    return 1;
  }
  const near = (one: string): string => relative(cwd, one) || one;
  const shown = near(path);
  const lines = [
    text(`已新建：${shown}`, `Created: ${shown}`),
    ...remarks(base, { number: given ? undefined : number, year: date.year, total, left }, near),
    text(
      `填上内容后运行：kuaibao build ${quoted(shown)}`,
      `Fill it in, then run: kuaibao build ${quoted(shown)}`,
    ),
  ];
  for (const line of lines) terminal.say(line[lang]);
  return 0;
}

/** An office that names its files to be double-clicked goes on doing so. */
const endingAfter = (base: Base): string =>
  base.kind !== 'nothing' && extname(base.path).toLowerCase() === '.kuaibao' ? '.kuaibao' : '.yaml';

const quoted = (path: string): string => (/\s/.test(path) ? `"${path}"` : path);

function numberOf(written: string, lang: Lang): IssueNumber {
  const read = readIssueNumber(written);
  if ('value' in read) return read.value.count;
  const { complaint, expected } = read.problem;
  throw new UsageError(
    text(
      `期号“${written}”${complaint.zh}；应当是${expected.zh}，例如 kuaibao new 45`,
      `The issue number ${written} ${complaint.en}; expected ${expected.en}, as in kuaibao new 45`,
    )[lang],
  );
}

/** A date as it goes into the file. */
interface OwnDate {
  readonly written: string;
  readonly year: number;
}

/** The day of issue as 2025-09-19, or the month as 2025-09; today where none is given. */
function readDay(written: string | undefined, lang: Lang): OwnDate {
  if (written === undefined) return today();
  const read = readDate(written);
  if ('problem' in read) {
    throw new UsageError(
      text(
        `日期要写成 2025-09-19 或 2025年9月 的样子，并且日历上有这一天；现在是“${written}”`,
        `Write the date as 2025-09-19 or 2025-09, a day or month of the calendar: ${written}`,
      )[lang],
    );
  }
  const {
    numeral,
    count: { year, month, day },
  } = read.value;
  const parts = [year, two(month), ...(day === undefined ? [] : [two(day)])];
  return { written: numeral ?? parts.join('-'), year };
}

const two = (value: number): string => String(value).padStart(2, '0');

function today(): OwnDate {
  const now = new Date();
  const year = now.getFullYear();
  return { written: [year, two(now.getMonth() + 1), two(now.getDate())].join('-'), year };
}

/** A path as a file in a folder names it. */
const pathFrom = (folder: string, path: string): string => relative(folder, path).split(sep).join('/');

interface Own {
  readonly number: IssueNumber;
  readonly date: string;
  readonly total: Numbers | undefined;
  readonly folder: string;
}

function compose(base: Base, { number, date, total, folder }: Own): NextFile {
  const own = {
    number: writeNumber(number),
    date,
    ...(total !== undefined && { total: joinNumbers(total, '-') }),
  };
  if (base.kind === 'nothing') return { text: writeFirst(own, base.spelling), left: [] };
  const extend = (path: string) => ({ extends: pathFrom(folder, path) });
  if (base.kind === 'publication') {
    return { text: writeFirst({ ...own, ...extend(base.path) }, base.spelling), left: [] };
  }
  const { publication, root, path } = base;
  const moveFont = (font: Sourced): string | undefined => {
    const file = dirname(path) === folder || /^~[\\/]/.test(font.text) ? undefined : fontFileOf(font);
    return file === undefined || isAbsolute(font.text) ? undefined : pathFrom(folder, file);
  };
  return writeNext(root, { ...own, ...(publication !== undefined && extend(publication)), moveFont });
}

/** The schema lies where the state of batches does, beside the issue, so that the folder can be moved and copied. */
const SCHEMA = 'kuaibao.schema.json';
const MODELINE = `# yaml-language-server: $schema=${STATE_FOLDER}/${SCHEMA}\n`;

/** Keeps the schema for editors in a folder; false where it cannot be written. */
function keepSchema(folder: string): boolean {
  const path = join(folder, STATE_FOLDER, SCHEMA);
  const bytes = Buffer.from(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
  const there = readInput(path);
  return ('bytes' in there && bytes.equals(there.bytes)) || writeWhole(path, bytes) === undefined;
}

/** A path as it is known in the working folder. */
type Near = (path: string) => string;

interface Said {
  /** The number, where nobody gave it. */
  readonly number: IssueNumber | undefined;
  readonly year: number;
  readonly total: Numbers | undefined;
  readonly left: readonly string[];
}

/** Where the number comes from; with a new year many begin to count again. */
function sayNumber(own: IssueNumber, last: EarlierIssue, again: string | undefined, near: Near): Text {
  const before = near(last.path);
  const number = writeNumber(own);
  return text(
    `期号写的是 ${number}，接着 ${before}${again ? `；新的一年从 1 编起的，删掉它，再运行：${again}` : ''}`,
    `Its number is ${number}, after ${before}${again ? `; if numbers begin anew with the year, delete it and run: ${again}` : ''}`,
  );
}

/** The command for the first issue of a year, where another year has begun. */
function sayAgain(base: Base, year: number, near: Near): string | undefined {
  if (!base.last || base.kind === 'nothing' || yearOf(base.last.facts) === year) return;
  // What is counted by the year has begun again.
  if (base.last.facts.number?.year !== undefined) return;
  return `kuaibao new 1${base.chosen ? '' : ` --from ${quoted(near(base.path))}`}`;
}

/** What was decided without being asked for, and what was left out. */
function remarks(base: Base, { number, year, total, left }: Said, near: Near): Text[] {
  const { last, chosen } = base;
  const before = last && near(last.path);
  const model = base.kind === 'nothing' ? undefined : near(base.path);
  const list = [...new Set(left)];
  return [
    ...(chosen && base.kind === 'publication' ? [text(`刊物用的是 ${model}`, `It extends ${model}`)] : []),
    ...(chosen && base.kind === 'issue' ? [text(`照着 ${model} 新建`, `It is made after ${model}`)] : []),
    ...(number === undefined || !last ? [] : [sayNumber(number, last, sayAgain(base, year, near), near)]),
    ...(total === undefined
      ? []
      : [
          text(
            `总期号写的是 ${joinNumbers(total, '-')}，接着 ${before}；不对就改`,
            `Its total is ${joinNumbers(total, '-')}, after that of ${before}; change it if that is wrong`,
          ),
        ]),
    ...(list.length === 0
      ? []
      : [
          text(
            `没有照搬 ${model} 里的 ${list.join('、')}：这一期也要的话，自己写上`,
            `Left out as of ${model} alone: ${list.join(', ')}; write them if this issue wants them too`,
          ),
        ]),
  ];
}
