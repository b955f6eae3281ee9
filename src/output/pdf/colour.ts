import type { Colour } from '../../layout/page.ts';
import { type ObjectWriter, type Reference, writeObject } from './pdf-document.ts';

/** How the colours of a page are mixed: the operators that choose one, and the resources they need. */
export interface Inks {
  /** Chooses a colour for fills and strokes. */
  choose(colour: Colour): string;
  /** What a picture is drawn in, whose colours are its own. */
  readonly forPictures: string;
  readonly colourSpaces: Readonly<Record<string, unknown>>;
  readonly graphicsStates: Readonly<Record<string, Reference>>;
}

/** sRGB for the archive; the red is that of full magenta and yellow. */
const RGB: Readonly<Record<Colour, string>> = { black: '0 0 0', red: '0.902 0 0.071' };

export const rgbInks: Inks = {
  choose: (colour) => `${RGB[colour]} rg ${RGB[colour]} RG`,
  forPictures: '',
  colourSpaces: {},
  graphicsStates: {},
};

/** Magenta and yellow in full, as the printed red is. */
const RED_CMYK = [0, 1, 1, 0];

/**
 * Inks for a press: black on K alone and overprinting, the red on magenta and yellow or on a spot plate
 * (ISO 32000-1 8.6.6.4, 8.6.7).
 */
export function pressInks(writer: ObjectWriter, spot?: string): Inks {
  const overprint = (on: boolean): Reference =>
    writeObject(writer, { Type: 'ExtGState', OP: on, op: on, OPM: on ? 1 : 0 });
  const graphicsStates = { Over: overprint(true), Knock: overprint(false) };
  const forPictures = '/Knock gs ';
  if (spot === undefined) {
    const red = RED_CMYK.join(' ');
    return {
      choose: (colour) =>
        colour === 'black' ? '/Over gs 0 0 0 1 k 0 0 0 1 K' : `/Knock gs ${red} k ${red} K`,
      forPictures,
      colourSpaces: {},
      graphicsStates,
    };
  }
  return {
    choose: (colour) =>
      colour === 'black' ? '/Over gs 0 0 0 1 k 0 0 0 1 K' : '/Knock gs /Spot cs 1 scn /Spot CS 1 SCN',
    forPictures,
    colourSpaces: { Spot: separation(writer, spot, RED_CMYK) },
    graphicsStates,
  };
}

/** A plate of its own, and what it looks like in process colours (ISO 32000-1 8.6.6.4). */
export function separation(writer: ObjectWriter, name: string, full: readonly number[]): unknown {
  const tint = writeObject(writer, { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: full, N: 1 });
  return ['Separation', escapeName(name), 'DeviceCMYK', tint];
}

/** A text as a PDF name: UTF-8 with everything but letters and digits as #xx (ISO 32000-1 7.3.5). */
const escapeName = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) =>
    /[A-Za-z0-9_.-]/.test(String.fromCharCode(byte))
      ? String.fromCharCode(byte)
      : `#${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('');
