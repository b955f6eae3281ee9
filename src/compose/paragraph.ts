import type { HeadingLevel, Section } from '../base/tag.ts';
import type { Issue, TextParagraph } from '../issue/model.ts';
import { cutInlines } from '../issue/paragraph-text.ts';
import type { Template } from '../template/template.ts';
import type { StyledText } from '../text/shape.ts';
import type { Paragraph } from './block.ts';
import { composeInlines } from './inlines.ts';
import { taggedAs } from './styles.ts';
import type { TextHeading } from './text-headings.ts';

/** Of the first line of a paragraph, in em (CLREQ 3.4.1). */
export const INDENT = 2;

/** What running text is set with. */
export interface TextSetting {
  readonly parent: Section;
  /** Of the first headings in it: one below the title of the item, or as that where it has none. */
  readonly level: HeadingLevel;
  readonly template: Template;
  /** Names that are bold, and where. */
  readonly townships: readonly string[];
  readonly emphasis: NonNullable<Issue['layout']['townships']>;
  /** Whether what opens with 一、 （一） 1. （1） is a heading. */
  readonly levels?: Issue['layout']['levels'];
}

/** Run in before the first words of a body, and after its last. */
export interface RunIn {
  readonly before: readonly StyledText[];
  readonly after: readonly StyledText[];
}

/** A paragraph of running text (CLREQ 3.4.1). */
export function composeParagraph(
  { inlines }: TextParagraph,
  { parent, template, townships, emphasis }: TextSetting,
  { before, after }: RunIn,
): Paragraph {
  const text = composeInlines(inlines, { role: 'body', townships, emphasis });
  return paragraphOf([...before, ...text, ...after], parent, template);
}

/**
 * A paragraph that is a heading, or begins with one in a face of its own. One that is nothing else keeps with what
 * follows, and lets nothing stand before it on its line.
 */
export function composeHeading(
  { inlines }: TextParagraph,
  { tag, role, end, alone }: TextHeading,
  setting: TextSetting,
  { before, after }: RunIn,
): Paragraph[] {
  const { parent, template, townships, emphasis } = setting;
  const head = composeInlines(cutInlines(inlines, 0, end), { role, townships: [], emphasis: 'none' });
  const rest = composeInlines(cutInlines(inlines, end), { role: 'body', townships, emphasis });
  const text = [...head.map((part) => taggedAs(tag, part)), ...rest, ...after];
  if (!alone) return [paragraphOf([...before, ...text], parent, template)];
  const lead = before.length > 0 ? [paragraphOf(before, parent, template)] : [];
  return [...lead, paragraphOf(text, parent, template)].map((own) => ({ ...own, keepWithNext: true }));
}

/** A paragraph of any texts, indented as all are. */
export const paragraphOf = (
  content: readonly StyledText[],
  parent: Section,
  { em }: Template,
): Paragraph => ({
  kind: 'paragraph',
  tag: { kind: 'paragraph', parent },
  label: [],
  content,
  size: em,
  indent: INDENT,
  inset: 0,
});
