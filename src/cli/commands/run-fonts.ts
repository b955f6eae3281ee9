import { basename, dirname, join } from 'node:path';
import { type Diagnostic, isError } from '../../base/diagnostic.ts';
import { machineFonts, type OpenedFonts, openFonts } from '../../font/book.ts';
import {
  describeRoles,
  listGb2312Han,
  listGbkHan,
  measureCoverage,
  type RoleDescription,
} from '../../font/coverage.ts';
import { displayName, listInstalled } from '../../font/system.ts';
import { loadIssue } from '../../issue/load.ts';
import type { Issue } from '../../issue/model.ts';
import { FONTS } from '../../schema/layout-fields.ts';
import { environmentOf, openInput } from '../inputs.ts';
import { text } from '../language.ts';
import { visible } from '../report/plain.ts';
import { formatJson, jsonDiagnostics, printDiagnostics } from '../report/report.ts';
import { widthOf } from '../report/width.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { version } from '../version.ts';

export interface FontsOptions {
  /** True, or a part of the names wanted. */
  readonly installed?: true | string;
  readonly json?: boolean;
}

/** `kuaibao fonts`: which face sets which role, from which file, and how many characters it covers. */
export async function listFonts(
  path: string | undefined,
  options: FontsOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (options.installed !== undefined) return listFamilies(options, terminal);
  const read = path === undefined ? { choices: {}, diagnostics: [] } : readChoices(path, terminal);
  const opened = read.choices && openFonts(read.choices, machineFonts());
  const diagnostics = [...read.diagnostics, ...(opened?.diagnostics ?? [])];
  const roles = opened ? measureRoles(opened) : [];
  const ok = !diagnostics.some(isError);
  printDiagnostics(diagnostics, terminal);
  if (options.json) {
    const said = jsonDiagnostics(diagnostics, terminal.lang);
    terminal.out(formatJson({ schema: 1, version, command: 'fonts', ok, roles, diagnostics: said }));
  } else {
    for (const role of roles) terminal.out(`${formatRole(role, terminal)}\n`);
  }
  return ok ? 0 : 1;
}

interface MeasuredRole extends RoleDescription {
  /** How many characters of each set the role's faces have between them. */
  readonly coverage: { readonly gb2312: number; readonly gbk: number };
}

function measureRoles(opened: OpenedFonts): MeasuredRole[] {
  const sets = { gb2312: listGb2312Han(), gbk: listGbkHan() };
  return describeRoles(opened).map((description) => {
    const { chain } = opened.book[description.role];
    return {
      ...description,
      coverage: {
        gb2312: measureCoverage(chain, sets.gb2312).covered,
        gbk: measureCoverage(chain, sets.gbk).covered,
      },
    };
  });
}

/** What a publication lacks of an issue; a file that has it all keeps its own fonts all the same. */
const REST_OF_ISSUE = 'masthead: {title: x}\nnumber: 1\ndate: 2025-01-01\nitems: [{title: x, body: x}]\n';

/** The font choices of an issue or of a publication alone: an invented issue that extends the file is read. */
function readChoices(
  argument: string,
  terminal: Terminal,
): { choices?: Issue['fonts']; diagnostics: readonly Diagnostic[] } {
  const opened = openInput(argument, terminal);
  if ('diagnostic' in opened) return { diagnostics: [opened.diagnostic] };
  const { path, bytes } = opened.input;
  const invented = `extends: ${JSON.stringify(basename(path))}\n${REST_OF_ISSUE}`;
  const entry = { path: join(dirname(path), '*.yaml'), bytes: new TextEncoder().encode(invented) };
  const own = join(dirname(path), basename(path));
  const { readFile } = environmentOf(terminal);
  const { issue, diagnostics } = loadIssue(entry, (name) => (name === own ? { bytes } : readFile(name)));
  return { ...(issue ? { choices: issue.fonts } : {}), diagnostics };
}

function formatRole(role: MeasuredRole, { lang }: Terminal): string {
  const { gbk } = role.coverage;
  const name = text(FONTS[role.role].zh, role.role)[lang];
  const files = role.faces.map(({ postscriptName, file }) => `${postscriptName}${file ? ` (${file})` : ''}`);
  const notes = [
    ...(role.western
      ? [text(`西文 ${role.western.postscriptName}`, `western ${role.western.postscriptName}`)[lang]]
      : []),
    ...(role.emboldened ? [text('笔画加粗', 'drawn heavier')[lang]] : []),
    text(`GBK 汉字 ${gbk} 个`, `${gbk} GBK ideographs`)[lang],
  ];
  const indent = ' '.repeat(2);
  const label = `${name}${' '.repeat(Math.max(1, 12 - widthOf([...name])))}`;
  return [
    `${label}${files[0]}`,
    ...files.slice(1).map((file) => `${indent}${text('补字 ', 'then ')[lang]}${file}`),
    `${indent}${notes.join(text('；', '; ')[lang])}`,
  ]
    .map(visible)
    .join('\n');
}

function listFamilies({ installed, json }: FontsOptions, terminal: Terminal): ExitCode {
  const wanted = typeof installed === 'string' ? installed.toLowerCase() : '';
  const fonts = listInstalled(machineFonts().folders)
    .map((font) => ({
      name: displayName(font),
      families: font.names.families,
      path: font.path,
      index: font.index,
    }))
    .filter(({ name, families }) =>
      [name, ...families].some((family) => family.toLowerCase().includes(wanted)),
    )
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.path < b.path ? -1 : 1));
  if (json) terminal.out(formatJson({ schema: 1, version, command: 'fonts', ok: true, fonts }));
  else for (const { name, path } of fonts) terminal.out(`${visible(name)}\t${visible(path)}\n`);
  if (fonts.length === 0) {
    terminal.say(
      text(
        '电脑里没有安装这样的字体；只写 kuaibao fonts --installed 可以看全部',
        'No such font is installed; kuaibao fonts --installed lists them all',
      )[terminal.lang],
    );
  }
  return 0;
}
