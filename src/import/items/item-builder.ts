/** Items and columns out of nodes whose roles are known. */

import type { Sourced, SourceText, Span } from '../../base/diagnostic.ts';
import { cut } from '../../base/sourced.ts';
import type { DraftEntry, DraftTable } from '../issue-draft.ts';
import { areNumbersMade, draftPictures } from './draft-pictures.ts';
import { piecesOf, type Range } from './draft-pieces.ts';
import { draftTable } from './draft-tables.ts';
import type { ItemNode, Para } from './item-node.ts';
import { doubtfulSource, doubtfulTitle, keptAside, untitled } from './item-remarks.ts';
import type { Aside, Role, Roles } from './item-roles.ts';
import { drop, type Ledger, say } from './ledger.ts';
import { closeItem, newItem, type OpenItem } from './open-item.ts';
import { type TagFound, takeNames } from './source-tags.ts';
import type { Profile } from './text-look.ts';
import { holdsNotices } from './titles/column-names.ts';

export interface BuildContext {
  readonly source: SourceText;
  readonly profile: Profile;
  readonly ledger: Ledger;
  /** Words for a comment beside the item that holds a node. */
  readonly aside: readonly { readonly para: Para; readonly after: number }[];
}

/** Whether the numbers of all captions are the ones that setting gives. */
const areCaptionsNumbered = (roles: Roles): boolean =>
  areNumbersMade(
    roles.flatMap((role) =>
      role?.kind === 'pictures' ? role.group.captions.filter((one) => one !== undefined) : [],
    ),
  );

/** The entries that nodes make, in their order. */
export function buildEntries(nodes: readonly ItemNode[], roles: Roles, context: BuildContext): DraftEntry[] {
  const { ledger, profile, source } = context;
  const entries: DraftEntry[] = [];
  const hasTitles = roles.some((role) => role?.kind === 'title' || role?.kind === 'run-in');
  const withoutNumbers = areCaptionsNumbered(roles);
  let item: OpenItem | undefined;
  let column = '';
  let waiting = newItem();

  const close = (): void => {
    if (item) entries.push(closeItem(item, profile, ledger));
    item = undefined;
  };
  const start = (): OpenItem => {
    close();
    item = { ...newItem(), note: waiting.note, comments: waiting.comments, sources: waiting.sources };
    waiting = newItem();
    return item;
  };
  const isBegun = ({ parts }: OpenItem): boolean => parts.length > 0;
  const take = (open: OpenItem, text: Sourced, tag: TagFound): void => {
    const names = takeNames(text, tag, ledger);
    open.sources.push(...names);
    open.closed = open.parts.length > 0;
    const [first] = names;
    if (!tag.sure && first)
      say(ledger, doubtfulSource(first.span, names.map((name) => name.text).join('、')));
  };
  /** The item that a text belongs to. */
  const forText = (span: Span): OpenItem => {
    const isNotice = item && item.titles.length === 0 && holdsNotices(column) && item.parts.length > 0;
    if (item && !item.closed && !isNotice) return item;
    if (hasTitles && entries.length + (item ? 1 : 0) > 0 && !holdsNotices(column))
      say(ledger, untitled(span));
    return start();
  };
  const addText = (para: Para, from: number, tag?: TagFound, lead?: TagFound, own?: OpenItem): void => {
    const open = own ?? forText(para.text.span);
    const begin = lead ? lead.to : from;
    const end = para.text.text.length;
    const ranges: Range[] = tag
      ? [
          { from: begin, to: tag.from },
          { from: tag.to, to: end },
        ]
      : [{ from: begin, to: end }];
    const filled = ranges.filter((range) => para.text.text.slice(range.from, range.to).trim() !== '');
    if (filled.length > 0) open.parts.push({ kind: 'open', para, ranges: filled });
    if (lead) take(open, para.text, lead);
    if (tag) take(open, para.text, tag);
  };
  const kept = new Map<Aside, Sourced[]>();
  const keep = (why: Aside, text: Sourced): void => {
    kept.set(why, [...(kept.get(why) ?? []), text]);
    (item ?? waiting).comments.push(text);
  };
  const addTitle = (open: OpenItem, text: Sourced, isDoubtful: boolean): void => {
    open.titles.push(text);
    if (isDoubtful) say(ledger, doubtfulTitle(text));
  };
  const addPara = (para: Para, role: Role): void => {
    const { text } = para;
    switch (role.kind) {
      case 'column': {
        close();
        drop(ledger, text, 0, role.from, 'brackets');
        drop(ledger, text, role.to, text.text.length, 'brackets');
        const name = cut(text, role.from, role.to);
        column = name.text;
        entries.push({ kind: 'column', name });
        return;
      }
      case 'title': {
        const open = role.continues && item ? item : start();
        open.form ??= role.form;
        drop(ledger, text, 0, role.from, 'brackets');
        drop(ledger, text, role.to, text.text.length, 'brackets');
        addTitle(open, cut(text, role.from, role.to), role.isDoubtful);
        return;
      }
      case 'run-in': {
        const open = start();
        open.form = 'run-in';
        drop(ledger, text, 0, role.from, 'brackets');
        drop(ledger, text, role.end, role.rest, role.from > 0 ? 'brackets' : 'label');
        addTitle(open, cut(text, role.from, role.end), role.isDoubtful);
        addText(para, role.rest, role.tag, undefined, open);
        return;
      }
      case 'subtitle':
        (item ?? start()).subtitles.push(text);
        return;
      case 'tag':
        take(item ?? waiting, text, role.tag);
        return;
      case 'labelled':
        for (const part of role.parts) {
          if (part.kind === 'units') take(item ?? waiting, text, part.tag);
          else if (part.kind === 'comment') keep('aside', cut(text, part.from, part.to));
          else {
            drop(ledger, text, part.from, part.label, 'label');
            start().titles.push(cut(text, part.label, part.to));
          }
        }
        return;
      case 'editor-note': {
        const target = item && !isBegun(item) && item.titles.length > 0 ? item : waiting;
        if (role.isUsual) drop(ledger, text, 0, role.from, 'label');
        const pieces = piecesOf(para, [{ from: role.isUsual ? role.from : 0, to: text.text.length }], {
          ...profile,
          face: 'kaiti',
        });
        if (pieces.length > 0)
          target.note.push({ kind: 'text', pieces: pieces.map((piece) => ({ ...piece, bold: false })) });
        return;
      }
      case 'comment':
        keep(role.why, text);
        return;
      case 'text':
        addText(para, 0, role.tag, role.lead);
        return;
      default:
        return;
    }
  };

  const addAside = (index: number): void => {
    for (const { para, after } of context.aside) {
      if (after === index) (item ?? waiting).comments.push(para.text);
    }
  };

  addAside(-1);
  nodes.forEach((node, i) => {
    const role = roles[i];
    if (role && node.kind === 'para') addPara(node, role);
    else if (role?.kind === 'table' && node.kind === 'table') {
      const part: DraftTable = draftTable(node, role.around, source, ledger);
      (item ?? start()).parts.push(part);
    } else if (role?.kind === 'pictures') {
      (item ?? start()).parts.push(...draftPictures(role.group, withoutNumbers, ledger));
    }
    addAside(i);
  });
  if (waiting.comments.length + waiting.note.length + waiting.sources.length > 0) {
    const last = item ?? newItem();
    last.comments.push(...waiting.comments);
    last.note.push(...waiting.note);
    last.sources.push(...waiting.sources);
    item = last;
  }
  close();
  for (const [why, texts] of kept) say(ledger, keptAside(why, texts));
  return entries;
}
