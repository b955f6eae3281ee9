import { once, rememberObject } from '../../../base/remember.ts';
import type { Raster } from '../../../picture/raster.ts';
import { type ObjectWriter, writeStream } from '../pdf-document.ts';
import { SRGB_PROFILE } from '../srgb.ts';
import { along, type ColourTable, type Lights, lookUp, readColourTable, readLights } from './icc-tables.ts';
import type { ImageInks } from './image-data.ts';

/** White of the colours between profiles, D50 (ICC.1:2010, 7.2.16). */
const WHITE = [0.9642, 1, 0.8249] as const;

/** The cube root by Newton's way, which is the same to the last bit on every machine. */
function cubeRoot(value: number): number {
  let root = value > 0.1 ? value : 0.5;
  for (let i = 0; i < 24; i++) root -= (root * root * root - value) / (3 * root * root);
  return root;
}

/** CIE 15: from a share of white to the scale of lightness. */
const scaleOf = (share: number): number =>
  share > 216 / 24389 ? cubeRoot(share) : ((24389 / 27) * share + 16) / 116;

/** A colour of three lights, each from 0 to 1, as lightness and two colours. */
function labOf(colour: readonly number[], { curve, matrix }: Lights): [number, number, number] {
  const light = colour.map((value) => along(curve, value));
  const [x = 0, y = 0, z = 0] = WHITE.map((white, axis) =>
    scaleOf(light.reduce((sum, own, i) => sum + own * (matrix[i]?.[axis] ?? 0), 0) / white),
  );
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** A colour of Lab as a table of a press takes it. */
const toTable = ([l, a, b]: readonly [number, number, number], { lab }: ColourTable): number[] => [
  l * lab.lightness,
  (a + 128) * lab.colour,
  (b + 128) * lab.colour,
];

/** Nodes of red, green and blue that the inks are found for; between them they change evenly. */
const NODES = 33;

/** The inks of every node of red, green and blue, blue fastest. */
function inksOfLights(table: ColourTable): Float64Array {
  const lights = readLights(SRGB_PROFILE) as Lights;
  const inks = new Float64Array(NODES ** 3 * 4);
  for (let node = 0; node < NODES ** 3; node++) {
    const colour = [Math.floor(node / NODES ** 2), Math.floor(node / NODES) % NODES, node % NODES];
    const lab = labOf(
      colour.map((one) => one / (NODES - 1)),
      lights,
    );
    inks.set(lookUp(table, toTable(lab, table)), 4 * node);
  }
  return inks;
}

/** Pixels of three lights as pixels of four inks. */
function toInks({ width, height, samples }: Raster, inks: Float64Array): Raster {
  const made = new Uint8Array(width * height * 4);
  const step = (NODES - 1) / 255;
  const [far, near] = [4 * NODES ** 2, 4 * NODES];
  for (let pixel = 0; pixel < width * height; pixel++) {
    const [red, green, blue] = [
      (samples[3 * pixel] as number) * step,
      (samples[3 * pixel + 1] as number) * step,
      (samples[3 * pixel + 2] as number) * step,
    ];
    const [r, g, b] = [
      Math.min(Math.floor(red), NODES - 2),
      Math.min(Math.floor(green), NODES - 2),
      Math.min(Math.floor(blue), NODES - 2),
    ];
    const [dr, dg, db] = [red - r, green - g, blue - b];
    const at = r * far + g * near + b * 4;
    for (let ink = 0; ink < 4; ink++) {
      const line = (place: number): number => {
        const from = inks[place] as number;
        return from + ((inks[place + 4] as number) - from) * db;
      };
      const own = at + ink;
      const front = line(own) + (line(own + near) - line(own)) * dg;
      const back = line(own + far) + (line(own + far + near) - line(own + far)) * dg;
      made[4 * pixel + ink] = Math.floor((front + (back - front) * dr) * 255 + 0.5);
    }
  }
  return { width, height, channels: 4, samples: made };
}

/**
 * What each overprint of full cyan, magenta, yellow and black looks like on coated paper (FOGRA39 in sRGB); black changes
 * fastest.
 */
const OVERPRINTS = [
  ...[
    [255, 255, 255],
    [31, 31, 29],
    [255, 237, 0],
    [30, 31, 0],
    [230, 0, 126],
    [39, 0, 4],
    [228, 9, 22],
    [36, 2, 0],
  ],
  ...[
    [0, 159, 227],
    [0, 17, 32],
    [0, 150, 65],
    [0, 22, 0],
    [48, 41, 131],
    [9, 0, 14],
    [51, 51, 50],
    [3, 1, 0],
  ],
] as const;

/** Share of the paper that an amount of ink counts for between colours of a screen, which are coded unevenly. */
const COVERED = Float64Array.from(
  { length: 256 },
  (_, amount) => (amount / 255) * Math.sqrt(Math.sqrt(amount / 255)),
);

/** Pixels of four inks as pixels of three lights: each overprint by its share of the paper (Neugebauer). */
export function toLights({ width, height, samples }: Raster): Raster {
  const made = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const lights = [0, 0, 0];
    OVERPRINTS.forEach((colour, print) => {
      let share = 1;
      for (let ink = 0; ink < 4 && share > 0; ink++) {
        const covered = COVERED[samples[4 * pixel + ink] as number] as number;
        share *= (print >> (3 - ink)) & 1 ? covered : 1 - covered;
      }
      if (share > 0)
        colour.forEach((own, light) => {
          lights[light] = (lights[light] as number) + share * own;
        });
    });
    for (let light = 0; light < 3; light++)
      made[3 * pixel + light] = Math.floor((lights[light] as number) + 0.5);
  }
  return { width, height, channels: 3, samples: made };
}

/** The table from Lab to the inks of a press, perceptually. */
const TO_PRESS = 'B2A0';

/** How pictures are coloured in the archive copy: as sRGB. */
export const lightInks: ImageInks = {
  isPress: false,
  space: 'DeviceRGB',
  convert: (raster) => (raster.channels === 4 ? toLights(raster) : raster),
};

/** The inks of a profile, found once for all the issues of a batch. */
const inksOf = rememberObject((profile: Uint8Array): Float64Array | undefined => {
  const table = readColourTable(profile, TO_PRESS);
  return table && inksOfLights(table);
});

/**
 * How pictures are coloured for a press: grey in black alone, colours by the table of its profile. Where the profile has
 * none that is read here they stay sRGB, which PDF/X-4 allows, and the press separates them.
 */
export function pressImageInks(profile: Uint8Array, writer: ObjectWriter): ImageInks {
  const space = once(() => ['ICCBased', writeStream(writer, { N: 3 }, SRGB_PROFILE)]);
  return {
    isPress: true,
    get space() {
      return space();
    },
    convert: (raster) => {
      const own = raster.channels === 3 ? inksOf(profile) : undefined;
      return own ? toInks(raster, own) : raster;
    },
  };
}
