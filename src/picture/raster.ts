/** Pixels, eight bits a sample, row by row from the top; samples of a pixel follow each other. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** 1 grey, 3 red, green and blue, 4 cyan, magenta, yellow and black as amounts of ink. */
  readonly channels: 1 | 3 | 4;
  readonly samples: Uint8Array;
}

/** The same pixels with one channel where their three are alike: a scan of print, which a press prints in black alone. */
export function greyIfGrey(raster: Raster): Raster {
  const { samples, channels, width, height } = raster;
  if (channels !== 3) return raster;
  for (let i = 0; i < samples.length; i += 3) {
    if (samples[i] !== samples[i + 1] || samples[i] !== samples[i + 2]) return raster;
  }
  const grey = new Uint8Array(width * height);
  for (let i = 0; i < grey.length; i++) grey[i] = samples[3 * i] as number;
  return { width, height, channels: 1, samples: grey };
}
