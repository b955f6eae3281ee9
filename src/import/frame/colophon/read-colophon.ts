/** The colophon (版记): recipients, sign-off, contact, printing, copies. */

import type { Sourced } from '../../../base/diagnostic.ts';
import type { DraftIssue, DraftRow } from '../../issue-draft.ts';
import type { Row } from '../frame-rows.ts';
import { isDrawnRule, isMark, isPageNumber } from '../frame-words.ts';
import { runTogether, slice, unread, withoutMarks } from '../placed-text.ts';
import type { Segment } from './colophon-labels.ts';
import { endsInName, isPrinterAbove, isRecipients, readColophonRow } from './colophon-rows.ts';
import { namesIn } from './signers.ts';

export interface Colophon extends Pick<DraftIssue, 'distribution' | 'signoff' | 'contact'> {
  readonly printed: { readonly by?: Sourced; readonly date?: Sourced };
  readonly copies?: Sourced;
}

/** An entry with all rows that it goes on over. */
interface Entry extends Omit<Segment, 'value'> {
  readonly values: Sourced[];
}

const isGoingOn = ({ kind, values }: Entry, text: string): boolean => {
  const last = values.findLast((value) => value.text !== '');
  if (last === undefined) return true;
  return kind === 'recipients' && (!/[。！？]$/u.test(last.text) || isRecipients(text));
};

/** A closing bracket whose opening one stands before the label: （编辑：李勉）. */
const unclosed = (value: Sourced): Sourced =>
  /^[^（(]*[）)]$/u.test(value.text) ? slice(value, 0, value.text.length - 1) : value;

/** A line that ends so early ends with a name, though no mark says so. */
const SHORT_LINE = 20;

/** Lines of one list: those that end with a name are parted from the next. */
const joinLines = (values: readonly Sourced[]): Sourced =>
  runTogether(
    values.flatMap((value, i) => {
      const isEnded = i < values.length - 1 && value.text.length < SHORT_LINE && endsInName(value.text);
      return isEnded ? [value, unread('，', value)] : [value];
    }),
  );

const rowOf = ({ kind, label, values }: Entry): DraftRow => ({
  label,
  text: unclosed(kind === 'recipients' ? joinLines(values) : runTogether(values)),
});

/** Without the mark that parts it from the next. */
const contactOf = (entry: Entry): DraftRow => {
  const { label, text } = rowOf(entry);
  return { ...(label && { label }), text: withoutMarks(text, '，,；;、。') };
};

/** One entry for each label, the later values of one behind the earlier. */
function rolesOf(entries: readonly Entry[]): DraftIssue['signoff'] {
  const roles = new Map<string, { role: Sourced; names: Sourced[] }>();
  for (const { label, values } of entries) {
    const known = roles.get(label.text);
    const names = values.flatMap((value) => namesIn(unclosed(value)));
    if (known) known.names.push(...names);
    else roles.set(label.text, { role: label, names });
  }
  return [...roles.values()].filter(({ names }) => names.length > 0);
}

/** Reads the rows of a colophon; what no rule knows is left. */
export function readColophon(rows: readonly Pick<Row, 'text'>[]): Colophon {
  const entries: Entry[] = [];
  let printed: Colophon['printed'] = {};
  let copies: Sourced | undefined;
  let office: Sourced | undefined;
  const shown = rows.filter(({ text: { text } }) => !isDrawnRule(text) && !isPageNumber(text));
  const reads = shown.map(({ text }) => readColophonRow(text));
  for (const [i, read] of reads.entries()) {
    entries.push(...read.segments.map(({ value, ...segment }) => ({ ...segment, values: [value] })));
    copies ??= read.copies;
    const { rest } = read;
    if (rest && isPrinterAbove(rest, reads[i + 1])) office = rest;
    else if (rest) {
      const last = entries.at(-1);
      if (last && !isMark(rest.text) && isGoingOn(last, rest.text)) last.values.push(rest);
    }
    if (read.printed && printed.date === undefined) {
      const { by = office } = read.printed;
      printed = { ...printed, ...read.printed, ...(by && { by }) };
    }
  }
  const of = (...kinds: Segment['kind'][]): Entry[] =>
    entries.filter(({ kind, values }) => kinds.includes(kind) && values.some(({ text }) => text !== ''));
  const firstOf = (kind: Segment['kind']): Sourced | undefined => of(kind)[0]?.values[0];
  const [by, date] = [firstOf('printed-by'), firstOf('printed-on')];
  return {
    distribution: of('recipients').map(rowOf),
    signoff: rolesOf(of('role', 'contributor')),
    contact: of('contact').map(contactOf),
    printed: { ...(by && { by }), ...(date && { date }), ...printed },
    ...(copies && { copies }),
  };
}
