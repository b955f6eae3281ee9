/** Figures in cells, exact to the last place. */

/** A number as it is written in a cell: −1,234.50万元. */
export interface Figure {
  /** In units of its last place. */
  readonly units: bigint;
  /** Places behind the point. */
  readonly places: number;
  /** Its thousands are parted by commas. */
  readonly grouped: boolean;
  /** What stands behind the number: %, 万亩. */
  readonly suffix: string;
}

const FIGURE = /^([-−－+＋]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?([%％‰]|[^\d\s.,，。；;:：、]{0,4})$/u;

/** Reads a cell that is a number; a date or a range is none. */
export function readFigure(text: string): Figure | undefined {
  const [, sign = '', whole = '', decimals = '', suffix = ''] = FIGURE.exec(text) ?? [];
  if (whole === '') return undefined;
  const size = BigInt(whole.replaceAll(',', '') + decimals);
  return {
    units: /[-−－]/u.test(sign) ? -size : size,
    places: decimals.length,
    grouped: whole.includes(','),
    suffix,
  };
}

const scaled = ({ units, places }: Figure, to: number): bigint => units * 10n ** BigInt(to - places);

/** The sum of numbers without suffixes, with as many places as the longest of them. */
export function sumOf(figures: readonly Figure[]): Figure {
  const places = figures.reduce((most, one) => Math.max(most, one.places), 0);
  return {
    units: figures.reduce((sum, one) => sum + scaled(one, places), 0n),
    places,
    grouped: figures.some(({ grouped }) => grouped),
    suffix: '',
  };
}

export const isSame = (one: Figure, other: Figure): boolean => {
  const places = Math.max(one.places, other.places);
  return scaled(one, places) === scaled(other, places);
};

export function writeFigure({ units, places, grouped, suffix }: Figure): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const shown = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/gu, ',') : whole;
  return `${units < 0n ? '-' : ''}${shown}${places > 0 ? `.${digits.slice(-places)}` : ''}${suffix}`;
}
