import { isError } from '../diagnostic.ts';
import { machineFonts, openFonts } from '../font/book.ts';
import {
  describeRoles,
  listGb2312Han,
  listGbkHan,
  measureCoverage,
  type RoleDescription,
} from '../font/describe.ts';
import { displayName, listInstalled } from '../font/system.ts';
import { loadIssue } from '../issue/load.ts';
import type { Issue } from '../issue/model.ts';
import type { Role } from '../role.ts';
import { environmentOf, openInput } from './inputs.ts';
import { printDiagnostics, widthOf } from './report.ts';
import type { ExitCode, Terminal } from './terminal.ts';

export interface FontsOptions {
  /** True, or a part of the names wanted. */
  readonly installed?: true | string;
  readonly json?: boolean;
}

const ROLE_NAMES: Readonly<Record<Role, string>> = {
  title: '刊名',
  mark: '标注',
  meta: '期号行',
  heading: '标题',
  body: '正文',
  bold: '加粗',
  colophon: '版记',
  pageNumber: '页码',
};

/** `kuaibao fonts`: which face sets which role, from which file, and how many characters it covers. */
export async function listFonts(
  path: string | undefined,
  options: FontsOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (options.installed !== undefined) return listFamilies(options, terminal);
  const choices = path === undefined ? {} : readChoices(path, terminal);
  if (choices === undefined) return 1;
  const opened = openFonts(choices, machineFonts());
  printDiagnostics(opened.diagnostics, terminal);
  const sets = { gb2312: listGb2312Han(), gbk: listGbkHan() };
  const roles = describeRoles(opened).map((description) => {
    const { chain } = opened.book[description.role];
    return {
      ...description,
      coverage: {
        gb2312: measureCoverage(chain, sets.gb2312).covered,
        gbk: measureCoverage(chain, sets.gbk).covered,
      },
    };
  });
  if (options.json) terminal.out(`${JSON.stringify({ schema: 1, roles }, null, 2)}\n`);
  else for (const role of roles) terminal.out(`${formatRole(role, role.coverage.gbk, terminal)}\n`);
  return opened.diagnostics.some(isError) ? 1 : 0;
}

/** The font choices of an issue or a publication; a publication alone is no complete issue, which is no error here. */
function readChoices(path: string, terminal: Terminal): Issue['fonts'] | undefined {
  const opened = openInput(path, terminal);
  if ('diagnostic' in opened) {
    printDiagnostics([opened.diagnostic], terminal);
    return undefined;
  }
  const { issue, diagnostics } = loadIssue(opened.input, environmentOf(terminal).readFile);
  if (!issue) printDiagnostics(diagnostics, terminal);
  return issue?.fonts;
}

function formatRole(role: RoleDescription, gbk: number, { lang }: Terminal): string {
  const zh = lang === 'zh';
  const name = zh ? ROLE_NAMES[role.role] : role.role;
  const files = role.faces.map(({ postscriptName, file }) => `${postscriptName}${file ? ` (${file})` : ''}`);
  const notes = [
    ...(role.western
      ? [zh ? `西文 ${role.western.postscriptName}` : `western ${role.western.postscriptName}`]
      : []),
    ...(role.emboldened ? [zh ? '描边加粗' : 'emboldened by a stroke'] : []),
    zh ? `GBK 汉字 ${gbk} 个` : `${gbk} GBK ideographs`,
  ];
  const indent = ' '.repeat(2);
  const label = `${name}${' '.repeat(Math.max(1, 12 - widthOf([...name])))}`;
  return [
    `${label}${files[0]}`,
    ...files.slice(1).map((file) => `${indent}${zh ? '补字 ' : 'then '}${file}`),
    `${indent}${notes.join(zh ? '；' : '; ')}`,
  ].join('\n');
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
  if (json) terminal.out(`${JSON.stringify({ schema: 1, fonts }, null, 2)}\n`);
  else for (const { name, path } of fonts) terminal.out(`${name}\t${path}\n`);
  if (fonts.length === 0) {
    terminal.say(terminal.lang === 'zh' ? '没有找到这样的字体' : 'No such font is installed');
  }
  return 0;
}
