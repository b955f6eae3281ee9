import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type WatchOptions, watch } from '../../../src/cli/commands/run-watch.ts';
import type { Terminal } from '../../../src/cli/terminal.ts';
import type { WatchEvent } from '../../../src/cli/watch/watch-report.ts';
import { makeFolder } from '../support.ts';

export const sleep = (milliseconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds));

/** Longest wait for something that is to happen; a busy machine takes its time. */
const PATIENCE = 15_000;

/** A watch that runs in this process, with a terminal that only listens. */
export interface Running {
  readonly cwd: string;
  readonly path: (name: string) => string;
  readonly events: readonly WatchEvent[];
  /** The event of this number, from 0, as soon as it is there. */
  readonly event: (number: number) => Promise<WatchEvent>;
  readonly said: () => string;
  /** Waits until something is said. */
  readonly hear: (text: string) => Promise<void>;
  readonly stop: () => Promise<number>;
}

async function until(happened: () => boolean, what: () => string): Promise<void> {
  for (const end = Date.now() + PATIENCE; !happened(); await sleep(5)) {
    if (Date.now() > end) throw new Error(what());
  }
}

/** Starts `kuaibao watch --json` on some files; it ends with the test. */
export async function startWatch(
  files: Readonly<Record<string, string | Uint8Array>>,
  inputs: readonly string[],
  options: WatchOptions = {},
): Promise<Running> {
  const cwd = makeFolder(files);
  const events: WatchEvent[] = [];
  const lines: string[] = [];
  const controller = new AbortController();
  const terminal: Terminal = {
    ...{ lang: 'zh', cwd, colour: false, stdin: () => ({ problem: 'missing' }) },
    out: (data) => events.push(JSON.parse(String(data)) as WatchEvent),
    say: (line) => lines.push(line),
  };
  const listen = () => ({ signal: controller.signal, release: () => {} });
  const ended = watch(inputs, { json: true, ...options }, terminal, listen);
  const stop = (): Promise<number> => {
    controller.abort();
    return ended;
  };
  onTestFinished(async () => {
    await stop();
  });
  const said = (): string => lines.map((line) => `${line}\n`).join('');
  const hear = (text: string): Promise<void> =>
    until(
      () => said().includes(text),
      () => `nobody said ${text}, only:\n${said()}`,
    );
  const event = async (number: number): Promise<WatchEvent> => {
    await until(
      () => events.length > number,
      () => `${events.length} events, none of number ${number}:\n${said()}`,
    );
    return events[number] as WatchEvent;
  };
  if (options.quiet) await event(0);
  else await hear('正在留意');
  return { cwd, events, event, said, hear, stop, path: (name) => join(cwd, name) };
}
