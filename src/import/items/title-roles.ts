/** Which paragraphs are titles of items, and which name columns: by their signals, and by how the others stand. */

import { openingOf } from '../../issue/opening.ts';
import { isColumnLike, isUsualColumn, markedColumn } from './column-names.ts';
import { type ItemNode, lengthOf, type Para } from './item-node.ts';
import { isParaAt, isPassedOver, type Knowledge, type Role, type Roles } from './item-roles.ts';
import { isCentred, isHeavy, isKai, isLarge, isMostly, isSmall, lookKey, type Profile } from './profile.ts';
import { type RunIn, runInTitle } from './run-in-title.ts';
import { ENDS_SENTENCE, isBodyLike, OWN_LINE_ENOUGH, ownLineSignals, scoreOwnLine } from './title-signals.ts';

/** How the titles of a file stand, as far as those tell that stand where an item must begin. */
export interface Habit {
  readonly ownLine: number;
  readonly runIn: number;
  /** Looks of titles on lines of their own. */
  readonly keys: ReadonlySet<string>;
  /** Titles that are run in stand out by their look. */
  readonly heavyRunIn: number;
  readonly brackets: number;
  /** Level of the numbers that the titles have. */
  readonly numbered?: number;
  readonly tags: number;
}

interface Scene {
  readonly nodes: readonly ItemNode[];
  readonly roles: Roles;
  readonly profile: Profile;
  readonly knowledge: Knowledge;
  readonly habit: Habit;
}

/** The next node that is neither a divider nor kept aside. */
function nextOf(
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
function roleBefore(roles: Roles, index: number): { role: Role; at: number } | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const role = roles[at] ?? { kind: 'text' };
    if (!isPassedOver(role)) return { role, at };
  }
  return undefined;
}

/** True where an item must begin, for there is none that could go on. */
export function opensAt(roles: Roles, index: number): boolean {
  const before = roleBefore(roles, index)?.role;
  if (!before) return true;
  if (before.kind === 'column' || before.kind === 'tag' || before.kind === 'labelled') return true;
  return (before.kind === 'text' || before.kind === 'run-in') && before.tag !== undefined;
}

/** Whether a number at the start of a line is that of an item by the habit of the file. */
const isItemNumber = (text: string, { numbered }: Habit): boolean =>
  numbered !== undefined && openingOf(text)?.level === numbered;

/** How likely a paragraph is a title on a line of its own. */
function ownScore(scene: Scene, index: number, opens: boolean): number {
  const para = scene.nodes[index] as Para;
  const { text } = para.text;
  const signals = ownLineSignals(para, nextOf(scene, index)?.node, opens, scene.profile);
  const counts = isItemNumber(text, scene.habit) ? signals.filter((one) => one !== 'numbered') : signals;
  return scoreOwnLine(counts);
}

const BRACKET_START = /^([【〖［[])([^【】〖〗［］[\]]{4,60})[】〗］\]][\s\u3000]*/u;

/** 【标题】 before its text. */
function bracketedTitle(para: Para): { from: number; end: number; rest: number } | undefined {
  const { text } = para.text;
  const match = BRACKET_START.exec(text);
  if (!match || match[0].length > text.length - 12) return undefined;
  return { from: 1, end: 1 + (match[2] as string).length, rest: match[0].length };
}

const SUBTITLE = /^(?:[—─–―]{1,3}|-{1,3})[\s\u3000]*\p{Script=Han}/u;

/** A line below a title that belongs to it: behind a dash, or in 楷体, or smaller than it in the middle. */
function isSubtitle(scene: Scene, index: number, above: Para): boolean {
  const para = scene.nodes[index] as Para;
  const { text } = para.text;
  if (lengthOf(para) > 48 || ENDS_SENTENCE.test(text) || openingOf(text)) return false;
  if (SUBTITLE.test(text)) return true;
  if (lookKey(para) === lookKey(above)) return false;
  const isLesser = !isMostly(para, scene.profile, isHeavy) && !isMostly(para, scene.profile, isLarge);
  const isKaiLine = isMostly(para, scene.profile, isKai);
  const isBracketed = /^[（(].*[）)]$/u.test(text);
  return (
    (isKaiLine && !/[。；]/u.test(text)) ||
    (isCentred(para) &&
      isLesser &&
      (isBracketed || /[^\d日]$/u.test(text)) &&
      !isMostly(para, scene.profile, isSmall))
  );
}

const formOf = (para: Para): 'line' | 'centred' => (isCentred(para) ? 'centred' : 'line');

/** Whether what follows a line begins an item with a title of its own: the line names a column then. */
function headsItems(scene: Scene, index: number): boolean {
  const next = nextOf(scene, index);
  if (!next || next.node.kind !== 'para' || scene.roles[next.at]?.kind === 'tag') return false;
  const own = scene.nodes[index] as Para;
  const { node, at } = next;
  if (SUBTITLE.test(node.text.text)) return false;
  if (bracketedTitle(node) || markedColumn(node)) return true;
  if (isBodyLike(node)) return runInTitle(node, true, scene.profile) !== undefined;
  const isOther =
    lookKey(node) !== lookKey(own) || openingOf(node.text.text)?.level !== openingOf(own.text.text)?.level;
  const level = openingOf(node.text.text)?.level;
  const habit = level === undefined ? scene.habit : { ...scene.habit, numbered: level };
  return isOther && ownScore({ ...scene, habit }, at, true) >= OWN_LINE_ENOUGH;
}

/** The column that a line names. */
function columnAt(scene: Scene, index: number, opens: boolean, habit: Habit): Role | undefined {
  const para = scene.nodes[index] as Para;
  const { text } = para.text;
  if (scene.knowledge.isContribution || ENDS_SENTENCE.test(text)) return undefined;
  const marked = markedColumn(para);
  if (marked) {
    const name = text.slice(marked.from, marked.to);
    const isTitle = /^[【〖［[〔]/u.test(text) && !isUsualColumn(name) && name.replace(/\s/gu, '').length > 6;
    if (isTitle && !headsItems(scene, index)) return undefined;
    return { kind: 'column', from: marked.from, to: marked.to };
  }
  const opening = openingOf(text);
  const name = text.slice(opening?.written.length ?? 0);
  if (!isColumnLike(name) || lengthOf(para) > 14) return undefined;
  const stands =
    isCentred(para) || isMostly(para, scene.profile, isHeavy) || isMostly(para, scene.profile, isLarge);
  if (opening) {
    return opening.level < 3 &&
      habit.numbered !== opening.level &&
      headsItems(scene, index) &&
      (opens || isUsualColumn(name))
      ? { kind: 'column', from: 0, to: text.length }
      : undefined;
  }
  const isPlain = !scene.profile.hasLooks;
  if (!stands && !(isPlain && opens && isUsualColumn(name))) return undefined;
  if (headsItems(scene, index) && (opens || isUsualColumn(name)))
    return { kind: 'column', from: 0, to: text.length };
  const next = nextOf(scene, index)?.node;
  return isUsualColumn(name) && opens && name.length <= 6 && isBodyLike(next)
    ? { kind: 'column', from: 0, to: text.length }
    : undefined;
}

/** A line that goes on with the title of the line before. */
function continuesTitle(scene: Scene, index: number, above: Para): boolean {
  const para = scene.nodes[index] as Para;
  const isSame = lookKey(para) === lookKey(above) && isCentred(para) === isCentred(above);
  const stands =
    isCentred(para) || isMostly(para, scene.profile, isLarge) || isMostly(para, scene.profile, isHeavy);
  return (
    isSame &&
    stands &&
    lengthOf(para) + lengthOf(above) <= 64 &&
    !openingOf(para.text.text) &&
    !ENDS_SENTENCE.test(above.text.text) &&
    !isBodyLike(para)
  );
}

/** Whether a title that nothing asks for here stands as the others do. */
function isOfHabit(scene: Scene, para: Para, score: number): boolean {
  const { habit, profile, knowledge } = scene;
  const key = lookKey(para);
  const stands = isMostly(para, profile, isHeavy) || isMostly(para, profile, isLarge) || isCentred(para);
  if (stands) {
    if (isItemNumber(para.text.text, habit)) return true;
    if (openingOf(para.text.text)) return false;
    if (knowledge.isContribution)
      return habit.keys.has(key) && (isMostly(para, profile, isLarge) || isCentred(para));
    return habit.keys.has(key);
  }
  if (knowledge.isContribution) return false;
  return (
    !profile.hasLooks &&
    habit.tags === 0 &&
    habit.ownLine > 0 &&
    habit.ownLine >= habit.runIn &&
    score >= OWN_LINE_ENOUGH
  );
}

/** Whether a beginning that nothing asks for here is a title as the others are. */
function isRunInOfHabit(
  { habit, profile, knowledge }: Scene,
  { isHeavy: heavy, score }: RunIn,
  text: string,
): boolean {
  if (knowledge.isContribution || habit.runIn === 0 || habit.runIn < habit.ownLine) return false;
  if (openingOf(text) && !isItemNumber(text, habit)) return false;
  if (heavy) return habit.heavyRunIn > 0;
  return !profile.hasLooks && habit.tags <= habit.runIn && score >= 4;
}

/** The role of one paragraph, those before it being known. */
function roleOf(scene: Scene, index: number): Role {
  const { nodes, roles, profile, habit } = scene;
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
    if (continuesTitle(scene, index, above)) {
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
  if (given?.kind === 'text' && given.lead) return given;
  const column = tag ? undefined : columnAt(scene, index, opens, habit);
  if (column) return column;
  const bracket = bracketedTitle(para);
  if (bracket && (opens || habit.brackets > 0 || habit.tags === 0)) {
    return { kind: 'run-in', ...bracket, ...(tag && { tag }), isDoubtful: false };
  }
  if (isBelowTitle) return plain;
  const runIn = runInTitle(para, opens, profile);
  if (runIn && (opens || isRunInOfHabit(scene, runIn, text))) {
    const { end, rest } = runIn;
    return {
      kind: 'run-in',
      from: 0,
      end,
      rest,
      ...(tag && { tag }),
      isDoubtful: !runIn.isHeavy && runIn.score < 4.5,
    };
  }
  if (tag) return plain;
  const whole = /^[【〖［[]([^【】〖〗［］[\]]+)[】〗］\]]$/u.test(text);
  const score = ownScore(scene, index, opens) + (whole ? 3 : 0);
  if (score < OWN_LINE_ENOUGH || isBodyLike(para)) return plain;
  if (!opens && !whole && !isOfHabit(scene, para, score)) return plain;
  const [from, to] = whole ? [1, text.length - 1] : [0, text.length];
  return {
    kind: 'title',
    form: formOf(para),
    from,
    to,
    continues: false,
    isDoubtful: score < OWN_LINE_ENOUGH + 1,
  };
}

/** What the titles have in common that stand where an item must begin. */
export function habitOf(nodes: readonly ItemNode[], roles: Roles, tags: number): Habit {
  const keys = new Set<string>();
  const numbers = new Map<number, number>();
  let [ownLine, runIn, heavyRunIn, brackets] = [0, 0, 0, 0];
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
      else if (/^(?:heiti|xiaobiaosong)$/.test(node.looks[0]?.look.face ?? '') || node.looks[0]?.look.bold)
        heavyRunIn++;
    } else return;
    const level = openingOf(node.text.text)?.level;
    if (level !== undefined) numbers.set(level, (numbers.get(level) ?? 0) + 1);
  });
  const [numbered] = [...numbers].toSorted((one, other) => other[1] - one[1])[0] ?? [];
  return { ownLine, runIn, keys, heavyRunIn, brackets, ...(numbered !== undefined && { numbered }), tags };
}

const NO_HABIT: Habit = { ownLine: 0, runIn: 0, keys: new Set(), heavyRunIn: 0, brackets: 0, tags: 0 };

/** What is known before any title is: the level of numbers that stand where an item must begin, above its text. */
export function firstHabit(
  nodes: readonly ItemNode[],
  fixed: Roles,
  profile: Profile,
  tags: number,
  { isContribution }: Knowledge,
): Habit {
  const at = nodes.flatMap((node, i): { level: number; opens: boolean }[] => {
    const next = nextOf({ nodes, roles: fixed }, i)?.node;
    const level = node.kind === 'para' && !fixed[i] ? openingOf(node.text.text)?.level : undefined;
    if (level === undefined || node.kind !== 'para' || next?.kind !== 'para') return [];
    const isHeading = !isBodyLike(node) && isBodyLike(next) && !runInTitle(next, true, profile);
    return isHeading ? [{ level, opens: opensAt(fixed, i) }] : [];
  });
  const opening = at.filter(({ opens }) => opens);
  const [first] = opening;
  const isFirst = !isContribution && tags === 0 && at[0]?.opens === true;
  const isUsual =
    opening.length > 1 || (isFirst && at.filter(({ level }) => level === first?.level).length > 1);
  return { ...NO_HABIT, tags, ...(first && isUsual && { numbered: first.level }) };
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
    if (node.kind === 'para' && isOpen) roles[i] = roleOf(scene, i);
  });
  return roles;
}
