/** How the titles of a file stand, told by those that stand where an item must begin. */

import { openingOf } from '../../../issue/opening.ts';
import type { ItemNode } from '../item-node.ts';
import { isParaAt, type Roles } from '../item-roles.ts';
import { firstKey, heavyStart, lookKey, type Profile } from '../text-look.ts';
import { isColumnLike, markedColumn } from './column-names.ts';
import { isNarrow, runInTitle } from './run-in-title.ts';
import { bracketedTitle } from './title-forms.ts';
import { type Habit, MOST_FOR_ALL, nextOf, opensAt } from './title-scene.ts';
import { isBodyLike } from './title-signals.ts';

/** What the titles have in common that stand where an item must begin. */
export function habitOf(nodes: readonly ItemNode[], roles: Roles, profile: Profile, tags: number): Habit {
  const keys = new Set<string>();
  const numbers = new Map<number, number>();
  const runInKeys = new Set<string>();
  let [ownLine, runIn, narrowRunIn, brackets] = [0, 0, 0, 0];
  roles.forEach((role, i) => {
    const node = nodes[i];
    if (!isParaAt(node) || !role) return;
    if (role.kind === 'title' && !role.continues) {
      ownLine++;
      keys.add(lookKey(node));
      if (role.from > 0) brackets++;
    } else if (role.kind === 'run-in') {
      runIn++;
      if (role.from > 0) brackets++;
      else if (heavyStart(node, profile) > 0) runInKeys.add(firstKey(node));
      else if (isNarrow(node.text.text.slice(role.end, role.rest))) narrowRunIn++;
    } else return;
    const level = openingOf(node.text.text)?.level;
    if (level !== undefined) numbers.set(level, (numbers.get(level) ?? 0) + 1);
  });
  const [numbered] = [...numbers].toSorted((one, other) => other[1] - one[1])[0] ?? [];
  return {
    ownLine,
    runIn,
    keys,
    runInKeys,
    narrowRunIn,
    brackets,
    ...(numbered !== undefined && { numbered }),
    tags,
  };
}

const NO_HABIT: Habit = {
  ownLine: 0,
  runIn: 0,
  keys: new Set(),
  runInKeys: new Set(),
  narrowRunIn: 0,
  brackets: 0,
  tags: 0,
};

const isColumnAt = (node: ItemNode | undefined): boolean =>
  node?.kind === 'para' && markedColumn(node) !== undefined;

/** 一、重点工作 where an item must begin, above a heading of a lower level. */
function isNumberedColumnAt(nodes: readonly ItemNode[], index: number, fixed: Roles, level: number): boolean {
  const node = nodes[index];
  const opening = node?.kind === 'para' ? openingOf(node.text.text) : undefined;
  if (node?.kind !== 'para' || !opening || opening.level >= level) return false;
  return opensAt(fixed, index) && isColumnLike(node.text.text.slice(opening.written.length));
}

/** What is known before any title is: the level of numbers that stand where an item must begin, above its text. */
export function firstHabit(nodes: readonly ItemNode[], fixed: Roles, profile: Profile, tags: number): Habit {
  const at = nodes.flatMap((node, i): { level: number; opens: boolean }[] => {
    const next = nextOf({ nodes, roles: fixed }, i)?.node;
    const level = node.kind === 'para' && !fixed[i] ? openingOf(node.text.text)?.level : undefined;
    if (level === undefined || node.kind !== 'para' || next?.kind !== 'para') return [];
    const isHeading =
      !isBodyLike(node) && isBodyLike(next) && !bracketedTitle(next) && !runInTitle(next, true, profile);
    return isHeading
      ? [
          {
            level,
            opens:
              opensAt(fixed, i) || isColumnAt(nodes[i - 1]) || isNumberedColumnAt(nodes, i - 1, fixed, level),
          },
        ]
      : [];
  });
  const opening = at.filter(({ opens }) => opens);
  const [first] = opening;
  const isFirst = tags <= MOST_FOR_ALL && at[0]?.opens === true;
  const isUsual =
    opening.length > 1 || (isFirst && at.filter(({ level }) => level === first?.level).length > 1);
  return { ...NO_HABIT, tags, ...(first && isUsual && { numbered: first.level }) };
}
