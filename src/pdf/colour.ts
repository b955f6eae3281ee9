import type { Colour } from '../layout/page.ts';

/** Device colours, 0–1. The red is the sRGB of full magenta and yellow ink. */
const RGB: Readonly<Record<Colour, string>> = {
  black: '0 0 0',
  red: '0.902 0 0.071',
};

/** Operator that sets the colour of fills. */
export const fillColour = (colour: Colour): string => `${RGB[colour]} rg`;

/** Operator that sets the colour of strokes. */
export const strokeColour = (colour: Colour): string => `${RGB[colour]} RG`;
