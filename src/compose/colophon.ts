import { cut } from '../base/sourced.ts';
import type { Section } from '../base/tag.ts';
import type { ContactEntry, Issue, SignoffEntry, Sourced } from '../issue/model.ts';
import { formatDate } from '../issue/naming.ts';
import { measureOf, type Template } from '../template/template.ts';
import type { StyledText } from '../text/shape.ts';
import type { AnyBlock, Closing, Imprint, Paragraph, Rule, Spread } from './block.ts';
import { gapOf, gapped, openingOf, styled } from './styles.ts';

/**
 * The colophon (版记): distribution, sign-off, contact, printing and copies between rules (GB/T 9704 7.4.1: 0.35 mm
 * first and last, 0.25 mm inside, as wide as the type area).
 */
export function composeColophon(issue: Issue, template: Template): AnyBlock[] {
  const { size, outerRule, innerRule } = template.colophon;
  const place = { size, inset: template.em };
  const room = (measureOf(template) - 2 * place.inset) / size;
  const sections = [
    composeDistribution(issue),
    composeSignoff(issue.signoff, room),
    composeContact(issue.contact, room),
    composePrinted(issue.printed),
  ].filter((section) => section.length > 0);
  const parent: Section = { kind: 'section' };
  const between = rule(innerRule, 'middle');
  const put = (block: Unplaced): AnyBlock => ({ ...block, ...place, tag: { kind: 'paragraph', parent } });
  const inner = [
    ...sections.flatMap((section, i) => [...(i > 0 ? [between] : []), ...section.map(put)]),
    ...composeCopies(issue.copies, between).map(put),
  ];
  return inner.length === 0 ? [] : [rule(outerRule, 'top'), ...inner, rule(outerRule, 'bottom')];
}

/** A block before it is given its place. */
type Unplaced = Omit<Paragraph, Place> | Omit<Spread, Place> | Omit<Imprint, Place> | Omit<Closing, Place>;
type Place = 'size' | 'inset' | 'tag';

/** Each row hangs after its own colon; nothing parts them (GB/T 9704 7.4.2). */
const composeDistribution = ({ distribution }: Issue): Unplaced[] =>
  distribution.map(({ label, recipients }) => labelled(label, [styled('colophon', recipients)]));

const labelled = (label: Sourced, content: readonly StyledText[]): Unplaced => ({
  kind: 'paragraph',
  label: [styled('colophon', label), styled('colophon', '：')],
  content,
  indent: 0,
});

/** Side by side, each kept whole; a text that is longer than a line, such as an address, takes lines of its own. */
function composeContact(contact: readonly ContactEntry[], room: number): Unplaced[] {
  return sideBySide(
    contact.map(({ label, text }) => {
      const own = styled('colophon', text);
      if (label && lengthOf(label.text) + 1 + lengthOf(text.text) > room) return labelled(label, [own]);
      return [...(label ? [styled('colophon', label), styled('colophon', '：')] : []), own];
    }),
  );
}

/** Width of a text in em, as far as it can be told without a font. */
const lengthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character < '\u2e80' ? 0.5 : 1), 0);

/** The office at the left, the day of printing at the right (GB/T 9704 7.4.3). */
function composePrinted(printed: Issue['printed']): Unplaced[] {
  if (!printed) return [];
  const date = [styled('colophon', `${formatDate(printed.date)}印发`)];
  return [{ kind: 'imprint', issuers: [gapped('colophon', printed.by)], date }];
}

/** How many copies were printed, in brackets at the right of the last row. */
function composeCopies(copies: number | undefined, between: Rule): Unplaced[] {
  if (copies === undefined) return [];
  return [{ kind: 'closing', content: [styled('colophon', `（共印${copies}份）`)], rule: between }];
}

const rule = (thickness: number, edge: Rule['edge']): Rule => ({
  kind: 'rule',
  thickness,
  colour: 'black',
  edge,
});

/** Between the names of one role, in em: more than inside a widened name. */
const BETWEEN_NAMES = 1.5;

/**
 * Roles side by side; one with more names than a line holds takes lines of its own, its names kept whole. A single
 * name that no line holds stays in its cell, where it is found too long.
 */
function composeSignoff(signoff: readonly SignoffEntry[], room: number): Unplaced[] {
  return sideBySide(
    signoff.map((entry) => {
      const tooLong = entry.names.some((name) => widthOf({ ...entry, names: [name] }) > room);
      if (widthOf(entry) <= room || tooLong) return composeCell(entry);
      const names = entry.names.flatMap((name, i) => [
        ...(i > 0 ? [gapOf('colophon', BETWEEN_NAMES)] : []),
        { ...styled('colophon', name), together: true },
      ]);
      return labelled(entry.role, names);
    }),
  );
}

/** Cells in a row spread over lines, what is no cell between them. */
function sideBySide(parts: readonly (StyledText[] | Unplaced)[]): Unplaced[] {
  const blocks: Unplaced[] = [];
  let cells: StyledText[][] = [];
  const close = (): void => {
    if (cells.length > 0) blocks.push({ kind: 'spread', cells });
    cells = [];
  };
  for (const part of parts) {
    if (Array.isArray(part)) {
      cells.push(part);
      continue;
    }
    close();
    blocks.push(part);
  }
  close();
  return blocks;
}

/** Width of a role with its names on one line, in em, as far as it can be told without a font. */
function widthOf({ role, names }: SignoffEntry): number {
  const own = names.map((name) => Math.max(3, [...name.text].length) + BETWEEN_NAMES);
  return own.reduce((sum, width) => sum + width, [...role.text].length + 1 - BETWEEN_NAMES);
}

function composeCell({ role, names }: SignoffEntry): StyledText[] {
  const people = names.flatMap((name, i) => [
    ...(i > 0 ? [gapOf('colophon', BETWEEN_NAMES)] : []),
    ...widen(name),
  ]);
  return [styled('colophon', role), styled('colophon', '：'), ...people];
}

const TWO_HAN = /^\p{Script=Han}{2}$/u;

/** A name of two characters takes the width of three: 李　勉. */
function widen(name: Sourced): StyledText[] {
  const [first = ''] = name.text;
  if (!TWO_HAN.test(name.text)) return [styled('colophon', name)];
  const half = (part: Sourced): StyledText => styled('colophon', part);
  return [half(cut(name, 0, first.length)), openingOf('colophon', 1), half(cut(name, first.length))];
}
