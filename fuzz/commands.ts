/** The command as it is installed: odd arguments and file names, damaged state, and an end at any moment. */

import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mutate } from '../test/helpers/mutate.ts';
import { damage } from './damage.ts';
import { findCommands } from './printed.ts';
import { type Random, times } from './random.ts';
import { ROOT } from './root.ts';
import { decode, encode, type Files, type Target } from './target.ts';
import { name, paragraph } from './text.ts';

const BIN = join(ROOT, 'bin/kuaibao.js');
const PUBLICATION = '刊物.yaml';
const STATE = '.kuaibao';

const issueOf = (random: Random, number: number): string =>
  `extends: ${PUBLICATION}\nnumber: ${number}\ndate: 2025-09-19\nitems:\n  - title: ${name(random)}\n    body: ${JSON.stringify(paragraph(random))}\n`;

const publicationOf = (random: Random): string => `masthead:\n  title: ${name(random)}快报\n`;

const batchOf = (random: Random, count: number): Files => ({
  [PUBLICATION]: encode(publicationOf(random)),
  ...Object.fromEntries(times(count, (i) => [`${i + 1}.yaml`, encode(issueOf(random, i + 1))])),
});

function put(folder: string, files: Files): void {
  mkdirSync(folder, { recursive: true });
  for (const [file, bytes] of Object.entries(files)) writeFileSync(join(folder, file), bytes);
}

const run = (args: readonly string[], cwd: string): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [BIN, ...args], { cwd, encoding: 'utf8', input: '' });

/** What no run may end with, or print. */
function findUnruly({ status, signal, stderr, stdout }: SpawnSyncReturns<string>): string[] {
  const ended = status === 0 || status === 1 || status === 2;
  return [
    ...(ended ? [] : [`ended with ${signal ?? status}: ${stderr.slice(0, 1000)}`]),
    ...(/\[internal-error\]|^\s+at .*\.[jt]s:\d+/mu.test(stderr)
      ? [`a bug of ours: ${stderr.slice(0, 1000)}`]
      : []),
    ...findCommands(stderr),
    ...findCommands(stdout.startsWith('%PDF') ? '' : stdout),
  ];
}

const pdfsIn = (folder: string): ReadonlyMap<string, Uint8Array> =>
  new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.pdf'))
      .map((file) => [file, readFileSync(join(folder, file))]),
  );

/** PDFs of one folder that are not the same in the other. */
function findDifferences(folder: string, clean: string): string[] {
  const [own, wanted] = [pdfsIn(folder), pdfsIn(clean)];
  const names = [...new Set([...own.keys(), ...wanted.keys()])];
  return names
    .filter(
      (file) => Buffer.compare(own.get(file) ?? new Uint8Array(), wanted.get(file) ?? new Uint8Array()) !== 0,
    )
    .map((file) => `${file} is not as in a clean build`);
}

const ODD = [
  '\u001b[31m',
  '\u0007',
  '\n',
  '\t',
  '\u200b',
  '\ufeff',
  '\u202e',
  ' ',
  '.',
  '-',
  '$(x)',
  '`x`',
  '"',
  "'",
  '\\',
  '*',
  '[a]',
  '{}',
  '%s',
  '😀',
  '长'.repeat(60),
];

/** Characters of a name; few file systems take more than 255 bytes. */
const LONGEST = 70;

/** A name of odd characters; not one of them leads to the whole disk, which a run would look through. */
function oddName(random: Random): string {
  const text = times(1 + random.below(3), () => random.pick([...ODD, 'a', '第1期', '县'])).join('');
  return /^[\\.\s]*$/u.test(text) ? `${text}a` : text.slice(0, LONGEST);
}

const COMMANDS = ['build', 'check', 'extract', 'verify', 'new', 'fonts', 'schema', 'help'];
const OPTIONS = [
  '--json',
  '--name',
  '--set',
  '--spot',
  '--icc',
  '--list',
  '-o',
  '--jobs',
  '--booklet',
  '--press',
  '--crop-marks',
  '--force',
  '--help',
  '--from',
  '--shard',
  '--exclude',
  '--no-source',
  '--lang',
  '--timings',
  '-q',
  '--list-stale',
  '--delete-stale',
  '--version',
  '--',
];

/** Arguments of any kind for files of any name. */
function oddArguments(random: Random): { files: Files; args: readonly string[] } {
  const file = `${oddName(random).replaceAll('/', '')}.yaml`;
  const issue = mutate(encode(issueOf(random, 1)), random.below);
  const values = [file, oddName(random), '1', 'out', '.', 'a=b', '期号=2', '99', '-1', 'zh'];
  const args = times(random.below(5), () => (random.chance(60) ? random.pick(OPTIONS) : random.pick(values)));
  return {
    files: {
      [file]: random.chance(60) ? encode(issueOf(random, 1)) : issue,
      [PUBLICATION]: encode(publicationOf(random)),
    },
    args: [random.pick(COMMANDS), file, ...args],
  };
}

const oddly: Target['make'] = (random) => {
  const { files, args } = oddArguments(random);
  return {
    files: { ...files, 'arguments.json': encode(JSON.stringify(args)) },
    check: async (folder) => {
      const cwd = join(folder, 'inner');
      put(cwd, files);
      const faults = findUnruly(run(args, cwd));
      const outside = readdirSync(folder).filter((entry) => entry !== 'inner');
      return [...faults, ...outside.map((entry) => `wrote ${entry} outside its folder`)];
    },
  };
};

/** Lines of a journal that are no longer what was written. */
const damageJournal = (journal: Uint8Array, random: Random): Uint8Array =>
  random.chance(50)
    ? damage(journal, random)
    : encode(
        decode(journal).replace(/"(\w+)":("[^"]*"|-?[\d.]+|\[)/gu, (all, key) =>
          random.chance(10)
            ? `"${key}":${random.pick(['5', 'null', '"x"', '[5]', '{}', '-1'])}${all.endsWith('[') ? ',"y":[' : ''}`
            : all,
        ),
      );

const withDamagedState: Target['make'] = (random) => {
  const files = batchOf(random, 3);
  return {
    files,
    check: async (folder) => {
      put(folder, files);
      const inputs = Object.keys(files).filter((file) => file !== PUBLICATION);
      const faults = [...findUnruly(run(['build', ...inputs, '-o', 'clean'], folder))];
      faults.push(...findUnruly(run(['build', ...inputs, '-o', 'out'], folder)));
      const state = join(folder, 'out', STATE);
      for (const file of readdirSync(state)) {
        writeFileSync(join(state, file), damageJournal(readFileSync(join(state, file)), random));
      }
      const again = run(['build', ...inputs, '-o', 'out'], folder);
      faults.push(...findUnruly(again), ...(again.status === 0 ? [] : [`ends with ${again.status}`]));
      return [...faults, ...findDifferences(join(folder, 'out'), join(folder, 'clean'))];
    },
  };
};

/** Starts a run and ends it by force after so many milliseconds, if it has not ended by then. */
const kill = (args: readonly string[], cwd: string, after: number): Promise<void> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, ...args], { cwd, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), after);
    child.on('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });

const killed: Target['make'] = (random) => {
  const files = batchOf(random, 12);
  const moments = times(1 + random.below(3), () => 50 + random.below(900));
  const jobs = String(1 + random.below(2));
  return {
    files,
    check: async (folder) => {
      put(folder, files);
      const inputs = Object.keys(files).filter((file) => file !== PUBLICATION);
      const faults = findUnruly(run(['build', ...inputs, '-o', 'clean'], folder));
      const args = ['build', ...inputs, '-o', 'out', '--jobs', jobs];
      for (const moment of moments) await kill(args, folder, moment);
      const again = run(args, folder);
      const left = readdirSync(join(folder, 'out')).filter(
        (file) => !file.endsWith('.pdf') && file !== STATE,
      );
      return [
        ...faults,
        ...findUnruly(again),
        ...(again.status === 0 ? [] : [`ends with ${again.status}`]),
        ...left.map((file) => `${file} is left behind`),
        ...findDifferences(join(folder, 'out'), join(folder, 'clean')),
      ];
    },
  };
};

export const commands: Target = {
  name: 'commands',
  share: 6,
  // Each starts the command several times over.
  patience: 6,
  make: (random) => {
    const kind = random.below(6);
    return (kind < 4 ? oddly : kind === 4 ? withDamagedState : killed)(random);
  },
};
