import { statSync } from 'node:fs';
import { textsOf } from './issues.mjs';
import { readRun } from './measure.mjs';

/** @typedef {import('./issues.mjs').Issue} Issue */

const FACES = ['FandolFang', 'NotoSansSC', 'FandolSong', 'NotoSerifSC'];

/**
 * Text as it compares: no white space, one form of each character, no page numbers. Fandol has one glyph for several
 * middle dots, which Typst 0.10 reads back as another than was written.
 *
 * @param {string} text
 */
const plain = (text) =>
  text
    .normalize('NFKC')
    .replace(/\*\*|\s/gu, '')
    .replace(/[・‧•]/gu, '·')
    .replace(/—\d+—/gu, '');

/** @param {string} file @param {string} tool @param {string[]} [options] */
const poppler = (file, tool, options = []) =>
  readRun({ file: tool, args: [...options, file, ...(tool === 'pdftotext' ? ['-'] : [])] });

/** @param {string} file */
export const pagesOf = (file) => Number(/^Pages:\s+(\d+)/mu.exec(poppler(file, 'pdfinfo'))?.[1]);

/**
 * @typedef {{ least: number, most: number, renamed?: boolean }} Expected pages, and whether fonts keep their names
 */

/**
 * Fonts that stand in a file but are not embedded, or should stand in it and do not.
 *
 * @param {string} file
 * @param {boolean} renamed whether the program gives fonts names of its own
 */
function checkFonts(file, renamed) {
  const rows = poppler(file, 'pdffonts').split('\n').slice(2).filter(Boolean);
  const loose = rows.filter((row) => !/\s(yes)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$/u.test(row));
  const missing = renamed ? [] : FACES.filter((face) => !rows.some((row) => row.includes(face)));
  return [
    ...loose.map((row) => `font not embedded: ${row.split(/\s/u)[0]}`),
    ...missing.map((face) => `face not used: ${face}`),
  ];
}

/**
 * Whether a PDF is the issue: its pages, its fonts, and all that is written in it.
 *
 * @param {string} file
 * @param {Issue} issue
 * @param {Expected} expected
 * @returns {string[]} what is wrong, nothing if all is well
 */
export function checkPdf(file, issue, { least, most, renamed = false }) {
  try {
    const count = pagesOf(file);
    const read = plain(poppler(file, 'pdftotext', ['-enc', 'UTF-8', '-nopgbrk']));
    const lost = textsOf(issue)
      .map(plain)
      .filter((text) => !read.includes(text));
    return [
      ...(count < least || count > most ? [`${count} pages`] : []),
      ...checkFonts(file, renamed),
      ...lost.map((text) => `text not found: ${text.slice(0, 24)}…`),
    ].map((problem) => `${file}: ${problem}`);
  } catch (thrown) {
    return [`${file}: ${/** @type {Error} */ (thrown).message}`];
  }
}

/** @param {string} file */
export const sizeOf = (file) => statSync(file).size;

/**
 * Some of many: the first, the last, and evenly between.
 *
 * @template T
 * @param {readonly T[]} all
 * @param {number} count
 */
export const sampleOf = (all, count) =>
  all.length <= count
    ? all
    : Array.from({ length: count }, (_, i) => all[Math.round((i * (all.length - 1)) / (count - 1))]);

/** An issue's pages where it is about as long as the real one. */
export const ABOUT_FOUR = { least: 3, most: 6 };
export const FOUR = { least: 4, most: 4 };
