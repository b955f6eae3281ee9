import type { Desktop, Program } from '../../../src/cli/desktop/desktop.ts';

interface StandIn {
  readonly desktop: Desktop;
  /** The programs that were started or run, as they would be typed. */
  readonly calls: string[];
  /** What they were given as standard input. */
  readonly inputs: string[];
  /** How often somebody was asked to press Enter. */
  readonly enters: () => number;
}

type Options = Partial<Pick<Desktop, 'platform' | 'env' | 'isScreen' | 'title'>> & {
  /** Programs that are not installed. */
  readonly missing?: readonly string[];
  /** Exit codes other than 0. */
  readonly codes?: Readonly<Record<string, number>>;
};

/** A desktop on which nothing is started; by default Linux' file manager started us. */
export function standIn({ missing = [], codes = {}, ...started }: Options = {}): StandIn {
  const calls: string[] = [];
  const inputs: string[] = [];
  let enters = 0;
  const call = ({ file, args, input }: Program): number | undefined => {
    if (missing.includes(file)) return undefined;
    calls.push([file, ...args].join(' '));
    if (input !== undefined) inputs.push(input);
    return codes[file] ?? 0;
  };
  const desktop: Desktop = {
    ...{ platform: 'linux', env: { DISPLAY: ':0' }, isScreen: false, title: '', ...started },
    start: async (program) => call(program) === 0,
    run: async (program) => call(program),
    waitForEnter: async () => {
      enters++;
    },
  };
  return { desktop, calls, inputs, enters: () => enters };
}

/** A console that Explorer opened for us. */
export const explorer = (options: Options = {}): StandIn =>
  standIn({ platform: 'win32', env: { SystemRoot: 'C:\\Windows' }, isScreen: true, ...options });
