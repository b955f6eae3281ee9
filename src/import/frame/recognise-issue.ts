/** One issue out of its rows: masthead, what opens it, its items, what ends it, its colophon. */

import type { Diagnostic, Sourced, SourceText, Span } from '../../base/diagnostic.ts';
import { spanAt } from '../../base/sourced.ts';
import { countyOf } from '../../proof/names/divisions.ts';
import type { Dropped, DropRule, Element } from '../element.ts';
import type { DraftIssue, Recognised } from '../issue-draft.ts';
import { recogniseItems } from '../items/recognise-items.ts';
import type { Image } from '../manuscript.ts';
import { colophonStart } from './colophon/colophon-extent.ts';
import { type Colophon, readColophon } from './colophon/read-colophon.ts';
import * as remarks from './frame-remarks.ts';
import { elementsBetween, type Row } from './frame-rows.ts';
import { isDrawnRule } from './frame-words.ts';
import { type Masthead, readMasthead } from './masthead/read-masthead.ts';
import { unread } from './placed-text.ts';
import { type AnnexRows, annexStarts, readAnnexes } from './read-annexes.ts';
import { readEnding } from './read-ending.ts';
import { type Listing, readListing, unmatchedLines } from './read-listing.ts';
import { readEditorNote, readInstruction } from './read-openings.ts';

/** What stands between masthead and first item. */
interface Openings extends Pick<DraftIssue, 'instruction' | 'editorNote'> {
  readonly listing?: Listing;
  /** Index of the first row behind it. */
  readonly end: number;
}

function readOpenings(rows: readonly Row[], from: number): Openings {
  let openings: Openings = { end: from };
  for (;;) {
    const rest = rows.slice(openings.end);
    if (rest[0] && isDrawnRule(rest[0].text.text)) {
      openings = { ...openings, end: openings.end + 1 };
      continue;
    }
    const instruction = openings.instruction ? undefined : readInstruction(rest);
    const listing = openings.listing ? undefined : readListing(rest);
    const editorNote = openings.editorNote ? undefined : readEditorNote(rest);
    const taken = instruction?.rows ?? listing?.rows ?? editorNote?.rows;
    if (taken === undefined) return openings;
    openings = {
      ...openings,
      ...(instruction && { instruction: instruction.value }),
      ...(!instruction && listing && { listing: listing.value }),
      ...(!instruction && !listing && editorNote && { editorNote: editorNote.value }),
      end: openings.end + taken,
    };
  }
}

/** Where text, attachments with pages and colophon of an issue stand. */
interface Extents {
  readonly textEnd: number;
  readonly annexes?: AnnexRows;
  readonly colophon: readonly [number, number];
}

function extentsOf(rows: readonly Row[], from: number): Extents {
  const end = from + colophonStart(rows.slice(from));
  const starts = annexStarts(rows, from + 1, end);
  const [annex] = starts;
  if (annex === undefined) return { textEnd: end, colophon: [end, rows.length] };
  if (end < rows.length) return { textEnd: annex, annexes: { starts, end }, colophon: [end, rows.length] };
  // The colophon may close the text, and the attachments follow.
  const inner = from + colophonStart(rows.slice(from, annex));
  return { textEnd: inner, annexes: { starts, end }, colophon: [inner, annex] };
}

const spanOfRow = (row: Row | undefined, source: SourceText): Span =>
  row ? spanAt(row.text, 0, row.text.text.length) : { source, start: 0, end: 0 };

type Dated = Pick<DraftIssue, 'date' | 'printed'> & { readonly diagnostics: readonly Diagnostic[] };

/** Date and row of printing, each by the other where one is not written. */
function readDates(
  { date, issuers }: Masthead,
  { printed }: Colophon,
  signed: Sourced | undefined,
  place: Span,
): Dated {
  const diagnostics: Diagnostic[] = [];
  const later = printed.date ?? signed;
  const own = date ?? (later && unread(later.text, later));
  if (!own) diagnostics.push(remarks.dateMissing(place));
  else if (!date && later) diagnostics.push(remarks.dateTaken(later));
  const [issuer] = issuers;
  const by = printed.by ?? (printed.date && issuer && unread(issuer.text, printed.date));
  const on =
    printed.date ?? (printed.by && date?.text.includes('日') ? unread(date.text, printed.by) : undefined);
  if (by && on && !(printed.by && printed.date)) {
    diagnostics.push(remarks.printedGuessed((printed.by ?? on).span, printed.by ? 'date' : 'by'));
  }
  return { ...(own && { date: own }), ...(by && on && { printed: { by, date: on } }), diagnostics };
}

const extentsIn = (text: Sourced, rule: DropRule): Dropped[] =>
  Array.from(text.text, (_, at) => spanAt(text, at, at + 1)).map(({ start, end }) => ({ start, end, rule }));

type Contents = Pick<DraftIssue, 'contents'> & Pick<Recognised<never>, 'dropped' | 'diagnostics'>;

/** The list of contents, made again where each of its lines is a title. */
function readContents(listing: Listing | undefined, entries: DraftIssue['entries']): Contents {
  if (!listing) return { dropped: [], diagnostics: [] };
  const unmatched = unmatchedLines(listing, entries);
  const around = [...listing.around, ...extentsIn(listing.heading, 'contents')];
  const [first] = unmatched;
  if (first) return { contents: listing.lines, dropped: around, diagnostics: [remarks.contentsKept(first)] };
  return {
    contents: true,
    dropped: [...around, ...listing.lines.flatMap((line) => extentsIn(line, 'contents'))],
    diagnostics: [],
  };
}

/** Pictures that stand among the rows of masthead and colophon. */
const picturesAmong = (elements: readonly Element[], ranges: readonly (readonly Row[])[]): Image[] =>
  ranges.flatMap((rows) => {
    const [first, last] = [rows[0], rows.at(-1)];
    return first && last ? elements.slice(first.at, last.at).filter((one) => one.kind === 'image') : [];
  });

/**
 * Recognises one issue.
 * @param elements all of the file
 * @param rows those of the issue
 * @param next the first row behind them
 * @returns without what nothing took of it
 */
export function recogniseIssue(
  elements: readonly Element[],
  rows: readonly Row[],
  next: Row | undefined,
  source: SourceText,
): Recognised<DraftIssue> {
  const bounded = next ? [...rows, next] : rows;
  const masthead = readMasthead(rows);
  const openings = readOpenings(rows, masthead.rows);
  const { textEnd, annexes, colophon: colophonAt } = extentsOf(rows, openings.end);
  const ending = readEnding(rows.slice(openings.end, textEnd));
  const colophon = readColophon([...masthead.roles.map((text) => ({ text })), ...rows.slice(...colophonAt)]);
  const [name, ...further] = masthead.title;
  const county = name && countyOf({ title: [name, ...further], issuers: masthead.issuers, marks: [] });
  const items = recogniseItems(
    elementsBetween(elements, bounded, openings.end, openings.end + ending.start),
    {
      source,
      ...(county && { county }),
      ...(openings.listing && { listed: openings.listing.lines.map(({ text }) => text) }),
      recipients: colophon.distribution
        .flatMap(({ text }) => text.text.split(/[，、；。,;\s]+/u))
        .filter(Boolean),
    },
  );
  const attached = readAnnexes(elements, bounded, ending.attachments, annexes, source);
  const contents = readContents(openings.listing, items.draft);
  const yearOnce = masthead.repeated ? extentsIn(masthead.repeated, 'repeated') : [];
  const place = spanOfRow(rows[0], source);
  const { diagnostics: ofDates, ...dates } = readDates(masthead, colophon, ending.signature?.date, place);
  const { title, number, serial, total } = masthead;
  const { end: _end, listing: _listing, ...opened } = openings;
  return {
    draft: {
      title,
      issuers: masthead.issuers,
      marks: masthead.marks,
      ...(serial && { serial }),
      ...(number && { number }),
      ...(total && { total }),
      supplement: masthead.supplement,
      ...dates,
      ...opened,
      ...(contents.contents && { contents: contents.contents }),
      entries: items.draft,
      notes: ending.notes,
      attachments: attached.attachments,
      ...(ending.signature && { signature: ending.signature }),
      distribution: colophon.distribution,
      contact: colophon.contact,
      ...(colophon.copies && { copies: colophon.copies }),
      signoff: colophon.signoff,
      comments: [],
    },
    dropped: [...yearOnce, ...items.dropped, ...attached.dropped, ...contents.dropped],
    diagnostics: [
      ...(name ? [] : [remarks.titleMissing(place)]),
      ...(name && masthead.guessed ? [remarks.titleGuessed(name)] : []),
      ...(number || masthead.supplement ? [] : [remarks.numberMissing(place)]),
      ...ofDates,
      ...contents.diagnostics,
      ...items.diagnostics,
      ...picturesAmong(elements, [rows.slice(0, masthead.rows), rows.slice(...colophonAt)]).map(
        ({ start, end }) => remarks.pictureLeft({ source, start, end }),
      ),
    ],
  };
}
