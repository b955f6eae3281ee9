/** Printed issues of whatever format as issue files, with a publication for what they share. */

import { isError } from '../../base/diagnostic.ts';
import { outputPath } from '../../disk/named-path.ts';
import { text } from '../language.ts';
import { shellArgument } from '../shell.ts';
import { type ExitCode, nearPath, type Terminal } from '../terminal.ts';
import { compareIssues } from './compare-issues.ts';
import type { Copies } from './gather-copies.ts';
import { type Output, reportRun } from './import-report.ts';
import type { Found } from './issue-names.ts';
import { makePublication } from './make-publication.ts';
import { isGood, readCopies } from './read-copies.ts';
import { type IssueOptions, type Writing, writeCarried, writeFound } from './write-issues.ts';

/** What was written, and what to do next, in lines; none where nothing was. */
function sayWritten(
  outputs: readonly Output[],
  folder: string,
  { dryRun = false }: IssueOptions,
  { lang, cwd }: Terminal,
): readonly string[] {
  if (outputs.length === 0) return [];
  const shown = nearPath(folder, cwd);
  const lines =
    outputs.length <= 20
      ? outputs.map(
          ({ name, inputs }) => `${name} ← ${inputs.slice(0, 3).join('、')}${inputs.length > 3 ? ' …' : ''}`,
        )
      : [];
  const [only] = outputs;
  const argument = shellArgument(outputs.length === 1 && only ? only.name : shown) ?? shown;
  const head = text(
    `${dryRun ? '会写出' : '已写出'} ${outputs.length} 个文件到 ${shown}`,
    `${dryRun ? 'Would write' : 'Wrote'} ${outputs.length} files to ${shown}`,
  );
  const next = dryRun ? [] : [text(`检查：kuaibao check ${argument}`, `To check: kuaibao check ${argument}`)];
  return [head[lang], ...lines, ...next.map((line) => line[lang])];
}

/** Writes each issue in the files into the folder of `-o`. */
export async function importIssues(
  copies: Copies,
  options: IssueOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const start = performance.now();
  const { copies: read, signal } = await readCopies(copies, 'issues', options, terminal);
  const good = read.filter(isGood);
  const found = good.flatMap(({ shown: input, issues, layout }) =>
    issues.map((draft): Found => ({ draft, input, ...(layout && { layout }) })),
  );
  const folder = outputPath(options.output, terminal.cwd);
  const { publication, made: shared } = makePublication(found, options, terminal);
  const written: Writing['written'] = new Map();
  if (publication) {
    const { path, bytes } = publication;
    written.set(path, { input: nearPath(path, terminal.cwd), bytes });
  }
  const writing: Writing = { folder, options, terminal, written, ...(publication && { publication }) };
  const isRefused = shared.some(({ diagnostics }) => diagnostics.some(isError));
  const made = isRefused
    ? shared
    : [...shared, ...writeFound(found, writing), ...writeCarried(good, writing)];
  const outputs = made.flatMap(({ output }) => (output ? [output] : []));
  const isCompared = options.compare && !options.dryRun && signal === undefined;
  const compared = isCompared ? await compareIssues(outputs, copies, options, terminal) : undefined;
  const remarks = [...made.flatMap(({ diagnostics }) => diagnostics), ...(compared?.diagnostics ?? [])];
  const said = [
    ...sayWritten(outputs, folder, options, terminal),
    ...(compared?.said ?? []),
    ...(isCompared ? good.filter(({ carried }) => carried.length > 0) : []).map(
      ({ shown }) =>
        text(
          `${shown} 是快报排的，取出的就是原来的期刊文件，不用对照`,
          `${shown} was made by Kuaibao: its own issue file was taken out of it, and needs no comparison`,
        )[terminal.lang],
    ),
  ];
  return reportRun(
    copies,
    {
      ...{ copies: read, outputs, start, remarks },
      ...(said.length > 0 && { said: said.join('\n') }),
      ...(signal !== undefined && { signal }),
    },
    options,
    terminal,
  );
}
