/** The list of remarks behind the pages: number, page, line of the file, what is wrong, and what to write. */

import { type Lang, locate, type Severity, type Sourced, type Text } from '../base/diagnostic.ts';
import type { Section } from '../base/tag.ts';
import type { BodyBlock } from '../compose/block.ts';
import { styled } from '../compose/styles.ts';
import { composeTable } from '../compose/table.ts';
import type { Table, TableRow } from '../issue/model.ts';
import { layOut } from '../layout/layout.ts';
import type { Page } from '../layout/page.ts';
import type { SettingContext } from '../layout/setting-context.ts';
import { heightOf, measureOf, type Template } from '../template/template.ts';
import type { Remark } from './number-remarks.ts';

/** Type of the list, the pitch of its lines, and the type of its head; in points. */
const EM = 10.5;
const PITCH = 17;
const HEAD = 18;

const TITLE: Text = { zh: '校对意见', en: 'Remarks' };
const NONE: Text = {
  zh: '没有要改的地方。',
  en: 'There is nothing to remark.',
};
const HOW: Text = {
  zh: '页边的号码就是下面的序号。粗线、加框的是警告：印出来肯定不对。细线、不加框的是说明：值得再看一眼。“行”是期刊文件里的第几行；不在纸面上的，“页”空着。',
  en: 'The numbers in the margins are those below. Thick lines and boxes are warnings: certainly wrong in print. Fine lines are notes: worth a look. "Line" is that of the file; what is on no page has none.',
};
const COLUMNS: readonly Text[] = [
  { zh: '序号', en: 'No.' },
  { zh: '页', en: 'Page' },
  { zh: '行', en: 'Line' },
  { zh: '级别', en: 'Kind' },
  { zh: '意见', en: 'Remark' },
  { zh: '改法', en: 'Remedy' },
];

const KINDS: Readonly<Record<Severity, Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  note: { zh: '说明', en: 'note' },
};

/** Setting drops typed spaces between Chinese marks; in a message they part marks that are spoken of. */
const keepSpaces = (text: string): string =>
  text.replace(/(?<=[\u0080-\uffff]) | (?=[\u0080-\uffff])/gu, '\u00a0');

const NOWHERE = { source: { path: '', text: '' }, start: 0, end: 0 };
const textOf = (text: string): Sourced => ({ text, span: NOWHERE });

const rowOf = (cells: readonly string[]): TableRow =>
  cells.map((cell, column) => ({ text: textOf(cell), column, columns: 1, rows: 1 }));

/** Where a remark is, as a line of the issue's file, or of another by its name. */
function lineOf({ diagnostic: { span } }: Remark, file: string): string {
  if (!span) return '';
  const { path, text } = span.source;
  const name = path === file ? '' : (path.split(/[\\/]/).at(-1) ?? path);
  const line = text === '' ? '' : String(locate(span).line);
  return [name, line].filter((part) => part !== '').join(' ');
}

/** The number of a page as it is printed. */
type NumberPage = (index: number) => string;

function tableOf(remarks: readonly Remark[], file: string, numberPage: NumberPage, lang: Lang): Table {
  const auto = { width: { kind: 'auto' }, align: 'center' } as const;
  const wide = (value: number) => ({ width: { kind: 'share', value }, align: 'left' }) as const;
  return {
    kind: 'table',
    note: [],
    columns: [auto, auto, auto, auto, wide(1), wide(1)],
    head: [rowOf(COLUMNS.map((name) => name[lang]))],
    rows: remarks.map((remark) => {
      const { message, hint } = remark.diagnostic;
      const pages = [...new Set(remark.stretches.map(({ page }) => page))];
      const shown = pages.map(numberPage).join({ zh: '、', en: ', ' }[lang]);
      const remedy = hint?.[lang].split('\n')[0] ?? '';
      const kind = KINDS[remark.diagnostic.severity][lang];
      const texts = [kind, message[lang], remedy].map(keepSpaces);
      return rowOf([String(remark.number), shown, lineOf(remark, file), ...texts]);
    }),
    totals: false,
  };
}

function countsOf(remarks: readonly Remark[], lang: Lang): string {
  const warnings = remarks.filter(({ diagnostic }) => diagnostic.severity === 'warning').length;
  const notes = remarks.length - warnings;
  return { zh: `警告 ${warnings} 处，说明 ${notes} 处`, en: `Warnings: ${warnings}; notes: ${notes}` }[lang];
}

/** The page of the issue, set in smaller type and without numbers of its own. */
function listTemplate(template: Template): Template {
  const lines = Math.floor(heightOf(template) / PITCH);
  return {
    ...template,
    em: EM,
    columns: measureOf(template) / EM,
    lines,
    pitch: heightOf(template) / lines,
    masthead: { ...template.masthead, lines: template.masthead.issuerLine + 1 },
    pageNumber: { ...template.pageNumber, form: 'none' },
  };
}

/** What the list is made for. */
export interface ListedIssue {
  /** The name of the issue, such as 延津政务快报2025年第44期. */
  readonly title: string;
  /** Path of its file, as remarks have it. */
  readonly file: string;
  readonly lang: Lang;
  readonly numberPage: NumberPage;
}

/** Sets the list, on as many pages as it takes. */
export function listRemarks(
  remarks: readonly Remark[],
  { title, file, lang, numberPage }: ListedIssue,
  setting: SettingContext,
): readonly Page[] {
  const template = listTemplate(setting.template);
  const section: Section = { kind: 'section', bookmark: TITLE[lang] };
  const paragraph = (text: string): BodyBlock => ({
    kind: 'paragraph',
    tag: { kind: 'paragraph', parent: section },
    label: [],
    content: [styled('kai', text)],
    size: EM,
    indent: 2,
    inset: 0,
  });
  const head: BodyBlock = {
    kind: 'heading',
    tag: { kind: 'heading', parent: section, level: 2 },
    content: [styled('heading', TITLE[lang])],
    size: HEAD,
    align: 'center',
    indent: 0,
    white: { above: 0.5, below: 0.5 },
    subtitle: {
      tag: { kind: 'paragraph', parent: section },
      content: [styled('body', `${title}　${countsOf(remarks, lang)}`)],
      size: EM,
    },
  };
  const body: BodyBlock[] =
    remarks.length === 0
      ? [head, paragraph(NONE[lang])]
      : [
          head,
          paragraph(HOW[lang]),
          composeTable(tableOf(remarks, file, numberPage, lang), section, template),
        ];
  return layOut({ masthead: [], body, colophon: [] }, { ...setting, template }, true).pages;
}
