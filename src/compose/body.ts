import type { BodyPart } from '../issue/model.ts';
import type { ItemBlock } from './block.ts';
import { composeHeading, composeParagraph, paragraphOf, type RunIn, type TextSetting } from './paragraph.ts';
import { composePictures } from './pictures.ts';
import { composeTable } from './table.ts';
import { findHeadings } from './text-headings.ts';

/** What a body is set with. */
type BodySetting = TextSetting & RunIn;

/**
 * The blocks of a body, in its order. What is run in stands before its first text and after its last, ahead of pictures
 * that end it; on a line of its own where there is no text in that place.
 */
export function composeBody(body: readonly BodyPart[], setting: BodySetting): ItemBlock[] {
  const last = body.findLastIndex(({ kind }) => kind !== 'pictures');
  const headings = setting.levels === 'none' ? NO_HEADINGS : findHeadings(body, setting);
  const alone = (content: BodySetting['before']): ItemBlock[] =>
    content.length > 0 ? [paragraphOf(content, setting.parent, setting.template)] : [];
  const blocks = body.flatMap((part, i): ItemBlock[] => {
    const before = i === 0 ? setting.before : [];
    const after = i === last ? setting.after : [];
    if (part.kind === 'table') {
      return [...alone(before), composeTable(part, setting.parent, setting.template), ...alone(after)];
    }
    if (part.kind === 'pictures') return [...alone(before), composePictures(part, setting.parent)];
    const heading = headings.get(part);
    return heading
      ? composeHeading(part, heading, setting, { before, after })
      : [composeParagraph(part, setting, { before, after })];
  });
  return last < 0 ? [...blocks, ...alone(setting.after)] : blocks;
}

const NO_HEADINGS: ReturnType<typeof findHeadings> = new Map();
