/** What is wrong at a path of the tree, worded for the writer, in the spelling the writer used. */

import { type Diagnostic, error, type Span, type Text } from '../diagnostic.ts';
import { fieldsOf, KNOWN_KEYS, nameOfPath, tidyKey, typeAt } from './keys.ts';
import { findNearest } from './nearest.ts';
import { type Entry, entryOf, nodesAlong, type Spelling, type TreeNode, type TreePath } from './tree.ts';
import { type Problem, tidyValue } from './values.ts';

/** A tree and the language its messages name keys in. */
export interface Scope {
  readonly root: TreeNode;
  readonly spelling: Spelling;
}

/** The node at a path, if there is one. */
export const nodeAt = ({ root }: Scope, path: TreePath): TreeNode | undefined =>
  nodesAlong(root, path)[path.length];

/** What is at a path, in words: “标题”, or “来源”的第 2 项. */
function describePlace({ spelling }: Scope, path: TreePath): Text {
  const last = path.at(-1);
  if (path.length === 0) return { zh: '整个文件', en: 'The file' };
  const name = nameOfPath(path, spelling);
  if (typeof last !== 'number') return { zh: `“${name}”`, en: `"${name}"` };
  return { zh: `“${name}”的第 ${last + 1} 项`, en: `Item ${last + 1} of "${name}"` };
}

/** The place to point at: the value, or its key where the value is empty. */
function spanAt(scope: Scope, path: TreePath): Span {
  const nodes = nodesAlong(scope.root, path);
  const node = nodes.at(-1) ?? scope.root;
  if (node.kind !== 'scalar' || node.span.end > node.span.start) return node.span;
  return entryOf(nodes.at(-2), String(path.at(-1)))?.keySpan ?? node.span;
}

const KINDS: Readonly<Record<string, Text>> = {
  scalar: { zh: '一段文字或数字', en: 'a text or number' },
  string: { zh: '一段文字或数字', en: 'a text or number' },
  list: { zh: '一个列表（每行以“- ”开头）', en: 'a list (lines starting with "- ")' },
  array: { zh: '一个列表（每行以“- ”开头）', en: 'a list (lines starting with "- ")' },
  mapping: { zh: '若干行“名称: 内容”', en: 'lines of "key: value"' },
  object: { zh: '若干行“名称: 内容”', en: 'lines of "key: value"' },
  record: { zh: '若干行“名称: 内容”', en: 'lines of "key: value"' },
};

/** A scalar where a list belongs and the like: `wrong-kind`. The kinds are named as zod does. */
export function describeKind(scope: Scope, path: TreePath, expected: readonly string[]): Diagnostic {
  const node = nodeAt(scope, path);
  const place = describePlace(scope, path);
  const wanted = expected.map((kind) => KINDS[kind] ?? { zh: kind, en: kind });
  const found = KINDS[node?.kind ?? 'scalar'] ?? { zh: '', en: '' };
  const zh = [...new Set(wanted.map((kind) => kind.zh))].join('，或');
  const en = [...new Set(wanted.map((kind) => kind.en))].join(' or ');
  return error(
    'wrong-kind',
    {
      zh: `${place.zh}应当是${zh}，这里却是${found.zh}`,
      en: `${place.en} should be ${en}, not ${found.en}`,
    },
    {
      span: firstLineOf(spanAt(scope, path)),
      hint: {
        zh:
          node?.kind === 'scalar'
            ? '检查冒号后面是不是空了一格、下一行是不是缩进了两格'
            : '对照样板改写这一项',
        en: 'Compare with the template: a space after the colon, two spaces of indent for the lines below',
      },
    },
  );
}

/** A frame around a whole list says less than its first line. */
export function firstLineOf(span: Span): Span {
  const newline = span.source.text.indexOf('\n', span.start);
  return newline < 0 || newline >= span.end ? span : { ...span, end: newline };
}

/** The known key an unknown one was probably meant to be, as canonical name and as this writer would spell it. */
function guessKey(
  { spelling }: Scope,
  path: TreePath,
  entry: Entry,
): { key: string; shown: string } | undefined {
  const fields = fieldsOf(typeAt(path));
  const nearest = findNearest(
    tidyValue(entry.written),
    fields.flatMap((field) => [field[spelling], field.zh, field.en]),
  );
  const field = fields.find(({ zh, en }) => zh === nearest || en === nearest);
  return field && nearest ? { key: field.en, shown: nearest } : undefined;
}

/** A key that is there misspelt is reported as that alone, not as missing too. */
function isMisspelt(scope: Scope, path: TreePath): boolean {
  const holder = path.slice(0, -1);
  const mapping = nodeAt(scope, holder);
  if (mapping?.kind !== 'mapping') return false;
  const known = new Set(fieldsOf(typeAt(holder)).map(({ en }) => en));
  return mapping.entries.some(
    (entry) => !known.has(entry.key) && guessKey(scope, holder, entry)?.key === path.at(-1),
  );
}

/**
 * Says that something required is absent (`missing-key`) or left empty (`empty-value`); nothing where it is there under
 * a misspelt key.
 */
export function describeMissing(scope: Scope, path: TreePath): Diagnostic[] {
  const node = nodeAt(scope, path);
  const place = describePlace(scope, path);
  if (node) {
    const message = { zh: `${place.zh}是空的`, en: `${place.en} is empty` };
    const hint = { zh: '填上内容，或删掉这一项', en: 'Fill it in, or delete it' };
    return [error('empty-value', message, { span: spanAt(scope, path), hint })];
  }
  if (isMisspelt(scope, path)) return [];
  const name = nameOfPath(path, scope.spelling);
  const holder = nodesAlong(scope.root, path).at(-1) ?? scope.root;
  const inside = path.length > 1 ? describePlace(scope, path.slice(0, -1)) : { zh: '文件', en: 'The file' };
  const message = { zh: `${inside.zh}里缺少“${name}”`, en: `${inside.en} lacks "${name}"` };
  const hint = { zh: `加上一行“${name}: …”`, en: `Add a line "${name}: …"` };
  return [error('missing-key', message, { span: firstLineOf(holder.span), hint })];
}

/** A scalar that no reader could read: the problem's own code. */
export function describeValue(
  scope: Scope,
  path: TreePath,
  { code, complaint, expected }: Problem,
): Diagnostic {
  const node = nodeAt(scope, path);
  const written = node?.kind === 'scalar' ? node.text.trim().slice(0, 30) : '';
  const place = describePlace(scope, path);
  return error(
    code,
    { zh: `${place.zh}写的是“${written}”，${complaint.zh}`, en: `${place.en}: "${written}" ${complaint.en}` },
    {
      span: spanAt(scope, path),
      hint: { zh: `应当是${expected.zh}`, en: `Expected ${expected.en}` },
    },
  );
}

/** Keys the schema does not know, each with the nearest that it does: `unknown-key`. */
export function describeUnknown(scope: Scope, path: TreePath, keys: readonly string[]): Diagnostic[] {
  const mapping = nodeAt(scope, path);
  const entries =
    mapping?.kind === 'mapping' ? mapping.entries.filter((entry) => keys.includes(entry.key)) : [];
  const all = fieldsOf(typeAt(path)).map((field) => field[scope.spelling]);
  return entries.map((entry) =>
    error(
      'unknown-key',
      { zh: `这里没有“${entry.written}”这一项`, en: `There is no key "${entry.written}" here` },
      {
        span: entry.keySpan,
        hint: hintForUnknown(tidyKey(entry.written), guessKey(scope, path, entry)?.shown, all),
      },
    ),
  );
}

function hintForUnknown(written: string, nearest: string | undefined, all: readonly string[]): Text {
  if (nearest !== undefined) return { zh: `是不是“${nearest}”？`, en: `Did you mean "${nearest}"?` };
  if (KNOWN_KEYS.has(written)) {
    return {
      zh: `“${written}”是有的，但不在这一层：检查这一行的缩进。这里可以写：${all.join('、')}`,
      en: `"${written}" belongs on another level: check the indentation. Known here: ${all.join(', ')}`,
    };
  }
  return { zh: `这里可以写：${all.join('、')}`, en: `Known keys here: ${all.join(', ')}` };
}
