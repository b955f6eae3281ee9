/** Writes small PDFs as other programs do, for tests of their reader. */

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** An object's text, and what stands in its stream. */
export type PdfPiece = string | { readonly dict: string; readonly data: Uint8Array | string };

/** A PDF of objects that are numbered from 1; the first is the catalog. */
export function assemblePdf(pieces: readonly PdfPiece[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const write = (bytes: Uint8Array): void => {
    parts.push(bytes);
    length += bytes.length;
  };
  write(latin1('%PDF-1.7\n'));
  const offsets = pieces.map((piece, i) => {
    const offset = length;
    write(latin1(`${i + 1} 0 obj\n`));
    if (typeof piece === 'string') write(latin1(piece));
    else {
      const data = typeof piece.data === 'string' ? latin1(piece.data) : piece.data;
      write(latin1(`<<${piece.dict}/Length ${data.length}>>\nstream\n`));
      write(data);
      write(latin1('\nendstream'));
    }
    write(latin1('\nendobj\n'));
    return offset;
  });
  const start = length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  write(latin1(`xref\n0 ${pieces.length + 1}\n0000000000 65535 f \n${entries}`));
  write(latin1(`trailer\n<</Size ${pieces.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`));
  return Buffer.concat(parts);
}

/**
 * A page of A4 with a font F1 that is not in the file, as Word writes them for fonts that it does not embed; texts are
 * in UTF-16.
 *
 * @param content operators; `{县}` stands for the string of what is in the braces
 * @param font its name
 * @param more resources, such as pictures, and the objects from number 8 on
 */
export function pageInGb(
  content: string,
  font = 'SimSun',
  more: { readonly resources?: string; readonly objects?: readonly PdfPiece[] } = {},
): Uint8Array {
  const shown = content.replace(/\{([^}]*)\}/gu, (_, text: string) => {
    const bytes = Buffer.from(text, 'utf16le').swap16();
    return `<${bytes.toString('hex')}>`;
  });
  return assemblePdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>${more.resources ?? ''}>>>>`,
    { dict: '', data: shown },
    `<</Type/Font/Subtype/Type0/BaseFont/${font}/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>`,
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${font}/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor 7 0 R>>`,
    `<</Type/FontDescriptor/FontName/${font}/Flags 6/FontBBox[0 -141 1000 859]/ItalicAngle 0/Ascent 859/Descent -141/StemV 80/CapHeight 683>>`,
    ...(more.objects ?? []),
  ]);
}
