/** A number as a PDF content stream takes it: at most four decimals, no exponent, no trailing zeros. */
export function formatNumber(value: number): string {
  const text = value.toFixed(4).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

/** A character code as the hexadecimal digits of a two-byte string. */
export const formatCode = (code: number): string => code.toString(16).padStart(4, '0');

/** Text as UTF-16BE hexadecimal digits. */
export function utf16Hex(text: string): string {
  if (text.length === 1) return formatCode(text.charCodeAt(0));
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}
