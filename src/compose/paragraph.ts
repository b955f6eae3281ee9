import type { HeadingLevel, Section } from '../base/tag.ts';
import type { Issue, TextParagraph } from '../issue/model.ts';
import type { Template } from '../template/template.ts';
import type { StyledText } from '../text/shape.ts';
import type { Paragraph } from './block.ts';
import { composeInlines } from './inlines.ts';

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
