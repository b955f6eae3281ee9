/** An issue of a draft as the keys of its file. */

import type { Sourced } from '../../base/diagnostic.ts';
import { textValue, type Value } from '../../issue/write/value.ts';
import type { DraftIssue, DraftItem, DraftRow, DraftTitleForm } from '../issue-draft.ts';
import { writeLine, writeParagraphs } from './draft-text.ts';
import { bodyValue, entryValue, titleFormName, type WritingContext } from './draft-values.ts';
import { given, listOf, mappingOf, type Pair, textsValue } from './key-pairs.ts';

/** A text without any blank: a number, a date, a role. */
const solid = ({ text }: Sourced): string => text.replace(/\s+/g, '');

const isItem = (entry: DraftIssue['entries'][number]): entry is DraftItem => entry.kind === 'item';

/** How most titles of an issue stand. */
export function usualTitleForm({ entries }: DraftIssue): DraftTitleForm {
  const count = { 'run-in': 0, line: 0, centred: 0 };
  for (const { title, titleForm } of entries.filter(isItem)) if (title && titleForm) count[titleForm]++;
  const forms = Object.keys(count) as DraftTitleForm[];
  return forms.reduce((most, form) => (count[form] > count[most] ? form : most), 'run-in');
}

/** Values of `layout` that are not the usual ones. */
function layoutPairs(
  { entries }: DraftIssue,
  form: DraftTitleForm,
  spelling: WritingContext['spelling'],
): readonly Pair[] {
  const levels = entries.filter(isItem).map((item) => item.levels);
  const isPlain = levels.includes('plain') && !levels.includes('told');
  return holding('layout', [
    ...(form === 'run-in' ? [] : given('titles', titleFormName(form, spelling))),
    ...(isPlain ? given('levels', spelling === 'zh' ? '不分' : 'none') : []),
  ]);
}

/** One text alone, or a list of several. */
function oneOrList(key: string, texts: readonly Sourced[]): readonly Pair[] {
  const [only] = texts;
  if (!only) return [];
  return texts.length === 1 ? given(key, writeLine(only)) : [[key, textsValue(texts.map(writeLine))]];
}

/** Sizes that a line of the masthead may have, in points. */
const SIZES = { least: 14, most: 90 };

/** The lines of the name, each with its size where they differ in it. */
function titlePairs({ title }: DraftIssue): readonly Pair[] {
  const sizes = new Set(title.map(({ size }) => size));
  if (title.length < 2 || sizes.size < 2) return oneOrList('title', title);
  const lines = title.map((line): Value => {
    const { size } = line;
    if (size === undefined || size < SIZES.least || size > SIZES.most) return textValue(writeLine(line));
    return mappingOf([...given('text', writeLine(line)), ...given('size', String(Math.round(size)))]);
  });
  return [['title', listOf(lines)]];
}

const holding = (key: string, pairs: readonly Pair[]): readonly Pair[] =>
  pairs.length > 0 ? [[key, mappingOf(pairs)]] : [];

const ROWS: Readonly<Record<string, string>> = { 报: 'report', 送: 'send', 发: 'issue', 抄送: 'cc' };
const USUAL_LABEL = '本期发';

/** The rows by their labels; those of one label are one row of several texts. */
function rowsByLabel(rows: readonly DraftRow[]): ReadonlyMap<string, readonly Sourced[]> {
  const byLabel = new Map<string, Sourced[]>();
  for (const { label, text } of rows) {
    const name = label ? solid(label) : USUAL_LABEL;
    byLabel.set(name, [...(byLabel.get(name) ?? []), text]);
  }
  return byLabel;
}

function distributionPairs(rows: readonly DraftRow[]): readonly Pair[] {
  const byLabel = rowsByLabel(rows);
  const [only] = byLabel;
  if (!only) return [];
  const [label, texts] = only;
  if (byLabel.size === 1 && label === USUAL_LABEL) return oneOrList('distribution', texts);
  if (byLabel.size === 1 && ROWS[label] === undefined) {
    return holding('distribution', [...given('label', label), ...oneOrList('recipients', texts)]);
  }
  const pairs = [...byLabel].flatMap(([name, own]) => oneOrList(ROWS[name] ?? name, own));
  return holding('distribution', pairs);
}

function contactPairs(rows: readonly DraftRow[]): readonly Pair[] {
  if (rows.length === 0) return [];
  const isLabelled = rows.every(({ label }) => label !== undefined);
  if (!isLabelled)
    return oneOrList(
      'contact',
      rows.map(({ text }) => text),
    );
  return holding(
    'contact',
    rows.flatMap(({ label, text }) => (label ? given(solid(label), writeLine(text)) : [])),
  );
}

function instructionPairs({ instruction }: DraftIssue, { spelling }: WritingContext): readonly Pair[] {
  if (!instruction) return [];
  const text = writeParagraphs(instruction.text, spelling);
  if (!instruction.title) return given('instruction', text || (spelling === 'zh' ? '是' : 'true'));
  return holding('instruction', [...given('title', writeLine(instruction.title)), ...given('text', text)]);
}

function contentsPairs({ contents }: DraftIssue, { spelling }: WritingContext): readonly Pair[] {
  if (contents === undefined) return [];
  if (contents === true) return given('contents', spelling === 'zh' ? '自动' : 'auto');
  return [['contents', textsValue(contents.map(writeLine))]];
}

const attachmentValue = (
  { title, body }: DraftIssue['attachments'][number],
  context: WritingContext,
): Value =>
  body.length === 0
    ? textValue(writeLine(title))
    : mappingOf([...given('title', writeLine(title)), ['body', bodyValue(body, context)]]);

function signaturePairs({ signature }: DraftIssue): readonly Pair[] {
  if (!signature) return [];
  const { units, date, remark } = signature;
  // A remark in brackets stands below the date, in a list of lines alone.
  if (remark) return oneOrList('signature', [...units, ...(date ? [date] : []), remark]);
  return holding('signature', [...oneOrList('by', units), ...given('date', date && solid(date))]);
}

const namesValue = (names: readonly Sourced[]): Value => {
  const texts = names.map((name) => textValue(writeLine(name)));
  return texts.length === 1 ? (texts[0] as Value) : listOf(texts);
};

/** The townships that stand bold in any item, each once. */
const townshipsOf = ({ entries }: DraftIssue): readonly string[] => [
  ...new Set(entries.filter(isItem).flatMap(({ townships }) => townships)),
];

/** The text that follows the items. */
function pairsAfter(draft: DraftIssue, context: WritingContext): readonly Pair[] {
  const { attachments, notes } = draft;
  const annexes = listOf(attachments.map((one) => attachmentValue(one, context)));
  return [
    ...oneOrList('note', notes),
    ...(attachments.length > 0 ? [['attachments', annexes] as const] : []),
    ...signaturePairs(draft),
  ];
}

function colophonPairs({ distribution, signoff, contact, printed, copies }: DraftIssue): readonly Pair[] {
  const roles = signoff.map(({ role, names }): Pair => [solid(role), namesValue(names)]);
  return [
    ...distributionPairs(distribution),
    ...holding('signoff', roles),
    ...contactPairs(contact),
    ...(printed
      ? holding('printed', [...given('by', writeLine(printed.by)), ...given('date', solid(printed.date))])
      : []),
    ...given('copies', copies && solid(copies)),
  ];
}

/** The keys of an issue with their values, in the order in which they are printed. */
export function issuePairs(draft: DraftIssue, context: WritingContext): readonly Pair[] {
  const { issuers, marks, serial, number, total, supplement, date, editorNote, entries } = draft;
  const { spelling } = context;
  const masthead = [
    ...titlePairs(draft),
    ...oneOrList('issuer', issuers),
    ...oneOrList('mark', marks),
    ...given('serial', serial && writeLine(serial)),
  ];
  const townships = townshipsOf(draft);
  const form = usualTitleForm(draft);
  const inner = { ...context, titleForm: form };
  return [
    ...holding('masthead', masthead),
    ...given('number', number && solid(number)),
    ...given('total', total && solid(total)),
    ...(supplement ? given('supplement', spelling === 'zh' ? '是' : 'true') : []),
    ...given('date', date && solid(date)),
    ...instructionPairs(draft, context),
    ...contentsPairs(draft, context),
    ...given('editorNote', editorNote && writeParagraphs(editorNote, spelling)),
    ['items', listOf(entries.map((entry) => entryValue(entry, inner)))],
    ...pairsAfter(draft, inner),
    ...(townships.length > 0 ? [['townships', listOf(townships.map(textValue))] as const] : []),
    ...colophonPairs(draft),
    ...layoutPairs(draft, form, spelling),
  ];
}
