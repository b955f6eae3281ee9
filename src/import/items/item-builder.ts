/** Items and columns out of nodes whose roles are known. */

import type { Sourced, SourceText, Span } from '../../base/diagnostic.ts';
import { cut } from '../../base/sourced.ts';
import type { DraftEntry, DraftTable } from '../issue-draft.ts';
import { areNumbersMade, draftPictures } from './draft-pictures.ts';
import { piecesOf, type Range } from './draft-pieces.ts';
import { draftTable } from './draft-tables.ts';
import type { ItemNode, Para } from './item-node.ts';
import { doubtfulSource, doubtfulTitle, droppedSign, keptAside, untitled } from './item-remarks.ts';
import type { Aside, Role, Roles } from './item-roles.ts';
import type { LabelledPart } from './labelled-line.ts';
import { drop, type Ledger, say } from './ledger.ts';
import { closeItem, newItem, type OpenItem } from './open-item.ts';
import { type TagFound, takeNames } from './source-tags.ts';
import type { Profile } from './text-look.ts';
import { marksIn, marksOf, without } from './text-ranges.ts';
import { holdsNotices, signBefore } from './titles/column-names.ts';

interface Tags {
  readonly tag?: TagFound;
  readonly lead?: TagFound;
}

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
  const noteMarks = marksOf(context.aside.map(({ para }) => para));
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
    const { date } = tag.inner;
    if (date) open.comments.push(cut(text, date.from, date.to));
    for (const name of names) {
      const isRepeated = open.sources.some((one) => one.text === name.text);
      if (isRepeated) drop(ledger, name, 0, name.text.length, 'repeated');
      else open.sources.push(name);
    }
    open.closed = open.parts.length > 0;
    const [first] = names;
    if (!tag.sure && first)
      say(ledger, doubtfulSource(first.span, names.map((name) => name.text).join('、')));
  };
  /** The item that a text belongs to. */
  const forText = (span: Span, hasSign: boolean): OpenItem => {
    const isOwn = holdsNotices(column) || hasSign;
    const isNotice = item && item.titles.length === 0 && isOwn && item.parts.length > 0;
    if (item && !item.closed && !isNotice) return item;
    if (hasTitles && entries.length + (item ? 1 : 0) > 0 && !holdsNotices(column))
      say(ledger, untitled(span));
    return start();
  };
  const addText = (para: Para, range: Range, { tag, lead }: Tags, own?: OpenItem): void => {
    const { text } = para;
    const open = own ?? forText(text.span, range.from > 0);
    const marks = marksIn(para, noteMarks);
    for (const { from, to } of marks) drop(ledger, text, from, to, 'label');
    const ranges = without(text.text, range, [...marks, ...[tag, lead].filter((one) => one !== undefined)]);
    if (ranges.length > 0) open.parts.push({ kind: 'open', para, ranges });
    if (lead) take(open, text, lead);
    if (tag) take(open, text, tag);
  };
  /** The end of the sign before a title or a notice, which is not printed again. */
  const dropSign = (text: Sourced): number => {
    const end = signBefore(text.text);
    drop(ledger, text, 0, end, 'brackets');
    if (end > 0 && !ledger.diagnostics.some(({ code }) => code === 'import-sign-dropped')) {
      say(ledger, droppedSign(text.text.slice(0, end).trim(), text.span));
    }
    return end;
  };
  const dropBefore = (text: Sourced, from: number): void => {
    if (from > 0 && dropSign(text) === 0) drop(ledger, text, 0, from, 'brackets');
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
  const addPart = (para: Para, part: LabelledPart): void => {
    const { text } = para;
    if (part.kind === 'units') {
      take(item ?? waiting, text, part.tag);
      return;
    }
    if (part.kind === 'comment') {
      keep('aside', cut(text, part.from, part.to));
      return;
    }
    drop(ledger, text, part.from, part.label, 'label');
    const value = cut(text, part.label, part.to);
    if (value.text.trim() === '') return;
    if (part.kind === 'title') start().titles.push(value);
    else addText(para, { from: part.label, to: part.to }, {}, item ?? start());
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
        if (role.tag?.to !== role.from) dropBefore(text, role.from);
        if (role.tag) take(open, text, role.tag);
        else drop(ledger, text, role.to, role.subtitle?.from ?? text.text.length, 'brackets');
        addTitle(open, cut(text, role.from, role.to), role.isDoubtful);
        if (role.subtitle) open.subtitles.push(cut(text, role.subtitle.from, role.subtitle.to));
        return;
      }
      case 'run-in': {
        const open = start();
        open.form = 'run-in';
        dropBefore(text, role.from);
        addTitle(open, cut(text, role.from, role.end), role.isDoubtful);
        if (role.subtitle) open.subtitles.push(cut(text, role.subtitle.from, role.subtitle.to));
        else drop(ledger, text, role.end, role.rest, role.from > 0 ? 'brackets' : 'label');
        addText(para, { from: role.rest, to: text.text.length }, role, open);
        return;
      }
      case 'subtitle':
        (item ?? start()).subtitles.push(text);
        return;
      case 'tag':
        take(item ?? waiting, text, role.tag);
        return;
      case 'labelled':
        for (const part of role.parts) addPart(para, part);
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
      case 'text': {
        const goesOn = item && item.titles.length > 0 && !item.closed;
        const from = goesOn || !role.sign ? 0 : dropSign(text);
        addText(para, { from, to: text.text.length }, role);
        return;
      }
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
