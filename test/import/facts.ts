/** What there is to know of an issue, as lists of strings, from a draft or from a truth: what the metric compares. */

import type { Sourced } from '../../src/base/diagnostic.ts';
import type {
  DraftEntry,
  DraftIssue,
  DraftItem,
  DraftPart,
  DraftRow,
  DraftText,
} from '../../src/import/issue-draft.ts';
import type { TrueEntry, TrueIssue, TrueItem, TruePart, TrueRow } from './truth.ts';

/** What is counted, and the heads of its columns in the report. */
export const FIELDS = {
  titles: '标题 titles',
  sources: '来源 sources',
  townships: '乡镇 townships',
  paragraphs: '段落 paragraphs',
  columns: '栏目 columns',
  masthead: '报头 masthead',
  rows: '版记 rows',
  signoff: '签批 sign-off',
  cells: '表格 cells',
  pictures: '图 pictures',
  others: '其他 others',
} as const;

export type Field = keyof typeof FIELDS;
export type Facts = Partial<Record<Field, readonly string[]>>;

/** An issue, or the items of a contribution. */
export interface Whole {
  readonly head: Facts;
  readonly entries: readonly Facts[];
  /** All that it says, comments and all. */
  readonly text: string;
  readonly kept: readonly string[];
}

export const bare = (text: string): string => text.replace(/[\s\p{Cf}]/gu, '');

const fact = (name: string, value: string | undefined): string[] =>
  value === undefined || bare(value) === '' ? [] : [`${name}：${bare(value)}`];
/** 2026-03-06 and 2026年3月6日 are one. */
const dateOf = (date: string | undefined): string | undefined =>
  date === undefined
    ? undefined
    : bare(date).replace(
        /^(\d{4})\D0?(\d{1,2})\D0?(\d{1,2})日?$/,
        (_, year, month, day) => `${year}-${month}-${day}`,
      );
/** 第7—8期 and 7-8 are one, and 009 and 9. */
const numberOf = (number: string | undefined): string | undefined =>
  number === undefined
    ? undefined
    : bare(number)
        .replace(/^第|期$/g, '')
        .replace(/[—–～~至、]/g, '-')
        .replace(/^0+(?=\d)/, '');

const textOf = ({ pieces }: DraftText): string => bare(pieces.map(({ text }) => text).join(''));
const texts = (all: readonly (Sourced | string)[] = []): string[] =>
  all.map((one) => bare(typeof one === 'string' ? one : one.text));
const rowFacts = (rows: readonly (DraftRow | TrueRow)[] = []): string[] =>
  rows.map(({ label, text }) => {
    const [name, said] = texts([label ?? '', text]);
    return name === '' ? `${said}` : `${name}：${said}`;
  });

function boldOf(body: readonly DraftPart[]): string[] {
  const found: string[] = [];
  for (const part of body) {
    if (part.kind !== 'text') continue;
    let before = false;
    for (const { text, bold } of part.pieces) {
      if (bold && before) found.push(`${found.pop()}${bare(text)}`);
      else if (bold && bare(text) !== '') found.push(bare(text));
      before = bold;
    }
  }
  return found;
}

function draftParts(body: readonly DraftPart[]): Facts {
  const tables = body.filter((part) => part.kind === 'table');
  return {
    paragraphs: body.flatMap((part) => (part.kind === 'text' ? [textOf(part)] : [])),
    cells: tables.flatMap(({ title, unit, head, rows, note }) => [
      ...fact('题目', title?.text),
      ...fact('单位', unit?.text),
      `表头 ${head.length}`,
      ...[...head, ...rows].flat().map(({ text }) => bare(text.text)),
      ...fact('注', note?.text),
    ]),
    pictures: body.flatMap((part) => (part.kind === 'picture' ? [bare(part.caption?.text ?? '')] : [])),
  };
}

function trueParts(body: readonly TruePart[]): Facts {
  const tables = body.flatMap((part) => (typeof part === 'object' && 'table' in part ? [part.table] : []));
  return {
    paragraphs: body.flatMap((part) => (typeof part === 'string' ? [bare(part)] : [])),
    cells: tables.flatMap(({ title, unit, head = [], rows, note }) => [
      ...fact('题目', title),
      ...fact('单位', unit),
      `表头 ${head.length}`,
      ...[...head, ...rows].flat().map(bare),
      ...fact('注', note),
    ]),
    pictures: body.flatMap((part) =>
      typeof part === 'object' && 'picture' in part ? [bare(part.picture)] : [],
    ),
  };
}

function draftEntry(entry: DraftEntry): Facts {
  if (entry.kind === 'column') return { columns: texts([entry.name]) };
  return {
    ...draftParts(entry.body),
    titles: [...fact('标题', entry.title?.text), ...fact('副标题', entry.subtitle?.text)],
    sources: texts(entry.sources),
    townships: [...texts(entry.townships), ...boldOf(entry.body)].sort(),
    others: (entry.editorNote ?? []).map(textOf),
  };
}

function trueEntry(entry: TrueEntry): Facts {
  if ('column' in entry) return { columns: [bare(entry.column)] };
  return {
    ...trueParts(entry.body),
    titles: [...fact('标题', entry.title), ...fact('副标题', entry.subtitle)],
    sources: texts(entry.sources),
    townships: texts([...(entry.townships ?? []), ...(entry.bold ?? [])]).sort(),
    others: texts(entry.editorNote),
  };
}

/** Every string below a value. */
function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value !== null && typeof value === 'object' && !ArrayBuffer.isView(value)) {
    if ('text' in value && 'span' in value) yield String(value.text);
    else for (const one of Object.values(value)) yield* stringsIn(one);
  }
}

const whole = (
  head: Facts,
  entries: readonly Facts[],
  said: unknown,
  kept: readonly string[] = [],
): Whole => ({
  head,
  entries,
  text: bare([...stringsIn(said)].join('')),
  kept,
});

export const itemsOfDraft = (items: readonly DraftItem[]): Whole => whole({}, items.map(draftEntry), items);
export const itemsOfTruth = (items: readonly TrueItem[]): Whole =>
  whole(
    {},
    items.map(trueEntry),
    items,
    items.flatMap(({ kept = [] }) => kept),
  );

export function issueOfDraft(draft: DraftIssue): Whole {
  const { contents, signature } = draft;
  const head: Facts = {
    masthead: [
      ...draft.marks.flatMap(({ text }) => fact('标注', text)),
      ...fact('编号', draft.serial?.text),
      ...draft.title.flatMap(({ text }) => fact('刊名', text)),
      ...fact('期号', numberOf(draft.number?.text)),
      ...fact('总期号', draft.total?.text),
      ...(draft.supplement ? ['增刊'] : []),
      ...draft.issuers.flatMap(({ text }) => fact('编发单位', text)),
      ...fact('日期', dateOf(draft.date?.text)),
    ],
    rows: [
      ...rowFacts(draft.distribution),
      ...(draft.printed ? [`印发：${bare(draft.printed.by.text)} ${dateOf(draft.printed.date.text)}`] : []),
      ...rowFacts(draft.contact),
      ...fact('印数', draft.copies?.text),
    ],
    signoff: draft.signoff.map(({ role, names }) => `${bare(role.text)}：${texts(names).join(' ')}`),
    others: [
      ...(contents === true ? ['要目：自动'] : texts(contents)),
      ...(draft.instruction?.text ?? []).map(textOf),
      ...(draft.editorNote ?? []).map(textOf),
      ...texts(draft.notes),
      ...draft.attachments.flatMap(({ title, body }) => [
        bare(title.text),
        ...(draftParts(body).paragraphs ?? []),
      ]),
      ...texts(signature?.units),
      ...fact('落款日期', dateOf(signature?.date?.text)),
    ],
  };
  return whole(head, draft.entries.map(draftEntry), draft);
}

export function issueOfTruth(issue: TrueIssue): Whole {
  const { masthead, contents, printed, signature } = issue;
  const head: Facts = {
    masthead: [
      ...(masthead.marks ?? []).flatMap((text) => fact('标注', text)),
      ...fact('编号', masthead.serial),
      ...masthead.title.flatMap((text) => fact('刊名', text)),
      ...fact('期号', numberOf(issue.number)),
      ...fact('总期号', issue.total),
      ...(issue.supplement ? ['增刊'] : []),
      ...masthead.issuers.flatMap((text) => fact('编发单位', text)),
      ...fact('日期', dateOf(issue.date)),
    ],
    rows: [
      ...rowFacts(issue.distribution),
      ...(printed ? [`印发：${bare(printed.by)} ${dateOf(printed.date)}`] : []),
      ...rowFacts(issue.contact),
      ...fact('印数', issue.copies),
    ],
    signoff: (issue.signoff ?? []).map(({ role, names }) => `${bare(role)}：${texts(names).join(' ')}`),
    others: [
      ...(contents === true ? ['要目：自动'] : texts(contents)),
      ...texts(issue.instruction),
      ...texts(issue.editorNote),
      ...texts(issue.notes),
      ...(issue.attachments ?? []).flatMap(({ title, body = [] }) => [
        bare(title),
        ...(trueParts(body).paragraphs ?? []),
      ]),
      ...texts(signature?.units),
      ...fact('落款日期', dateOf(signature?.date)),
    ],
  };
  const items = issue.entries.flatMap((entry) => ('column' in entry ? [] : (entry.kept ?? [])));
  return whole(head, issue.entries.map(trueEntry), issue, [...(issue.kept ?? []), ...items]);
}
