/** Key names in both languages, read off the schema, and the step that makes every key of a tree canonical. */

import * as z from 'zod';
import { type Diagnostic, error } from '../base/diagnostic.ts';
import { fileSchema } from './schema.ts';
import type { Entry, MappingNode, Spelling, TreeNode, TreePath } from './tree.ts';

// What these hold is asked for by every line of a file.
const BRANCHES = new WeakMap<z.ZodType, readonly z.ZodType[]>();
const FIELDS = new WeakMap<z.ZodType, readonly Field[]>();

/** The types a value may have, optional and union wrappers removed. */
export function branchesOf(type: z.ZodType): readonly z.ZodType[] {
  const branches = BRANCHES.get(type) ?? listBranches(type);
  BRANCHES.set(type, branches);
  return branches;
}

function listBranches(type: z.ZodType): readonly z.ZodType[] {
  if (type instanceof z.ZodOptional) return branchesOf(type.unwrap() as z.ZodType);
  if (type instanceof z.ZodUnion) return type.options.flatMap((option) => branchesOf(option as z.ZodType));
  return [type];
}

const objectsIn = (type: z.ZodType) => branchesOf(type).filter((branch) => branch instanceof z.ZodObject);
const arrayIn = (type: z.ZodType) => branchesOf(type).find((branch) => branch instanceof z.ZodArray);
const recordIn = (type: z.ZodType) => branchesOf(type).find((branch) => branch instanceof z.ZodRecord);

/** The type of a list's items. */
export const elementOf = (type: z.ZodType | undefined) =>
  type && (arrayIn(type)?.element as z.ZodType | undefined);

/** The type of the values under keys that the writer makes up, where some of a mapping are. */
const valueTypeOf = (type: z.ZodType): z.ZodType | undefined =>
  (recordIn(type)?.valueType as z.ZodType | undefined) ??
  objectsIn(type)
    .map(({ def }) => def.catchall as z.ZodType | undefined)
    .find((catchall) => catchall && !(catchall instanceof z.ZodNever));

export interface Field {
  readonly en: string;
  readonly zh: string;
  readonly type: z.ZodType;
}

const listFields = (type: z.ZodType): readonly Field[] =>
  objectsIn(type)
    .flatMap(({ shape }) => Object.entries(shape))
    .map(([en, field]) => {
      const fieldType = field as z.ZodType;
      return { en, zh: fieldType.meta()?.zh ?? en, type: fieldType };
    });

/** The keys a mapping of this type may have. */
export function fieldsOf(type: z.ZodType | undefined): readonly Field[] {
  if (!type) return [];
  const fields = FIELDS.get(type) ?? listFields(type);
  FIELDS.set(type, fields);
  return fields;
}

/** The key of a mapping of this type that goes by this name in either language. */
export const fieldOf = (type: z.ZodType | undefined, name: string): Field | undefined =>
  fieldsOf(type).find(({ en, zh }) => en === name || zh === name);

/** True of a key that a mapping of this type may lack, and of one that it does not know. */
export const isOptionalField = (type: z.ZodType | undefined, name: string): boolean => {
  const field = fieldOf(type, name);
  return !field || field.type instanceof z.ZodOptional;
};

/** True of a list of texts and of what may stand between them: a body. */
const isParts = (type: z.ZodType): boolean => {
  const parts = type instanceof z.ZodArray ? branchesOf(type.element as z.ZodType) : [];
  return (
    parts.some((part) => part instanceof z.ZodString) && parts.some((part) => part instanceof z.ZodObject)
  );
};

/** True of a value that is a text, perhaps in parts, and nothing else: no number, no choice, no list of names. */
export const isText = (type: z.ZodType | undefined): boolean =>
  type !== undefined && branchesOf(type).every((branch) => branch instanceof z.ZodString || isParts(branch));

/** True of a value that may be a text, though it may be something else too. */
export const mayBeText = (type: z.ZodType | undefined): boolean =>
  type !== undefined && branchesOf(type).some((branch) => branch instanceof z.ZodString);

/** The key of a mapping that a text alone in its place stands for: fonts, recipients and lines of a title have one. */
export const shortFieldOf = (type: z.ZodType | undefined): Field | undefined =>
  fieldOf(type, 'font') ?? fieldOf(type, 'recipients') ?? fieldOf(type, 'text');

/** True of a mapping whose keys the writer makes up: the roles of the sign-off. */
export const isOpenMapping = (type: z.ZodType | undefined): boolean =>
  type !== undefined && recordIn(type) !== undefined;

/** True of a mapping that may have keys which the schema does not name: roles, rows of recipients. */
export const takesOtherKeys = (type: z.ZodType | undefined): boolean =>
  type !== undefined && valueTypeOf(type) !== undefined;

/** The type of the value under a key of a mapping; undefined where the schema knows none. */
export const typeUnder = (type: z.ZodType | undefined, name: string): z.ZodType | undefined =>
  fieldOf(type, name)?.type ?? (type && valueTypeOf(type));

function collectFields(type: z.ZodType): Field[] {
  const list = arrayIn(type);
  const inside = list ? collectFields(list.element as z.ZodType) : [];
  return [...inside, ...fieldsOf(type).flatMap((field) => [field, ...collectFields(field.type)])];
}

const ALL_FIELDS = collectFields(fileSchema);
const spellings = (fields: readonly Field[]): ReadonlySet<string> =>
  new Set(fields.flatMap((field) => [field.en, field.zh]));
const takesText = (field: Field) =>
  branchesOf(field.type).every((b) => isParts(b) || !(b instanceof z.ZodObject || b instanceof z.ZodArray));

/** Every key of any level, in both spellings. */
export const KNOWN_KEYS = spellings(ALL_FIELDS);
/** Keys whose value may be a list. */
export const LIST_KEYS = spellings(
  ALL_FIELDS.filter(({ type }) => branchesOf(type).some((b) => b instanceof z.ZodArray && !isParts(b))),
);
/** Keys whose value is, somewhere, a plain text. */
export const TEXT_KEYS = spellings(ALL_FIELDS.filter((field) => takesText(field) && !recordIn(field.type)));

/** A written key without the spaces and invisible characters that creep in. */
export const tidyKey = (written: string): string =>
  written.replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g, '');

/** Written keys from the top down, in English where the schema knows them; list items are passed through. */
export function canonicalKeys(written: readonly string[]): readonly string[] {
  let type: z.ZodType | undefined = fileSchema;
  return written.map((name) => {
    const holder = elementOf(type) ?? type;
    type = typeUnder(holder, tidyKey(name));
    return fieldOf(holder, tidyKey(name))?.en ?? name;
  });
}

/** The language most known keys of a tree are written in; Chinese where there are none. */
export function spellingOf(node: TreeNode | undefined): Spelling {
  const tally = (at: TreeNode | undefined): number => {
    if (at?.kind === 'list') return at.items.reduce((sum, item) => sum + tally(item), 0);
    if (at?.kind !== 'mapping') return 0;
    return at.entries.reduce((sum, entry) => {
      const own = entry.key !== tidyKey(entry.written) ? 1 : KNOWN_KEYS.has(entry.key) ? -1 : 0;
      return sum + own + tally(entry.value);
    }, 0);
  };
  return tally(node) < 0 ? 'en' : 'zh';
}

/** The type at a path of canonical keys; undefined where the schema knows none. */
export function typeAt(path: TreePath): z.ZodType | undefined {
  let type: z.ZodType | undefined = fileSchema;
  for (const step of path) {
    if (!type) return undefined;
    const inList: z.ZodType | undefined = typeof step === 'number' ? elementOf(type) : undefined;
    type = inList ?? typeUnder(type, String(step));
  }
  return type;
}

/** The name of what a path leads to, in a spelling; a list item goes by its list's name. */
export function nameOfPath(path: TreePath, spelling: Spelling): string {
  const at = path.findLastIndex((step) => typeof step === 'string');
  const key = String(path[at] ?? '');
  const fields = fieldsOf(typeAt(path.slice(0, at)));
  return fields.find(({ en }) => en === key)?.[spelling] ?? key;
}

/** The error for a key that is given twice, in one or both spellings: `duplicate-key`. */
export function repeatedKey(entry: Entry, earlier: Entry): Diagnostic {
  const same = entry.written === earlier.written;
  return error(
    'duplicate-key',
    {
      zh: same ? `“${entry.written}”写了两次` : `“${entry.written}”和“${earlier.written}”是同一项，写了两次`,
      en: same
        ? `"${entry.written}" is given twice`
        : `"${entry.written}" and "${earlier.written}" mean the same and are both given`,
    },
    {
      span: entry.keySpan,
      hint: { zh: '只留一个，删掉另一个', en: 'Keep one and delete the other' },
    },
  );
}

/**
 * Rewrites every key to its English spelling, guided by the schema. Unknown keys stay as written. A key given twice,
 * in one or both spellings, keeps its first value; the second is a `duplicate-key` error.
 */
export function canonicaliseKeys(root: TreeNode): {
  readonly root: TreeNode;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];

  const visitMapping = (node: MappingNode, type: z.ZodType | undefined): MappingNode => {
    const values = type && valueTypeOf(type);
    const seen = new Map<string, Entry>();
    for (const entry of node.entries) {
      const tidy = tidyKey(entry.written);
      const field = fieldOf(type, tidy);
      const key = field?.en ?? (values ? tidy : entry.written);
      const earlier = seen.get(key);
      if (earlier) diagnostics.push(repeatedKey(entry, earlier));
      else seen.set(key, { ...entry, key, value: visit(entry.value, field?.type ?? values) });
    }
    return { ...node, entries: [...seen.values()] };
  };

  const visit = (node: TreeNode, type: z.ZodType | undefined): TreeNode => {
    if (node.kind === 'scalar') return node;
    if (node.kind === 'mapping') return visitMapping(node, type);
    const element = elementOf(type);
    return { ...node, items: node.items.map((item) => visit(item, element)) };
  };

  return { root: visit(root, fileSchema), diagnostics };
}
