/** The headings of a body: paragraphs that open with 一、 （一） 1. （1） (GB/T 9704 7.3.3). */

import type { Role } from '../base/role.ts';
import { type Heading, levelBelow } from '../base/tag.ts';
import type { BodyPart } from '../issue/model.ts';
import { headingEnd, type OutlineLevel, openingOf } from '../issue/opening.ts';
import { textOfInlines } from '../issue/paragraph-text.ts';
import type { TextSetting } from './paragraph.ts';

/** The heading that a paragraph is, or begins with. */
export interface TextHeading {
  readonly tag: Heading;
  readonly role: Role;
  /** Index behind its last character. */
  readonly end: number;
  /** Nothing follows it in its paragraph. */
  readonly alone: boolean;
}

const ROLES: Readonly<Record<OutlineLevel, Role>> = { 1: 'heading', 2: 'kai', 3: 'body', 4: 'body' };

/** The headings of a body by their paragraphs, each a level below the one that it stands under, none skipped. */
export function findHeadings(
  body: readonly BodyPart[],
  { parent, level: highest }: Pick<TextSetting, 'parent' | 'level'>,
): ReadonlyMap<BodyPart, TextHeading> {
  const found = new Map<BodyPart, TextHeading>();
  let above: readonly OutlineLevel[] = [];
  for (const part of body) {
    if (part.kind !== 'text') continue;
    const text = textOfInlines(part.inlines);
    const opening = openingOf(text);
    const end = opening && headingEnd(text, opening.level);
    if (!opening || end === undefined) continue;
    above = above.filter((level) => level < opening.level);
    const level = above.reduce(levelBelow, highest);
    above = [...above, opening.level];
    const bookmark = text.slice(0, end).replace(/。[”’）》〉」』】]*$/u, '');
    found.set(part, {
      tag: { kind: 'heading', level, parent, bookmark },
      role: ROLES[opening.level],
      end,
      alone: end === text.length,
    });
  }
  return found;
}
