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
  for (let i = 0; i < 24; i++) {
    const next = root - (root * root * root - value) / (3 * root * root);
    if (next === root) return root;
    root = next;
  }
  return root;
}

/** CIE 15: from a share of white to the scale of lightness. */
const scaleOf = (share: number): number =>
  share > 216 / 24389 ? cubeRoot(share) : ((24389 / 27) * share + 16) / 116;

/** A colour of three lights as lightness and two colours. */
function labOf(
  red: number,
  green: number,
  blue: number,
  [reds = [], greens = [], blues = []]: Lights['matrix'],
): [number, number, number] {
  const scaled = (axis: 0 | 1 | 2): number =>
    scaleOf(
      (red * (reds[axis] ?? 0) + green * (greens[axis] ?? 0) + blue * (blues[axis] ?? 0)) / WHITE[axis],
    );
  const [x, y, z] = [scaled(0), scaled(1), scaled(2)];
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
  const { curve, matrix } = readLights(SRGB_PROFILE) as Lights;
  const lights = Float64Array.from({ length: NODES }, (_, node) => along(curve, node / (NODES - 1)));
  const inks = new Float64Array(NODES ** 3 * 4);
  let place = 0;
  for (const red of lights) {
    for (const green of lights) {
      for (const blue of lights) {
        lookUp(table, toTable(labOf(red, green, blue, matrix), table), inks, place);
        place += 4;
      }
    }
  }
  return inks;
}

/** From node to node for a step of a sample. */
const STEP = (NODES - 1) / 255;

/** By sample: the node before it, and how far it lies on the way to the next. */
const NODE = Int32Array.from({ length: 256 }, (_, sample) => Math.min(Math.floor(sample * STEP), NODES - 2));
const SHARE = Float64Array.from(NODE, (node, sample) => sample * STEP - node);

/** Pixels of three lights as pixels of four inks. */
function toInks({ width, height, samples }: Raster, inks: Float64Array): Raster {
  const made = new Uint8Array(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const at = 3 * pixel;
    const isAlike =
      pixel > 0 &&
      samples[at] === samples[at - 3] &&
      samples[at + 1] === samples[at - 2] &&
      samples[at + 2] === samples[at - 1];
    if (isAlike) made.copyWithin(4 * pixel, 4 * pixel - 4, 4 * pixel);
    else mixInks(samples, at, inks, made, 4 * pixel);
  }
  return { width, height, channels: 4, samples: made };
}

/** Goes straight from node to node: of blue, of green, then of red. */
function mixInks(samples: Uint8Array, at: number, inks: Float64Array, made: Uint8Array, to: number): void {
  const [far, near] = [4 * NODES ** 2, 4 * NODES];
  const red = samples[at] as number;
  const green = samples[at + 1] as number;
  const blue = samples[at + 2] as number;
  const dr = SHARE[red] as number;
  const dg = SHARE[green] as number;
  const db = SHARE[blue] as number;
  let node = (NODE[red] as number) * far + (NODE[green] as number) * near + (NODE[blue] as number) * 4;
  for (let ink = to; ink < to + 4; ink++, node++) {
    const front = between(inks, node, near, dg, db);
    const back = between(inks, node + far, near, dg, db);
    made[ink] = Math.floor((front + (back - front) * dr) * 255 + 0.5);
  }
}

/** What lies between four nodes of green and blue. */
function between(inks: Float64Array, node: number, near: number, dg: number, db: number): number {
  const a = inks[node] as number;
  const b = inks[node + near] as number;
  const first = a + ((inks[node + 4] as number) - a) * db;
  const second = b + ((inks[node + near + 4] as number) - b) * db;
  return first + (second - first) * dg;
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

/** Their red, green and blue, one after another. */
const LIGHTS = Float64Array.from(OVERPRINTS.flat());

/** Pixels of four inks as pixels of three lights: each overprint by its share of the paper (Neugebauer). */
export function toLights({ width, height, samples }: Raster): Raster {
  const made = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) mixLights(samples, 4 * pixel, made, 3 * pixel);
  return { width, height, channels: 3, samples: made };
}

function mixLights(samples: Uint8Array, at: number, made: Uint8Array, to: number): void {
  const cyan = COVERED[samples[at] as number] as number;
  const magenta = COVERED[samples[at + 1] as number] as number;
  const yellow = COVERED[samples[at + 2] as number] as number;
  const black = COVERED[samples[at + 3] as number] as number;
  let red = 0;
  let green = 0;
  let blue = 0;
  for (let print = 0; print < 16; print++) {
    const share =
      (print & 8 ? cyan : 1 - cyan) *
      (print & 4 ? magenta : 1 - magenta) *
      (print & 2 ? yellow : 1 - yellow) *
      (print & 1 ? black : 1 - black);
    red += share * (LIGHTS[3 * print] as number);
    green += share * (LIGHTS[3 * print + 1] as number);
    blue += share * (LIGHTS[3 * print + 2] as number);
  }
  made[to] = Math.floor(red + 0.5);
  made[to + 1] = Math.floor(green + 0.5);
  made[to + 2] = Math.floor(blue + 0.5);
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
