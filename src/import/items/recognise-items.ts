/** Recognises what stands between masthead and colophon of a printed issue: columns, and items with all that is theirs. */

import type { SourceText, Span } from '../../base/diagnostic.ts';
import type { County } from '../../proof/names/divisions.ts';
import type { Element } from '../element.ts';
import { keyOf } from '../frame/placed-text.ts';
import type { DraftEntry, Recognised } from '../issue-draft.ts';
import { fixedRoles, tableRoles } from './fixed-roles.ts';
import { buildEntries } from './item-builder.ts';
import { type ItemNode, nodesOf, type Para, paraOf } from './item-node.ts';
import { commentedAside, commentedFootnote, openedFrame, untitled } from './item-remarks.ts';
import type { Knowledge, Roles } from './item-roles.ts';
import { type Ledger, newLedger, say } from './ledger.ts';
import { type Profile, profileOf } from './text-look.ts';
import { columnBefore, holdsNotices } from './titles/column-names.ts';
import { firstHabit, habitOf } from './titles/title-habit.ts';
import { titleRoles } from './titles/title-roles.ts';
import { opensAt } from './titles/title-scene.ts';
import { ENDS_SENTENCE } from './titles/title-signals.ts';

/** What is known of the issue beside the elements. */
export interface ItemHints {
  readonly source: SourceText;
  /** Whose townships are known. */
  readonly county?: County;
  /** The lines of its list of contents: titles and columns. */
  readonly listed?: readonly string[];
  /** Names of units elsewhere in the issue: those that receive it. */
  readonly recipients?: readonly string[];
}

/** The roles of nodes: the certain ones, then titles twice, the second time by the habit that the first told. */
export function rolesOf(
  nodes: readonly ItemNode[],
  profile: Profile,
  knowledge: Knowledge,
  given: Roles = [],
): Roles {
  const fixed = fixedRoles(nodes, profile, knowledge, given);
  tableRoles(nodes, fixed, profile, (index) => opensAt(fixed, index));
  const tags = fixed.filter(
    (role) => role?.kind === 'tag' || role?.kind === 'labelled' || (role?.kind === 'text' && role.tag?.sure),
  ).length;
  const first = firstHabit(nodes, fixed, profile, tags);
  const found = habitOf(nodes, titleRoles(nodes, fixed, profile, knowledge, first), profile, tags);
  const numbered = first.numbered ?? found.numbered;
  const habit = { ...found, ...(numbered !== undefined && { numbered }) };
  return titleRoles(nodes, fixed, profile, knowledge, habit);
}

/** Says what was kept apart from the text. */
export function sayAside(
  aside: readonly { readonly para: Para }[],
  framed: readonly { readonly start: number; readonly end: number }[],
  source: SourceText,
  ledger: Ledger,
): void {
  for (const { para } of aside) {
    const remark = para.region === 'footnote' ? commentedFootnote : commentedAside;
    say(ledger, remark(para.text.span));
  }
  for (const { start, end } of framed) say(ledger, openedFrame({ source, start, end }));
}

interface Beside {
  readonly para: Para;
  readonly after: number;
}

/** Parts the name of a column from the text that it stands before: 【简讯】3月12日，…. */
function partColumns(
  nodes: readonly ItemNode[],
  aside: readonly Beside[],
): { readonly nodes: readonly ItemNode[]; readonly aside: readonly Beside[] } {
  const parted = nodes.map((node) => {
    const end = node.kind === 'para' ? columnBefore(node.text.text) : 0;
    if (node.kind !== 'para' || end === 0) return [node];
    return [paraOf(node, 0, end), paraOf(node, end)].filter((one) => one !== undefined);
  });
  const placeOf = (index: number): number => parted.slice(0, index + 1).flat().length - 1;
  return { nodes: parted.flat(), aside: aside.map((one) => ({ ...one, after: placeOf(one.after) })) };
}

/** The line that the first item begins with, if it has no title and that line ends no sentence, so that it may be one. */
function untitledFirst(entries: readonly DraftEntry[]): Span | undefined {
  const [first, second] = entries;
  const item = first?.kind === 'column' ? second : first;
  if (item?.kind !== 'item' || item.title) return undefined;
  if (first?.kind === 'column' && holdsNotices(first.name.text)) return undefined;
  const [part] = item.body;
  if (part?.kind !== 'text' || item.body.length === 1) return undefined;
  return ENDS_SENTENCE.test(part.pieces.map(({ text }) => text).join('')) ? undefined : part.pieces[0]?.span;
}

/**
 * The entries of an issue.
 *
 * @param elements those between masthead and colophon
 * @returns columns and items whose texts know their places, with what is set again by itself, and what was doubtful
 */
export function recogniseItems(
  elements: readonly Element[],
  { source, county, listed = [], recipients = [] }: ItemHints,
): Recognised<readonly DraftEntry[]> {
  const { nodes: whole, aside: beside, framed } = nodesOf(elements, source);
  const { nodes, aside } = partColumns(whole, beside);
  const ledger = newLedger();
  sayAside(aside, framed, source, ledger);
  const profile = profileOf(nodes);
  const knowledge: Knowledge = {
    units: new Set([...(county?.townships ?? []), ...recipients]),
    listed: new Set(listed.map(keyOf)),
    isContribution: false,
  };
  const roles = rolesOf(nodes, profile, knowledge);
  const draft = buildEntries(nodes, roles, { source, profile, ledger, aside });
  const bare = untitledFirst(draft);
  if (bare && !ledger.diagnostics.some(({ code }) => code === 'import-item-untitled'))
    say(ledger, untitled(bare));
  return { draft, dropped: ledger.dropped, diagnostics: ledger.diagnostics };
}
