import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { fileURLToPath } from 'node:url';
import { showMs } from './cases/context.mjs';

/** @typedef {import('./cases/context.mjs').Result} Result */

const README = fileURLToPath(new URL('README.md', import.meta.url));
const FROM = '<!-- results -->';
const TO = '<!-- end of results -->';

/** @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** @param {number | undefined} bytes */
const megabytes = (bytes) =>
  bytes === undefined || Number.isNaN(bytes) ? '–' : `${Math.round(bytes / 1e6)} MB`;

/** @param {number | undefined} bytes */
function fileSize(bytes) {
  if (bytes === undefined) return '–';
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.round(bytes / 1e3)} kB`;
}

/** @param {readonly (number | undefined)[]} values @param {(value: number | undefined) => string} show */
const pair = (values, show) => values.map(show).join(' / ') || '–';

/** @param {readonly Result[]} results */
const goals = (results) =>
  table(
    ['Case', 'Kuaibao', 'Peer', 'Ratio', 'Must', 'Aim', 'Verdict', 'Memory', 'File'],
    results
      .flatMap(({ rows }) => rows)
      .map(({ title, kuaibao, peer, ratio, must, aim, verdict, peaks, sizes }) => {
        const shown = ratio === undefined ? '–' : `${ratio.toFixed(2)} ×`;
        return [
          title,
          kuaibao,
          peer,
          shown,
          must,
          aim,
          verdict,
          pair(peaks, megabytes),
          pair(sizes, fileSize),
        ];
      }),
  );

/** @param {readonly Result[]} results */
const everybody = (results) =>
  table(
    ['Case', 'Program', 'Median', 'Least', 'An issue', 'Memory', 'File', ''],
    results.flatMap(({ case: name, all }) =>
      all.map(({ name: who, ms, least, perIssue, peak, bytes, note = '', failed }) => {
        const time = (/** @type {number | undefined} */ value) => (value === undefined ? '–' : showMs(value));
        return [
          name,
          who,
          time(ms),
          time(least),
          time(perIssue),
          megabytes(peak),
          fileSize(bytes),
          failed ? 'output wrong' : note,
        ];
      }),
    ),
  );

/** The machine of this run, in a line. */
export function describeMachine() {
  const [{ model }] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const os = /^PRETTY_NAME="?([^"\n]+)/mu.exec(readSafely('/etc/os-release'))?.[1] ?? type();
  return `${model.trim()}, ${cpus().length} cores, ${memory}; ${os}, kernel ${release()}; Node ${process.version}`;
}

/** @param {string} file */
function readSafely(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Everything measured, as Markdown. @param {readonly Result[]} results @param {readonly string[]} notes */
export const renderReport = (results, notes) =>
  `${goals(results)}\n\n${everybody(results)}\n\n${[describeMachine(), ...notes].map((note) => `- ${note}`).join('\n')}\n`;

/** Puts a report in the place of the last one in the README. @param {string} report */
export function writeReport(report) {
  const text = readFileSync(README, 'utf8');
  const [before, rest] = text.split(FROM);
  const after = rest?.split(TO)[1];
  if (after === undefined) throw new Error(`${README}: no place for the results`);
  writeFileSync(README, `${before}${FROM}\n\n${report}\n${TO}${after}`);
}
