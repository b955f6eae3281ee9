/** How the program was started, and by which other programs a desktop shows files and texts. */

/** A program and what it is given; no shell reads any of it. */
export interface Program {
  readonly file: string;
  readonly args: readonly string[];
  /** Its standard input. */
  readonly input?: string;
  /** Windows' Explorer reads its command line in a way of its own, and ends with 1 whatever came of it. */
  readonly isExplorer?: boolean;
}

/** What tells how a process was started. */
interface Started {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a screen shows messages and a keyboard answers. */
  readonly isScreen: boolean;
  /** Title of the console's window; empty but on Windows. */
  readonly title: string;
}

export interface Desktop extends Started {
  /** Starts a program and leaves it to itself; false where there is none, or where it fails at once. */
  readonly start: (program: Program) => Promise<boolean>;
  /** Runs a program to its end: its exit code, or undefined where there is none or a signal ended it. */
  readonly run: (program: Program) => Promise<number | undefined>;
  readonly waitForEnter: () => Promise<void>;
}

/** `own` is a window that was opened for this process and closes with it; `shell` one that stays. */
export type WindowKind = 'own' | 'shell' | 'none';

/** What shells and terminals with a shell in them say of themselves; Explorer starts programs without any of these. */
const SHELL_SIGNS = ['PROMPT', 'WT_SESSION', 'TERM_PROGRAM', 'MSYSTEM', 'POWERSHELL_DISTRIBUTION_CHANNEL'];

/** The window that messages go to. Only on Windows does a file manager open one; Windows PowerShell tells by its title. */
export function windowOf({ platform, env, isScreen, title }: Started): WindowKind {
  if (!isScreen) return 'none';
  if (platform !== 'win32') return 'shell';
  return SHELL_SIGNS.some((name) => env[name]) || /PowerShell/i.test(title) ? 'shell' : 'own';
}

/** Explorer opens no longer paths, and takes `%PATH%` for what that stands for, even in quotes. */
const LONGEST_FOR_EXPLORER = 259;
const VARIABLE = /%[^%]+%/;

/** Explorer splits at commas what does not stand in quotes; a quote after a backslash is none. */
const quoteForExplorer = (path: string): string =>
  /^[a-z]:\\$/i.test(path) ? path : `"${path.replace(/\\$/, '')}"`;

const hasScreen = ({ env }: Started): boolean => Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

/**
 * The program that opens a file or a folder with whatever the user opens such with.
 *
 * @param path an absolute path
 * @returns undefined where nothing does: there is no desktop, or it does not understand the path
 */
export function viewerOf(started: Started, path: string): Program | undefined {
  const { platform, env } = started;
  if (platform === 'win32') {
    if (path.length > LONGEST_FOR_EXPLORER || VARIABLE.test(path)) return undefined;
    const file = `${env.SystemRoot ?? 'C:\\Windows'}\\explorer.exe`;
    return { file, args: [quoteForExplorer(path)], isExplorer: true };
  }
  if (platform === 'darwin') return { file: '/usr/bin/open', args: [path] };
  return hasScreen(started) ? { file: 'xdg-open', args: [path] } : undefined;
}

/** In the first, two Latin letters are as wide as a Han character, so that marks stand below what they mark. */
const FONT = 'Noto Sans Mono CJK SC,Monospace 11';
const WIDTH = 760;
const HEIGHT = 440;

/** KDE takes a line with tags in it for markup; a space of no width behind their signs keeps it from that. */
const keepPlain = (text: string): string => text.replace(/[<&]/g, '$&\u200b');

/**
 * Programs that show a text in a window, in the order to try them; they take it from standard input. None on Windows,
 * where a process has a window.
 */
export function dialogsOf(started: Started, title: string, input: string): readonly Program[] {
  if (started.platform === 'win32' || started.platform === 'darwin' || !hasScreen(started)) return [];
  const size = [`--width=${WIDTH}`, `--height=${HEIGHT}`];
  return [
    { file: 'zenity', args: ['--text-info', `--title=${title}`, ...size, `--font=${FONT}`], input },
    {
      file: 'kdialog',
      args: ['--title', title, '--textbox', '-', `${WIDTH}`, `${HEIGHT}`],
      input: keepPlain(input),
    },
  ];
}
