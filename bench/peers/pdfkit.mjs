import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import PDFDocument from 'pdfkit';
import { FACES, readContent } from './content.mjs';

// The bulletin in plain pdfkit: its own line breaking, its own pages, what its documentation shows and no more.

const EM = 16;
const PITCH = 28;
const SMALL = 14;
const MEASURE = 28 * EM;
const LEFT = (595.28 - MEASURE) / 2;
const TOP = (841.89 - 24 * PITCH) / 2;
const BOTTOM = TOP + 24 * PITCH;
const RED = '#e60012';
/** The font files in memory, which is as much as pdfkit lets documents share. @param {string} folder */
export const readFonts = (folder) =>
  Object.entries(FACES).map(([name, file]) => ({ name, bytes: readFileSync(join(folder, file)) }));

/** @param {any} doc @param {import('./content.mjs').ContentItem} item */
function drawItem(doc, { title, paragraphs, sources }) {
  for (const [i, pieces] of paragraphs.entries()) {
    const tag = i === paragraphs.length - 1 ? `（${sources.join(' ')}）` : '';
    const plain = { continued: true, stroke: false, fill: true, lineGap: PITCH - lineHeight(doc) };
    doc.font('hei').fontSize(EM);
    doc.text(i === 0 ? `${title}　` : '', { ...plain, indent: 2 * EM });
    doc.font('fang');
    for (const { text, bold } of pieces) doc.text(text, { ...plain, stroke: bold });
    doc.text(tag, { ...plain, continued: false });
  }
}

/** What pdfkit would make a line high, so that the rest of 28 pt can be asked for. @param {any} doc */
const lineHeight = (doc) => doc.font('fang').fontSize(EM).currentLineHeight(true);

/** @param {any} doc @param {number} y @param {number} width @param {string} [colour] */
const rule = (doc, y, width, colour = 'black') =>
  doc
    .lineWidth(width)
    .moveTo(LEFT, y)
    .lineTo(LEFT + MEASURE, y)
    .stroke(colour)
    .strokeColor('black')
    .lineWidth(0.45);

/** @param {any} doc @param {import('./content.mjs').Content} it */
function drawMasthead(doc, it) {
  const size = Math.max(36, Math.min(72, (0.85 * MEASURE) / [...it.title].length));
  doc.font('title').fontSize(size).fillColor(RED);
  doc.text(it.title, LEFT, TOP + 2.2 * PITCH, { width: MEASURE, align: 'center' });
  doc.font('fang').fontSize(EM).fillColor('black');
  doc.text(it.number, LEFT, TOP + 7 * PITCH + 6, { width: MEASURE, align: 'center' });
  doc.fontSize(15).text(it.issuer, LEFT + EM, TOP + 8 * PITCH + 6);
  doc.text(it.date, LEFT, TOP + 8 * PITCH + 6, { width: MEASURE - EM, align: 'right' });
  rule(doc, TOP + 9 * PITCH + 8, 2, RED);
}

/** @param {any} doc @param {import('./content.mjs').Content} it */
function drawColophon(doc, it) {
  const width = MEASURE - 2 * EM;
  const label = '本期发：';
  const room = width - SMALL * label.length;
  doc.font('fang').fontSize(SMALL);
  const gap = PITCH - doc.currentLineHeight(true);
  const high = Math.round(doc.heightOfString(it.distribution, { width: room, lineGap: gap }) / PITCH) * PITCH;
  const top = BOTTOM - high - PITCH;
  if (doc.y > top) doc.addPage();
  rule(doc, top, 1);
  doc.text(label, LEFT + EM, top + gap / 2, { lineGap: gap });
  doc.text(it.distribution, LEFT + EM + SMALL * label.length, top + gap / 2, { width: room, lineGap: gap });
  rule(doc, top + high, 0.7);
  for (const [i, entry] of it.signoff.entries()) {
    doc.text(entry, LEFT + EM, top + high + gap / 2, { width, align: ['left', 'center', 'right'][i] });
  }
  rule(doc, BOTTOM, 1);
}

/** @param {any} doc */
function drawPageNumbers(doc) {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    doc.page.margins.bottom = 0;
    const align = page % 2 === 0 ? 'right' : 'left';
    doc.font('song').fontSize(SMALL);
    doc.text(`— ${page + 1} —`, LEFT + EM, BOTTOM + 14, { width: MEASURE - 2 * EM, align, lineBreak: false });
  }
}

/**
 * An issue as a PDF.
 *
 * @param {string} yaml the file
 * @param {{ name: string, bytes: Buffer }[]} fonts
 * @returns {Promise<Buffer>}
 */
export function build(yaml, fonts) {
  const it = readContent(yaml);
  const margins = { left: LEFT, right: LEFT, top: TOP, bottom: 841.89 - BOTTOM - 1 };
  const doc = new PDFDocument({ size: 'A4', margins, bufferPages: true, font: /** @type {any} */ (null) });
  /** @type {Buffer[]} */
  const chunks = [];
  const done = new Promise((resolve, reject) => {
    doc.on('data', (chunk) => chunks.push(chunk));
    doc.on('error', reject).on('end', () => resolve(Buffer.concat(chunks)));
  });
  for (const { name, bytes } of fonts) doc.registerFont(name, bytes);
  // The bold of a township is a stroke around the glyphs; a page starts with a line width of its own.
  doc.on('pageAdded', () => doc.lineWidth(0.45));
  doc.lineWidth(0.45);
  drawMasthead(doc, it);
  doc.font('fang').fontSize(EM);
  doc.x = LEFT;
  doc.y = TOP + 10 * PITCH;
  for (const item of it.items) drawItem(doc, item);
  drawColophon(doc, it);
  drawPageNumbers(doc);
  doc.end();
  return done;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [yaml, output, folder] = process.argv.slice(2);
  writeFileSync(output, await build(yaml, readFonts(folder)));
}
