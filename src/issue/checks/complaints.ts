/** What is wrong at a path of the tree, worded for the writer, in the spelling the writer used. */

import type * as z from 'zod';
import { besideLatin, type Diagnostic, error, type Span, type Text } from '../../base/diagnostic.ts';
import { fieldAt } from '../../schema/facts.ts';
import { branchesOf, fieldsOf, isOptionalField, isText, nameOfPath, typeAt } from '../../schema/keys.ts';
import { fillTemplate, sampleOf } from '../../schema/samples.ts';
import { type Entry, entryOf, nodesAlong, type Spelling, type TreePath } from '../../schema/tree.ts';
import type { Problem } from '../../schema/values.ts';
import { type Guess, guessKey, isMisnamed, MOST_GUESSED, nodeAt, type Scope } from './guess.ts';

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

/** What to do about a value of the wrong kind: a sample says more than the name of the kind. */
function hintForKind(scope: Scope, path: TreePath): Text {
  const node = nodeAt(scope, path);
  const key = String(path.findLast((step) => typeof step === 'string') ?? '');
  if (key === '') return fillTemplate(scope.spelling);
  const name = nameOfPath(path, scope.spelling);
  if (isText(typeAt(path)) && node?.kind === 'list') {
    return {
      zh: `去掉行首的“- ”或两边的方括号，写成“${name}: 文字”`,
      en: `Remove the dash or the brackets and write "${name}: text"`,
    };
  }
  const sample = sampleOf(key, scope.spelling);
  if (sample === undefined) return { zh: `写成“${name}: …”`, en: `Write "${name}: …"` };
  const all =
    key === 'items'
      ? { zh: '（kuaibao new 1 生成整份样板）', en: ' (kuaibao new 1 makes a whole file)' }
      : { zh: '', en: '' };
  return { zh: `写成这样${all.zh}：\n${sample}`, en: `Write it so${all.en}:\n${sample}` };
}

/** A scalar where a list belongs and the like: `wrong-kind`. The kinds are named as zod does. */
export function describeKind(scope: Scope, path: TreePath, expected: readonly string[]): Diagnostic {
  const node = nodeAt(scope, path);
  const place = describePlace(scope, path);
  const wanted = expected.map((kind) => KINDS[kind] ?? { zh: kind, en: kind });
  const found = KINDS[node?.kind ?? 'scalar'] ?? { zh: '', en: '' };
  const zh = [...new Set(wanted.map((kind) => kind.zh))].join('，或');
  const en = [...new Set(wanted.map((kind) => kind.en))].join(' or ');
  const message = {
    zh: `${place.zh}应当是${zh}，这里却是${found.zh}`,
    en: `${place.en} should be ${en}, not ${found.en}`,
  };
  return error('wrong-kind', message, {
    span: firstLineOf(spanAt(scope, path)),
    hint: hintForKind(scope, path),
  });
}

/** A frame around a whole list says less than its first line. */
export function firstLineOf(span: Span): Span {
  const newline = span.source.text.indexOf('\n', span.start);
  return newline < 0 || newline >= span.end ? span : { ...span, end: newline };
}

/** True of a key that may as well be absent; an item of a list may always. */
function isOptional(path: TreePath): boolean {
  const key = path.at(-1);
  if (typeof key === 'number') return true;
  // A file may lack what its publication has; no issue may.
  if (key === undefined || fieldAt(path.map(String))?.needed) return false;
  return isOptionalField(typeAt(path.slice(0, -1)), key);
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
    const hint = isOptional(path)
      ? { zh: '填上内容，或删掉这一项', en: 'Fill it in, or delete it' }
      : { zh: '填上内容', en: 'Fill it in' };
    return [error('empty-value', message, { span: spanAt(scope, path), hint })];
  }
  if (isMisnamed(scope, path)) return [];
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
      hint: { zh: `应当是${besideLatin(expected.zh)}`, en: `Expected ${expected.en}` },
    },
  );
}

/** The keys that a mapping may have. */
function describeKnown(type: z.ZodType | undefined, spelling: Spelling): Text {
  const [one = [], ...rows] = (type ? branchesOf(type) : [])
    .map((branch) => fieldsOf(branch).map((field) => field[spelling]))
    .filter((names) => names.length > 0);
  const other = rows.flat();
  const zh = other.length > 0 ? `；或者分几行，只写 ${other.join('、')} 等各行的名称` : '';
  const en = other.length > 0 ? `; or names of rows alone: ${other.join(', ')} …` : '';
  return { zh: `这里可以写：${one.join('、')}${zh}`, en: `Known keys here: ${one.join(', ')}${en}` };
}

/** Keys the schema does not know, each with what it was probably meant to be: `unknown-key`. */
export function describeUnknown(scope: Scope, path: TreePath, keys: readonly string[]): Diagnostic[] {
  const mapping = nodeAt(scope, path);
  const wanted = new Set(keys);
  const entries = mapping?.kind === 'mapping' ? mapping.entries.filter((entry) => wanted.has(entry.key)) : [];
  const parts = new Set<string>();
  return entries.flatMap((entry, index) => {
    const guessed = index < MOST_GUESSED ? guessKey(scope, path, entry) : undefined;
    const part = guessed?.kind === 'inside' ? String(guessed.path.at(path.length)) : '';
    const isRepeated = parts.has(part);
    if (part !== '') parts.add(part);
    // A title and a body outside the items are one mistake.
    if (isRepeated && part === 'items') return [];
    const guess = guessed && { ...guessed, isGiven: guessed.isGiven || isRepeated };
    return error(
      'unknown-key',
      { zh: `这里没有“${entry.written}”这一项`, en: `There is no key "${entry.written}" here` },
      {
        span: entry.keySpan,
        hint: guess
          ? hintForGuess(guess, entry, scope.spelling)
          : describeKnown(typeAt(path), scope.spelling),
      },
    );
  });
}

/** Spaces before a key that is the first of its line; undefined where it stands in braces or behind a dash. */
function columnOf({ keySpan: { source, start } }: Entry): number | undefined {
  const before = source.text.slice(source.text.lastIndexOf('\n', start - 1) + 1, start);
  return /^ *$/.test(before) ? before.length : undefined;
}

function hintForGuess({ kind, path, shown, isGiven, short }: Guess, entry: Entry, spelling: Spelling): Text {
  const name = shown.at(-1) ?? '';
  const [outer = ''] = shown;
  if (kind === 'here') {
    if (!isGiven) return { zh: `是不是“${name}”？`, en: `Did you mean "${name}"?` };
    return {
      zh: `是不是“${name}”？它已经写过了：合到那里，删掉这一项`,
      en: `Did you mean "${name}"? It is there already: put this into it and delete this one`,
    };
  }
  if (kind === 'outside') {
    return {
      zh: `“${name}”和“${outer}”同一层：把这一行移到“${outer}”外面，与它左对齐`,
      en: `"${name}" belongs beside "${outer}", not in it: move the line there, aligned with "${outer}"`,
    };
  }
  if (path.at(-2) === 'body') {
    const sample = sampleOf(path.at(-1) ?? '', spelling) ?? '';
    return {
      zh: `“${name}”写在正文里面，正文写成列表，各占一项：\n${sample}`,
      en: `"${name}" belongs in the body, which is then a list of texts and of such entries:\n${sample}`,
    };
  }
  if (path[0] === 'items') {
    const sample = isGiven ? '' : `\n${sampleOf('items', spelling)}`;
    return {
      zh: `“${name}”写在“${outer}”的一条里：与那一条的第一个名称左对齐${sample}`,
      en: `"${name}" belongs in an item of "${outer}", aligned with the first key of that item${sample}`,
    };
  }
  if (short) {
    const braced = `${outer}: { ${short.name}: ${short.text}, ${name}: … }`;
    return {
      zh: `“${name}”写在“${outer}”里面，写成“${braced}”，再删掉这一项`,
      en: `"${name}" belongs in "${outer}": write "${braced}" and delete this one`,
    };
  }
  const column = columnOf(entry);
  const inside = shown.slice(0, -1);
  const zhIn = inside.map((one) => `“${one}:”`).join('下面的');
  const enIn = inside.map((one) => `"${one}:"`).join(' / ');
  const spaces = column === undefined ? undefined : column + 2 * inside.length;
  const zhAt = spaces === undefined ? '' : `，行首留 ${spaces} 个空格`;
  const enAt = spaces === undefined ? '' : `, behind ${spaces} spaces`;
  return isGiven
    ? {
        zh: `移到${zhIn}下面，写成“${name}: …”${zhAt}`,
        en: `Move it below ${enIn} as "${name}: …"${enAt}`,
      }
    : {
        zh: `上面加一行${zhIn}，这一行写成“${name}: …”${zhAt}`,
        en: `Put a line ${enIn} above it, and write "${name}: …"${enAt}`,
      };
}
