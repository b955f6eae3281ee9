import type { Page, PictureItem } from '../../../layout/page.ts';
import { type ObjectWriter, type Reference, writeStream } from '../pdf-document.ts';
import { type ImageInks, imageData } from './image-data.ts';

/** The images of a document's pictures. */
interface EmbeddedImages {
  /** Name of the image that a picture is drawn with. */
  readonly nameOf: (item: PictureItem) => string;
  /** The images of a page by their names. */
  readonly on: (page: Page) => Readonly<Record<string, Reference>>;
  /** What they follow from, for the document's identifier. */
  readonly keys: readonly string[];
}

/** Most pixels an inch that a press or a printer makes use of. */
const FINEST = 300;

/** Stored pixels that a length on paper has room for; they lie on their side in a picture that is turned by a quarter. */
function pixelsOf({ width, height, picture }: PictureItem): { width: number; height: number } {
  const [across, down] = [width, height].map((length) =>
    Math.max(1, Math.ceil((length / 72) * FINEST - 1e-6)),
  );
  const [own, other] = picture.orientation > 4 ? [down, across] : [across, down];
  return { width: own as number, height: other as number };
}

const isPicture = (item: Page['items'][number]): item is PictureItem => item.kind === 'picture';

/** Writes the image of every picture, once for each size that it is printed at. */
export function embedImages(pages: readonly Page[], writer: ObjectWriter, inks: ImageInks): EmbeddedImages {
  const images = new Map<string, { readonly name: string; readonly reference: Reference }>();
  const keys = new Map<PictureItem, string>();
  for (const item of pages.flatMap(({ items }) => items.filter(isPicture))) {
    const { width, height } = pixelsOf(item);
    const key = `${item.picture.key} ${width} ${height}`;
    keys.set(item, key);
    if (images.has(key)) continue;
    const { dictionary, bytes } = imageData(item.picture, width, height, inks);
    images.set(key, { name: `Im${images.size + 1}`, reference: writeStream(writer, dictionary, bytes) });
  }
  const imageOf = (item: PictureItem) =>
    images.get(keys.get(item) ?? '') as { name: string; reference: Reference };
  return {
    nameOf: (item) => imageOf(item).name,
    on: ({ items }) =>
      Object.fromEntries(
        items.filter(isPicture).map((item) => {
          const { name, reference } = imageOf(item);
          return [name, reference];
        }),
      ),
    keys: [...images.keys()],
  };
}
