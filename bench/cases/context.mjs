import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{
 *   name: string, ms?: number, least?: number, perIssue?: number, peak?: number | undefined,
 *   bytes?: number | undefined, note?: string,
 *   failed?: boolean
 * }} Measured one contender in one case: median and minimum of its runs in milliseconds, memory and file in bytes;
 *   `failed` where its output is not what it should be, so that its time is worth nothing
 * @typedef {{
 *   title: string, kuaibao: string, peer: string, ratio: number | undefined, must: string, aim: string,
 *   verdict: string, peaks: (number | undefined)[], sizes: (number | undefined)[]
 * }} Row one line of the goals
 * @typedef {{ case: string, rows: Row[], all: Measured[], problems: string[] }} Result
 * @typedef {{
 *   quick: boolean, work: string, kuaibao: import('../installed.mjs').Installed,
 *   typsts: import('../peers/typst.mjs').Typst[], isolated: string, desktop: string | undefined,
 *   say: (message: string) => void
 * }} Context
 * @typedef {{ must: number, aim: number, least?: boolean, unit?: string }} Goal at most these, or at least
 */

/** A folder of its own for a case. @param {Context} context @param {string} name */
export function folderFor({ work }, name) {
  const folder = join(work, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** @param {number} value @param {Goal} goal */
function judge(value, { must, aim, least = false }) {
  const reaches = (/** @type {number} */ bound) => (least ? value >= bound : value <= bound);
  if (reaches(aim)) return 'aim';
  return reaches(must) ? 'must' : 'missed';
}

/** @param {number} value */
const grouped = (value) => `${value}`.replace(/\B(?=(\d{3})+$)/gu, ' ');

/** @param {number} ms */
export const showMs = (ms) =>
  ms >= 10_000 ? `${(ms / 1000).toFixed(1)} s` : `${ms.toFixed(ms < 100 ? 1 : 0)} ms`;

/** @param {Goal} goal @param {number} bound */
const showBound = ({ least, unit = '×' }, bound) => `${least ? '≥' : '≤'} ${grouped(bound)} ${unit}`;

/**
 * A line of the goals.
 *
 * @param {{ title: string, kuaibao: string, peer?: string, value: number, goal: Goal, of?: (Measured | undefined)[] }} line
 *   `value` is what the goal is held against, `of` Kuaibao and its peer
 * @returns {Row}
 */
export function rowOf({ title, kuaibao, peer = '–', value, goal, of = [] }) {
  return {
    title,
    kuaibao,
    peer,
    ratio: goal.unit === undefined ? value : undefined,
    must: showBound(goal, goal.must),
    aim: showBound(goal, goal.aim),
    verdict: of.some((measured) => measured?.failed) ? 'output wrong' : judge(value, goal),
    peaks: of.map((measured) => measured?.peak),
    sizes: of.map((measured) => measured?.bytes),
  };
}

/**
 * Kuaibao against one peer by their medians.
 *
 * @param {string} title
 * @param {Measured} own
 * @param {Measured} peer
 * @param {Goal} goal
 */
export const compare = (title, own, peer, goal) =>
  rowOf({
    title: `${title}: ${peer.name}`,
    kuaibao: showMs(own.ms ?? Number.NaN),
    peer: showMs(peer.ms ?? Number.NaN),
    value: (own.ms ?? Number.NaN) / (peer.ms ?? Number.NaN),
    goal,
    of: [own, peer],
  });
