import { parentPort } from 'node:worker_threads';

/** Does what the source says: works without end, takes memory without end, ends itself, fails, or answers. */
parentPort.on('message', ({ files }) => {
  const what = Buffer.from(files[0].bytes).toString();
  const held = [];
  while (what === 'run') Math.random();
  while (what === 'grow') held.push(Array.from({ length: 1000 }, () => ({})));
  if (what === 'exit') process.exit(3);
  parentPort.postMessage(what === 'throw' ? { thrown: 'a fault' } : { made: { kind: 'font-files' } });
});
