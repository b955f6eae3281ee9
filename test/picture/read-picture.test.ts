import { describe, expect, it } from 'vitest';
import { encodeJpeg } from '../../src/picture/jpeg/encode-jpeg.ts';
import {
  readJpeg,
  type Segment,
  SOS,
  segmentsOf,
  withoutRemarks,
} from '../../src/picture/jpeg/jpeg-markers.ts';
import { readPicture } from '../../src/picture/picture.ts';
import { greyIfGrey, type Raster } from '../../src/picture/raster.ts';
import { scaleDown } from '../../src/picture/scale.ts';
import { PIXELS } from './pixels.ts';
import { bytesOf, pictureOf } from './support.ts';

const ALL = 1e9;
const rasterOf = (name: string): Raster => pictureOf(name).pixels(ALL) as Raster;

const at = ({ width, channels, samples }: Raster, x: number, y: number): number[] =>
  Array.from(samples.subarray(channels * (y * width + x), channels * (y * width + x + 1)));

/** The largest difference between samples of two pictures of one size. */
const farthest = (a: Raster, b: Raster): number =>
  a.samples.reduce((most, sample, i) => Math.max(most, Math.abs(sample - (b.samples[i] as number))), 0);

describe('the pixels of a file', () => {
  // Libraries round the waves of a JPEG and its colours each in its own way.
  it.each(Object.entries(PIXELS))('%s', (name, points) => {
    const raster = rasterOf(name);
    for (const [x = 0, y = 0, ...expected] of points) {
      const samples = at(raster, x, y);
      expect(samples).toHaveLength(expected.length);
      const most = Math.max(...samples.map((sample, i) => Math.abs(sample - (expected[i] as number))));
      expect(most, `${name} ${x} ${y}: ${samples} for ${expected}`).toBeLessThanOrEqual(
        name.endsWith('png') ? 0 : 3,
      );
    }
  });

  it('are the same interlaced, progressive and with restart markers', () => {
    expect(farthest(rasterOf('interlaced.png'), rasterOf('rgb.png'))).toBe(0);
    expect(farthest(rasterOf('progressive.jpg'), rasterOf('rgb.jpg'))).toBe(0);
    expect(rasterOf('odd.jpg')).toMatchObject({ width: 47, height: 31 });
  });

  it('can be had at a half or an eighth from the waves of a JPEG', () => {
    const half = pictureOf('rgb.jpg').pixels(20) as Raster;
    expect([half.width, half.height]).toEqual([24, 16]);
    const whole = scaleDown(rasterOf('rgb.jpg'), 24, 16);
    const differences = half.samples.map((sample, i) => Math.abs(sample - (whole.samples[i] as number)));
    expect(differences.reduce((sum, one) => sum + one, 0) / half.samples.length).toBeLessThan(5);
    expect(pictureOf('rgb.jpg').pixels(1)).toMatchObject({ width: 6, height: 4 });
  });
});

describe('a picture', () => {
  it('has the size it is looked at in, turned as its camera was', () => {
    expect(pictureOf('turned-6.jpg')).toMatchObject({ width: 48, height: 32, orientation: 6 });
    expect(rasterOf('turned-6.jpg')).toMatchObject({ width: 32, height: 48 });
    expect(pictureOf('rgb.jpg')).toMatchObject({ width: 48, height: 32, orientation: 1 });
  });

  it('has a key of its own', () => {
    expect(pictureOf('rgb.png').key).toBe(pictureOf('rgb.png').key);
    expect(pictureOf('rgb.png').key).not.toBe(pictureOf('interlaced.png').key);
  });

  it('that is cut off is broken, wherever it is', () => {
    for (const name of [
      'rgb.png',
      'interlaced.png',
      'palette.png',
      'rgb.jpg',
      'progressive.jpg',
      'cmyk.jpg',
    ]) {
      const bytes = bytesOf(name);
      for (let length = 40; length < bytes.length - 2; length += 13) {
        expect(readPicture(bytes.subarray(0, length)), `${name} ${length}`).toMatchObject({
          kind: expect.stringMatching(/^(broken|unusual)$/),
        });
      }
    }
  });

  it('with a wrong byte never throws, and a PNG tells', () => {
    for (const name of [
      'rgb.png',
      'sixteen-alpha.png',
      'rgb.jpg',
      'progressive.jpg',
      'odd.jpg',
      'cmyk.jpg',
    ]) {
      const bytes = bytesOf(name);
      for (let place = 8; place < bytes.length; place += 7) {
        const wrong = bytes.slice();
        wrong[place] = (wrong[place] as number) ^ 0x5a;
        const picture = readPicture(wrong);
        if (name.endsWith('png')) expect('kind' in picture, `${name} ${place}`).toBe(true);
        else if (!('kind' in picture) && picture.width * picture.height < 1e6) picture.pixels(ALL);
      }
    }
  });

  it('of sixty thousand pixels each way is not even begun', () => {
    expect(readPicture(bytesOf('bomb.png'))).toEqual({ kind: 'huge', width: 60000, height: 60000 });
  });

  it('of more scans than any program writes is broken', () => {
    const bytes = bytesOf('rgb.jpg');
    const scans = [...segmentsOf(bytes)].filter(({ marker }) => marker === SOS);
    const { start, scan = 0 } = scans.at(-1) as Segment;
    const last = bytes.subarray(start - 4, scan);
    const repeated = (times: number): Uint8Array =>
      Uint8Array.from([
        ...bytes.subarray(0, scan),
        ...Array(times)
          .fill([...last])
          .flat(),
        0xff,
        0xd9,
      ]);
    expect(readPicture(repeated(1))).not.toHaveProperty('kind');
    expect(readPicture(repeated(100))).toEqual({ kind: 'broken' });
  });

  it('whose data are more than its size is broken', () => {
    const bytes = bytesOf('grey.png').slice();
    expect(readPicture(bytes)).not.toHaveProperty('kind');
    bytes[23] = 16;
    expect(readPicture(bytes)).toEqual({ kind: 'broken' });
  });

  const text = (start: string): Uint8Array => Buffer.from(start, 'latin1');
  it.each([
    ['RIFF\x10\0\0\0WEBPVP8 ', 'webp'],
    ['\0\0\0\x18ftypheic', 'heic'],
    ['\0\0\0\x1cftypavif', 'avif'],
    ['GIF89a', 'gif'],
    ['BM\x36\0', 'bmp'],
    ['II*\0', 'tiff'],
    ['MM\0*', 'tiff'],
    ['%PDF-1.7', 'pdf'],
    ['8BPS', 'psd'],
    ['PK\x03\x04\x14', 'office'],
    ['\xd0\xcf\x11\xe0\xa1', 'office'],
    ['<?xml version="1.0"?>\n<svg xmlns="">', 'svg'],
    ['<!DOCTYPE html><html>', 'html'],
    ['hello', 'unknown'],
  ])('is told from %j', (start, foreign) => {
    expect(readPicture(text(start))).toEqual({ kind: 'foreign', foreign });
  });

  it('is told from an empty file', () => {
    expect(readPicture(new Uint8Array(0))).toEqual({ kind: 'empty' });
  });
});

describe('scaling down', () => {
  const raster: Raster = {
    width: 4,
    height: 2,
    channels: 1,
    samples: Uint8Array.of(0, 10, 20, 30, 40, 50, 60, 70),
  };

  it('takes means, of parts of pixels too', () => {
    expect(Array.from(scaleDown(raster, 2, 1).samples)).toEqual([25, 45]);
    expect(Array.from(scaleDown(raster, 3, 1).samples)).toEqual([23, 35, 48]);
  });

  it('leaves an even ground even', () => {
    const even: Raster = {
      width: 97,
      height: 61,
      channels: 3,
      samples: new Uint8Array(97 * 61 * 3).fill(201),
    };
    expect(new Set(scaleDown(even, 41, 29).samples)).toEqual(new Set([201]));
  });
});

describe('a JPEG that is written', () => {
  it.each(['rgb.png', 'grey.png'])('%s is read again, hardly changed', (name) => {
    const raster = rasterOf(name);
    const bytes = encodeJpeg(raster);
    expect(Buffer.compare(bytes, encodeJpeg(raster))).toBe(0);
    const again = readPicture(bytes);
    if ('kind' in again) throw new Error(again.kind);
    const pixels = again.pixels(ALL) as Raster;
    expect([pixels.width, pixels.height, pixels.channels]).toEqual([
      raster.width,
      raster.height,
      raster.channels,
    ]);
    const sum = pixels.samples.reduce(
      (all, sample, i) => all + Math.abs(sample - (raster.samples[i] as number)),
      0,
    );
    expect(sum / pixels.samples.length).toBeLessThan(3);
  });

  it('of four inks is not inverted', () => {
    const inks: Raster = { width: 8, height: 8, channels: 4, samples: new Uint8Array(256).fill(40) };
    expect(readJpeg(encodeJpeg(inks))).toMatchObject({ isWhole: true });
    const again = readPicture(encodeJpeg(inks));
    expect('kind' in again ? again : Array.from(again.pixels(ALL)?.samples.subarray(0, 4) ?? [])).toEqual([
      40, 40, 40, 40,
    ]);
  });
});

describe('four inks of Adobe', () => {
  /** A JPEG of one colour, with the segment that tells how its colours were changed. */
  const withTransform = (transform: number, colour: number[]): Uint8Array => {
    const samples = Uint8Array.from({ length: 256 }, (_, i) => colour[i % 4] as number);
    const bytes = encodeJpeg({ width: 8, height: 8, channels: 4, samples });
    const segment = [0xff, 0xee, 0, 14, ...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, transform];
    return Uint8Array.from([...bytes.subarray(0, 2), ...segment, ...bytes.subarray(2)]);
  };

  it.each([
    [0, [120, 128, 128, 200], [135, 127, 127, 55]],
    [2, [120, 128, 128, 200], [120, 120, 120, 55]],
  ])('changed by %i are turned back from what was inverted', (transform, colour, inks) => {
    const picture = readPicture(withTransform(transform, colour));
    expect(
      'kind' in picture ? picture : Array.from(picture.pixels(ALL)?.samples.subarray(0, 4) ?? []),
    ).toEqual(inks);
  });
});

it('a JPEG goes on without what its camera said', () => {
  const bytes = bytesOf('turned-6.jpg');
  const bare = withoutRemarks(bytes);
  expect(Buffer.from(bytes).includes('Exif')).toBe(true);
  expect(Buffer.from(bare).includes('Exif')).toBe(false);
  expect(readJpeg(bare)).toMatchObject({ isWhole: true, orientation: 1, frame: { width: 32, height: 48 } });
});

it('colours that are all grey are grey', () => {
  const grey = (samples: number[]): Raster => ({
    width: 2,
    height: 1,
    channels: 3,
    samples: Uint8Array.from(samples),
  });
  expect(greyIfGrey(grey([5, 5, 5, 9, 9, 9]))).toEqual({
    width: 2,
    height: 1,
    channels: 1,
    samples: Uint8Array.of(5, 9),
  });
  expect(greyIfGrey(grey([5, 5, 5, 9, 9, 8])).channels).toBe(3);
});
