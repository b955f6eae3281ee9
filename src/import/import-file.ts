/** One file, read and recognised: drafts of issues or of items, and what became of every character. */

import { type Diagnostic, isError, type Sourced, type Span } from '../base/diagnostic.ts';
import { cut } from '../base/sourced.ts';
import { saysSomething } from '../schema/characters.ts';
import { type Balance, weigh } from './balance.ts';
import { isTooLarge } from './copy-limits.ts';
import {
  leftOver,
  nothingFound,
  type Purpose,
  takenTwice,
  wholeIssue,
  withoutBody,
} from './copy-problems.ts';
import type { Dropped } from './element.ts';
import type { DraftIssue, DraftItem } from './issue-draft.ts';
import { toElements } from './join/to-elements.ts';
import type { Manuscript } from './manuscript.ts';
import type { LayoutValues } from './measure/measure-layout.ts';
import { emptyCopy, placeOfFile, tooLargeCopy } from './no-copy.ts';
import { type CarriedFile, readFile } from './read-file.ts';

export type { Purpose } from './copy-problems.ts';

/** A file that was imported; of a file that cannot be read there is nothing but diagnostics. */
export interface ImportedFile {
  readonly issues: readonly DraftIssue[];
  readonly items: readonly DraftItem[];
  /** The files that a PDF of ours carries. */
  readonly carried: readonly CarriedFile[];
  readonly balance?: Balance;
  /** How a PDF was set, where that was asked for. */
  readonly layout?: LayoutValues;
  readonly diagnostics: readonly Diagnostic[];
}

const NOTHING: ImportedFile = { issues: [], items: [], carried: [], diagnostics: [] };

interface Recognition {
  readonly issues: readonly DraftIssue[];
  readonly items: readonly DraftItem[];
  readonly dropped: readonly Dropped[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Undefined where a file holds more issues than are read. */
async function recognise(manuscript: Manuscript, purpose: Purpose): Promise<Recognition | undefined> {
  const { elements, dropped, diagnostics } = toElements(manuscript);
  const { source } = manuscript;
  const given = { source, fileName: source.path.split(/[\\/]/).at(-1) ?? '' };
  if (purpose === 'items') {
    const { recogniseContribution } = await import('./items/contribution/recognise-contribution.ts');
    const found = recogniseContribution(elements, given);
    return {
      issues: [],
      items: found.draft,
      dropped: [...dropped, ...found.dropped],
      diagnostics: [...diagnostics, ...found.diagnostics],
    };
  }
  const { recogniseIssues } = await import('./frame/recognise-issues.ts');
  const found = recogniseIssues(elements, given);
  if (!found) return undefined;
  return {
    issues: found.map(({ draft }) => draft),
    items: [],
    dropped: [...dropped, ...found.flatMap((one) => one.dropped)],
    diagnostics: [...diagnostics, ...found.flatMap((one) => one.diagnostics)],
  };
}

/** Puts comments with the last of several drafts. */
function addComments<T extends { readonly comments: readonly Sourced[] }>(
  drafts: readonly T[],
  comments: readonly Sourced[],
): readonly T[] {
  const last = drafts.at(-1);
  if (!last || comments.length === 0) return drafts;
  return [...drafts.slice(0, -1), { ...last, comments: [...last.comments, ...comments] }];
}

/** An issue says at the least what it is called, or which one it is. */
const hasHead = ({ title, number, date }: DraftIssue): boolean =>
  title.length > 0 || number !== undefined || date !== undefined;

const isWithin = (start: number, end: number, span: Span | undefined): boolean =>
  span !== undefined && span.start <= start && end <= span.end;

/** Why there is nothing to be taken from a manuscript: `copy-nothing`, `copy-empty`, `docx-no-text` */
function nothingIn({ source, diagnostics }: Manuscript, name: string, purpose: Purpose): ImportedFile {
  const untold = diagnostics.find(({ code }) => code === 'docx-no-text');
  const why = saysSomething(source.text) ? nothingFound(name, purpose) : (untold ?? emptyCopy(name));
  const said = diagnostics.filter((one) => !isError(one) && one !== untold);
  return { ...NOTHING, diagnostics: [...said, { ...why, severity: 'error', span: placeOfFile(name) }] };
}

function weighed(manuscript: Manuscript, found: Recognition, name: string, purpose: Purpose): ImportedFile {
  const { source } = manuscript;
  const whole = purpose === 'items' ? wholeIssue(manuscript) : undefined;
  if (whole) return { ...NOTHING, diagnostics: [whole] };
  const { issues, dropped } = found;
  const items = found.items.filter(({ body }) => body.length > 0);
  const bare = found.items.filter(({ body }) => body.length === 0);
  const drafts = purpose === 'issues' ? issues.filter(hasHead) : items;
  if (drafts.length === 0) return nothingIn(manuscript, name, purpose);
  const balance = weigh(source.text, drafts, dropped);
  const all: Sourced = {
    text: source.text,
    span: { source, start: 0, end: source.text.length },
    places: 0,
  };
  const left = balance.left.map(({ start, end }) => ({
    ...cut(all, start, end),
    span: { source, start, end },
  }));
  const unsaid = left.filter(
    ({ span }) => !bare.some(({ title }) => isWithin(span.start, span.end, title?.span)),
  );
  const shown = left.reduce((sum, { text }) => sum + text.replace(/[\s\p{Cf}\p{Cc}]/gu, '').length, 0);
  return {
    issues: addComments(issues, left),
    items: addComments(items, left),
    carried: [],
    balance: { ...balance, commented: balance.commented + shown, left: [] },
    diagnostics: [
      ...[...manuscript.diagnostics, ...found.diagnostics],
      ...bare.map((item) => withoutBody(item, source)),
      ...leftOver(unsaid),
      ...takenTwice(balance.twice, name),
    ],
  };
}

/**
 * Imports a file. Nothing throws for what is in it.
 *
 * @param name what messages call it
 * @param office the path of LibreOffice, where there is one
 * @param measures whether it is measured how the file was set
 */
export async function importFile(
  name: string,
  bytes: Uint8Array,
  purpose: Purpose,
  office: string | undefined,
  measures = false,
): Promise<ImportedFile> {
  const read = await readFile(name, bytes, office);
  if ('carried' in read) return { ...NOTHING, ...read };
  if (!('manuscript' in read)) return { ...NOTHING, diagnostics: read.diagnostics };
  const { manuscript } = read;
  const found = isTooLarge(manuscript) ? undefined : await recognise(manuscript, purpose);
  if (!found) return { ...NOTHING, diagnostics: [tooLargeCopy(name)] };
  const imported = weighed(manuscript, found, name, purpose);
  if (!measures) return imported;
  const measured = (await import('./measure/measure-layout.ts')).measureLayout(manuscript);
  return { ...imported, ...(measured && { layout: measured.layout }) };
}
