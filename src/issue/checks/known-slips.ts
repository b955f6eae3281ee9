/** Mistakes in where keys stand that are made again and again, with what to do about each. */

import { type Diagnostic, error, type Text } from '../../base/diagnostic.ts';
import { aliasOf } from '../../schema/aliases.ts';
import { elementOf, type Field, fieldOf, nameOfPath, tidyKey, typeAt } from '../../schema/keys.ts';
import { sampleOf } from '../../schema/samples.ts';
import {
  type Entry,
  entryOf,
  isEmptyScalar,
  type MappingNode,
  type TreeNode,
  type TreePath,
} from '../../schema/tree.ts';
import { isItems, levelOf, nodeAt, type Scope } from './guess.ts';

/** What is to be said of an unknown key; nothing where another key of the mapping says it. */
export type Slip = { readonly hint: Text } | 'said';

const isMapping = (node: TreeNode | undefined): node is MappingNode => node?.kind === 'mapping';
const has = (node: MappingNode, key: string): boolean => entryOf(node, key) !== undefined;

/** The key of a mapping that goes by a name or by another word for it. */
function meantField(path: TreePath, written: string): Field | undefined {
  const name = tidyKey(written);
  const [alias, ...more] = aliasOf(levelOf(path), name) ?? [];
  const type = typeAt(path);
  return fieldOf(type, name) ?? (alias !== undefined && more.length === 0 ? fieldOf(type, alias) : undefined);
}

const quoted = (text: string): string =>
  /[[\]{},:#'"]/.test(text) ? `'${text.replaceAll("'", "''")}'` : text;

/** Pictures side by side each have words of their own. */
const eachOf = ({ written }: Entry): Text => ({
  zh: `并排的几幅各写各的：“- ${written}: [{文件: 甲.jpg, 说明: 甲}, {文件: 乙.jpg, 说明: 乙}]”，再删掉这一行`,
  en: `Each has words of its own: "- ${written}: [{file: a.jpg, caption: A}, {file: b.jpg, caption: B}]"; delete this line`,
});

/** `- 图片: 现场.jpg` with 说明: … on the next line: all of it belongs between braces. */
function besideBlock(scope: Scope, path: TreePath, mapping: MappingNode, entry: Entry): Slip | undefined {
  const block = mapping.entries.find(({ key }) => fieldOf(typeAt(path), key));
  if (path.at(-2) !== 'body' || !block) return undefined;
  const inner = [...path, block.key];
  if (block.value.kind === 'list' && meantField(inner, entry.written)) return { hint: eachOf(block) };
  if (block.value.kind !== 'scalar' || isEmptyScalar(block.value)) return undefined;
  const file = fieldOf(typeAt(inner), 'file');
  const inside = mapping.entries.flatMap((one) => {
    const field = one === block ? file : meantField(inner, one.written);
    return field && one.value.kind === 'scalar' ? [{ one, field, text: one.value.text.trim() }] : [];
  });
  const rest = inside.filter(({ one }) => one !== block);
  const at = rest.findIndex(({ one }) => one === entry);
  if (at < 0) return undefined;
  if (at > 0) return 'said';
  const pairs = inside.map(({ field, text }) => `${field[scope.spelling]}: ${quoted(text)}`);
  const braced = `- ${block.written}: {${pairs.join(', ')}}`;
  return {
    hint: {
      zh: `与“${block.written}”写在一起：“${braced}”，再删掉下面各行`,
      en: `Write it together with "${block.written}": "${braced}", and delete the lines below`,
    },
  };
}

/** 版记: with 本期发 and 签批 inside, which stand at its own level. */
function needlessHolder(path: TreePath, { written, value }: Entry): Slip | undefined {
  const type = typeAt(path);
  if (!isMapping(value) || value.entries.length === 0) return undefined;
  if (!value.entries.every((inner) => fieldOf(type, tidyKey(inner.written)))) return undefined;
  const target = meantField(path, written)?.type;
  if (target && value.entries.some((inner) => fieldOf(target, tidyKey(inner.written)))) return undefined;
  const names = value.entries.map((inner) => inner.written);
  return {
    hint: {
      zh: `${names.map((name) => `“${name}”`).join('')}与它同一层：删掉“${written}:”，下面各项与它左对齐`,
      en: `${names.map((name) => `"${name}"`).join(', ')} stand at its own level: delete "${written}:" and align them with it`,
    },
  };
}

/** A column with its items inside it. */
function itemsInColumn(path: TreePath, mapping: MappingNode, { written, value }: Entry): Slip | undefined {
  if (path[0] !== 'items' || path.length !== 2 || !has(mapping, 'column') || !isItems(value))
    return undefined;
  return {
    hint: {
      zh: `栏目下面的各条不写在它里面：删掉“${written}:”这一行，各条的“- ”与栏目的“- ”左对齐`,
      en: `Items stand below a column, not in it: delete "${written}:" and align their dashes with that of the column`,
    },
  };
}

/** 附件1: … 附件2: … instead of a list. */
function numbered({ spelling }: Scope, path: TreePath, { written }: Entry): Slip | undefined {
  const [, name = ''] = /^(.*\D)[0-9０-９]{1,2}$/u.exec(tidyKey(written)) ?? [];
  const field = fieldOf(typeAt(path), name);
  const sample = field && elementOf(field.type) ? sampleOf(field.en, spelling) : undefined;
  if (!field || sample === undefined) return undefined;
  return {
    hint: {
      zh: `几项都写在一个“${field[spelling]}”里，写成列表：\n${sample}`,
      en: `Write them all as a list under one "${field[spelling]}":\n${sample}`,
    },
  };
}

/** 名称: beside rows of recipients, whose names are their keys. */
function labelOfRows(path: TreePath, mapping: MappingNode, { key, written, value }: Entry): Slip | undefined {
  if (path.join('.') !== 'distribution' || key !== 'label' || has(mapping, 'recipients')) return undefined;
  const name = value.kind === 'scalar' && !isEmptyScalar(value) ? value.text.trim() : '分送';
  return {
    hint: {
      zh: `分几行写的，每行的名称就是它自己，如“${name}: …”：删掉“${written}”这一行`,
      en: `Rows have names of their own, such as "${name}: …": delete the line "${written}"`,
    },
  };
}

/** An unknown key that stands for one of these slips. */
export const explainUnknown = (
  scope: Scope,
  path: TreePath,
  mapping: MappingNode,
  entry: Entry,
): Slip | undefined =>
  besideBlock(scope, path, mapping, entry) ??
  needlessHolder(path, entry) ??
  itemsInColumn(path, mapping, entry) ??
  labelOfRows(path, mapping, entry) ??
  numbered(scope, path, entry);

/** 会议指出: … as an entry of a body: its colon made a key of a text. */
export const textWithColon = (path: TreePath, { written, value }: Entry): Text | undefined =>
  path.at(-2) === 'body' && value.kind === 'scalar'
    ? {
        zh: `是正文里的话，“${written}”后面就改用中文冒号“：”；表格、图片写成“- 表格:”“- 图片:”`,
        en: `If it is text, use a Chinese colon behind "${written}"; tables and pictures are "- table:" and "- picture:"`,
      }
    : undefined;

/** A column without its name. */
function emptyColumn({ spelling }: Scope, path: TreePath, item: MappingNode): Diagnostic | undefined {
  const [entry, ...others] = item.entries;
  if (others.length > 0 || entry?.key !== 'column' || !isEmptyScalar(entry.value)) return undefined;
  const name = nameOfPath([...path.slice(0, 2), 'column'], spelling);
  return error(
    'empty-value',
    { zh: `“${name}”是空的`, en: `"${name}" is empty` },
    {
      span: entry.keySpan,
      hint: { zh: '填上内容，或删掉这一项', en: 'Fill it in, or delete it' },
    },
  );
}

/** True of two items that are one, parted by a dash too many: none of their keys is in both. */
const completes = (one: MappingNode, other: TreeNode | undefined): other is MappingNode =>
  isMapping(other) && has(other, 'body') && one.entries.every(({ key }) => !has(other, key));

/** What an item lacks that another item has: the dash between them is too many. */
function partedItem(scope: Scope, [items, at]: TreePath, item: MappingNode, name: string): Text | undefined {
  if (typeof at !== 'number' || items === undefined) return undefined;
  const sources = item.entries.length === 1 && has(item, 'sources');
  const other = nodeAt(scope, [items, sources ? at - 1 : at + 1]);
  if (!completes(item, other)) return undefined;
  const [zh, en] = sources ? ['上一条', 'above'] : ['下一条', 'below'];
  const which = sources ? '这一条' : '下一条';
  return {
    zh: `与${zh}是同一条，就把${which}开头的“- ”改成两个空格；不是，加上一行“${name}: …”`,
    en: `If it is one with the item ${en}, put two spaces for the dash between them; if not, add a line "${name}: …"`,
  };
}

/** What is said of an item without a body that is one of these slips. */
export function explainMissingBody(
  scope: Scope,
  path: TreePath,
): { readonly instead: Diagnostic } | { readonly hint: Text } | undefined {
  const item = nodeAt(scope, path.slice(0, -1));
  if (path[0] !== 'items' || path.length !== 3 || path[2] !== 'body' || !isMapping(item)) return undefined;
  const instead = emptyColumn(scope, path, item);
  if (instead) return { instead };
  const hint = partedItem(scope, path, item, nameOfPath(path, scope.spelling));
  return hint && { hint };
}

/** 校对: 张晓光, who belongs under 签批; the key of this name has no people. */
export const explainProofreader = (path: TreePath, node: TreeNode | undefined): Text | undefined =>
  path.join('.') === 'proof' &&
  (node?.kind === 'list' || (node?.kind === 'scalar' && !node.text.includes('-')))
    ? {
        zh: '校对的人写在签批里：上面加一行“签批:”，这一行行首留 2 个空格；校对的规则写成“校对: {关闭: [代号]}”',
        en: 'Whoever proofreads stands below a line "signoff:", behind 2 spaces; rules are "proof: {off: [code]}"',
      }
    : undefined;
