/** What an unknown key was probably meant to be: a word for another, a key of another level, or a slip of the fingers. */

import type * as z from 'zod';
import { aliasOf } from '../../schema/aliases.ts';
import {
  elementOf,
  fieldOf,
  fieldsOf,
  isOpenMapping,
  shortFieldOf,
  takesOtherKeys,
  tidyKey,
  typeAt,
} from '../../schema/keys.ts';
import { findNearest } from '../../schema/nearest.ts';
import {
  type Entry,
  entryOf,
  isEmptyScalar,
  nodesAlong,
  type Spelling,
  type TreeNode,
  type TreePath,
} from '../../schema/tree.ts';
import { tidyValue } from '../../schema/values.ts';

/** A tree and the language its messages name keys in. */
export interface Scope {
  readonly root: TreeNode;
  readonly spelling: Spelling;
}

/** The node at a path, if there is one. */
export const nodeAt = ({ root }: Scope, path: TreePath): TreeNode | undefined =>
  nodesAlong(root, path)[path.length];

/** A key that an unknown one may stand for. */
export interface Guess {
  /** `here`: another name. `inside`: it belongs a level or two further in. `outside`: further out. */
  readonly kind: 'here' | 'inside' | 'outside';
  /** The canonical path; of a list's item, without its number. */
  readonly path: readonly string[];
  /** The names along that path from the mapping in, as this writer would spell them. */
  readonly shown: readonly string[];
  /** It is there already. */
  readonly isGiven: boolean;
  /** Where the part it belongs in is there as a text alone: the key which that text stands for, and the text. */
  readonly short?: { readonly name: string; readonly text: string };
}

/** The canonical keys along a path. */
export const levelOf = (path: TreePath): readonly string[] =>
  path.filter((step): step is string => typeof step === 'string');

/** What has keys in a value of a type: a mapping, or an item of a list. */
const holderIn = (type: z.ZodType): z.ZodType | undefined =>
  fieldsOf(type).length > 0 ? type : elementOf(type);

/** The names of inner keys as a writer spells them; a role is spelt as it was. */
function showAlong(
  type: z.ZodType | undefined,
  target: readonly string[],
  spelling: Spelling,
  written: string,
): readonly string[] {
  let holder = type;
  return target.map((key) => {
    const field = fieldOf(holder, key);
    holder = field && holderIn(field.type);
    return key === '*' ? written : (field?.[spelling] ?? key);
  });
}

/** Where a key of this name is known further in: paths from the type, the shallowest first. */
function findInside(type: z.ZodType | undefined, name: string): readonly string[] | undefined {
  const holders = fieldsOf(type).map((field) => ({ path: [field.en], type: holderIn(field.type) }));
  for (const holder of holders) {
    const field = fieldOf(holder.type, name);
    if (field) return [...holder.path, field.en];
  }
  for (const holder of holders) {
    const inner = holder.type && findInside(holder.type, name);
    if (inner) return [...holder.path, ...inner];
  }
  return undefined;
}

function guessInside(
  scope: Scope,
  path: TreePath,
  written: string,
  target: readonly string[],
): Guess | undefined {
  const [first = ''] = target;
  const kind = target.length > 1 ? 'inside' : 'here';
  const shown = showAlong(typeAt(path), target, scope.spelling, written);
  const given = entryOf(nodeAt(scope, path), first);
  const holder = fieldOf(typeAt(path), first);
  const field = shortFieldOf(holder?.type);
  // Beside a row of recipients a text is a row too.
  const beside = takesOtherKeys(holder?.type) && !aliasOf([first], target[1] ?? '') ? holder : field;
  const short =
    field && beside && given?.value.kind === 'scalar' && !isEmptyScalar(given.value)
      ? { name: beside[scope.spelling], text: given.value.text.trim() }
      : undefined;
  const found = { kind, path: [...levelOf(path), ...target], shown, isGiven: given !== undefined } as const;
  return { ...found, ...(short && { short }) };
}

/** A key of a level further out that has none yet: moving the line there would help. */
function guessOutside(scope: Scope, path: TreePath, written: string): Guess | undefined {
  for (let length = path.length - 1; length >= 0; length--) {
    const outer = path.slice(0, length);
    const [alias, ...more] = aliasOf(levelOf(outer), written) ?? [];
    const own = fieldOf(typeAt(outer), written);
    const field = own ?? (alias && more.length === 0 ? fieldOf(typeAt(outer), alias) : undefined);
    const holder = nodeAt(scope, outer);
    if (!field || holder?.kind !== 'mapping' || entryOf(holder, field.en)) continue;
    const [beside = ''] = levelOf(path.slice(length));
    const neighbour = fieldOf(typeAt(outer), beside)?.[scope.spelling] ?? beside;
    return {
      kind: 'outside',
      path: [...levelOf(outer), field.en],
      shown: [neighbour, field[scope.spelling]],
      isGiven: false,
    };
  }
  return undefined;
}

/** A slip of the fingers in a key of this mapping. */
function guessNearest(scope: Scope, path: TreePath, written: string): Guess | undefined {
  const type = typeAt(path);
  const fields = fieldsOf(type);
  const nearest = findNearest(
    written,
    fields.flatMap((field) => [field[scope.spelling], field.zh, field.en]),
  );
  const field = nearest === undefined ? undefined : fieldOf(type, nearest);
  const guess = field && guessInside(scope, path, written, [field.en]);
  return guess && { ...guess, shown: [nearest ?? ''] };
}

/** At the top a key that is there too is not meant again: 成文日期 beside 日期 is another date. */
const unlessGiven = (guess: Guess | undefined, path: TreePath): Guess | undefined =>
  guess?.isGiven && guess.kind === 'here' && path.length === 0 ? undefined : guess;

/** A list of titles and bodies is what it is, whatever it is called. */
export const isItems = (value: TreeNode): boolean =>
  value.kind === 'list' &&
  value.items.some(
    (item) =>
      item.kind === 'mapping' &&
      item.entries.some(({ written }) => fieldOf(typeAt(['items', 0]), tidyKey(written))),
  );

/** Guesses what an unknown key of the mapping at a path was meant to be. */
export function guessKey(scope: Scope, path: TreePath, { written, value }: Entry): Guess | undefined {
  const type = typeAt(path);
  const name = tidyKey(tidyValue(written));
  // A key of a mapping of another kind is known, but does not stand beside these.
  if (isOpenMapping(type) || fieldOf(type, name)) return undefined;
  if (path.length === 0 && isItems(value) && !entryOf(scope.root, 'items'))
    return guessInside(scope, path, name, ['items']);
  const found = findInside(type, name);
  const inside = found && !found.includes('fonts') ? guessInside(scope, path, name, found) : undefined;
  const alias = aliasOf(levelOf(path), name);
  if (alias) return unlessGiven(guessInside(scope, path, name, alias), path) ?? inside;
  const outside = guessOutside(scope, path, name);
  // A key two levels further in is less likely than one of a level further out.
  if (inside && !(outside && found && found.length > 2)) return inside;
  return outside ?? unlessGiven(guessNearest(scope, path, name), path);
}

/** Unknown keys of one mapping that are guessed at: with more it is another kind of file. */
export const MOST_GUESSED = 50;

/** The mapping at a path and the mappings straight inside it: where a key may be that belongs to it. */
function holdersAt(scope: Scope, path: TreePath): TreePath[] {
  const mapping = nodeAt(scope, path);
  if (mapping?.kind !== 'mapping') return [];
  const inside = mapping.entries.flatMap(({ key, value }): TreePath[] => {
    if (value.kind === 'mapping') return [[...path, key]];
    return value.kind === 'list' ? value.items.slice(0, MOST_GUESSED).map((_, at) => [...path, key, at]) : [];
  });
  return [path, ...inside.slice(0, MOST_GUESSED)];
}

/** True of a path whose key is there under a wrong name or at a wrong level: one mistake, reported as that alone. */
export function isMisnamed(scope: Scope, path: TreePath): boolean {
  const wanted = levelOf(path).join('.');
  const outer = path.slice(0, -1).map((_, index) => path.slice(0, path.length - 1 - index));
  return [...outer, []]
    .flatMap((holder) => holdersAt(scope, holder))
    .some((holder) => {
      const mapping = nodeAt(scope, holder);
      if (mapping?.kind !== 'mapping') return false;
      const type = typeAt(holder);
      const unknown = mapping.entries.filter(({ key }) => !fieldOf(type, key)).slice(0, MOST_GUESSED);
      const isAround = holder.every((step, index) => step === path[index]);
      return unknown.some((entry) => {
        const guess = guessKey(scope, holder, entry);
        return (isAround || guess?.kind === 'outside') && isFor(guess, wanted);
      });
    });
}

/** A whole part under a wrong name has what is in it, and what belongs in an item tells where the items are. */
function isFor(guess: Guess | undefined, wanted: string): boolean {
  const found = guess?.path.join('.');
  if (found === undefined) return false;
  return (
    wanted === found || wanted.startsWith(`${found}.`) || (wanted === 'items' && guess?.path[0] === wanted)
  );
}
