import { join } from 'node:path';
import { ABOUT_FOUR, checkPdf, FOUR, sizeOf } from '../check.mjs';
import { settle } from '../installed.mjs';
import { writeReal } from '../issues.mjs';
import { alternate, median, peakOf, timeRun } from '../measure.mjs';
import { findOthers } from '../peers/others.mjs';
import { typstCommand, writeTypst } from '../peers/typst.mjs';
import { compare, folderFor } from './context.mjs';

/** @typedef {import('./context.mjs').Context} Context */
/**
 * @typedef {import('../measure.mjs').Contender & { expected?: import('../check.mjs').Expected }} Contender
 */

const ALONE = { must: 1.2, aim: 0.9 };
const DESKTOP = { must: 0.4, aim: 0.3 };
const CHECK = { must: 1.5, aim: 1.0 };
const HELP = { must: 1.2, aim: 1.2 };
const NODE = 'node -e 0, the runtime of the package';

/** @param {Context} context @param {string} folder @param {string} yaml @returns {Contender[]} */
function typstContenders({ typsts, kuaibao, isolated, desktop }, folder, yaml) {
  const source = writeTypst(yaml, folder);
  return typsts.flatMap((typst) => {
    const place = { root: folder, fonts: kuaibao.fonts };
    const contender = (
      /** @type {string} */ name,
      /** @type {string} */ fontconfig,
      /** @type {boolean} */ all,
    ) => {
      const output = join(folder, `${name.replace(/[^\w.]+/gu, '-')}.pdf`);
      const command = typstCommand(typst, { ...place, fontconfig, desktop: all }, source, output);
      return { name, command, output, expected: FOUR };
    };
    return [
      contender(typst.name, isolated, false),
      ...(desktop ? [contender(`${typst.name}, desktop fonts`, desktop, true)] : []),
    ];
  });
}

/**
 * @param {Context} context
 * @returns {Contender[]} what of a start is Node's own, and Kuaibao's without an issue
 */
const startContenders = ({ kuaibao: { own, npm, node } }) => [
  { name: NODE, command: { file: node, args: ['-e', '0'] } },
  ...[own, npm].flatMap(({ name, bin, env }) =>
    ['--version', '--help'].map((option) => ({
      name: `${name} ${option}`,
      command: { file: bin, args: [option], env },
    })),
  ),
  { name: 'node -e 0', command: { file: process.execPath, args: ['-e', '0'] } },
];

/**
 * Runs each once: what cannot set the issue on this machine is not timed.
 *
 * @param {readonly Contender[]} contenders
 */
function tryEach(contenders) {
  const results = contenders.map((contender) => {
    try {
      timeRun(contender.command);
      return { contender };
    } catch (thrown) {
      return { problem: `${contender.name}: ${/** @type {Error} */ (thrown).message}` };
    }
  });
  return {
    able: results.flatMap(({ contender }) => contender ?? []),
    problems: results.flatMap(({ problem }) => problem ?? []),
  };
}

/** One issue, whole process, cold. @param {Context} context @returns {import('./context.mjs').Result} */
export function runCold(context) {
  const { kuaibao, quick, typsts, say } = context;
  const folder = folderFor(context, 'cold');
  const { yaml, issue } = writeReal(folder);
  const output = join(folder, 'kuaibao.pdf');
  const { own: shipped, npm } = kuaibao;
  settle(kuaibao, shipped.build([yaml, '-o', output]));
  const wanted = [
    { name: shipped.name, command: shipped.build([yaml, '-o', output]), output, expected: FOUR },
    {
      name: `${shipped.name} check`,
      command: { file: shipped.bin, args: ['check', yaml], env: shipped.env },
    },
    { name: npm.name, command: npm.build([yaml, '-o', output]), output, expected: FOUR },
    ...typstContenders(context, folder, yaml),
    ...findOthers(yaml, folder, kuaibao.fonts, say).map((other) => ({
      ...other,
      expected: { ...ABOUT_FOUR, renamed: true },
    })),
    ...startContenders(context),
  ];
  const { able: contenders, problems: broken } = tryEach(wanted);
  const times = alternate(contenders, quick ? 5 : 21);
  const checked = contenders.map(({ name, command, output: file, expected }) => {
    const ms = times.get(name) ?? [];
    const problems = file && expected ? checkPdf(file, issue, expected) : [];
    const bytes = file && problems.length === 0 ? sizeOf(file) : undefined;
    const failed = problems.length > 0;
    return { name, ms: median(ms), least: Math.min(...ms), peak: peakOf(command), bytes, failed, problems };
  });
  const all = checked.map(({ problems: _, ...measured }) => measured);
  const problems = [...broken, ...checked.flatMap(({ problems: found }) => found)];
  const find = (/** @type {string} */ wantedName) => all.find(({ name }) => name === wantedName);
  const own = find(shipped.name);
  const rows = typsts.flatMap(({ name }) =>
    all.flatMap((peer) => {
      if (!own) return [];
      if (peer.name === name)
        return [compare('One issue, cold; only the same font folder', own, peer, ALONE)];
      if (!peer.name.startsWith(`${name},`)) return [];
      return [compare('One issue, cold; as on a desktop', own, peer, DESKTOP)];
    }),
  );
  const against = (
    /** @type {string} */ title,
    /** @type {string} */ name,
    /** @type {string} */ peer,
    /** @type {import('./context.mjs').Goal} */ goal,
  ) => {
    const [one, other] = [find(name), find(peer)];
    return one && other ? [compare(title, one, other, goal)] : [];
  };
  rows.push(
    ...against('`check`, cold', `${shipped.name} check`, shipped.name, CHECK),
    ...against('`--help`, cold', `${shipped.name} --help`, NODE, HELP),
  );
  return { case: 'cold', rows, all, problems };
}
