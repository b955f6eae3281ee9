/** The pictures of a PDF's pages: photographs as they are in it, others as PNG. */

import { encodePng } from '../../../picture/png/encode-png.ts';
import type { Box } from '../../manuscript.ts';
import type { OpenPdf } from '../open-document.ts';
import type { PageMarks, Pixels, PlacedImage } from '../page-marks.ts';
import type { JpegFinder } from './jpeg-streams.ts';

/** In points: smaller ones are ornaments, or lines. */
const SMALLEST = 12;
/** Of a page: one that covers so much of it lies below the text. */
const GROUND = 0.7;
/** Pictures of one page; drawings may be cut into thousands. */
const MOST_A_PAGE = 40;

const areaOf = ({ left, right, top, bottom }: Box): number => (right - left) * (bottom - top);

const isPicture =
  ({ width, height }: PageMarks) =>
  ({ box }: PlacedImage): boolean =>
    Math.min(box.right - box.left, box.bottom - box.top) >= SMALLEST && areaOf(box) < GROUND * width * height;

export interface PagePictures {
  readonly pictures: ReadonlyMap<PlacedImage, PictureFile>;
  /** Whether some were left out: too many, or not decoded. */
  readonly isPartial: boolean;
}

export interface PictureFile {
  readonly bytes: Uint8Array;
  readonly ending: 'png' | 'jpg';
}

/** The pictures that stand among a page's text, as files. */
export async function picturesOf(marks: PageMarks, pdf: OpenPdf, jpegs: JpegFinder): Promise<PagePictures> {
  const pictures = new Map<PlacedImage, PictureFile>();
  const images = marks.images.filter(isPicture(marks));
  for (const image of images.slice(0, MOST_A_PAGE)) {
    const pixels = typeof image.data === 'string' ? await pdf.pixelsOf(image.data) : image.data;
    const file = pixels && fileOf(pixels, jpegs);
    if (file) pictures.set(image, file);
  }
  return { pictures, isPartial: pictures.size < images.length };
}

function fileOf(pixels: Pixels, jpegs: JpegFinder): PictureFile | undefined {
  const jpeg = jpegs.find(pixels.width, pixels.height);
  if (jpeg) return { bytes: jpeg, ending: 'jpg' };
  const png = pngOf(pixels);
  return png && { bytes: png, ending: 'png' };
}

function pngOf({ width, height, kind, data }: Pixels): Uint8Array | undefined {
  if (!data || !(width > 0) || !(height > 0)) return undefined;
  if (kind === 1) return encodePng({ width, height, channels: 1, samples: fromBits(data, width, height) });
  const channels = kind === 2 ? 3 : 4;
  if (data.length < width * height * channels) return undefined;
  return kind === 3 && isOpaque(data)
    ? encodePng({ width, height, channels: 3, samples: withoutOpacity(data) })
    : encodePng({ width, height, channels, samples: data });
}

function fromBits(data: Pixels['data'], width: number, height: number): Uint8Array {
  const samples = new Uint8Array(width * height);
  const stride = (width + 7) >> 3;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const bit = ((data[y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      samples[y * width + x] = bit * 255;
    }
  }
  return samples;
}

function isOpaque(data: Pixels['data']): boolean {
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 255) return false;
  return true;
}

function withoutOpacity(data: Pixels['data']): Uint8Array {
  const samples = new Uint8Array((data.length / 4) * 3);
  for (let i = 0, j = 0; i < data.length; i += 4) {
    samples[j++] = data[i] as number;
    samples[j++] = data[i + 1] as number;
    samples[j++] = data[i + 2] as number;
  }
  return samples;
}
