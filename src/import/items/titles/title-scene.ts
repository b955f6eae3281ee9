/** What is known while titles are looked for, and what stands around a paragraph. */

import { openingOf } from '../../../issue/opening.ts';
import type { ItemNode, Para } from '../item-node.ts';
import { isPassedOver, type Knowledge, type Role, type Roles } from '../item-roles.ts';
import { tellsUnits } from '../labelled-line.ts';
import type { Profile } from '../text-look.ts';
import { ownLineSignals, scoreOwnLine } from './title-signals.ts';

/** How the titles of a file stand, as far as those tell that stand where an item must begin. */
export interface Habit {
  readonly ownLine: number;
  readonly runIn: number;
  /** Looks of titles on lines of their own. */
  readonly keys: ReadonlySet<string>;
  /** Looks of titles that are run in and stand out. */
  readonly runInKeys: ReadonlySet<string>;
  /** Titles that nothing but one space tells from their text. */
  readonly narrowRunIn: number;
  readonly brackets: number;
  /** Level of the numbers that the titles have. */
  readonly numbered?: number;
  readonly tags: number;
}

/** A single source may be told at the end of a file, for all of its items. */
export const MOST_FOR_ALL = 1;

/** A manuscript while its titles are looked for. */
export interface Scene {
  readonly nodes: readonly ItemNode[];
  readonly roles: Roles;
  readonly profile: Profile;
  readonly knowledge: Knowledge;
  readonly habit: Habit;
}

/** The next node that is neither a divider nor kept aside. */
export function nextOf(
  { nodes, roles }: Pick<Scene, 'nodes' | 'roles'>,
  index: number,
): { node: ItemNode; at: number } | undefined {
  for (let at = index + 1; at < nodes.length; at++) {
    const node = nodes[at] as ItemNode;
    if (node.kind !== 'divider' && roles[at]?.kind !== 'comment') return { node, at };
  }
  return undefined;
}

/** The last role before a node that an item's text may follow. */
export function roleBefore(roles: Roles, index: number): { role: Role; at: number } | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const role = roles[at] ?? { kind: 'text' };
    if (!isPassedOver(role)) return { role, at };
  }
  return undefined;
}

/** True where an item must begin, for there is none that could go on. */
export function opensAt(roles: Roles, index: number): boolean {
  const found = roleBefore(roles, index);
  if (!found) return true;
  const before = found.role;
  // An editor's note stands above a title, or right below it.
  const hasNote = roles.slice(found.at, index).some((role) => role?.kind === 'editor-note');
  if (hasNote && before.kind !== 'title' && before.kind !== 'subtitle') return true;
  const isParted = roles.slice(found.at, index).some((role) => role?.kind === 'divider' && role.parts);
  if (isParted || before.kind === 'column' || before.kind === 'tag') return true;
  if (before.kind === 'labelled') return tellsUnits(before.parts);
  return (before.kind === 'text' || before.kind === 'run-in') && before.tag !== undefined;
}

/** Whether a number at the start of a line is that of an item by the habit of the file. */
export const isItemNumber = (text: string, { numbered }: Habit): boolean =>
  numbered !== undefined && openingOf(text)?.level === numbered;

/** How likely a paragraph is a title on a line of its own. */
export function ownScore(scene: Scene, index: number, opens: boolean): number {
  const para = scene.nodes[index] as Para;
  const { text } = para.text;
  const signals = ownLineSignals(para, nextOf(scene, index)?.node, opens, scene.profile);
  const counts = isItemNumber(text, scene.habit) ? signals.filter((one) => one !== 'numbered') : signals;
  return scoreOwnLine(counts);
}
