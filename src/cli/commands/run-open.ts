/** `kuaibao open`: what a double click on an issue, or a drop on the program, comes to. */

import { dirname, isAbsolute, resolve } from 'node:path';
import { kindOf } from '../../disk/files.ts';
import { openPdfs } from '../desktop/open-pdfs.ts';
import { printDiagnostics } from '../report/report.ts';
import { type ExitCode, nearPath, type Terminal } from '../terminal.ts';
import { buildIssues } from './run-build.ts';

/** File managers give whole paths; messages are easier to read with names from the folder of the first. */
function shorten(given: readonly string[], terminal: Terminal): readonly [readonly string[], Terminal] {
  const [first] = given;
  if (first === undefined || !given.every((one) => isAbsolute(one))) return [given, terminal];
  const cwd = dirname(first);
  const names = given.map((path) => nearPath(path, cwd).replace(/^-/, './-'));
  return [names, { ...terminal, cwd }];
}

/** Builds as `build` does, PDFs beside the issues, and opens them; what is said from warnings upwards stays on the screen. */
export async function openIssues(written: readonly string[], device: Terminal): Promise<ExitCode> {
  const [given, terminal] = shorten(written, device);
  const { exit, results, remarks } = await buildIssues(given, {}, terminal);
  const pdfs = results.flatMap(({ status, output }) =>
    output !== undefined && (status === 'built' || status === 'unchanged') ? [output] : [],
  );
  const { desktop, hold } = terminal;
  const isMany = given.some((one) => kindOf(resolve(terminal.cwd, one)) === 'folder');
  const problem = desktop && (await openPdfs(pdfs, isMany, desktop));
  if (problem) printDiagnostics([problem], terminal);
  const said = [...results.flatMap(({ diagnostics }) => diagnostics), ...remarks];
  if (problem || said.some(({ severity }) => severity !== 'note')) hold?.();
  return exit;
}
