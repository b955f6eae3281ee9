/** Whether what was written says what the draft did, once it is read back. */

import { type Diagnostic, type Sourced, warning } from '../../base/diagnostic.ts';
import type { InlineStyle } from '../../base/inline-style.ts';
import type { BodyPart, Inline, Issue, Item } from '../../issue/model.ts';
import { normaliseLine } from '../../issue/normalise/normalise.ts';
import type { DraftIssue, DraftItem, DraftPart, Piece } from '../issue-draft.ts';

/** A text as it is compared: its characters without blanks, each stretch with how it looks. */
interface Fragment {
  readonly text: string;
  /** Where it comes from, of a draft. */
  readonly from?: Sourced;
}

const BLANK = /[\s\p{Cf}]+/gu;

/** As normalisation leaves it, in one width. */
const fold = (text: string): string =>
  normaliseLine(text).normalize('NFKC').replace(BLANK, '').replaceAll('*', '');

type Looking = readonly [text: string, bold: boolean, style: InlineStyle | undefined];

/** A paragraph with a sign where its look changes. */
function lookingText(pieces: readonly Looking[]): string {
  let before = '';
  let text = '';
  for (const [own, bold, style] of pieces) {
    const folded = fold(own);
    const look = `${bold ? 'b' : ''}${style ?? ''}`;
    if (folded === '') continue;
    text += look === before ? folded : `\u0001${look}\u0002${folded}`;
    before = look;
  }
  return text;
}

const ofPieces = (pieces: readonly Piece[]): string =>
  lookingText(pieces.map(({ text, bold, style }): Looking => [text, bold, style]));

const ofInlines = (inlines: readonly Inline[]): string =>
  lookingText(inlines.map(({ text, strong, style }): Looking => [text, strong, style]));

const ofSourced = (from: Sourced | undefined): Fragment[] =>
  from && fold(from.text) !== '' ? [{ text: fold(from.text), from }] : [];

function ofDraftPart(part: DraftPart): Fragment[] {
  if (part.kind === 'picture') return [];
  if (part.kind === 'table') {
    return [...part.head, ...part.rows].flat().flatMap(({ text }) => ofSourced(text));
  }
  const [first] = part.pieces;
  // A line break in a paragraph ends it, so that both are one here.
  const text = ofPieces(part.pieces);
  return first && text !== '' ? [{ text, from: first }] : [];
}

function ofBodyPart(part: BodyPart): Fragment[] {
  if (part.kind === 'pictures') return [];
  if (part.kind === 'text') return [{ text: ofInlines(part.inlines) }];
  return [...part.head, ...part.rows]
    .flat()
    .flatMap(({ text }) => ofSourced({ text: text.text, span: text.span }));
}

const ofDraft = ({ title, subtitle, body, sources }: DraftItem): Fragment[] => [
  ...ofSourced(title),
  ...ofSourced(subtitle),
  ...body.flatMap(ofDraftPart),
  ...sources.flatMap(ofSourced),
];

const ofItem = ({ title, body, sources }: Item): string =>
  [
    ...ofSourced(title),
    ...ofSourced(title?.subtitle),
    ...body.flatMap(ofBodyPart),
    ...sources.flatMap(ofSourced),
  ]
    .map(({ text }) => text)
    .join('');

/** Signs that stand at the start of a subtitle, and around what is set by itself. */
const bare = (text: string): string => text.replace(/[—\-()[\]]/g, '');

/** The first fragment of an item that what was read back does not have at its place. */
function findDifference(wanted: readonly Fragment[], read: string): Sourced | undefined {
  let at = 0;
  for (const { text, from } of wanted) {
    const own = bare(text);
    if (!read.startsWith(own, at)) return from;
    at += own.length;
  }
  return at === read.length ? undefined : wanted.at(-1)?.from;
}

/** `copy-differs` */
const differs = ({ span, text }: Sourced): Diagnostic =>
  warning(
    'copy-differs',
    {
      zh: `这一处写进期刊以后，读回来与原文不完全一样：${text.slice(0, 20)}`,
      en: `What was written of this does not read back as it was: ${text.slice(0, 20)}`,
    },
    {
      hint: {
        zh: '对照原稿看一看期刊文件里的这一段，用手改好',
        en: 'Compare this passage of the issue with the source, and mend it by hand',
      },
      span,
    },
  );

/**
 * Compares items of an issue that was read back with those of the draft it was written from. `copy-differs`
 *
 * @param from the first item of the issue that was written
 */
export function compareItems(items: readonly DraftItem[], issue: Issue, from: number): readonly Diagnostic[] {
  const read = issue.items.slice(from);
  return items.flatMap((item, i) => {
    const own = read[i];
    const different = own ? findDifference(ofDraft(item), bare(ofItem(own))) : ofDraft(item).at(0)?.from;
    return different ? [differs(different)] : [];
  });
}

/** A text by its letters and figures alone: marks around names are set by themselves. */
const letters = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** The first of some texts that is not among those read back, all of them in a row. */
function findLost(wanted: readonly (Sourced | undefined)[], read: readonly Sourced[]): Sourced | undefined {
  const all = letters(read.map(({ text }) => text).join(''));
  let at = 0;
  for (const one of wanted) {
    if (!one) continue;
    const own = letters(one.text);
    const found = all.indexOf(own, at);
    if (found < 0) return one;
    at = found + own.length;
  }
  return undefined;
}

/** Compares what stands around the items of an issue, and its attachments. `copy-differs` */
export function compareFrame(draft: DraftIssue, issue: Issue): readonly Diagnostic[] {
  const { masthead, signoff, distribution, attachments, signature } = issue;
  const lost = [
    findLost(draft.title, masthead.title),
    findLost(draft.issuers, masthead.issuers),
    findLost(draft.marks, masthead.marks),
    findLost(
      draft.distribution.map(({ text }) => text),
      distribution.map(({ recipients }) => recipients),
    ),
    findLost(
      draft.signoff.flatMap(({ role, names }) => [role, ...names]),
      signoff.flatMap(({ role, names }) => [role, ...names]),
    ),
    findLost(draft.signature?.units ?? [], signature?.units ?? []),
    ...draft.attachments.map(({ title, body }, i) => {
      const read = attachments[i];
      if (!read) return title;
      const wanted = [...ofSourced(title), ...body.flatMap(ofDraftPart)];
      const own = [...ofSourced(read.title), ...read.body.flatMap(ofBodyPart)];
      return findDifference(wanted, bare(own.map(({ text }) => text).join('')));
    }),
  ];
  return lost.flatMap((one) => (one ? [differs(one)] : []));
}
