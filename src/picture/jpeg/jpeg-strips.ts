/** The planes of a picture, eight rows at a time. */

import type { Raster } from '../raster.ts';

const SIDE = 8;

/** Eight rows of each plane, filled up to whole blocks. */
export interface Strips {
  /** Samples from row to row. */
  readonly stride: number;
  /** By plane; 0 is in the middle of the samples. */
  readonly planes: readonly Float64Array[];
}

/** Room for the strips of a picture. */
export function stripsFor({ width, channels }: Raster): Strips {
  const stride = Math.ceil(width / SIDE) * SIDE;
  return { stride, planes: Array.from({ length: channels }, () => new Float64Array(SIDE * stride)) };
}

/** Reads eight rows from y on: three colours as brightness and two differences, others as they are. Past the edges the last go on. */
export function fillStrips({ width, height, channels, samples }: Raster, y: number, strips: Strips): void {
  const { planes, stride } = strips;
  for (let row = 0; row < SIDE; row++) {
    const from = Math.min(y + row, height - 1) * width * channels;
    const to = row * stride;
    if (channels === 3) splitColours(samples, from, width, planes, to);
    planes.forEach((plane, channel) => {
      if (channels !== 3) takeChannel(samples, from + channel, channels, width, plane, to);
      plane.fill(plane[to + width - 1] as number, to + width, to + stride);
    });
  }
}

function takeChannel(
  samples: Uint8Array,
  from: number,
  channels: number,
  width: number,
  plane: Float64Array,
  to: number,
): void {
  for (let x = 0, at = from; x < width; x++, at += channels) plane[to + x] = (samples[at] as number) - 128;
}

/** Red, green and blue → brightness and two colours (JFIF 1.02). */
function splitColours(
  samples: Uint8Array,
  from: number,
  width: number,
  [brightness, blue, red]: Strips['planes'],
  to: number,
): void {
  if (!brightness || !blue || !red) return;
  for (let x = to, at = from; x < to + width; x++, at += 3) {
    const r = samples[at] as number;
    const g = samples[at + 1] as number;
    const b = samples[at + 2] as number;
    brightness[x] = 0.299 * r + 0.587 * g + 0.114 * b - 128;
    blue[x] = -0.168736 * r - 0.331264 * g + 0.5 * b;
    red[x] = 0.5 * r - 0.418688 * g - 0.081312 * b;
  }
}
