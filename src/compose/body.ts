import type { HeadingLevel, Section } from '../base/tag.ts';
import type { BodyPart, Issue } from '../issue/model.ts';
import type { Template } from '../template/template.ts';
import type { StyledText } from '../text/shape.ts';
import type { BodyBlock, Paragraph } from './block.ts';
import { composeInline, opensSentence } from './townships.ts';

/** Of the first line of a paragraph, in em (CLREQ 3.4.1). */
export const INDENT = 2;

/** What a body is set with. */
interface BodySetting {
  readonly parent: Section;
  /** Of the first headings in it: one below the title of the item, or as that where it has none. */
  readonly level: HeadingLevel;
  readonly template: Template;
  /** Names that are bold, and where. */
  readonly townships: readonly string[];
  readonly emphasis: NonNullable<Issue['layout']['townships']>;
  /** Run in before its first words, and after its last. */
  readonly before: readonly StyledText[];
  readonly after: readonly StyledText[];
}

/** The blocks of a body, in its order. */
export function composeBody(body: readonly BodyPart[], setting: BodySetting): BodyBlock[] {
  const { parent, template, townships, emphasis } = setting;
  const last = body.length - 1;
  return body.map(({ inlines }, i): BodyBlock => {
    const text = inlines.flatMap((inline, at) =>
      composeInline(inline, opensSentence(inlines, at), townships, emphasis),
    );
    const [before, after] = [i === 0 ? setting.before : [], i === last ? setting.after : []];
    return paragraphOf([...before, ...text, ...after], parent, template);
  });
}

/** A paragraph of running text (CLREQ 3.4.1). */
const paragraphOf = (content: readonly StyledText[], parent: Section, { em }: Template): Paragraph => ({
  kind: 'paragraph',
  tag: { kind: 'paragraph', parent },
  label: [],
  content,
  size: em,
  indent: INDENT,
  inset: 0,
});
