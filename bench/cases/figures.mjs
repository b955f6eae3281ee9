import { join } from 'node:path';
import { checkPdf, sizeOf } from '../check.mjs';
import { settle } from '../installed.mjs';
import { writeFigured } from '../issues.mjs';
import { alternate, median, peakOf } from '../measure.mjs';
import { typstCommand, writeTypst } from '../peers/typst.mjs';
import { compare, folderFor } from './context.mjs';

/** @typedef {import('./context.mjs').Context} Context */

const GOAL = { must: 1.2, aim: 0.9 };
const PAGES = { least: 5, most: 8 };

/** One issue with tables and pictures, whole process, cold. @param {Context} context @returns {import('./context.mjs').Result} */
export function runFigures(context) {
  const { kuaibao, quick, typsts, isolated } = context;
  const folder = folderFor(context, 'figures');
  const { yaml, issue } = writeFigured(folder);
  const source = writeTypst(yaml, folder);
  const output = join(folder, 'kuaibao.pdf');
  const command = kuaibao.own.build([yaml, '-o', output]);
  settle(kuaibao, command);
  const place = { root: folder, fonts: kuaibao.fonts, fontconfig: isolated };
  const contenders = [
    { name: kuaibao.own.name, command, output },
    ...typsts.map((typst) => {
      const file = join(folder, `typst-${typst.version}.pdf`);
      return { name: typst.name, command: typstCommand(typst, place, source, file), output: file };
    }),
  ];
  const times = alternate(contenders, quick ? 5 : 21);
  const checked = contenders.map(({ name, command: one, output: file }) => {
    const problems = checkPdf(file, issue, PAGES);
    const ms = times.get(name) ?? [];
    const failed = problems.length > 0;
    return {
      name,
      ms: median(ms),
      least: Math.min(...ms),
      peak: peakOf(one),
      bytes: sizeOf(file),
      failed,
      problems,
    };
  });
  const [own, ...peers] = checked.map(({ problems: _, ...measured }) => measured);
  return {
    case: 'figures',
    rows: peers.map((peer) => compare('One issue with tables and pictures, cold', own, peer, GOAL)),
    all: [own, ...peers],
    problems: checked.flatMap(({ problems }) => problems),
  };
}
