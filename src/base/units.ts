/** Lengths are points (1/72 inch) everywhere inside; other units are converted at the edge. */

/** Converts millimetres to points. */
export const mm = (value: number): number => (value * 72) / 25.4;

/** A4 in points, 210 × 297 mm (GB/T 9704 5.1). */
export const A4 = { width: mm(210), height: mm(297) } as const;

/** Chinese type sizes (字号) in points, GB/T 9704 practice. */
export const TYPE_SIZES: Readonly<Record<string, number>> = {
  初号: 42,
  小初: 36,
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
  六号: 7.5,
  小六: 6.5,
  七号: 5.5,
  八号: 5,
};
