/** What is wrong at a path of the tree, worded for the writer, in the spelling the writer used. */

import { besideLatin, type Diagnostic, error, type Span, type Text } from '../../base/diagnostic.ts';
import { fieldAt } from '../../schema/facts.ts';
import {
  type Field,
  fieldsOf,
  isOptionalField,
  isText,
  KNOWN_KEYS,
  nameOfPath,
  tidyKey,
  typeAt,
} from '../../schema/keys.ts';
import { fillTemplate, sampleOf } from '../../schema/samples.ts';
import { entryOf, type MappingNode, nodesAlong, type Spelling, type TreePath } from '../../schema/tree.ts';
import type { Problem } from '../../schema/values.ts';
import { isMisnamed, nodeAt, type Scope } from './guess.ts';
import { explainMissingBody, explainProofreader } from './known-slips.ts';

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

const TABLE_FILE = /\.(?:csv|xlsx?|et)$/iu;

/** The key of a mapping whose value a text in its place can only be: 国标 is a preset, 进度.csv a file. */
function keyFor(path: TreePath, text: string, spelling: Spelling): string | undefined {
  const fields = fieldsOf(typeAt(path));
  const isChoice = path[0] === 'layout' && !/\d/.test(text);
  const fits = ({ en, type }: Field): boolean =>
    isChoice ? !isText(type) && type.safeParse(text).success : en === 'file' && TABLE_FILE.test(text);
  return fields.find(fits)?.[spelling];
}

/** True of a cell of a table: an item of an item. */
const isCell = (path: TreePath): boolean =>
  typeof path.at(-1) === 'number' && typeof path.at(-2) === 'number';

/** 数据: 截至3月 where a text belongs: its colon made a key of it. What is a key elsewhere was meant as one, but in a cell. */
function colonInText({ entries: [entry, ...others], span }: MappingNode, path: TreePath): Text | undefined {
  const isBraced = span.source.text[span.start] === '{';
  if (!entry || others.length > 0 || isBraced || entry.value.kind !== 'scalar') return undefined;
  if (!isCell(path) && KNOWN_KEYS.has(tidyKey(entry.written))) return undefined;
  return {
    zh: `“${entry.written}”后面的冒号改用中文的“：”`,
    en: `Use a Chinese colon behind "${entry.written}"`,
  };
}

/** What to do about a value of the wrong kind: a sample says more than the name of the kind. */
function hintForKind(scope: Scope, path: TreePath): Text {
  const node = nodeAt(scope, path);
  const key = String(path.findLast((step) => typeof step === 'string') ?? '');
  if (key === '') return fillTemplate(scope.spelling);
  const proofreader = explainProofreader(path, node);
  if (proofreader) return proofreader;
  const name = nameOfPath(path, scope.spelling);
  if (isText(typeAt(path)) && node?.kind === 'list') {
    return {
      zh: `去掉行首的“- ”或两边的方括号，写成“${name}: 文字”`,
      en: `Remove the dash or the brackets and write "${name}: text"`,
    };
  }
  const short = node?.kind === 'scalar' ? keyFor(path, node.text.trim(), scope.spelling) : undefined;
  if (node?.kind === 'scalar' && short !== undefined) {
    const braced = `${name}: {${short}: ${node.text.trim()}}`;
    return { zh: `写成“${braced}”`, en: `Write "${braced}"` };
  }
  const sample = isCell(path) ? undefined : sampleOf(key, scope.spelling);
  const colon = sample === undefined && node?.kind === 'mapping' ? colonInText(node, path) : undefined;
  if (colon) return colon;
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
  const slip = explainMissingBody(scope, path);
  if (slip && 'instead' in slip) return [slip.instead];
  const name = nameOfPath(path, scope.spelling);
  const holder = nodesAlong(scope.root, path).at(-1) ?? scope.root;
  const inside = path.length > 1 ? describePlace(scope, path.slice(0, -1)) : { zh: '文件', en: 'The file' };
  const message = { zh: `${inside.zh}里缺少“${name}”`, en: `${inside.en} lacks "${name}"` };
  const hint = slip?.hint ?? { zh: `加上一行“${name}: …”`, en: `Add a line "${name}: …"` };
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
