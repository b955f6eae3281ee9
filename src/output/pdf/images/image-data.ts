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

const spaceOf = (channels: Raster['channels'], inks: ImageInks): unknown =>
  channels === 1 ? 'DeviceGray' : channels === 4 ? 'DeviceCMYK' : inks.space;

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
  ColorSpace: spaceOf(channels, inks),
  BitsPerComponent: 8,
});

/** A JPEG as it is, where its colours are the document's. */
function jpegAsItIs({ jpeg }: Picture, inks: ImageInks): ImageData | undefined {
  if (!jpeg) return undefined;
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

/** Pixels that are numbers of colours as they are: the colours alone become the document's (ISO 32000-1 8.6.6.3). */
function numbersAsTheyAre(picture: Picture, inks: ImageInks): ImageData | undefined {
  const numbered = picture.numbered?.();
  if (!numbered) return undefined;
  const { depth, rows } = numbered;
  const { width, channels, samples } = inks.convert(greyIfGrey(numbered.colours));
  return {
    dictionary: {
      ...entries(picture.width, picture.height, channels, inks),
      ColorSpace: ['Indexed', spaceOf(channels, inks), width - 1, Buffer.from(samples)],
      BitsPerComponent: depth,
      Filter: 'FlateDecode',
      DecodeParms: { Predictor: 15, BitsPerComponent: depth, Columns: picture.width },
    },
    bytes: rows,
  };
}

/** Change from pixel to pixel above which a picture is a photograph and not a drawing, which deflates well. */
const RESTLESS = 6;

/** How much finer than it is printed a picture may be and go in as it is: to scale by less costs more than it saves. */
const FINER = 1.5;

/**
 * The image of a picture, printed at a number of stored pixels across and down. One that has half as many again and more is
 * scaled to these. Photographs are stored as JPEG, drawings without loss.
 */
export function imageData(picture: Picture, width: number, height: number, inks: ImageInks): ImageData {
  const stored = picture.orientation > 4 ? picture.height : picture.width;
  const isTooFine = stored > width * FINER;
  const own = isTooFine ? undefined : (jpegAsItIs(picture, inks) ?? numbersAsTheyAre(picture, inks));
  if (own) return own;
  const pixels = picture.pixels(width);
  // Its data were read to the end when the issue was checked.
  if (!pixels) throw new Error('a picture that was whole is broken');
  const scaled = isTooFine && pixels.width > width ? scaleDown(pixels, width, height) : pixels;
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
