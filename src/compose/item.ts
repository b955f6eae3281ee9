import { cut } from '../base/sourced.ts';
import { type Heading, levelBelow, type Section } from '../base/tag.ts';
import type { Issue, Item, Sourced } from '../issue/model.ts';
import type { Template } from '../template/template.ts';
import type { StyledText } from '../text/shape.ts';
import type { HeadingBlock, ItemBlock } from './block.ts';
import { composeBody } from './body.ts';
import { composeEditorNote } from './editor-note.ts';
import { INDENT } from './paragraph.ts';
import { gapOf, styled, taggedAs } from './styles.ts';

/** What of the layout concerns items. */
type ItemChoice = Pick<Issue['layout'], 'titles' | 'townships'>;

/** How titles of items stand: with their text, on a line of their own, or centred above it. */
type TitleForm = NonNullable<Issue['layout']['titles']>;

/** Least type size of a centred title: 二号 (GB/T 9704 7.3.1); it is never smaller than the body. */
const CENTRED_SIZE = 22;

/**
 * An item: the editor's note if it has one, its title, which by default is run in with a gap of one em, the body, and
 * the attribution tag after the last sentence. Further paragraphs of its body stand on their own, indented alike (CLREQ 3.4.1).
 */
export function composeItem(
  item: Item,
  townships: readonly string[],
  template: Template,
  { titles: form = 'run-in', townships: emphasis = 'openings' }: ItemChoice = {},
): ItemBlock[] {
  const own = new Set(item.sources.map((source) => source.text));
  const emphasised = townships.filter((township) => own.has(township));
  const parent: Section = { kind: 'section', bookmark: item.title.text };
  const heading: Heading = { kind: 'heading', level: 2, parent };
  const hasTitle = item.title.text !== '';
  const runIn =
    hasTitle && form === 'run-in' ? [taggedAs(heading, styled('heading', item.title)), gapOf('body', 1)] : [];
  const body = composeBody(item.body, {
    parent,
    level: hasTitle ? levelBelow(heading.level) : heading.level,
    template,
    townships: emphasised,
    emphasis,
    before: runIn,
    after: composeTag(item),
  });
  const note = item.editorNote ? composeEditorNote(item.editorNote, parent, template) : [];
  if (!hasTitle || form === 'run-in') return [...note, ...body];
  return [...note, composeTitle(item.title, form, heading, template), ...body];
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
    size: isCentred ? Math.max(CENTRED_SIZE, template.em) : template.em,
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
