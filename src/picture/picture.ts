/** A picture as it comes from a file: what its head says, and how its pixels are got at. */

import { createHash } from 'node:crypto';
import { type Foreign, foreignOf } from './file-kind.ts';
import { decodeJpeg, isWholeJpeg } from './jpeg/decode-jpeg.ts';
import { isJpeg, type JpegHeader, readJpeg } from './jpeg/jpeg-markers.ts';
import { headerOf, isPng } from './png/png-chunks.ts';
import { decodePng, isWholePng, type NumberedPixels, numberedPixels } from './png/png-pixels.ts';
import type { Raster } from './raster.ts';

/** A picture that can be printed; its pixels are decoded when they are asked for. */
export interface Picture {
  /** The same for the same file, and for no other. */
  readonly key: string;
  /** In pixels, as it is looked at: once it is turned. */
  readonly width: number;
  readonly height: number;
  /** How the stored pixels are turned: the tag of EXIF, from 1 to 8. */
  readonly orientation: number;
  /** The file as it is, where it is a JPEG. */
  readonly jpeg?: { readonly bytes: Uint8Array; readonly header: JpegHeader };
  /** The stored pixels as they are in the file, where they are numbers of colours. */
  readonly numbered?: () => NumberedPixels | undefined;
  /**
   * The stored pixels, unturned; they may be fewer than there are, but not fewer than `least` across.
   *
   * @returns undefined where the file is broken after all
   */
  pixels(least: number): Raster | undefined;
}

/** Why a file is no picture that can be printed. */
export type PictureProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'broken' }
  | { readonly kind: 'foreign'; readonly foreign: Foreign }
  /** A JPEG of a kind that is hardly ever written: arithmetic coding, twelve bits, lossless. */
  | { readonly kind: 'unusual' }
  | { readonly kind: 'huge'; readonly width: number; readonly height: number };

/** More pixels than any camera's picture has; decoding more would take the memory of the machine. */
export const MOST_PIXELS = 64_000_000;

const isHuge = (width: number, height: number): boolean => width * height > MOST_PIXELS;

/**
 * Reads a picture's file: PNG or JPEG.
 *
 * @returns the picture, whose data are known to be whole, or why it is none
 */
export function readPicture(bytes: Uint8Array): Picture | PictureProblem {
  if (bytes.length === 0) return { kind: 'empty' };
  if (isPng(bytes)) return readPng(bytes);
  if (isJpeg(bytes)) return readJpegPicture(bytes);
  return { kind: 'foreign', foreign: foreignOf(bytes) };
}

function readPng(bytes: Uint8Array): Picture | PictureProblem {
  const header = headerOf(bytes);
  if (!header) return { kind: 'broken' };
  const { width, height } = header;
  if (isHuge(width, height)) return { kind: 'huge', width, height };
  if (!isWholePng(bytes)) return { kind: 'broken' };
  return {
    key: keyOf(bytes),
    width,
    height,
    orientation: 1,
    numbered: () => numberedPixels(bytes),
    pixels: () => decodePng(bytes),
  };
}

function readJpegPicture(bytes: Uint8Array): Picture | PictureProblem {
  const header = readJpeg(bytes);
  if (!header) return { kind: 'unusual' };
  const { width, height } = header.frame;
  if (isHuge(width, height)) return { kind: 'huge', width, height };
  if (!header.isWhole || !isWholeJpeg(bytes)) return { kind: 'broken' };
  const { orientation } = header;
  const turned = orientation > 4;
  return {
    key: keyOf(bytes),
    width: turned ? height : width,
    height: turned ? width : height,
    orientation,
    jpeg: { bytes, header },
    pixels: (least) => decodeJpeg(bytes, least),
  };
}

const keyOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
