import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onPath } from '../measure.mjs';
import { writeHtml } from './html.mjs';
import { writeLatex } from './latex.mjs';

/** @typedef {import('../measure.mjs').Contender} Contender */

const PDFKIT = fileURLToPath(new URL('pdfkit.mjs', import.meta.url));

/**
 * @param {string} yaml
 * @param {string} folder
 * @param {string} fonts
 * @returns {Record<string, (file: string) => Contender>} by program
 */
const programs = (yaml, folder, fonts) => ({
  xelatex: (file) => {
    const place = ['-interaction=batchmode', '-halt-on-error', `-output-directory=${folder}`];
    const command = { file, args: [...place, writeLatex(yaml, fonts)], cwd: folder };
    return { name: 'XeLaTeX, one pass', command, output: yaml.replace(/\.yaml$/u, '.pdf') };
  },
  weasyprint: (file) => {
    const output = join(folder, 'weasyprint.pdf');
    return { name: 'WeasyPrint', command: { file, args: [writeHtml(yaml, fonts), output] }, output };
  },
  chromium: (file) => {
    const output = join(folder, 'chromium.pdf');
    const page = `file://${writeHtml(yaml, fonts)}`;
    const options = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer'];
    return {
      name: 'Chromium',
      command: { file, args: [...options, `--print-to-pdf=${output}`, page] },
      output,
    };
  },
});

/**
 * The peers that are not Typst: pdfkit always, the others where they are installed.
 *
 * @param {string} yaml @param {string} folder @param {string} fonts their folder
 * @param {(message: string) => void} say
 * @returns {Contender[]}
 */
export function findOthers(yaml, folder, fonts, say) {
  const output = join(folder, 'pdfkit.pdf');
  const pdfkit = { file: process.execPath, args: [PDFKIT, yaml, output, fonts] };
  const installed = Object.entries(programs(yaml, folder, fonts)).flatMap(([name, open]) => {
    const file = onPath(name);
    if (!file) say(`skipped: ${name} is not installed`);
    return file ? [open(file)] : [];
  });
  return [{ name: 'plain pdfkit', command: pdfkit, output }, ...installed];
}
