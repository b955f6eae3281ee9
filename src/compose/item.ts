import { cut } from '../base/sourced.ts';
import { type Heading, type HeadingLevel, levelBelow, type Section, type Tag } from '../base/tag.ts';
import type { BodyPart, Issue, Item, ItemTitle, Sourced, TitleForm } from '../issue/model.ts';
import { textOfInlines } from '../issue/paragraph-text.ts';
import type { Template } from '../template/template.ts';
import type { StyledText } from '../text/shape.ts';
import type { ItemBlock } from './block.ts';
import { composeBody } from './body.ts';
import { composeItemNote } from './editor-note.ts';
import { INDENT } from './paragraph.ts';
import { EMPTY_LINE, gapOf, HALF_LINES, NO_WHITE, styled, taggedAs } from './styles.ts';

/** What of the layout concerns items. */
type ItemChoice = Pick<Issue['layout'], 'titles' | 'townships' | 'levels'>;

/** Where an item stands in the structure. */
interface ItemPlace {
  /** Its own section. */
  readonly parent: Section;
  /** Of its title. */
  readonly level: HeadingLevel;
}

/** Where an item stands: in its column, if it has one. */
export function placeOf({ title, body }: Item, column?: Heading): ItemPlace {
  const bookmark = title?.text ?? openingWords(body);
  return {
    parent: {
      kind: 'section',
      ...(column?.parent && { parent: column.parent }),
      ...(bookmark !== undefined && { bookmark }),
    },
    level: column ? levelBelow(column.level) : 2,
  };
}

/** Least type size of a centred title: 二号 (GB/T 9704 7.3.1); it is never smaller than the body. */
export const CENTRED_SIZE = 22;

/**
 * An item: the editor's note if it has one, its title, which by default is run in with a gap of one em, the body, and
 * the attribution tag after the last sentence. Further paragraphs of its body stand on their own, indented alike
 * (CLREQ 3.4.1).
 */
export function composeItem(
  item: Item,
  townships: readonly string[],
  template: Template,
  { titles = 'run-in', townships: emphasis = 'openings', levels = 'auto' }: ItemChoice = {},
  { parent, level }: ItemPlace = placeOf(item),
): ItemBlock[] {
  const own = new Set(item.sources.map((source) => source.text));
  const emphasised = townships.filter((township) => own.has(township));
  const { title } = item;
  const heading: Heading = { kind: 'heading', level, parent };
  const chosen = title?.form ?? titles;
  // Where no text comes first, there is nothing to run a title in with.
  const form = chosen === 'run-in' && item.body[0]?.kind !== 'text' ? 'line' : chosen;
  const body = composeBody(item.body, {
    parent,
    level: title ? levelBelow(level) : level,
    template,
    townships: emphasised,
    emphasis,
    levels,
    before: title && form === 'run-in' ? composeRunIn(title, heading) : [],
    after: composeTag(item),
  });
  const note = item.editorNote ? composeItemNote(item.editorNote, parent, template) : [];
  if (!title || form === 'run-in') return [...note, ...body];
  return [...note, ...composeTitle(title, form, heading, template), ...body];
}

/** A title that its text follows behind a gap of one em; its subtitle is run in with it. */
const composeRunIn = (title: ItemTitle, heading: Heading): StyledText[] => [
  taggedAs(heading, styled('heading', title)),
  ...(title.subtitle ? [taggedAs(heading, styled('kai', title.subtitle))] : []),
  gapOf('body', 1),
];

/**
 * A title on lines of its own: 黑体 at the left, or 小标宋 in the middle with half a line above and below. Its subtitle
 * stands below it in 楷体; in the middle both are on the grid then, between empty lines.
 */
function composeTitle(
  title: ItemTitle,
  form: Exclude<TitleForm, 'run-in'>,
  tag: Heading,
  { em }: Template,
): ItemBlock[] {
  const { subtitle } = title;
  const common = {
    kind: 'heading' as const,
    tag,
    ...(subtitle && { subtitle: { tag: paragraphIn(tag), content: [styled('kai', subtitle)], size: em } }),
  };
  if (form === 'line') {
    const content = [styled('heading', title)];
    return [{ ...common, content, size: em, align: 'left', indent: INDENT, white: NO_WHITE }];
  }
  return [
    ...(subtitle ? [EMPTY_LINE] : []),
    {
      ...common,
      content: [styled('title', title)],
      size: Math.max(CENTRED_SIZE, em),
      align: 'center',
      indent: 0,
      white: subtitle ? { above: 0, below: 1 } : HALF_LINES,
    },
  ];
}

const paragraphIn = ({ parent }: Heading): Tag => ({ kind: 'paragraph', ...(parent && { parent }) });

/** The most characters of a text that stand for it. */
const OPENING = 20;

/** The first words of a body, up to a mark: what leads to an item without a title. */
export function openingWords(body: readonly BodyPart[]): string | undefined {
  const first = body.find((part) => part.kind === 'text');
  if (!first) return undefined;
  const characters = [...textOfInlines(first.inlines)];
  const head = characters.slice(0, OPENING + 1).join('');
  const words = /^.{6,}(?=[，。；：！？])/u.exec(head)?.[0];
  return words ?? (characters.length <= OPENING ? head : `${characters.slice(0, OPENING).join('')}…`);
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
