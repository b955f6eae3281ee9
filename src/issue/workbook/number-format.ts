/** Numbers of a workbook as Excel shows them, in the formats that offices use (ISO 29500-1 18.8.30). */

/** Formats that are known by their number and not written in the file. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '#,##0',
  43: '#,##0.00',
  49: '@',
  50: 'yyyy"年"m"月"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The format of a number, by its code or its number. */
export const formatOf = (id: number, written: ReadonlyMap<number, string>): string =>
  written.get(id) ?? BUILT_IN[id] ?? '';

/** Numerals, times that were counted, and conditions. */
const UNKNOWN = /\[(?:DBNum|h+\]|m+\]|s+\]|[<>=])/iu;

/** Without colours and the like, and without what only pads. */
const plain = (section: string): string =>
  section.replace(/\[[^\]$]*\]|\[\$([^\]-]*)[^\]]*\]|_.|\*./gu, '$1');

/** Digits of a number up to a place, rounded as Excel does: half away from zero, of the fifteen digits it keeps. */
function roundTo(value: number, places: number): string {
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential(14).split('e');
  const digits = BigInt(mantissa.replace('.', ''));
  // The last of the digits stands for ten to this power.
  const shift = Number(exponent) - 14 + places;
  const scaled =
    shift >= 0
      ? digits * 10n ** BigInt(Math.min(shift, 400))
      : divideRounded(digits, 10n ** BigInt(Math.min(-shift, 400)));
  const text = scaled.toString().padStart(places + 1, '0');
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
}

const divideRounded = (value: bigint, by: bigint): bigint => (value * 2n + by) / (by * 2n);

const group = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+(?!\d))/gu, ',');

/** A number without a format: as many digits as Excel has room for in a wide cell. */
function general(value: number): string {
  const short = Number(value.toPrecision(Number.isInteger(value) ? 15 : 10));
  const text = String(short);
  return text.includes('e') ? roundTo(short, 10).replace(/\.?0+$/u, '') : text;
}

const LITERAL = /"([^"]*)"|\\(.)/gu;
const literal = (text: string): string => text.replace(LITERAL, '$1$2');
const NUMBER =
  /^((?:"[^"]*"|\\.|[^#0?.,%;@EyYmMdDhHsS"\\])*)([#0?,]*)(?:\.([#0?]*))?((?:"[^"]*"|\\.|[^#0?.,;@EyYmMdDhHsS"\\])*)$/u;

/** A number by a section of a format; nothing for formats that are not known. */
function byDigits(value: number, section: string): string | undefined {
  const [, before = '', whole = '', decimals = '', after = ''] = NUMBER.exec(section) ?? [];
  if (whole === '' && decimals === '') return undefined;
  const scaled =
    value * 100 ** (after.split('%').length - 1) * 0.001 ** (/,+$/u.exec(whole)?.[0].length ?? 0);
  if (!Number.isFinite(scaled)) return undefined;
  const [digits = '0', rest = ''] = roundTo(scaled, decimals.length).split('.');
  const least = whole.replace(/[^0]/gu, '').length;
  const kept = rest.replace(new RegExp(`0{0,${/#*$/u.exec(decimals)?.[0].length ?? 0}}$`, 'u'), '');
  const own = (least === 0 && digits === '0' && kept !== '' ? '' : digits).padStart(least, '0');
  const shown = /,(?=[#0?])/u.test(whole) ? group(own) : own;
  return `${literal(before)}${shown}${kept === '' ? '' : `.${kept}`}${literal(after)}`;
}

const DAY = 86_400_000;
/** The last day of the calendar of Excel, which ends with the year 9999. */
const LAST_DAY = 2_958_465;

/** The date of a serial number; the first of March 1900 is 61 because of a day that never was. */
function dateOf(serial: number, since1904: boolean): Date {
  const days = since1904 ? serial + 1462 : serial;
  const base = Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(base + Math.round(days * DAY));
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A date by a format; nothing for names of months and days, for halves of the day, and for what is no day. */
function byDate(value: number, format: string, since1904: boolean): string | undefined {
  if (value < 0 || value >= LAST_DAY + 1) return undefined;
  const date = dateOf(value, since1904);
  const tokens = format.match(/"[^"]*"|\\.|y+|m+|d+|h+|s+|[^ymdhs]/giu) ?? [];
  let failed = false;
  const parts = tokens.map((token, i) => {
    if (/^["\\]/u.test(token)) return literal(token);
    const long = token.length > 1;
    const near = (step: number): string => {
      for (let at = i + step; at >= 0 && at < tokens.length; at += step) {
        if (/^[ymdhs]/iu.test(tokens[at] as string)) return (tokens[at] as string).charAt(0).toLowerCase();
      }
      return '';
    };
    const sized = (number: number): string => (long ? two(number) : String(number));
    if (token.length > 2 && !/^y/iu.test(token)) failed = true;
    switch (token.charAt(0).toLowerCase()) {
      case 'y':
        return token.length > 2 ? String(date.getUTCFullYear()) : two(date.getUTCFullYear() % 100);
      case 'm':
        return near(-1) === 'h' || near(1) === 's'
          ? sized(date.getUTCMinutes())
          : sized(date.getUTCMonth() + 1);
      case 'd':
        return sized(date.getUTCDate());
      case 'h':
        return sized(date.getUTCHours());
      case 's':
        return sized(date.getUTCSeconds());
      default:
        if (/[a-z@#0?]/iu.test(token)) failed = true;
        return token;
    }
  });
  return failed ? undefined : parts.join('');
}

/**
 * A number as it is shown.
 *
 * @param since1904 its dates are counted from 1904 on
 * @returns nothing for a format that is not known
 */
export function showNumber(value: number, format: string, since1904: boolean): string | undefined {
  if (UNKNOWN.test(format)) return undefined;
  const sections = format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/u).map(plain);
  const [first = '', second, third] = sections;
  if (/^general$/iu.test(first) || first === '@') return general(value);
  const bare = first.replace(LITERAL, '');
  if (/[ymdhs]/iu.test(bare)) return byDate(value, first, since1904);
  const negative = value < 0 ? second : undefined;
  const zero = value === 0 ? third : undefined;
  const section = zero ?? negative ?? first;
  if (zero !== undefined && !/[#0?]/u.test(section.replace(LITERAL, ''))) return literal(section);
  const shown = byDigits(Math.abs(value), section);
  // A section of its own says how what is below nought is marked.
  const isNought = shown !== undefined && !/[1-9]/u.test(shown);
  return shown !== undefined && value < 0 && negative === undefined && !isNought ? `-${shown}` : shown;
}
