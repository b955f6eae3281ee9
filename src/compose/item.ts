import { cut } from '../base/sourced.ts';
import type { Heading, Section } from '../base/tag.ts';
import type { Inline, Issue, Item, Sourced } from '../issue/model.ts';
import type { Template } from '../template/template.ts';
import type { StyledText } from '../text/shape.ts';
import type { BodyBlock, HeadingBlock, Paragraph } from './block.ts';
import { gapOf, styled, taggedAs } from './styles.ts';

const INDENT = 2;

/** How titles of items stand: with their text, on a line of their own, or centred above it. */
type TitleForm = NonNullable<Issue['layout']['titles']>;

/** Type size of a centred title: 二号 (GB/T 9704 7.3.1). */
const CENTRED_SIZE = 22;

/**
 * An item: its title, which by default is run in with a gap of one em, the body, and the attribution tag after the last
 * sentence. Further paragraphs of its body stand on their own, indented alike (CLREQ 3.4.1).
 */
export function composeItem(
  item: Item,
  townships: readonly string[],
  template: Template,
  form: TitleForm = 'run-in',
): BodyBlock[] {
  const own = new Set(item.sources.map((source) => source.text));
  const emphasised = townships.filter((township) => own.has(township));
  const parent: Section = { kind: 'section', bookmark: item.title.text };
  const heading: Heading = { kind: 'heading', level: 2, parent };
  const hasTitle = item.title.text !== '';
  const runIn =
    hasTitle && form === 'run-in' ? [taggedAs(heading, styled('heading', item.title)), gapOf('body', 1)] : [];
  const paragraphs = item.paragraphs.map((inlines, paragraph): Paragraph => {
    const body = inlines.flatMap((inline, i) => composeInline(inline, opensSentence(inlines, i), emphasised));
    const last = paragraph === item.paragraphs.length - 1;
    return {
      kind: 'paragraph',
      tag: { kind: 'paragraph', parent },
      label: [],
      content: [...(paragraph === 0 ? runIn : []), ...body, ...(last ? composeTag(item) : [])],
      size: template.em,
      indent: INDENT,
      inset: 0,
    };
  });
  if (!hasTitle || form === 'run-in') return paragraphs;
  return [composeTitle(item.title, form, heading, template), ...paragraphs];
}

/** A title on lines of its own: 黑体 at the left, or 小标宋 in the middle with half a line above and below. */
function composeTitle(
  title: Sourced,
  form: Exclude<TitleForm, 'run-in'>,
  tag: Heading,
  template: Template,
): HeadingBlock {
  const isCentred = form === 'centred';
  return {
    kind: 'heading',
    tag,
    content: [styled(isCentred ? 'title' : 'heading', title)],
    size: isCentred ? CENTRED_SIZE : template.em,
    align: isCentred ? 'center' : 'left',
    indent: isCentred ? 0 : INDENT,
    space: isCentred ? 1 : 0,
  };
}

/** The attribution tag （马庄乡 魏邱乡）: names half an em apart, none cut by a line end. */
function composeTag({ sources }: Item): StyledText[] {
  if (sources.length === 0) return [];
  const names = sources
    .flatMap(splitName)
    .flatMap((name, i) => [
      ...(i > 0 ? [gapOf('body', 0.5)] : []),
      { ...styled('body', name), together: true },
    ]);
  return [styled('body', '（'), ...names, styled('body', '）')];
}

/** A source that names several: 供稿：张明　李晓光. */
function splitName(name: Sourced): Sourced[] {
  let end = -1;
  return name.text.split('\u3000').map((part) => {
    const from = end + 1;
    end = from + part.length;
    return cut(name, from, end);
  });
}

const CLOSERS = '[”’）》」』]*';
/** A clause after ； or ： opens like a sentence; 9：00 is none. */
const SENTENCE_END = new RegExp(`[。！？；：]${CLOSERS}`, 'gu');
const ENDS_SENTENCE = new RegExp(`[。！？；：]${CLOSERS}$`, 'u');
/** What may stand before the first word of a paragraph: its number, a quotation mark. */
const NUMBER = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.．、]|[①-⑳])?/u;
/** Between names that open a sentence together: 柳林镇、石桥乡联合放水. */
const JOINERS = /^(?:以及|[、和与及]|\u3000+)/u;

/** True of a stretch that starts the paragraph, or stands behind a sentence or the paragraph's number. */
function opensSentence(inlines: readonly Inline[], i: number): boolean {
  const before = inlines[i - 1];
  if (!before || ENDS_SENTENCE.test(before.text)) return true;
  return i === 1 && NUMBER.exec(before.text)?.[0] === before.text;
}

/** Sets the names of the item's townships bold where they open a sentence, and what is marked `**…**` anywhere. */
function composeInline(inline: Inline, opens: boolean, townships: readonly string[]): StyledText[] {
  if (inline.strong) return [styled('bold', inline)];
  const { text } = inline;
  const parts: StyledText[] = [];
  let from = 0;
  for (const { index, name } of findOpenings(text, opens, townships)) {
    const end = index + name.length;
    parts.push(styled('body', cut(inline, from, index)), styled('bold', cut(inline, index, end)));
    from = end;
  }
  parts.push(styled('body', cut(inline, from)));
  return parts.filter((part) => part.text !== '');
}

/** Where names open a sentence, one or several in a row; the longest name wins. */
function findOpenings(
  text: string,
  opens: boolean,
  names: readonly string[],
): { index: number; name: string }[] {
  const longestFirst = names.filter((name) => name !== '').sort((a, b) => b.length - a.length);
  const nameAt = (index: number) => longestFirst.find((candidate) => text.startsWith(candidate, index));
  const ends = [...text.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length);
  const first = NUMBER.exec(text)?.[0].length ?? 0;
  return [...(opens ? [first] : []), ...ends].flatMap((start) => {
    const row: { index: number; name: string }[] = [];
    for (let index = start, name = nameAt(index); name !== undefined; name = nameAt(index)) {
      row.push({ index, name });
      index += name.length;
      const joiner = JOINERS.exec(text.slice(index, index + 4))?.[0];
      if (joiner === undefined) break;
      index += joiner.length;
    }
    return row;
  });
}
