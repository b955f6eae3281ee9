import { formatCode, utf16Hex } from './pdf-numbers.ts';

/** A CMap maps no more at a time. */
const MOST_MAPPED = 100;

/**
 * What every code but .notdef says (ISO 32000-1 9.10.3), code by code: a range with a list of texts is shorter, but
 * Ghostscript 10.00 misreads it.
 */
export function unicodeMap(texts: readonly string[]): string {
  const lines = texts.map((text, code) => `<${formatCode(code)}><${utf16Hex(text)}>`).slice(1);
  const blocks: string[] = [];
  for (let start = 0; start < lines.length; start += MOST_MAPPED) {
    const own = lines.slice(start, start + MOST_MAPPED);
    blocks.push(`${own.length} beginbfchar`, ...own, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}
