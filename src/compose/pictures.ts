import type { Caption, Figure, Section } from '../base/tag.ts';
import { TYPE_SIZES } from '../base/units.ts';
import type { PicturePart, PictureRow } from '../issue/model.ts';
import type { StyledText } from '../text/shape.ts';
import type { CaptionedPicture, PictureBlock } from './block.ts';
import { gapOf, styled } from './styles.ts';

/** A picture, or several side by side: the captions are 四号楷体, numbers a gap of one em before the words. */
export const composePictures = ({ pictures }: PictureRow, parent: Section): PictureBlock => ({
  kind: 'pictures',
  size: TYPE_SIZES.四号 as number,
  pictures: pictures.map((part) => composePicture(part, parent)),
});

function composePicture(part: PicturePart, parent: Section): CaptionedPicture {
  const { picture, name, span, alt, width } = part;
  const tag: Figure = { kind: 'figure', parent, alt };
  const captionTag: Caption = { kind: 'caption', parent: tag };
  const caption = captionOf(part);
  return { picture, name, span, tag, caption, captionTag, ...(width && { width }) };
}

function captionOf({ label, caption }: PicturePart): StyledText[] {
  const number = label ? [{ ...styled('kai', label), together: true }] : [];
  const words = caption ? [styled('kai', caption)] : [];
  return number.length > 0 && words.length > 0
    ? [...number, gapOf('kai', 1), ...words]
    : [...number, ...words];
}
