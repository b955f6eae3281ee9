/** What stands twice in an issue: a source in the text as well as in its key, a name in a list, an item. */

import { type Diagnostic, note, type Span, warning } from '../../base/diagnostic.ts';
import { cut, joinSourced } from '../../base/sourced.ts';
import {
  type MappingNode,
  type ScalarNode,
  scalarUnder,
  type TreeNode,
  valueUnder,
} from '../../schema/tree.ts';
import type { BodyPart, Inline, Sourced } from '../model.ts';
import { sourceParagraphs } from '../normalise/bodies.ts';
import { readNames } from '../normalise/names.ts';
import { normaliseTitle } from '../normalise/normalise.ts';
import { isBody } from '../normalise/spaced-names.ts';
import { firstLineOf } from './complaints.ts';

/** What ends a text in brackets, perhaps before a stop; a name may have brackets of its own. */
const TAG = /[（(【]((?:[^（）()【】]|（[^（）]*）){1,200})[）)】]([。.]?)\s*$/u;
/** Quicker than asking a body's paragraphs. */
const ENDS_IN_BRACKET = /[）)】][*。.\s]*$/u;
/** What such a tag may begin with. */
const LABEL = /^(?:供稿|供稿单位|来源|信息来源|稿源|报送单位)[：:]/u;

/** A tag typed at the end of a body: its place in the last stretch, and the names in it. */
interface TypedTag {
  readonly from: number;
  /** The stop behind it. */
  readonly stop: string;
  readonly names: readonly string[];
  readonly labelled: boolean;
  readonly span: Span;
}

const unlabelled = (text: string): string => text.replace(LABEL, '');

function findTag(inlines: readonly Inline[]): TypedTag | undefined {
  const last = inlines.at(-1);
  const match = last && TAG.exec(last.text.slice(-240));
  if (!last || !match) return undefined;
  const [whole, inner = '', stop = ''] = match;
  const names = unlabelled(inner).match(/(?:（[^（）]*）|[^、，,；;\s\u3000])+/gu) ?? [];
  const from = last.text.length - whole.length;
  return { from, stop, names, labelled: LABEL.test(inner), span: last.span };
}

/** True where the typed tag names sources of the key, and no other. */
const repeats = ({ names }: TypedTag, sources: readonly Sourced[]): boolean => {
  const known = new Set(sources.map(({ text }) => unlabelled(text)));
  return names.length > 0 && names.every((name) => known.has(name));
};

/** The body without a tag that the key of sources prints anyway; an item is more than its tag. */
export function withoutTag(body: readonly BodyPart[], sources: readonly Sourced[]): readonly BodyPart[] {
  const last = body.at(-1);
  if (last?.kind !== 'text') return body;
  const tag = findTag(last.inlines);
  const inline = last.inlines.at(-1);
  if (!tag || !inline || !repeats(tag, sources)) return body;
  const before = inline.text.slice(0, tag.from).trimEnd();
  const isAlone = before === '' && last.inlines.length === 1;
  // 检查完毕（工信局）。 keeps its stop.
  const stop =
    isAlone || /[。！？]$/u.test(before) || tag.stop === '' ? -1 : inline.text.lastIndexOf(tag.stop);
  const parts = [cut(inline, 0, before.length), ...(stop < 0 ? [] : [cut(inline, stop, stop + 1)])];
  const { strong, style } = inline;
  const rest: Inline = { ...joinSourced(parts, inline.span), strong, ...(style && { style }) };
  const inlines = [...last.inlines.slice(0, -1), ...(rest.text === '' ? [] : [rest])];
  const kept = [...body.slice(0, -1), ...(inlines.length > 0 ? [{ ...last, inlines }] : [])];
  return kept.length > 0 ? kept : body;
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

const repeatedBody = (title: string, span: Span): Diagnostic =>
  warning(
    'body-twice',
    {
      zh: `“${title}”的正文与前面的一条完全相同`,
      en: `The body of "${title}" is the same as that of an item before it`,
    },
    { span, hint: { zh: '检查是不是粘贴错了正文', en: 'See whether the wrong body was pasted' } },
  );

/** Shorter bodies may be alike by chance: 见附件。 */
const SHORTEST_BODY = 40;

/** Characters of a body that an item without a title goes by. */
const SHOWN = 12;

/** A remark on every name of a list that has stood in it before. */
function repeatedNames(names: readonly Sourced[]): Diagnostic[] {
  const seen = new Set<string>();
  return names.flatMap((name) => {
    if (seen.has(name.text)) return [repeatedName(name)];
    seen.add(name.text);
    return [];
  });
}

/** The names of each list of the colophon. */
function listsOfColophon(root: MappingNode): (readonly Sourced[])[] {
  const signoff = valueUnder(root, 'signoff');
  const distribution = valueUnder(root, 'distribution');
  const rows =
    distribution?.kind === 'mapping' ? distribution.entries.map(({ value }) => value) : [distribution];
  return [
    ...(signoff?.kind === 'mapping' ? signoff.entries.map(({ value }) => readNames(value)) : []),
    // A text of recipients is a sentence, with brackets and marks of its own.
    ...rows.flatMap((row) => (row?.kind === 'list' ? [readNames(row)] : [])),
  ];
}

/** The texts of a body, which may be one alone. */
const textsOf = (body: TreeNode | undefined): readonly ScalarNode[] =>
  body?.kind === 'list' ? body.items.flatMap(textsOf) : body?.kind === 'scalar' ? [body] : [];

/** The tag typed at the end of a text. */
const tagOf = (text: ScalarNode | undefined): TypedTag | undefined =>
  text && ENDS_IN_BRACKET.test(text.text.slice(-60))
    ? findTag(sourceParagraphs(text).paragraphs.at(-1) ?? [])
    : undefined;

/**
 * Remarks on what an issue says twice. Warnings: `source-twice`, `source-differs`, `item-twice`; note: `name-twice`.
 * @param root merged tree
 */
export function checkDoubles(root: MappingNode): readonly Diagnostic[] {
  const items = valueUnder(root, 'items');
  const lists = listsOfColophon(root).flatMap(repeatedNames);
  if (items?.kind !== 'list') return lists;
  const titles = new Map<string, string>();
  const bodies = new Set<string>();
  const remarks = items.items.flatMap((item): Diagnostic[] => {
    const sources = readNames(valueUnder(item, 'sources'));
    const found = repeatedNames(sources);
    const title = scalarUnder(item, 'title');
    const texts = textsOf(valueUnder(item, 'body'));
    const tag = sources.length > 0 ? tagOf(texts.at(-1)) : undefined;
    if (tag && repeats(tag, sources)) found.push(typedTwice(tag));
    else if (tag && (tag.labelled || tag.names.every(isBody))) found.push(otherTag(tag));
    const name = title && normaliseTitle(title.text);
    const text = texts.map((node) => node.text.trim()).join('\n');
    const before = name === undefined ? undefined : titles.get(name);
    if (title && name !== undefined && before !== undefined) {
      found.push(repeatedItem(name, before === text, title.span));
    } else if (bodies.has(text)) {
      const span = title?.span ?? texts[0]?.span ?? item.span;
      found.push(
        repeatedBody(name ?? `${[...normaliseTitle(text)].slice(0, SHOWN).join('')}…`, firstLineOf(span)),
      );
    }
    if (name !== undefined) titles.set(name, text);
    if (text.length >= SHORTEST_BODY) bodies.add(text);
    return found;
  });
  return [...remarks, ...lists];
}
