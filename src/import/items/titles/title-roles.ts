/** Which paragraphs are titles of items: by their signals, and by how the others stand. */

import { openingOf } from '../../../issue/opening.ts';
import { type ItemNode, lengthOf, type Para } from '../item-node.ts';
import { isParaAt, type Knowledge, type Role, type Roles } from '../item-roles.ts';
import { type TagFound, tagOfTitle } from '../source-tags.ts';
import {
  firstKey,
  isCentred,
  isHeavy,
  isKai,
  isLarge,
  isMostly,
  lookKey,
  type Profile,
} from '../text-look.ts';
import { signBefore } from './column-names.ts';
import { columnAt } from './column-roles.ts';
import { listedTitle } from './listed-titles.ts';
import { isNarrow, type RunIn, runInTitle } from './run-in-title.ts';
import { bracketedTitle, continuesTitle, formOf, isSubtitle, startsSubtitle } from './title-forms.ts';
import {
  type Habit,
  isItemNumber,
  MOST_FOR_ALL,
  nextOf,
  opensAt,
  ownScore,
  roleBefore,
  type Scene,
} from './title-scene.ts';
import { isBodyLike, OWN_LINE_ENOUGH } from './title-signals.ts';

/** In characters. */
const LONGEST_TITLE = 64;

/** Whether a title that nothing asks for here stands as the others do. */
function isOfHabit(scene: Scene, para: Para, score: number): boolean {
  const { habit, profile, knowledge } = scene;
  const key = lookKey(para);
  const stands =
    para.outline !== undefined ||
    isCentred(para) ||
    [isHeavy, isLarge, isKai].some((is) => isMostly(para, profile, is));
  if (isItemNumber(para.text.text, habit) && (stands || habit.tags <= MOST_FOR_ALL)) return true;
  if (stands) {
    if (openingOf(para.text.text)) return false;
    if (knowledge.isContribution)
      return habit.keys.has(key) && (isMostly(para, profile, isLarge) || isCentred(para));
    return habit.keys.has(key);
  }
  if (knowledge.isContribution) return false;
  // Where sources end most items, a short line in one is a heading of its text.
  const isLong = habit.tags === 0 || lengthOf(para) >= 10;
  return (
    !profile.hasLooks &&
    isLong &&
    habit.ownLine > 0 &&
    habit.ownLine >= habit.runIn &&
    score >= OWN_LINE_ENOUGH
  );
}

/** Whether a beginning that nothing asks for here is a title as the others are. */
function isRunInOfHabit(
  { habit, profile, knowledge }: Scene,
  { isHeavy: heavy, end, rest }: RunIn,
  para: Para,
): boolean {
  const { text } = para.text;
  if (knowledge.isContribution || habit.runIn === 0 || habit.runIn < habit.ownLine) return false;
  if (openingOf(text) && !isItemNumber(text, habit)) return false;
  if (heavy) return habit.runInKeys.has(firstKey(para));
  const isNarrowGap = isNarrow(text.slice(end, rest));
  const isUsual = habit.tags <= habit.runIn || (!isNarrowGap && end >= 8);
  return !profile.hasLooks && isUsual && (!isNarrowGap || habit.narrowRunIn > 0);
}

/** A title behind the unit that it comes from, above its text: 【水利局】抢抓农时做好春灌. */
function titleBehind({ nodes, roles }: Scene, index: number, tag: TagFound): Role | undefined {
  const para = nodes[index] as Para;
  const { length } = para.text.text;
  const isTitle =
    !isBodyLike(para) &&
    length - tag.to <= LONGEST_TITLE &&
    isBodyLike(nextOf({ nodes, roles }, index)?.node);
  return isTitle
    ? {
        kind: 'title',
        form: formOf(para),
        from: tag.to,
        to: length,
        continues: false,
        tag,
        isDoubtful: false,
      }
    : undefined;
}

/** The role of one paragraph, those before it being known. */
function roleOf(scene: Scene, index: number): Role {
  const { nodes, roles, profile, knowledge, habit } = scene;
  const para = nodes[index] as Para;
  const { text } = para.text;
  const given = roles[index];
  const tag = given?.kind === 'text' ? given.tag : undefined;
  const plain: Role = given ?? { kind: 'text' };
  const before = roleBefore(roles, index);
  const opens = opensAt(roles, index);
  const isBelowTitle = before?.role.kind === 'title' || before?.role.kind === 'subtitle';
  const above = before && nodes[before.at];
  if (before?.role.kind === 'title' && isParaAt(above) && !tag) {
    if (!startsSubtitle(text) && continuesTitle(scene, index, above)) {
      return {
        kind: 'title',
        form: formOf(para),
        from: 0,
        to: text.length,
        continues: true,
        isDoubtful: false,
      };
    }
    if (isSubtitle(scene, index, above)) return { kind: 'subtitle' };
  }
  if (given?.kind === 'text' && given.lead) return titleBehind(scene, index, given.lead) ?? given;
  const column = tag ? undefined : columnAt(scene, index, opens, habit);
  if (column) return column;
  const bracket = bracketedTitle(para);
  if (bracket && (opens || habit.brackets > 0 || habit.tags === 0)) {
    return { kind: 'run-in', ...bracket, ...(tag && { tag }), isDoubtful: false };
  }
  if (isBelowTitle) return plain;
  const listed = listedTitle(para, knowledge.listed);
  const runIn = runInTitle(para, opens, profile);
  if (listed && !runIn?.isHeavy) return { ...listed, ...(tag && { tag }) };
  if (runIn && (opens || listed || isRunInOfHabit(scene, runIn, para))) {
    const { end, rest } = runIn;
    return {
      kind: 'run-in',
      from: signBefore(text),
      end,
      rest,
      ...(runIn.subtitle && { subtitle: runIn.subtitle }),
      ...(tag && { tag }),
      isDoubtful: runIn.isStopped || (!runIn.isHeavy && runIn.score < 4.5),
    };
  }
  if (tag) return plain;
  const whole = /^[【〖［[]([^【】〖〗［］[\]]+)[】〗］\]]$/u.test(text);
  const score = ownScore(scene, index, opens) + (whole ? 3 : 0);
  if (score < OWN_LINE_ENOUGH || isBodyLike(para)) return plain;
  if (!opens && !whole && !isOfHabit(scene, para, score)) return plain;
  const own = whole ? undefined : tagOfTitle(text, knowledge.units);
  const isQuoted = /^《[^《》]+》$/u.test(text);
  const [from, to] = whole || isQuoted ? [1, text.length - 1] : [signBefore(text), own?.from ?? text.length];
  return {
    kind: 'title',
    form: formOf(para),
    from,
    to,
    continues: false,
    ...(own && { tag: own }),
    isDoubtful: score < OWN_LINE_ENOUGH + 1,
  };
}

/** The roles of all nodes, those that are certain being given. */
export function titleRoles(
  nodes: readonly ItemNode[],
  fixed: Roles,
  profile: Profile,
  knowledge: Knowledge,
  habit: Habit,
): Roles {
  const roles = [...fixed];
  const scene: Scene = { nodes, roles, profile, knowledge, habit };
  nodes.forEach((node, i) => {
    const isOpen = roles[i] === undefined || roles[i]?.kind === 'text';
    if (node.kind !== 'para' || !isOpen) return;
    const role = roleOf(scene, i);
    roles[i] = role.kind === 'text' ? { ...role, sign: signBefore(node.text.text) } : role;
  });
  return roles;
}
