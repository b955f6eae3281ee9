import type { BodyBlock } from '../compose/block.ts';
import { setListing } from './after/listing.ts';
import { setSignature } from './after/signature.ts';
import { breakParagraph, drawLine } from './blocks.ts';
import { setBox } from './box.ts';
import { setContents } from './contents/set-contents.ts';
import { setPictures } from './figures/set-pictures.ts';
import { setHeading } from './heading.ts';
import { keepTogether, lineUnit, type SetUnit, whiteUnit } from './paginate.ts';
import type { SettingContext } from './setting-context.ts';
import { setTable } from './table/set-table.ts';

/** Sets what flows over pages: for each block the units that pages are made of. */
export const setFlow = (
  blocks: readonly BodyBlock[],
  setting: SettingContext,
  avoidWidows: boolean,
): SetUnit[][] => keepTogether(blocks.map((block) => setUnits(block, setting, avoidWidows)));

/**
 * Sets a block of the body as the units that pages are made of.
 *
 * @param avoidWidows no page begins with the last line of a paragraph (孤行, CLREQ 3.4.4): the line before it moves along
 */
function setUnits(block: BodyBlock, setting: SettingContext, avoidWidows: boolean): SetUnit[] {
  switch (block.kind) {
    case 'paragraph': {
      const lines = breakParagraph(block, setting);
      return lines.map((line, i) => ({
        ...lineUnit(i, lines.length, avoidWidows, block.keepWithNext),
        draw: drawLine(block, line),
      }));
    }
    case 'heading':
      return [setHeading(block, setting)];
    case 'box':
      return [setBox(block, setting)];
    case 'contents':
      return setContents(block, setting);
    case 'listing':
      return setListing(block, setting, avoidWidows);
    case 'signature':
      return setSignature(block, setting);
    case 'gap':
      return [whiteUnit(block.lines)];
    case 'pictures':
      return [setPictures(block, setting)];
    case 'table':
      return setTable(block, setting);
  }
}
