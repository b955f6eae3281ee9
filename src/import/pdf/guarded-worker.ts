/**
 * The half of pdf.js that parses, in a thread that is ended where a file makes it run too long or take too much memory:
 * a hostile file can hold it in a loop that nothing else gets out of.
 */

import { Worker } from 'node:worker_threads';

type Listener = (event: { readonly data: unknown }) => void;

/** What pdf.js speaks to. */
export interface Port {
  addEventListener(name: string, listener: Listener, options?: { readonly signal?: AbortSignal }): void;
  removeEventListener(name: string, listener: Listener): void;
  postMessage(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  terminate(): void;
}

export interface GuardedWorker {
  readonly port: Port;
  readonly isAlive: () => boolean;
  /**
   * Watches over some work: it is given back `undefined`, and the thread is ended, where it takes more than its time
   * or memory.
   */
  guard<T>(work: (beat: () => void) => Promise<T>): Promise<T | undefined>;
}

/** What the thread runs. It has no console: what pdf.js warns of is found out otherwise. */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
for (const key of ['log', 'warn', 'info', 'error']) console[key] = () => {};
const listeners = new Map();
const port = {
  addEventListener(name, listener, options) {
    const held = (data) => listener.call(port, { data });
    listeners.set(listener, held);
    parentPort.on('message', held);
    options?.signal?.addEventListener('abort', () => port.removeEventListener(name, listener));
  },
  removeEventListener(_, listener) {
    parentPort.off('message', listeners.get(listener) ?? listener);
    listeners.delete(listener);
  },
  postMessage: (message, transfer) => parentPort.postMessage(message, transfer),
};
const waiting = [];
const wait = (data) => waiting.push(data);
parentPort.on('message', wait);
import(workerData).then(({ WorkerMessageHandler }) => {
  WorkerMessageHandler.initializeFromPort(port);
  parentPort.off('message', wait);
  for (const data of waiting) parentPort.emit('message', data);
});
`;

/** The thread's own heap, in megabytes; buffers are not in it, and are watched from outside. */
const HEAP = 256;
/** By which the memory of the process may grow over some work, in bytes. */
const MEMORY = 350 * 1024 * 1024;
/** What work may take in milliseconds, and by how much more for each part of it that is done. */
const TIME = 4000;
const TIME_A_BEAT = 100;
/** How often it is looked at, in milliseconds. */
const WATCH = 40;

/** @param module address of the parsing half of pdf.js */
export function startWorker(module: string): GuardedWorker {
  const worker = new Worker(PROGRAM, {
    eval: true,
    workerData: module,
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: HEAP },
  });
  let isAlive = true;
  let giveUp = (): void => {};
  const fail = (): void => {
    isAlive = false;
    void worker.terminate();
    giveUp();
  };
  worker.on('error', fail);
  worker.on('exit', fail);
  worker.unref();
  return {
    port: portOf(worker),
    isAlive: () => isAlive,
    async guard(work) {
      const begun = performance.now();
      const memory = process.memoryUsage.rss();
      let time = TIME;
      // The process waits for the thread only while there is work.
      worker.ref();
      const overrun = new Promise<undefined>((resolve) => {
        giveUp = () => resolve(undefined);
      });
      const watch = setInterval(() => {
        if (performance.now() - begun > time || process.memoryUsage.rss() - memory > MEMORY) fail();
      }, WATCH);
      const beat = (): void => {
        time += TIME_A_BEAT;
      };
      try {
        return isAlive ? await Promise.race([work(beat), overrun]) : undefined;
      } finally {
        clearInterval(watch);
        worker.unref();
      }
    },
  };
}

function portOf(worker: Worker): Port {
  const held = new Map<Listener, (data: unknown) => void>();
  const removeEventListener: Port['removeEventListener'] = (name, listener) => {
    const own = held.get(listener);
    if (own) worker.off(name, own);
    held.delete(listener);
  };
  return {
    addEventListener(name, listener, options) {
      const own = (data: unknown): void => listener({ data });
      held.set(listener, own);
      worker.on(name, own);
      options?.signal?.addEventListener('abort', () => removeEventListener(name, listener));
    },
    removeEventListener,
    postMessage: (message, transfer) => worker.postMessage(message, transfer ?? []),
    terminate: () => void worker.terminate(),
  };
}
