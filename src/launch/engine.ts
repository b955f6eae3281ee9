/** How V8 is to run the program. */

import v8 from 'node:v8';

/**
 * V8 is to optimise functions later: by default a run of one issue spends a quarter of its time on code that it is done with
 * before it is ready. It is not to forget compiled code that was not called for a while, which is kept for later runs, nor to
 * mark old objects beside the run: an issue is done before there is anything to sweep. The heap doubles before old objects are
 * collected again, where it would grow to four times as much. All of this V8 may be told when it runs already.
 */
function engineFlags(): readonly string[] {
  const optimiseLater = process.versions.v8.startsWith('11.')
    ? ['--interrupt-budget=500000']
    : ['--invocation-count-for-turbofan=15000', '--invocation-count-for-osr=4000'];
  return [
    ...optimiseLater,
    '--semi-space-growth-factor=4',
    '--no-flush-bytecode',
    '--no-incremental-marking',
    '--heap-growing-percent=100',
  ];
}

export function tuneEngine(): void {
  for (const flag of engineFlags()) v8.setFlagsFromString(flag);
}

/**
 * What Node is told besides where it starts from a snapshot, and what it is told afterwards, since threads begin anew. There
 * is room for what an issue needs from the start. Tables keep the order that they have in the snapshot, which hangs on a
 * number drawn when it was made; to sort them anew takes a twentieth of a run.
 */
const FROM_SNAPSHOT = {
  '--min-semi-space-size=4': '--min-semi-space-size=0',
  '--no-rehash-snapshot': '--rehash-snapshot',
};

/**
 * Regular expressions are compiled once, and not a second time after their first use; V8 dies where it is told so later. The
 * first code of a function, which is hardly better than none, is made beside the run.
 */
const AT_START = ['--no-regexp-tier-up', '--concurrent-sparkplug'];

/** All that Node is told to make a snapshot, and to start from it: the two must be the same. */
export const snapshotFlags = (): readonly string[] => [
  ...engineFlags(),
  ...Object.keys(FROM_SNAPSHOT),
  ...AT_START,
];

/** Once started. */
export function settleEngine(): void {
  for (const flag of Object.values(FROM_SNAPSHOT)) v8.setFlagsFromString(flag);
}
