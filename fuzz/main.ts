/** Feeds the program with what chance gives, and says what came out wrong. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { listen } from './child.ts';
import { commands } from './commands.ts';
import { copy } from './copy.ts';
import { fonts } from './fonts.ts';
import { imports } from './imports.ts';
import { layouts } from './layouts.ts';
import { mutants } from './mutants.ts';
import { pdfs } from './pdfs.ts';
import { BOUNDS, type Finding, makeRunner, NO_BOUNDS, type Runner } from './runner.ts';
import type { Target } from './target.ts';

const TARGETS: readonly Target[] = [mutants, copy, layouts, pdfs, fonts, imports, commands];

const USAGE = `npm run fuzz -- [options]
  --minutes N     stop after so long (default 5)
  --rounds N      stop after so many rounds instead, however long they take
  --seed S        the same cases again
  --only NAME     one target, or several: ${TARGETS.map(({ name }) => name).join(', ')}
  --case N        one case, with --only and --seed
  --no-bounds     count neither time nor memory, but what does not end at all
  --out FOLDER    where findings are put (default fuzz/findings)`;

/** Stops a run that finds the same thing over and over. */
const MOST_FINDINGS = 50;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    rounds: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string', multiple: true },
    case: { type: 'string' },
    'no-bounds': { type: 'boolean', default: false },
    out: { type: 'string', default: 'fuzz/findings' },
    child: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);

const targetsOf = (names: readonly string[]): readonly Target[] =>
  names.map((name) => {
    const target = TARGETS.find((one) => one.name === name);
    if (!target) throw new Error(`no target ${name}\n${USAGE}`);
    return target;
  });

function save({ target, number, files, faults }: Finding): void {
  const folder = resolve(values.out, `${target}-${seed}-${number}`);
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const again = `npm run fuzz -- --only ${target} --seed ${seed} --case ${number}`;
  writeFileSync(join(folder, 'finding.txt'), `${faults.join('\n')}\n\n${again}\n`);
  const first = JSON.stringify(faults[0]?.slice(0, 300));
  console.log(`${target} ${number}: ${first}${faults.length > 1 ? ` and ${faults.length - 1} more` : ''}`);
  console.log(`  ${folder}\n  ${again}`);
}

async function fuzz(targets: readonly Target[]): Promise<number> {
  const until = values.rounds ? Number.POSITIVE_INFINITY : Date.now() + 60_000 * Number(values.minutes);
  const rounds = values.rounds ? Number(values.rounds) : Number.POSITIVE_INFINITY;
  const bounds = values['no-bounds'] ? NO_BOUNDS : BOUNDS;
  const runners = targets.map((target) => makeRunner(target, seed, bounds));
  const stop = (): void => {
    for (const runner of runners) runner.end();
  };
  // The children are in groups of their own, which no Ctrl-C reaches.
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  process.once('exit', stop);
  const done = new Map<string, number>();
  let findings = 0;
  const runOne = async (runner: Runner, number: number): Promise<void> => {
    const finding = await runner.run(number);
    done.set(runner.target.name, (done.get(runner.target.name) ?? 0) + 1);
    if (!finding) return;
    findings += 1;
    save(finding);
  };
  console.log(`seed ${seed}`);
  if (values.case !== undefined) for (const runner of runners) await runOne(runner, Number(values.case));
  else {
    for (let round = 0; round < rounds && Date.now() < until; round++) {
      for (const runner of runners) {
        const { share } = runner.target;
        for (let i = 0; i < share && Date.now() < until && findings < MOST_FINDINGS; i++)
          await runOne(runner, round * share + i);
      }
    }
  }
  stop();
  const counts = [...done].map(([name, count]) => `${name} ${count}`).join(', ');
  console.log(`${findings} findings in ${counts}`);
  return findings === 0 ? 0 : 1;
}

if (values.help) console.log(USAGE);
else if (values.child !== undefined) for (const target of targetsOf([values.child])) listen(target, seed);
else process.exitCode = await fuzz(values.only ? targetsOf(values.only) : TARGETS);
