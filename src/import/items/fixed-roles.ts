/** Roles that a node has by itself, whatever stands around it as titles. */

import { picturesAt } from './draft-pictures.ts';
import { aroundTable, isUnitLine } from './draft-tables.ts';
import type { ItemNode, Para } from './item-node.ts';
import type { Knowledge, Role, Roles } from './item-roles.ts';
import { isAsideLine, isBeside, isContact, labelledOfIssue, labelledParts } from './labelled-line.ts';
import { type TagFound, tagAtEnd, tagLine } from './source-tags.ts';
import { isCentred, isKai, isMostly, type Profile } from './text-look.ts';
import { isBodyLike } from './titles/title-signals.ts';

const EDITOR_NOTE =
  /^([[【（(〔]?[\s\u3000]*)(编者的?按语|编[\s\u3000]*者[\s\u3000]*按|编者的话|编者语|编按|按语|按)[\s\u3000]*(?:[\]】）)〕][\s\u3000]*[：:]?|[：:]|\u3000|$)[\s\u3000]*/u;

/** The label 编者按： that a paragraph begins with. */
function editorNote({ text: { text } }: Para): Extract<Role, { kind: 'editor-note' }> | undefined {
  const match = EDITOR_NOTE.exec(text);
  if (!match) return undefined;
  const isUsual = (match[2] as string).replace(/\s/gu, '') === '编者按';
  return { kind: 'editor-note', from: match[0].length, isUsual };
}

const DATE_LINE =
  /^[（(]?(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日[）)]?$/u;

export const isDateLine = ({ text: { text } }: Para): boolean => DATE_LINE.test(text);

/** Paragraphs that go on with an editor's note: those in 楷体, and the first below a label that stands alone. */
function goesOn(para: Para, isAlone: boolean, profile: Profile): boolean {
  return isMostly(para, profile, isKai) || (isAlone && isBodyLike(para));
}

/** The names that open a paragraph in brackets: 【柳林镇】3月12日，…. */
function leadingTag(text: string, { units }: Knowledge) {
  const match = /^[【〔［[]([^【】〔〕［］[\]]{2,30})[】〕］\]][\s\u3000]*(?=[\s\S]{6})/u.exec(text);
  const tag = match && tagLine(match[0].trimEnd(), true, units);
  return tag?.sure ? { ...tag, to: (match as RegExpExecArray)[0].length } : undefined;
}

/** A tag on a line of its own: bracketed, labelled or apart; one in black brackets only below a text. */
function tagOf(para: Para, last: Para | undefined, knowledge: Knowledge): TagFound | undefined {
  const { text } = para.text;
  const isBelowText = last !== undefined && isBodyLike(last) && !tagAtEnd(last.text.text, knowledge.units);
  const isBlack = /^[【〔［[]/u.test(text);
  const isApart =
    isBlack ||
    isBelowText ||
    para.align === 'end' ||
    (para.indent ?? 0) >= 8 ||
    (last !== undefined && !isBodyLike(last)) ||
    (isCentred(para) && knowledge.isContribution);
  const tag = isUnitLine(para) ? undefined : tagLine(text, isApart, knowledge.units);
  if (!tag || (isBlack && !(tag.sure && isBelowText))) return undefined;
  return tag.sure || isBelowText ? tag : undefined;
}

/** The role that a paragraph has by its own words, and those above it. */
function ownRole(para: Para, last: Para | undefined, knowledge: Knowledge): Role | undefined {
  const { text } = para.text;
  const parts = knowledge.isContribution ? labelledParts(text) : labelledOfIssue(text);
  if (parts && !isUnitLine(para)) {
    return isAsideLine(parts) ? { kind: 'comment', why: 'aside' } : { kind: 'labelled', parts };
  }
  if (knowledge.isContribution && (isContact(text) || isBeside(text)))
    return { kind: 'comment', why: 'aside' };
  const note = editorNote(para);
  if (note) return note;
  const line = tagOf(para, last, knowledge);
  if (line) return { kind: 'tag', tag: line };
  if (para.align === 'end' && isDateLine(para)) return { kind: 'comment', why: 'aside' };
  const tag = tagAtEnd(text, knowledge.units);
  if (tag && tag.from > 0) return { kind: 'text', tag };
  const lead = leadingTag(text, knowledge);
  return lead && { kind: 'text', lead };
}

/** How many paragraphs go on with the editor's note at an index. */
function noteLength(nodes: readonly ItemNode[], index: number, isAlone: boolean, profile: Profile): number {
  let at = index + 1;
  for (let next = nodes[at]; next?.kind === 'para'; next = nodes[at]) {
    if (!goesOn(next, isAlone && at === index + 1, profile) || tagAtEnd(next.text.text)) break;
    at++;
  }
  return at - index - 1;
}

/** In characters. */
const LONGEST_TITLE = 64;

/** Whether dividers part items: several stand between texts, each above what may be a title. */
function arePartedByDividers(nodes: readonly ItemNode[]): boolean {
  const inner = nodes.flatMap((node, i) =>
    node.kind === 'divider' && nodes[i - 1]?.kind === 'para' && nodes[i + 1]
      ? [[nodes[i - 1], nodes[i + 1]]]
      : [],
  );
  const isTitle = (node: ItemNode | undefined): boolean =>
    node?.kind === 'para' && !isBodyLike(node) && node.text.text.length <= LONGEST_TITLE;
  return inner.length > 1 && inner.every(([before, after]) => !isTitle(before) && isTitle(after));
}

/** Fills in the roles that are certain from the nodes themselves. */
export function fixedRoles(
  nodes: readonly ItemNode[],
  profile: Profile,
  knowledge: Knowledge,
  given: Roles = [],
): Roles {
  const roles: Roles = Array.from(nodes, (_, i) => given[i]);
  const parts = arePartedByDividers(nodes);
  nodes.forEach((node, i) => {
    if (roles[i]) return;
    if (node.kind === 'divider') roles[i] = { kind: 'divider', parts };
    else if (node.kind === 'image') {
      const group = picturesAt(nodes, i, profile);
      for (let at = i; at <= group.last; at++) roles[at] = { kind: 'taken' };
      roles[i] = { kind: 'pictures', group };
    } else if (node.kind === 'para') {
      const role = ownRole(node, lastText(nodes, roles, i), knowledge);
      if (role) roles[i] = role;
      if (role?.kind !== 'editor-note') return;
      const more = noteLength(nodes, i, role.from === node.text.text.length, profile);
      roles.fill({ kind: 'editor-note', from: 0, isUsual: true }, i + 1, i + 1 + more);
    }
  });
  return roles;
}

/** The last paragraph before a node that is text, if nothing else of weight is between. */
function lastText(nodes: readonly ItemNode[], roles: Roles, index: number): Para | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const node = nodes[at];
    const kind = roles[at]?.kind;
    if (kind === 'divider' || kind === 'taken' || kind === 'pictures' || kind === 'comment') continue;
    return node?.kind === 'para' ? node : undefined;
  }
  return undefined;
}

/** 表1, or a title between which and the table nothing but its unit stands, where the table ends what it belongs to. */
function isTitleOfTable(nodes: readonly ItemNode[], roles: Roles, at: number, table: number): boolean {
  const [para, below, behind] = [nodes[at], nodes[at + 1], nodes[table + 1]];
  if (para?.kind !== 'para') return false;
  if (/^[（(【〔]?表\s*[\d一二三四五六七八九十]/u.test(para.text.text)) return true;
  const hasUnit = at + 2 === table && below?.kind === 'para' && isUnitLine(below);
  const isLast = behind?.kind !== 'para' || (roles[table + 1]?.kind !== 'tag' && !isBodyLike(behind));
  return hasUnit && isLast && at > 0 && para.outline === undefined;
}

/** Gives tables what stands around them, once it is known which lines above them are titles of items. */
export function tableRoles(
  nodes: readonly ItemNode[],
  roles: Roles,
  profile: Profile,
  opensAt: (index: number) => boolean,
): void {
  nodes.forEach((node, i) => {
    if (node.kind !== 'table') return;
    const isFree = (para: Para, at: number): boolean =>
      (roles[at] === undefined || (roles[at]?.kind === 'tag' && isUnitLine(para))) &&
      (isUnitLine(para) || isTitleOfTable(nodes, roles, at, i) || !opensAt(at));
    const around = aroundTable(nodes, i, isFree, profile);
    roles[i] = { kind: 'table', around };
    const taken = new Set<ItemNode | undefined>([around.title, around.unit, ...around.notes]);
    for (let at = Math.max(0, i - 4); at < Math.min(nodes.length, i + 2 + around.notes.length); at++) {
      if (nodes[at]?.kind === 'para' && taken.has(nodes[at])) roles[at] = { kind: 'taken' };
    }
  });
}
