/** What of an issue can be read off its form, a line each: two issues are the same to their readers where these are. */

import { composeBody } from '../../../src/compose/body.ts';
import type { BodyPart, EditorNote, Issue, Item, Table } from '../../../src/issue/model.ts';
import { issueNumber, printedDate } from '../../../src/issue/naming.ts';
import { textOfInlines } from '../../../src/issue/paragraph-text.ts';
import { PRESETS } from '../../../src/template/presets.ts';
import type { StyledText } from '../../../src/text/shape.ts';

/** A form in which an issue is handed on. */
export interface Form {
  /** Faces, sizes, bold: without them a style is lost, a title in the middle is one on its own line. */
  readonly looks: boolean;
  readonly pictures: boolean;
  /** That a cell covers several columns or rows. */
  readonly spans: boolean;
  /** A gap in a title, where the title breaks its line. */
  readonly gaps: boolean;
}

export const FORMS = {
  pdf: { looks: true, pictures: true, spans: true, gaps: false },
  docx: { looks: true, pictures: true, spans: true, gaps: true },
  text: { looks: false, pictures: false, spans: false, gaps: true },
} as const satisfies Readonly<Record<string, Form>>;

/** What no form tells, and is therefore not compared. */
export const UNTOLD = {
  'layout, fonts, proof, wordList, departments':
    'rules for setting and checking, which are not printed; what they make of titles and levels is compared',
  townships: 'a list for bold names; that they are bold is compared',
  extends: 'what is of the publication and what of the issue shows nowhere',
  'instruction.lines': 'white for a pen has no characters',
  'contents.pageNumbers': 'the numbers are those of other pages once the issue is set again',
  'picture.file, width, alt': 'a picture is written out anew, as wide as it was printed',
  'table.widths, align, total, file': 'made again from the cells, which are compared',
  'whose the note of an editor is that stands above the first item':
    'that of the issue and that of the item look the same: it is taken as that of the issue',
  'an item without title behind one without sources':
    'nothing shows where the first ends: both are taken together before they are compared',
} as const;

const tidy = (text: string): string => text.replace(/[\s\u3000]+/gu, ' ').trim();

/** A stretch with what its look says; neighbours that look alike are one. */
function stretches(runs: readonly StyledText[], { looks }: Form): string {
  const lookOf = ({ style }: StyledText): string =>
    [
      style.role === 'body' ? '' : style.role,
      style.underlined ? 'underlined' : '',
      style.shift ? (style.shift.rise > 0 ? 'raised' : 'lowered') : '',
      style.heavier ? 'heavier' : '',
    ].join('');
  if (!looks) return tidy(runs.map(({ text }) => text).join(''));
  const merged: { look: string; text: string }[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    const look = lookOf(run);
    if (last?.look === look) last.text += run.text;
    else merged.push({ look, text: run.text });
  }
  return tidy(merged.map(({ look, text }) => (look === '' ? text : `⟨${look}：${text}⟩`)).join(''));
}

const cellsOf = (rows: Table['rows'], { spans }: Form): string[] =>
  rows.map((row) =>
    row
      .filter(({ text }) => spans || text.text !== '')
      .map(({ text, columns, rows: high }) =>
        spans && columns * high > 1 ? `${tidy(text.text)}×${columns}×${high}` : tidy(text.text),
      )
      .join(' | '),
  );

function describeTable(table: Table, form: Form): string[] {
  const { title, unit, head, rows, note } = table;
  return [
    `table: ${title ? tidy(title.text) : ''}`,
    ...(unit ? [`  unit: ${tidy(unit.label + unit.text.text)}`] : []),
    ...(form.spans ? cellsOf(head, form).map((row) => `  head: ${row}`) : []),
    ...cellsOf(form.spans ? rows : [...head, ...rows], form).map((row) => `  row: ${row}`),
    ...note.map(({ label, text }) => `  note: ${tidy(label + text.text)}`),
  ];
}

/** The parts of a body, its texts as they are set. */
function describeBody(
  body: readonly BodyPart[],
  issue: Issue,
  names: readonly string[],
  form: Form,
): string[] {
  const { levels = 'auto', townships: emphasis = 'openings' } = issue.layout;
  return body.flatMap((part, i): string[] => {
    if (part.kind === 'table') return describeTable(part, form);
    if (part.kind === 'pictures') {
      if (!form.pictures) return [];
      return part.pictures.map(({ caption }) => `picture: ${caption ? tidy(caption.text) : ''}`);
    }
    const setting = { parent: { kind: 'section' }, level: 3, levels, template: PRESETS.bulletin } as const;
    const around = { before: [], after: [], townships: names, emphasis };
    // Headings hang on the paragraphs before them.
    const upTo = body.slice(0, i + 1).filter(({ kind }) => kind === 'text');
    const block = composeBody(upTo, { ...setting, ...around }).at(-1);
    return block?.kind === 'paragraph' ? [`¶ ${stretches(block.content, form)}`] : [];
  });
}

const describeNote = (note: EditorNote | undefined): string[] =>
  note
    ? [
        `${tidy(note.label.text)}: ${note.body.map(({ inlines }) => tidy(textOfInlines(inlines))).join(' ¶ ')}`,
      ]
    : [];

/** How a title stands, as far as it shows: one that nothing is run in with stands on its own line. */
function formOfTitle({ title, body }: Item, { layout }: Issue, { looks }: Form): string {
  const chosen = title?.form ?? layout.titles ?? 'run-in';
  const [first] = body;
  if (chosen !== 'run-in') return looks ? chosen : 'line';
  if (first?.kind !== 'text') return 'line';
  const alone =
    layout.levels !== 'none' &&
    /^(?:[一二三四五六七八九十]+、|（)[^。]*$/u.test(textOfInlines(first.inlines));
  return alone ? 'line' : 'run-in';
}

function describeTitle(item: Item, issue: Issue, form: Form): string[] {
  const { title } = item;
  if (!title) return [];
  const stands = formOfTitle(item, issue, form);
  const subtitle = title.subtitle ? tidy(title.subtitle.text) : '';
  // Nothing but its face sets off a subtitle that is run in.
  const isOne = stands === 'run-in' && !form.looks;
  const own = tidy(title.text);
  const written = form.gaps ? own : own.replaceAll(' ', '');
  return [
    `title (${stands}): ${isOne ? `${written}${subtitle}` : written}`,
    ...(subtitle !== '' && !isOne ? [`subtitle: ${subtitle}`] : []),
  ];
}

/** The note ahead of all items, whoever has it. */
const leadingNote = ({ editorNote, items: [first] }: Issue): EditorNote | undefined =>
  editorNote ?? (first?.column ? undefined : first?.editorNote);

function describeItems(issue: Issue, form: Form): string[] {
  return issue.items.flatMap((item, i): string[] => {
    const before = issue.items[i - 1];
    const opens =
      item.column && item.column.text !== before?.column?.text ? [`column: ${tidy(item.column.text)}`] : [];
    const goesOn =
      opens.length === 0 && before && before.sources.length === 0 && !item.title && !item.editorNote;
    const sources = item.sources.map(({ text }) => tidy(text));
    const names = issue.townships.filter((name) => sources.includes(name));
    return [
      ...opens,
      ...(goesOn ? [] : ['item']),
      ...(item.editorNote === leadingNote(issue) ? [] : describeNote(item.editorNote)),
      ...describeTitle(item, issue, form),
      ...describeBody(item.body, issue, names, form),
      ...(sources.length > 0 ? [`sources: ${sources.join('、')}`] : []),
    ];
  });
}

function describeHead(issue: Issue): string[] {
  const { masthead, instruction, contents } = issue;
  return [
    `name: ${masthead.title.map(({ text }) => tidy(text)).join(' / ')}`,
    `issuers: ${masthead.issuers.map(({ text }) => tidy(text)).join(' / ')}`,
    `marks: ${masthead.marks.map(({ text }) => tidy(text)).join(' / ')}`,
    `serial: ${masthead.serial ? tidy(masthead.serial.text) : ''}`,
    `number: ${issueNumber(issue)}`,
    `date: ${printedDate(issue)}`,
    ...(instruction
      ? [
          `instruction: ${instruction.title ? tidy(instruction.title.text) : '领导批示'}: ${instruction.paragraphs.map((inlines) => tidy(textOfInlines(inlines))).join(' ¶ ')}`,
        ]
      : []),
    ...(contents
      ? [`contents: ${contents.entries?.map(({ text }) => tidy(text)).join(' / ') ?? 'made'}`]
      : []),
    ...describeNote(leadingNote(issue)),
  ];
}

function describeTail(issue: Issue, form: Form): string[] {
  const { notes, attachments, signature, distribution, signoff, contact, printed, copies } = issue;
  return [
    ...notes.map(({ inlines }) => `note: ${tidy(textOfInlines(inlines))}`),
    ...attachments.flatMap(({ title, body }) => [
      `attachment: ${tidy(title.text)}`,
      ...describeBody(body, issue, [], form),
    ]),
    ...(signature
      ? [
          `signature: ${signature.units.map(({ text }) => tidy(text)).join(' / ')}: ${tidy(signature.date.text)}`,
          ...(signature.remark ? [`remark: ${tidy(signature.remark.text)}`] : []),
        ]
      : []),
    ...distribution.map(({ label, recipients }) => `row ${tidy(label.text)}: ${tidy(recipients.text)}`),
    ...signoff.map(
      ({ role, names }) => `sign ${tidy(role.text)}: ${names.map(({ text }) => tidy(text)).join('、')}`,
    ),
    ...contact.map(({ label, text }) => `contact ${label ? tidy(label.text) : ''}: ${tidy(text.text)}`),
    ...(printed
      ? [`printed: ${tidy(printed.by.text)}: ${printed.date.year}-${printed.date.month}-${printed.date.day}`]
      : []),
    ...(copies === undefined ? [] : [`copies: ${copies}`]),
  ];
}

/** An issue as its readers have it, but for what is UNTOLD. */
export const describeIssue = (issue: Issue, form: Form): string[] => [
  ...describeHead(issue),
  ...describeItems(issue, form),
  ...describeTail(issue, form),
];
