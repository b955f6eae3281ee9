/** Checks trees against the schema: zod's issues, mapped by path back to the nodes they are about. */

import type * as z from 'zod';
import type { Diagnostic } from '../base/diagnostic.ts';
import { fieldsOf, spellingOf, takesOtherKeys, typeAt } from '../schema/keys.ts';
import { type FileValues, fileSchema } from '../schema/schema.ts';
import {
  type Entry,
  isEmptyScalar,
  type MappingNode,
  type TreeNode,
  type TreePath,
  toPlain,
} from '../schema/tree.ts';
import type { Problem } from '../schema/values.ts';
import { describeKind, describeMissing, describeValue } from './checks/complaints.ts';
import { nodeAt, type Scope } from './checks/guess.ts';
import { describeUnknown } from './checks/unknown-keys.ts';
import { findJoined, isJoined } from './checks/wide-colons.ts';

type ZodIssue = z.core.$ZodIssue;

const asPath = (path: readonly PropertyKey[]): TreePath =>
  path.map((step) => (typeof step === 'number' ? step : String(step)));

const problemOf = (issue: ZodIssue): Problem | undefined =>
  issue.code === 'custom' ? (issue.params?.problem as Problem | undefined) : undefined;

/** True of what a branch of a union says of a value of another kind. */
const rejectsKind = (issues: readonly ZodIssue[]): boolean =>
  issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0);

/** A union fails in each of its branches; of those whose kind fits, the one that says least tells what is wrong. */
function describeUnion(
  scope: Scope,
  path: TreePath,
  branches: readonly (readonly ZodIssue[])[],
): Diagnostic[] {
  const flat = (issues: readonly ZodIssue[]): readonly (readonly ZodIssue[])[] =>
    issues.flatMap((issue) =>
      issue.code === 'invalid_union' && issue.path.length === 0 ? issue.errors.flatMap(flat) : [[issue]],
    );
  const isUnknown = ({ code }: ZodIssue): boolean => code === 'unrecognized_keys';
  const fits = branches.filter((issues) => !rejectsKind(issues));
  // Of two kinds of mapping the one is meant that has these keys.
  const knowing = fits.filter((issues) => !issues.some(isUnknown));
  const fitting = knowing.length > 0 ? knowing : fits;
  const node = nodeAt(scope, path);
  if (!node || isEmptyScalar(node)) return describeMissing(scope, path);
  const said = fitting.map((issues) => issues.flatMap((issue) => describeIssue(scope, issue, path)));
  const [least] = said.sort((a, b) => a.length - b.length);
  if (least) return least;
  const kinds = branches
    .flatMap(flat)
    .flatMap((issues) => issues.map((issue) => ('expected' in issue ? issue.expected : '')));
  return [describeKind(scope, path, kinds)];
}

function describeIssue(scope: Scope, issue: ZodIssue, base: TreePath = []): Diagnostic[] {
  const path = [...base, ...asPath(issue.path)];
  const problem = problemOf(issue);
  if (problem) return [describeValue(scope, path, problem)];
  switch (issue.code) {
    case 'unrecognized_keys':
      return describeUnknown(scope, path, issue.keys);
    case 'invalid_union':
      return describeUnion(scope, path, issue.errors);
    case 'invalid_type': {
      const node = nodeAt(scope, path);
      const absent = !node || (node.kind === 'scalar' && node.text === '');
      return absent ? describeMissing(scope, path) : [describeKind(scope, path, [issue.expected])];
    }
    default:
      return describeMissing(scope, path);
  }
}

/**
 * Validates one file's tree (canonical keys). Errors: `unknown-key`, `wrong-kind`, `missing-key`, `empty-value`,
 * `bad-number`, `bad-date`, `bad-choice`, `bad-flag`, `fullwidth-colon`.
 */
export function validateTree(root: TreeNode): readonly Diagnostic[] {
  const scope = { root, spelling: spellingOf(root) };
  const result = fileSchema.safeParse(toPlain(root));
  const issues = result.success ? [] : result.error.issues;
  return [
    ...oncePerList(issues).flatMap((issue) => describeIssue(scope, issue)),
    ...describeEmptyUnknown(scope, root, []),
    ...findJoined(root),
  ];
}

/** Texts where a list should have mappings: one mistake, however many items there are. */
function oncePerList(issues: readonly ZodIssue[]): readonly ZodIssue[] {
  const seen = new Set<string>();
  const isOfKind = (issue: ZodIssue): boolean =>
    issue.code === 'invalid_type' || (issue.code === 'invalid_union' && issue.errors.every(rejectsKind));
  return issues.filter((issue) => {
    const { path } = issue;
    if (!isOfKind(issue) || typeof path.at(-1) !== 'number') return true;
    const list = path.slice(0, -1).join('.');
    if (seen.has(list)) return false;
    seen.add(list);
    return true;
  });
}

const ANYTHING = '甲';

/** Unknown keys without a value, which `toPlain` leaves out with all that is not set. */
function describeEmptyUnknown(scope: Scope, node: TreeNode, path: TreePath): readonly Diagnostic[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'list')
    return node.items.flatMap((item, index) => describeEmptyUnknown(scope, item, [...path, index]));
  const fields = fieldsOf(typeAt(path));
  const isUnknown = (entry: Entry): boolean =>
    fields.length > 0 &&
    !isJoined(entry) &&
    isEmptyScalar(entry.value) &&
    fields.every(({ en }) => en !== entry.key) &&
    !typeAt(path)?.safeParse({ [entry.key]: ANYTHING }).success;
  const keys = node.entries.filter(isUnknown).map(({ key }) => key);
  const inner = node.entries.flatMap(({ key, value }) => describeEmptyUnknown(scope, value, [...path, key]));
  return [...describeUnknown(scope, path, keys), ...inner];
}

/** A merged tree without its unknown keys, and its converted values; undefined where anything else is wrong. */
export function convertTree(root: MappingNode): { root: MappingNode; values: FileValues } | undefined {
  const known = dropUnknown(root, []) as MappingNode;
  const result = fileSchema.safeParse(toPlain(known));
  return result.success ? { root: known, values: result.data } : undefined;
}

function dropUnknown(node: TreeNode, path: TreePath): TreeNode {
  if (node.kind === 'scalar') return node;
  if (node.kind === 'list')
    return { ...node, items: node.items.map((item, index) => dropUnknown(item, [...path, index])) };
  const fields = fieldsOf(typeAt(path));
  const takesAny = fields.length === 0 || takesOtherKeys(typeAt(path));
  const kept = node.entries.filter(({ key }) => takesAny || fields.some(({ en }) => en === key));
  return {
    ...node,
    entries: kept.map((entry) => ({ ...entry, value: dropUnknown(entry.value, [...path, entry.key]) })),
  };
}
