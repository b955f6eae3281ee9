import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type ImageInks, imageData } from '../../../src/output/pdf/images/image-data.ts';
import { lightInks, pressImageInks, toLights } from '../../../src/output/pdf/images/image-inks.ts';
import type { ObjectWriter } from '../../../src/output/pdf/pdf-document.ts';
import { readJpeg } from '../../../src/picture/jpeg/jpeg-markers.ts';
import type { Picture } from '../../../src/picture/picture.ts';
import type { Raster } from '../../../src/picture/raster.ts';
import { type TypesetOptions, typeset } from '../../../src/typeset.ts';
import { bytesOf, pictureOf } from '../../picture/support.ts';
import { contentStreams, objectsOf } from './read.ts';

const profile = new Uint8Array(
  readFileSync(fileURLToPath(new URL('../../../profiles/FOGRA39L_coated.icc', import.meta.url))),
);
const noWriter: ObjectWriter = {
  ref: () => {
    throw new Error('nothing is written');
  },
};
const press = pressImageInks(profile, noWriter);

/** What a picture becomes that is printed at so many pixels across. */
const stored = (name: string, width: number, inks: ImageInks): Record<string, unknown> =>
  imageData(pictureOf(name), width, Math.ceil((width * 2) / 3), inks).dictionary;

describe('a picture in a file', () => {
  it('is the JPEG itself where that is no finer than it is printed', () => {
    const { dictionary, bytes } = imageData(pictureOf('rgb.jpg'), 48, 32, lightInks);
    expect(dictionary).toMatchObject({ Width: 48, Height: 32, ColorSpace: 'DeviceRGB', Filter: 'DCTDecode' });
    expect(Buffer.from(bytesOf('rgb.jpg')).includes(Buffer.from(bytes.subarray(2, 60)))).toBe(true);
    expect(stored('grey.jpg', 48, lightInks)).toMatchObject({
      ColorSpace: 'DeviceGray',
      Filter: 'DCTDecode',
    });
    expect(stored('progressive.jpg', 99, lightInks)).toMatchObject({ Filter: 'DCTDecode', Width: 48 });
  });

  it('is made no finer than it is printed where it is finer by half or more', () => {
    expect(stored('rgb.jpg', 32, lightInks)).toMatchObject({ Width: 48 });
    const { dictionary, bytes } = imageData(pictureOf('rgb.jpg'), 30, 20, lightInks);
    expect(dictionary).toMatchObject({ Width: 30, Height: 20, ColorSpace: 'DeviceRGB', Filter: 'DCTDecode' });
    expect(readJpeg(bytes)?.frame).toMatchObject({ width: 30, height: 20, progressive: false });
  });

  it('loses nothing where it is a drawing', () => {
    const drawing = stored('rgb.png', 48, lightInks);
    expect(drawing).not.toHaveProperty('Filter');
    expect(drawing).toMatchObject({ DecodeParms: { Predictor: 15, Colors: 3, Columns: 48 } });
    expect(stored('palette.png', 30, lightInks)).toMatchObject({ ColorSpace: 'DeviceRGB', Width: 30 });
    expect(stored('grey.png', 48, lightInks)).toMatchObject({ ColorSpace: 'DeviceGray' });
  });

  it.each(['palette.png', 'palette-keyed.png'])('keeps numbers of colours: %s', (name) => {
    const { dictionary, bytes } = imageData(pictureOf(name), 48, 32, lightInks);
    const [kind, base, last, colours] = dictionary.ColorSpace as [string, string, number, Buffer];
    expect([kind, base, 2 ** (dictionary.BitsPerComponent as number) - 1]).toEqual([
      'Indexed',
      'DeviceRGB',
      last,
    ]);
    expect(colours).toHaveLength(3 * (last + 1));
    expect(dictionary.DecodeParms).toMatchObject({ Predictor: 15, Columns: 48 });
    expect(Buffer.from(bytesOf(name)).includes(Buffer.from(bytes))).toBe(true);
  });

  it('is a JPEG where it is a photograph in a PNG', () => {
    const noise: Raster = {
      width: 16,
      height: 16,
      channels: 3,
      samples: Uint8Array.from({ length: 768 }, (_, i) => (i * i * 7919) & 255),
    };
    const picture: Picture = { ...pictureOf('rgb.png'), pixels: () => noise };
    expect(imageData(picture, 16, 16, lightInks).dictionary).toMatchObject({ Filter: 'DCTDecode' });
  });

  it('of four inks has the colours of a screen, and for a press is as it was', () => {
    expect(stored('cmyk.jpg', 48, lightInks)).toMatchObject({ ColorSpace: 'DeviceRGB' });
    expect(stored('cmyk.jpg', 48, press)).toMatchObject({
      ColorSpace: 'DeviceCMYK',
      Decode: [1, 0, 1, 0, 1, 0, 1, 0],
      Filter: 'DCTDecode',
    });
    expect(stored('cmyk.jpg', 30, press)).not.toHaveProperty('Decode');
  });

  it('is four inks for a press, grey in black alone', () => {
    expect(stored('rgb.jpg', 48, press)).toMatchObject({ ColorSpace: 'DeviceCMYK', Filter: 'DCTDecode' });
    expect(stored('palette.png', 48, press)).toMatchObject({
      ColorSpace: ['Indexed', 'DeviceCMYK', 15, expect.anything()],
    });
    expect(stored('rgb.png', 48, press)).toMatchObject({
      ColorSpace: 'DeviceCMYK',
      DecodeParms: { Colors: 4 },
    });
    expect(stored('grey.jpg', 48, press)).toMatchObject({ ColorSpace: 'DeviceGray' });
    expect(stored('grey.png', 48, press)).toMatchObject({ ColorSpace: 'DeviceGray' });
  });

  it('stays sRGB for a press whose profile has no table of Lab', () => {
    const written: unknown[] = [];
    const writer: ObjectWriter = {
      ref: (data) => ({ data, compress: true, end: (bytes) => written.push(bytes) }),
    };
    const inks = pressImageInks(new Uint8Array(200), writer);
    expect(stored('rgb.jpg', 48, inks)).toMatchObject({ ColorSpace: ['ICCBased', expect.anything()] });
    expect(written).toHaveLength(1);
  });
});

describe('the inks of a colour', () => {
  const inksOf = (colour: number[]): number[] => {
    const samples = Uint8Array.from(colour);
    const made = press.convert({ width: 1, height: 1, channels: 3, samples });
    return Array.from(made.samples, (ink) => (ink / 255) * 100);
  };
  // transicc -i*sRGB -oFOGRA39L_coated.icc -t0 of Little CMS 2.14, in percent.
  it.each([
    [
      [255, 255, 255],
      [0, 0, 0, 0],
    ],
    [
      [0, 0, 0],
      [83.17, 71.82, 44.95, 100],
    ],
    [
      [255, 0, 0],
      [0, 94.79, 99.66, 0],
    ],
    [
      [0, 128, 0],
      [76.22, 0, 100, 30.11],
    ],
    [
      [30, 60, 200],
      [96.36, 83.49, 0, 0],
    ],
    [
      [200, 180, 150],
      [25.11, 28.24, 43.93, 2.13],
    ],
    [
      [128, 128, 120],
      [51.16, 40.79, 47.46, 18.38],
    ],
    [
      [90, 20, 60],
      [24.77, 99.51, 2.4, 67.62],
    ],
  ])('%j', (colour, expected) => {
    inksOf(colour).forEach((ink, i) => {
      expect(Math.abs(ink - (expected[i] as number)), `${inksOf(colour)}`).toBeLessThan(1);
    });
  });

  it('look on a screen as they do on paper', () => {
    const look = (...inks: number[]): number[] =>
      Array.from(toLights({ width: 1, height: 1, channels: 4, samples: Uint8Array.from(inks) }).samples);
    expect(look(0, 0, 0, 0)).toEqual([255, 255, 255]);
    expect(look(0, 255, 255, 0)).toEqual([228, 9, 22]);
    expect(look(255, 0, 0, 0)).toEqual([0, 159, 227]);
    const [middle = 0] = look(0, 0, 0, 128);
    expect(middle).toBeGreaterThan(120);
    expect(middle).toBeLessThan(170);
  });
});

describe('a document with pictures', () => {
  const TEXT = `报头: {刊名: 青禾简报}
期号: 8
日期: 2026-03-19
内容:
  - 标题: 清淤
    正文:
      - 甲。
      - 图片: {文件: turned-6.jpg, 说明: 渠}
      - 图片: [{文件: rgb.png, 说明: 左}, {文件: rgb.png, 说明: 右, 替代文字: 一座闸}]
`;
  const write = async (options: TypesetOptions = {}): Promise<Uint8Array> => {
    const readFile = (path: string) => ({ bytes: bytesOf(path) });
    return (await typeset(TEXT, { readFile }, options)).pdf as Uint8Array;
  };

  it('turns by the matrix, draws each image by its name, and marks it', async () => {
    const [page = ''] = contentStreams(await write());
    const drawn = page.split('\n').filter((line) => line.includes(' Do '));
    expect(drawn).toHaveLength(3);
    // Stored on its side: what is left to right goes down the page, what is foot to head goes to the right.
    expect(drawn[0]).toMatch(/^q 0 [\d.]+ [\d.]+ 0 [\d.]+ [\d.]+ cm \/Im1 Do Q$/);
    expect(drawn[1]).toMatch(/^q [\d.]+ 0 0 -[\d.]+ [\d.]+ [\d.]+ cm \/Im2 Do Q$/);
    expect(drawn[2]).toContain('/Im2 Do');
  });

  it('has a figure for each, with its words and its place, the caption in it', async () => {
    const objects = objectsOf(await write());
    const figures = [...objects.matchAll(/\/S \/Figure\n.*?>>(?=\n<<|\n*$)/gsu)].map(([figure]) => figure);
    expect(figures).toHaveLength(3);
    for (const figure of figures) {
      expect(figure).toContain('/Alt ');
      expect(figure).toMatch(/\/BBox \[[\d. ]+\]/);
    }
    expect(objects.match(/\/S \/Caption/g)).toHaveLength(3);
    expect(objects.match(/\/Subtype \/Image/g)).toBeNull();
  });

  it('reads its figures where they stand: after the text before them', async () => {
    const objects = objectsOf(await write());
    expect(objects.indexOf('/S /H1')).toBeGreaterThan(-1);
    expect(objects.indexOf('/S /P\n')).toBeLessThan(objects.indexOf('/S /Figure'));
  });

  it.each([
    {},
    { booklet: true },
    { press: { profile: { bytes: profile, name: 'FOGRA39' }, cropMarks: true } },
  ])('is the same again: %j', async (options) => {
    expect(Buffer.compare(await write(options), await write(options))).toBe(0);
  });
});
