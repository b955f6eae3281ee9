/** What stands twice in an issue: a source in the text as well as in its key, a name in a list, an item. */

import { type Diagnostic, note, type Span, warning } from '../diagnostic.ts';
import type { Inline, Sourced } from './model.ts';
import { readNames } from './names.ts';
import { normaliseTitle, sourceParagraphs } from './normalise.ts';
import { type MappingNode, type ScalarNode, type TreeNode, valueUnder } from './tree.ts';

const TAG = /[（(]([^（）()]{1,200})[）)]\s*$/u;

/** A tag typed at the end of a body: where it starts in the last stretch, and the names in it. */
interface TypedTag {
  readonly from: number;
  readonly names: readonly string[];
  readonly span: Span;
}

function findTag(paragraphs: readonly (readonly Inline[])[]): TypedTag | undefined {
  const last = paragraphs.at(-1)?.at(-1);
  const match = last && !last.strong ? TAG.exec(last.text) : null;
  if (!last || !match) return undefined;
  const names = (match[1] as string).split(/[、，,；;\s\u3000]+/u).filter((name) => name !== '');
  return { from: match.index, names, span: last.span };
}

/** True where the typed tag names sources of the key, and no other. */
const repeats = ({ names }: TypedTag, sources: readonly Sourced[]): boolean => {
  const known = new Set(sources.flatMap(({ text }) => text.split('\u3000')));
  return names.length > 0 && names.every((name) => known.has(name));
};

/** The paragraphs without a tag that the key of sources prints anyway. */
export function withoutTag(
  paragraphs: readonly (readonly Inline[])[],
  sources: readonly Sourced[],
): readonly (readonly Inline[])[] {
  const tag = findTag(paragraphs);
  const last = paragraphs.at(-1);
  const inline = last?.at(-1);
  if (!tag || !last || !inline || !repeats(tag, sources)) return paragraphs;
  const text = inline.text.slice(0, tag.from).trimEnd();
  const kept = [...last.slice(0, -1), ...(text === '' ? [] : [{ ...inline, text }])];
  return kept.length > 0 ? [...paragraphs.slice(0, -1), kept] : paragraphs;
}

/** The names of a list, each once. */
export function uniqueNames(names: readonly Sourced[]): readonly Sourced[] {
  const seen = new Set<string>();
  return names.filter(({ text }) => !seen.has(text) && seen.add(text));
}

const spanAtEnd = ({ span }: TypedTag): Span => ({ ...span, start: Math.max(span.start, span.end - 1) });

const typedTwice = (tag: TypedTag): Diagnostic =>
  warning(
    'source-twice',
    {
      zh: `正文末尾已经写了（${tag.names.join(' ')}），“来源”里又有，只印一次`,
      en: `The body ends in (${tag.names.join(' ')}), which is in the sources too; it is printed once`,
    },
    {
      span: spanAtEnd(tag),
      hint: { zh: '删掉正文末尾的那一处', en: 'Delete it at the end of the body' },
    },
  );

const otherTag = (tag: TypedTag): Diagnostic =>
  warning(
    'source-differs',
    {
      zh: `正文末尾写了（${tag.names.join(' ')}），“来源”里是别的单位，两处都会印出来`,
      en: `The body ends in (${tag.names.join(' ')}), the sources are others; both are printed`,
    },
    {
      span: spanAtEnd(tag),
      hint: {
        zh: '是供稿单位，就只写在“来源”里；不是，就不用改',
        en: 'Write contributing units in the sources alone',
      },
    },
  );

const repeatedName = ({ text, span }: Sourced): Diagnostic =>
  note(
    'name-twice',
    { zh: `“${text}”写了两次，只印一次`, en: `"${text}" is listed twice; it is printed once` },
    { span, hint: { zh: '删掉多写的一处', en: 'Delete one of them' } },
  );

const repeatedItem = (title: string, whole: boolean, span: Span): Diagnostic =>
  warning(
    'item-twice',
    whole
      ? { zh: `这一条与前面的一条完全相同：${title}`, en: `This item is the same as one before it: ${title}` }
      : { zh: `前面已有一条同样标题的：${title}`, en: `An item before it has the same title: ${title}` },
    { span, hint: { zh: '检查是不是重复粘贴了；不是，就改一下标题', en: 'See whether it was pasted twice' } },
  );

const scalarUnder = (item: TreeNode, key: string): ScalarNode | undefined => {
  const value = valueUnder(item, key);
  return value?.kind === 'scalar' ? value : undefined;
};

/** What ends a body like a unit's name: （水利局）, not （略） or （此件公开发布）. */
const UNIT = /(?:局|委|办|部|院|会|中心|镇|乡|街道|站|所|公司|集团)$/u;

/**
 * Remarks on what an issue says twice. Warnings: `source-twice`, `source-differs`, `item-twice`; note: `name-twice`.
 * @param root merged tree
 */
export function checkDoubles(root: MappingNode): readonly Diagnostic[] {
  const items = valueUnder(root, 'items');
  if (items?.kind !== 'list') return [];
  const titles = new Map<string, string>();
  return items.items.flatMap((item): Diagnostic[] => {
    const found: Diagnostic[] = [];
    const sources = readNames(valueUnder(item, 'sources'));
    const seen = new Set<string>();
    for (const source of sources) {
      if (seen.has(source.text)) found.push(repeatedName(source));
      seen.add(source.text);
    }
    const [title, body] = [scalarUnder(item, 'title'), scalarUnder(item, 'body')];
    const tag =
      body && sources.length > 0 && TAG.test(body.text)
        ? findTag(sourceParagraphs(body).paragraphs)
        : undefined;
    if (tag && repeats(tag, sources)) found.push(typedTwice(tag));
    else if (tag?.names.every((name) => UNIT.test(name))) found.push(otherTag(tag));
    if (!title) return found;
    const [name, text] = [normaliseTitle(title.text), body?.text.trim() ?? ''];
    const before = titles.get(name);
    if (before !== undefined) found.push(repeatedItem(name, before === text, title.span));
    titles.set(name, text);
    return found;
  });
}
