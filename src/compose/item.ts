import type { Inline, Item } from '../issue/model.ts';
import type { Template } from '../template/template.ts';
import type { StyledText } from '../text/shape.ts';
import type { Paragraph } from './block.ts';
import { gapOf, styled } from './styles.ts';

const INDENT = 2;

/**
 * An item: a run-in title, a gap of one em, the body, and the attribution tag after the last sentence. Further
 * paragraphs of its body stand on their own, indented alike (CLREQ 3.4.1).
 */
export function composeItem(
  item: Item,
  index: number,
  townships: readonly string[],
  template: Template,
): Paragraph[] {
  const own = new Set(item.sources.map((source) => source.text));
  const emphasised = townships.filter((township) => own.has(township));
  const title = item.title.text === '' ? [] : [styled('heading', item.title), gapOf('body', 1)];
  return item.paragraphs.map((inlines, paragraph): Paragraph => {
    const body = inlines.flatMap((inline, i) => composeInline(inline, opensSentence(inlines, i), emphasised));
    const last = paragraph === item.paragraphs.length - 1;
    return {
      kind: 'paragraph',
      part: { kind: 'item', item: index, paragraph, title: item.title.text },
      label: [],
      content: [...(paragraph === 0 ? title : []), ...body, ...(last ? composeTag(item) : [])],
      size: template.em,
      indent: INDENT,
      inset: 0,
    };
  });
}

/** The attribution tag （马庄乡 魏邱乡）: names half an em apart, none cut by a line end. */
function composeTag({ sources }: Item): StyledText[] {
  if (sources.length === 0) return [];
  const names = sources.flatMap((source, i) => [
    ...(i > 0 ? [gapOf('body', 0.5)] : []),
    { ...styled('body', source), together: true },
  ]);
  return [styled('body', '（'), ...names, styled('body', '）')];
}

const CLOSERS = '[”’）》」』]*';
const SENTENCE_END = new RegExp(`[。！？]${CLOSERS}`, 'gu');
const ENDS_SENTENCE = new RegExp(`[。！？]${CLOSERS}$`, 'u');

const opensSentence = (inlines: readonly Inline[], i: number): boolean =>
  i === 0 || ENDS_SENTENCE.test((inlines[i - 1] as Inline).text);

/** Sets the names of the item's townships bold where they open a sentence, and what is marked `**…**` anywhere. */
function composeInline(inline: Inline, opens: boolean, townships: readonly string[]): StyledText[] {
  if (inline.strong) return [styled('bold', inline)];
  const { text, span } = inline;
  const parts: StyledText[] = [];
  let from = 0;
  for (const { index, name } of findOpenings(text, opens, townships)) {
    parts.push(styled('body', { text: text.slice(from, index), span }), styled('bold', { text: name, span }));
    from = index + name.length;
  }
  parts.push(styled('body', { text: text.slice(from), span }));
  return parts.filter((part) => part.text !== '');
}

/** Where one of the names opens a sentence; the longest name wins. */
function findOpenings(
  text: string,
  opens: boolean,
  names: readonly string[],
): { index: number; name: string }[] {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const ends = [...text.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length);
  return [...(opens ? [0] : []), ...ends].flatMap((index) => {
    const name = longestFirst.find((candidate) => text.startsWith(candidate, index));
    return name ? [{ index, name }] : [];
  });
}
