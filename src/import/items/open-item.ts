/** An item while it is put together. */

import type { Sourced } from '../../base/diagnostic.ts';
import { joinSourced } from '../../base/sourced.ts';
import { openingOf } from '../../issue/opening.ts';
import type { DraftItem, DraftPart, DraftText, DraftTitleForm } from '../issue-draft.ts';
import { isHeadingTold, piecesOf } from './draft-pieces.ts';
import { numberedTitles } from './item-remarks.ts';
import { boldTownships, type TextOfItem } from './item-townships.ts';
import { type Ledger, say } from './ledger.ts';
import type { Profile } from './text-look.ts';

type OpenPart = (TextOfItem & { readonly kind: 'open' }) | Exclude<DraftPart, DraftText>;

/** An item that is being put together. */
export interface OpenItem {
  titles: Sourced[];
  form?: DraftTitleForm;
  subtitles: Sourced[];
  note: DraftText[];
  parts: OpenPart[];
  sources: Sourced[];
  comments: Sourced[];
  /** Its source was told behind its text: what follows is another's. */
  closed: boolean;
}

export const newItem = (): OpenItem => ({
  titles: [],
  subtitles: [],
  note: [],
  parts: [],
  sources: [],
  comments: [],
  closed: false,
});

/** Several lines as one text; Western words at the seam are kept apart. */
function joinLines(lines: readonly Sourced[]): Sourced | undefined {
  const [first] = lines;
  if (!first || lines.length === 1) return first;
  const parts = lines.flatMap((line, i) => {
    const before = lines[i - 1]?.text.at(-1) ?? '';
    const needsGap = /[A-Za-z]/.test(before) && /^[A-Za-z]/.test(line.text);
    return needsGap ? [' ', line] : [line];
  });
  const last = lines.at(-1) as Sourced;
  return joinSourced(parts, { ...first.span, end: Math.max(first.span.end, last.span.end) });
}

/** What the looks of its headings say. */
function levelsOf(texts: readonly TextOfItem[], profile: Profile): DraftItem['levels'] {
  const told = texts.map(({ para }) => isHeadingTold(para, profile));
  if (told.includes(true)) return 'told';
  return told.includes(false) ? 'plain' : undefined;
}

/** The item as it stands in the draft. */
export function closeItem(open: OpenItem, profile: Profile, ledger: Ledger): DraftItem {
  const texts = open.parts.filter((part): part is TextOfItem & { kind: 'open' } => part.kind === 'open');
  const { townships, at } = boldTownships(
    texts,
    open.sources.map(({ text }) => text),
    profile,
  );
  const body = open.parts.flatMap((part): DraftPart[] => {
    if (part.kind !== 'open') return [part];
    const pieces = piecesOf(part.para, part.ranges, profile, at.get(part.para));
    return pieces.length > 0 ? [{ kind: 'text', pieces }] : [];
  });
  const title = joinLines(open.titles);
  const subtitle = joinLines(open.subtitles);
  const levels = levelsOf(texts, profile);
  if (
    title &&
    openingOf(title.text) &&
    !ledger.diagnostics.some(({ code }) => code === 'import-title-numbered')
  ) {
    say(ledger, numberedTitles(title));
  }
  return {
    kind: 'item',
    ...(title && { title }),
    ...(subtitle && { subtitle }),
    ...(open.form && { titleForm: open.form }),
    ...(levels && { levels }),
    ...(open.note.length > 0 && { editorNote: open.note }),
    body,
    sources: open.sources,
    townships,
    comments: open.comments,
  };
}
