import type { BodyPart } from '../issue/model.ts';
import type { ItemBlock } from './block.ts';
import { composeHeading, composeParagraph, type RunIn, type TextSetting } from './paragraph.ts';
import { findHeadings } from './text-headings.ts';

/** What a body is set with. */
type BodySetting = TextSetting & RunIn;

/** The blocks of a body, in its order. */
export function composeBody(body: readonly BodyPart[], setting: BodySetting): ItemBlock[] {
  const last = body.length - 1;
  const headings = setting.levels === 'none' ? NO_HEADINGS : findHeadings(body, setting);
  return body.flatMap((part, i): ItemBlock[] => {
    const before = i === 0 ? setting.before : [];
    const after = i === last ? setting.after : [];
    const heading = headings.get(part);
    return heading
      ? composeHeading(part, heading, setting, { before, after })
      : [composeParagraph(part, setting, { before, after })];
  });
}

const NO_HEADINGS: ReturnType<typeof findHeadings> = new Map();
