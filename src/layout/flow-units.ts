import type { BodyBlock } from '../compose/block.ts';
import { breakParagraph, drawLine } from './blocks.ts';
import { setBox } from './box.ts';
import { setHeading } from './heading.ts';
import type { SetUnit, Unit } from './paginate.ts';
import { setContents } from './set-contents.ts';
import type { SettingContext } from './setting-context.ts';

/**
 * Sets a block of the body as the units that pages are made of.
 *
 * @param avoidWidows no page begins with the last line of a paragraph (孤行, CLREQ 3.4.4): the line before it moves along
 */
export function setUnits(block: BodyBlock, setting: SettingContext, avoidWidows: boolean): SetUnit[] {
  switch (block.kind) {
    case 'paragraph': {
      const lines = breakParagraph(block, setting);
      return lines.map((line, i) => ({
        ...lineUnit(i, lines.length, avoidWidows, block.keepWithNext),
        draw: (pitch) => drawLine(block, line, pitch),
      }));
    }
    case 'heading':
      return [setHeading(block, setting)];
    case 'box':
      return [setBox(block, setting)];
    case 'contents':
      return setContents(block, setting);
  }
}

/** A line of a paragraph as a unit. */
export const lineUnit = (line: number, lines: number, avoidWidows: boolean, keep = false): Unit => ({
  lines: 1,
  keepWithNext: (avoidWidows && line === lines - 2) || (keep && line === lines - 1),
});
