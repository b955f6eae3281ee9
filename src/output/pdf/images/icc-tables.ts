/** The tables of an ICC profile that turn colours of one kind into another (ICC.1:2010, 10.8–10.10). */

import { ascii, u16, u32 } from '../../../picture/byte-reader.ts';

/** Curves, a grid of colours, and curves again; all values from 0 to 1. */
export interface ColourTable {
  readonly inputs: number;
  readonly outputs: number;
  /** By input: evenly spaced values. */
  readonly before: readonly Float64Array[];
  /** Nodes of the grid along each input. */
  readonly nodes: number;
  /** Node by node, the last input fastest: its outputs. */
  readonly grid: Float64Array;
  readonly after: readonly Float64Array[];
  /** What a step of Lab is in the table: of lightness, and of a and b, which begin at -128. */
  readonly lab: { readonly lightness: number; readonly colour: number };
}

/** The content of a tag; undefined where the profile has none of that name. */
function tagOf(profile: Uint8Array, name: string): Uint8Array | undefined {
  const count = Math.min(u32(profile, 128), 200);
  for (let i = 0; i < count; i++) {
    const at = 132 + 12 * i;
    if (ascii(profile, at, at + 4) !== name) continue;
    const start = u32(profile, at + 4);
    const content = profile.subarray(start, start + u32(profile, at + 8));
    return content.length >= 12 ? content : undefined;
  }
  return undefined;
}

/** Numbers of one or two bytes as parts of the largest. */
function fractions(bytes: Uint8Array, at: number, count: number, wide: boolean): Float64Array {
  return Float64Array.from({ length: count }, (_, i) =>
    wide ? u16(bytes, at + 2 * i) / 0xffff : (bytes[at + i] ?? 0) / 0xff,
  );
}

/** Lab in tables of 16 and of eight bits (ICC.1:2010, 6.3.4.2): 100 is 0xFF00 or 0xFF, no colour 0x8000 or 0x80. */
const LAB = {
  wide: { lightness: 0xff00 / 0xffff / 100, colour: 0x100 / 0xffff },
  narrow: { lightness: 1 / 100, colour: 1 / 0xff },
} as const;

/**
 * Reads a table from Lab to inks, or back, as profiles of presses have it: `mft1` and `mft2`.
 *
 * @param name such as B2A0: from Lab to the press, perceptually
 * @returns undefined where the profile has no such table of this kind
 */
export function readColourTable(profile: Uint8Array, name: string): ColourTable | undefined {
  const tag = tagOf(profile, name);
  const type = tag && ascii(tag, 0, 4);
  if (!tag || (type !== 'mft1' && type !== 'mft2') || ascii(profile, 20, 24) !== 'Lab ') return undefined;
  const wide = type === 'mft2';
  const [inputs = 0, outputs = 0, nodes = 0] = tag.subarray(8, 11);
  const [first, last] = wide ? [u16(tag, 48), u16(tag, 50)] : [256, 256];
  const size = wide ? 2 : 1;
  const colours = nodes ** inputs * outputs;
  const start = wide ? 52 : 48;
  const end = start + size * (first * inputs + colours + last * outputs);
  if (inputs < 1 || inputs > 4 || outputs < 1 || outputs > 4 || nodes < 2 || first < 2 || last < 2)
    return undefined;
  if (end > tag.length) return undefined;
  const curves = (from: number, count: number, length: number): Float64Array[] =>
    Array.from({ length: count }, (_, i) => fractions(tag, from + size * length * i, length, wide));
  const grid = start + size * first * inputs;
  return {
    inputs,
    outputs,
    nodes,
    before: curves(start, inputs, first),
    grid: fractions(tag, grid, colours, wide),
    after: curves(grid + size * colours, outputs, last),
    lab: wide ? LAB.wide : LAB.narrow,
  };
}

/** A value between the entries of a curve. */
export function along(curve: Float64Array, value: number): number {
  const place = Math.min(Math.max(value, 0), 1) * (curve.length - 1);
  const at = Math.min(Math.floor(place), curve.length - 2);
  const from = curve[at] as number;
  return from + ((curve[at + 1] as number) - from) * (place - at);
}

/** The nodes around a colour, and their shares in it: two for each input. */
const CORNERS = { at: new Int32Array(16), weight: new Float64Array(16) };

/** What a table makes of a colour: straight lines between the nodes around it. Written among others from a place on. */
export function lookUp(
  { inputs, outputs, nodes, before, grid, after }: ColourTable,
  colour: readonly number[],
  made: Float64Array,
  place: number,
): void {
  const { at, weight } = CORNERS;
  at[0] = 0;
  weight[0] = 1;
  for (let i = 0; i < inputs; i++) {
    const spot = along(before[i] as Float64Array, colour[i] as number) * (nodes - 1);
    const node = Math.min(Math.floor(spot), nodes - 2);
    const share = spot - node;
    // From the last on, so that none is overwritten before it is split.
    for (let corner = (1 << i) - 1; corner >= 0; corner--) {
      const [first, whole] = [(at[corner] as number) * nodes + node, weight[corner] as number];
      at[2 * corner] = first;
      weight[2 * corner] = whole * (1 - share);
      at[2 * corner + 1] = first + 1;
      weight[2 * corner + 1] = whole * share;
    }
  }
  for (let output = 0; output < outputs; output++) {
    let sum = 0;
    for (let corner = 0; corner < 1 << inputs; corner++) {
      sum += (weight[corner] as number) * (grid[(at[corner] as number) * outputs + output] as number);
    }
    made[place + output] = along(after[output] as Float64Array, sum);
  }
}

/** A profile of three lights: its curve and where its red, green and blue lie (ICC.1:2010, 8.3.3). */
export interface Lights {
  readonly curve: Float64Array;
  /** X, Y and Z of red, of green and of blue. */
  readonly matrix: readonly (readonly number[])[];
}

/** Reads such a profile, all of whose curves are one. */
export function readLights(profile: Uint8Array): Lights | undefined {
  const curve = tagOf(profile, 'rTRC');
  const lights = ['rXYZ', 'gXYZ', 'bXYZ'].map((name) => tagOf(profile, name));
  if (!curve || ascii(curve, 0, 4) !== 'curv') return undefined;
  const matrix = lights.map((tag) => [8, 12, 16].map((at) => (tag ? (u32(tag, at) | 0) / 0x10000 : 0)));
  return { curve: fractions(curve, 12, u32(curve, 8), true), matrix };
}
