import type { Section, Tag } from '../base/tag.ts';
import type { Issue } from '../issue/model.ts';
import type { Template } from '../template/template.ts';
import type { StyledText } from '../text/shape.ts';
import type { BoxBlock, Paragraph } from './block.ts';
import { INDENT } from './paragraph.ts';
import { styled } from './styles.ts';

const TITLE = '领导批示';
const LINES = 4;

/**
 * The box for an instruction (批示): its title at the top left in 黑体, below it what was written, in 楷体, or white for
 * a pen; what is written has a bookmark. Nothing where the issue has none.
 */
export function composeInstruction({ instruction }: Issue, template: Template): BoxBlock[] {
  if (!instruction) return [];
  const { title = TITLE, lines = LINES, paragraphs } = instruction;
  const bookmark = typeof title === 'string' ? title : title.text;
  const parent: Section = { kind: 'section', ...(paragraphs.length > 0 && { bookmark }) };
  const tag = (): Tag => ({ kind: 'paragraph', parent });
  const line = (content: readonly StyledText[], indent: number): Paragraph => ({
    kind: 'paragraph',
    tag: tag(),
    label: [],
    content,
    size: template.em,
    indent,
    inset: template.em,
  });
  const texts = paragraphs.map((inlines) =>
    line(
      inlines.map((inline) => styled('kai', inline)),
      INDENT,
    ),
  );
  return [
    {
      kind: 'box',
      paragraphs: [line([styled('heading', title)], 0), ...texts],
      lines,
      thickness: template.colophon.outerRule,
    },
  ];
}
