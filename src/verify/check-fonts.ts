/** Checks of what a printer and a reader need of fonts: that they are there, show every character, and give text. */

import type { PdfFont } from '../pdfread/pdf-font.ts';
import { drawingsOf, type ReadDocument } from '../pdfread/read-document.ts';
import { type Finding, fail, info, list, ok, quote, unknown } from './findings.ts';
import { findImplausible } from './plausible.ts';

/** Every font that shows something, with the codes shown in it. */
function usageOf({ pages }: ReadDocument): Map<PdfFont, Set<number>> {
  const usage = new Map<PdfFont, Set<number>>();
  for (const { drawing } of pages) {
    for (const [font, codes] of drawing?.shown ?? []) {
      const all = usage.get(font) ?? new Set<number>();
      for (const code of codes) all.add(code);
      usage.set(font, all);
    }
  }
  return usage;
}

const namesOf = (fonts: readonly PdfFont[]) => list([...new Set(fonts.map(({ name }) => name || '?'))]);

/** All fonts embedded, and only the characters used of each. */
export function checkFonts(document: ReadDocument): Finding {
  const fonts = [...usageOf(document).keys()];
  if (!drawingsOf(document))
    return unknown('fonts', '有的页面读不全，字体没有检查', 'Some pages cannot be read');
  if (fonts.length === 0) return info('fonts', '没有文字，也就没有字体', 'It has no text and no fonts');
  const missing = fonts.filter(({ embedded }) => !embedded);
  if (missing.length > 0) {
    const names = namesOf(missing);
    return fail(
      'fonts',
      `字体没有嵌入，换一台电脑可能走样：${names.zh}`,
      `Fonts are not embedded and may look different elsewhere: ${names.en}`,
    );
  }
  const damaged = fonts.filter(({ sound }) => !sound);
  if (damaged.length > 0) {
    const these = namesOf(damaged);
    return fail('fonts', `嵌入的字体已损坏：${these.zh}`, `Embedded fonts are damaged: ${these.en}`);
  }
  const names = namesOf(fonts);
  const whole = fonts.filter(({ subset }) => !subset);
  if (whole.length > 0) {
    const these = namesOf(whole);
    const say = document.ours ? fail : info;
    return say(
      'fonts',
      `字体都已嵌入，其中没有取子集的：${these.zh}`,
      `All fonts are embedded; these are not subset: ${these.en}`,
    );
  }
  return ok('fonts', `字体都已嵌入并取子集：${names.zh}`, `All fonts are embedded and subset: ${names.en}`);
}

/** No box or blank in place of a character (glyph 0, ISO 19005-2 6.2.11.8). */
export function checkNotdef(document: ReadDocument): Finding {
  if (!drawingsOf(document))
    return unknown('notdef', '有的页面读不全，缺字没有检查', 'Some pages cannot be read');
  const usage = [...usageOf(document)];
  const shown = usage.flatMap(([font, codes]) =>
    [...codes].map((code) => ({ font, what: font.shownBy(code) })),
  );
  const bad = shown.filter(({ what }) => what === 'notdef');
  if (bad.length > 0) {
    const names = namesOf(bad.map(({ font }) => font));
    return fail(
      'notdef',
      `有 ${bad.length} 种字符显示成空白或方框（缺字），字体：${names.zh}`,
      `${bad.length} characters show as a box or blank (.notdef) in ${names.en}`,
    );
  }
  const unsure = [...new Set(shown.flatMap(({ font, what }) => (what === 'unknown' ? [font] : [])))];
  if (unsure.length > 0) {
    const names = namesOf(unsure);
    return unknown(
      'notdef',
      `没有发现缺字；这些字体的编码方式不能逐字核对：${names.zh}`,
      `No missing characters seen; these fonts cannot be checked one by one: ${names.en}`,
    );
  }
  return ok(
    'notdef',
    `没有缺字，核对了 ${shown.length} 个字形`,
    `No missing characters among ${shown.length} glyphs`,
  );
}

/** U+FFFD and NUL stand for nothing. */
const isText = (text: string | undefined): boolean => text !== undefined && /[^\0\ufffd]/.test(text);

/**
 * Whether all text can be copied and searched (ISO 19005-2 6.2.11.7), and is what the pages show.
 *
 * @param asSource false where the document's sources were built again and give other text; undefined where they were not
 */
export function checkText(document: ReadDocument, asSource?: boolean): Finding {
  const drawings = drawingsOf(document);
  if (!drawings) return unknown('text', '有的页面读不全，文字没有检查', 'Some pages cannot be read');
  const usage = [...usageOf(document)].filter(([, codes]) => codes.size > 0);
  if (usage.length === 0) return info('text', '没有文字，可能是扫描件', 'It has no text; it may be a scan');
  const silent = usage.filter(([font]) => font.text === 'none').map(([font]) => font);
  if (silent.length > 0) {
    const names = namesOf(silent);
    return fail(
      'text',
      `文字不能复制和检索，字体：${names.zh}`,
      `Text cannot be copied or searched in ${names.en}`,
    );
  }
  const mapped = usage.filter(([font]) => font.text === 'map');
  const lost = mapped.reduce(
    (sum, [font, codes]) => sum + [...codes].filter((code) => !isText(font.unicode.get(code))).length,
    0,
  );
  if (lost > 0) {
    return fail('text', `有 ${lost} 种字符不能复制和检索`, `${lost} characters cannot be copied or searched`);
  }
  const odd = findImplausible(drawings.map(({ shownText }) => shownText).join(''));
  if (odd !== undefined) {
    const shown = odd ? [`（如“${quote(odd)}”）`, ` (such as “${quote(odd)}”)`] : ['', ''];
    return fail(
      'text',
      `复制、检索得到的不是页面上的字，而是乱码${shown[0]}：多半是别的程序重新存过，请用原来的 PDF`,
      `Copying and searching give garbage${shown[1]}, not what the pages show: another program saved it; use the original`,
    );
  }
  if (asSource === false) {
    return unknown(
      'text',
      '文字可以复制和检索，但与附带的源文件排出的不同，复制出来的可能不是页面上的字',
      'Text can be copied and searched, but is not what the attached sources give; it may not be what the pages show',
    );
  }
  const unsure = usage.filter(([font]) => font.text === 'collection').map(([font]) => font);
  if (unsure.length > 0) {
    const names = namesOf(unsure);
    return unknown(
      'text',
      `这些字体的文字靠阅读器自己的码表取出：${names.zh}`,
      `Text in these fonts depends on the reader's own tables: ${names.en}`,
    );
  }
  return ok('text', '文字可以复制和检索', 'All text can be copied and searched');
}
