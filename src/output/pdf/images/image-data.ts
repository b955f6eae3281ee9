/** From a picture to the pixels that a PDF holds of it. */

import { isBrightnessFirst } from '../../../picture/jpeg/decode-jpeg.ts';
import { encodeJpeg } from '../../../picture/jpeg/encode-jpeg.ts';
import { withoutRemarks } from '../../../picture/jpeg/jpeg-markers.ts';
import type { Picture } from '../../../picture/picture.ts';
import { greyIfGrey, type Raster } from '../../../picture/raster.ts';
import { scaleDown } from '../../../picture/scale.ts';
import { filterRows } from './png-filter.ts';

/** The colours of a document's images: of pixels in three colours and in four inks. */
export interface ImageInks {
  /** What the document calls four inks its own: a JPEG of them goes in as it is, and none of three colours does. */
  readonly isPress: boolean;
  /** The colour space of pixels in three colours. */
  readonly space: unknown;
  /** Pixels of three colours or four inks in the document's own. */
  readonly convert: (raster: Raster) => Raster;
}

/** An image as a stream and what its dictionary says of it. */
interface ImageData {
  readonly dictionary: Record<string, unknown>;
  /** Deflated by whoever writes the stream where no filter is named. */
  readonly bytes: Uint8Array;
}

const entries = (
  width: number,
  height: number,
  channels: Raster['channels'],
  inks: ImageInks,
): Record<string, unknown> => ({
  Type: 'XObject',
  Subtype: 'Image',
  Width: width,
  Height: height,
  ColorSpace: channels === 1 ? 'DeviceGray' : channels === 4 ? 'DeviceCMYK' : inks.space,
  BitsPerComponent: 8,
});

/** A JPEG as it is, where it is no finer than it is printed and its colours are the document's. */
function asItIs({ jpeg }: Picture, width: number, inks: ImageInks): ImageData | undefined {
  if (!jpeg || jpeg.header.frame.width > width) return undefined;
  const { frame, transform } = jpeg.header;
  const channels = frame.components.length as Raster['channels'];
  const isOurs = { 1: true, 3: !inks.isPress && isBrightnessFirst(jpeg.header), 4: inks.isPress }[channels];
  if (!isOurs) return undefined;
  const inverted = channels === 4 && transform !== undefined;
  return {
    dictionary: {
      ...entries(frame.width, frame.height, channels, inks),
      Filter: 'DCTDecode',
      ...(inverted && { Decode: [1, 0, 1, 0, 1, 0, 1, 0] }),
    },
    bytes: withoutRemarks(jpeg.bytes),
  };
}

/** Change from pixel to pixel above which a picture is a photograph and not a drawing, which deflates well. */
const RESTLESS = 6;

/**
 * The image of a picture, printed at a number of stored pixels across and down: those that are more than that are taken
 * together. Photographs are stored as JPEG, drawings without loss.
 */
export function imageData(picture: Picture, width: number, height: number, inks: ImageInks): ImageData {
  const own = asItIs(picture, width, inks);
  if (own) return own;
  const pixels = picture.pixels(width);
  // Its data were read to the end when the issue was checked.
  if (!pixels) throw new Error('a picture that was whole is broken');
  const scaled = pixels.width > width ? scaleDown(pixels, width, height) : pixels;
  const raster = inks.convert(greyIfGrey(scaled));
  const dictionary = entries(raster.width, raster.height, raster.channels, inks);
  const photograph = (): ImageData => ({
    dictionary: { ...dictionary, Filter: 'DCTDecode' },
    bytes: encodeJpeg(raster),
  });
  if (picture.jpeg) return photograph();
  const rows = filterRows(raster, RESTLESS);
  if (!rows) return photograph();
  const DecodeParms = { Predictor: 15, Colors: raster.channels, Columns: raster.width };
  return { dictionary: { ...dictionary, DecodeParms }, bytes: rows };
}
