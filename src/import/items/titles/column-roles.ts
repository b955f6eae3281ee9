/** Which lines name columns: by their signs, or since items with titles of their own follow. */

import { openingOf } from '../../../issue/opening.ts';
import { lengthOf, type Para } from '../item-node.ts';
import type { Role } from '../item-roles.ts';
import { isCentred, isHeavy, isLarge, isMostly, lookKey } from '../text-look.ts';
import { isColumnLike, isUsualColumn, markedColumn } from './column-names.ts';
import { runInTitle } from './run-in-title.ts';
import { bracketedTitle, startsSubtitle } from './title-forms.ts';
import { type Habit, nextOf, ownScore, type Scene } from './title-scene.ts';
import { ENDS_SENTENCE, isBodyLike, OWN_LINE_ENOUGH } from './title-signals.ts';

/** In characters. */
const LONGEST_COLUMN = 14;

/** Whether what follows a line begins an item with a title of its own: the line names a column then. */
function headsItems(scene: Scene, index: number): boolean {
  const next = nextOf(scene, index);
  if (next?.node.kind !== 'para' || scene.roles[next.at]?.kind === 'tag') return false;
  const own = scene.nodes[index] as Para;
  const { node, at } = next;
  if (startsSubtitle(node.text.text)) return false;
  if (bracketedTitle(node) || markedColumn(node)) return true;
  if (isBodyLike(node)) return runInTitle(node, true, scene.profile) !== undefined;
  const isOther =
    lookKey(node) !== lookKey(own) || openingOf(node.text.text)?.level !== openingOf(own.text.text)?.level;
  const level = openingOf(node.text.text)?.level;
  const habit = level === undefined ? scene.habit : { ...scene.habit, numbered: level };
  return isOther && ownScore({ ...scene, habit }, at, true) >= OWN_LINE_ENOUGH;
}

/** A heading right above one of a lower level, which has a text: ## 政务服务 above ### 热线办理提速. */
function isUpperHeading({ nodes, roles }: Scene, index: number): boolean {
  const para = nodes[index] as Para;
  const next = nextOf({ nodes, roles }, index)?.node;
  return (
    para.outline !== undefined &&
    next?.kind === 'para' &&
    next.outline !== undefined &&
    next.outline > para.outline &&
    lengthOf(para) <= LONGEST_COLUMN
  );
}

/** The column that a line names. */
export function columnAt(scene: Scene, index: number, opens: boolean, habit: Habit): Role | undefined {
  const para = scene.nodes[index] as Para;
  const { text } = para.text;
  if (scene.knowledge.isContribution || ENDS_SENTENCE.test(text)) return undefined;
  const marked = markedColumn(para);
  if (marked) {
    const name = text.slice(marked.from, marked.to);
    const isLong = name.replace(/\s/gu, '').length > 6;
    const isTitle = isLong && !isUsualColumn(name);
    if (isTitle && !headsItems(scene, index)) return undefined;
    return { kind: 'column', from: marked.from, to: marked.to };
  }
  if (isUpperHeading(scene, index)) return { kind: 'column', from: 0, to: text.length };
  const opening = openingOf(text);
  const name = text.slice(opening?.written.length ?? 0);
  if (!isColumnLike(name) || lengthOf(para) > LONGEST_COLUMN) return undefined;
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
