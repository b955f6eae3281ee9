/** The headings of a body: paragraphs that open with 一、 （一） 1. （1） (GB/T 9704 7.3.3). */

import type { Role } from '../base/role.ts';
import { type Heading, levelBelow } from '../base/tag.ts';
import type { BodyPart } from '../issue/model.ts';
import { type OutlineLevel, openingOf } from '../issue/opening.ts';
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

/** The first sentence of a paragraph is a heading up to this length: two lines; where its face says nothing, one. */
const LONGEST: Readonly<Record<OutlineLevel, number>> = { 1: 56, 2: 56, 3: 28, 4: 28 };

const FIRST_SENTENCE = /^[^。]*。[”’）》〉」』】]*/u;
/** What goes on, here or in the next paragraph: a list. */
const GOES_ON = /；|[，、,;]$/u;

/** How far the heading reaches that a paragraph begins with; undefined for the item of a list. */
function endOf(text: string, level: OutlineLevel): number | undefined {
  const sentence = FIRST_SENTENCE.exec(text)?.[0];
  const head = sentence ?? text;
  // 1. 检修农机3.2万台。 is a sentence like any other.
  const isSentence = level > 2 && sentence === text;
  return isSentence || GOES_ON.test(head) || head.length > LONGEST[level] ? undefined : head.length;
}

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
    const end = opening && endOf(text, opening.level);
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
