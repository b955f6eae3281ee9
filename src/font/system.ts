/** Fonts installed on this machine, found by the names they give themselves in any language. */

import { posix, win32 } from 'node:path';
import {
  answersTo,
  type FontNames,
  normalizeName,
  type ReadAt,
  readContainer,
  readNames,
  type Tables,
  tableView,
} from '../opentype/sfnt.ts';
import { type FontListing, isFresh, listFontFiles, withFile } from './font-file.ts';

/** One installed font; a collection has several in one file. */
export interface InstalledFont {
  readonly path: string;
  readonly index: number;
  readonly names: FontNames;
  /** Usable before others of the same name: regular before bold and italic, static before variable. Lower is better. */
  readonly rank: number;
}

/** What of the machine decides where fonts are looked for. */
interface Machine {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

// macOS keeps the Chinese fonts a user downloads in folders numbered by system version.
const MAC_ASSETS = [3, 4, 5, 6, 7, 8].map((n) => `/System/Library/AssetsV2/com_apple_MobileAsset_Font${n}`);

function macFolders(home: string): string[] {
  return [
    '/System/Library/Fonts',
    '/Library/Fonts',
    posix.join(home, 'Library/Fonts'),
    ...MAC_ASSETS,
    // Word for Mac brings its Chinese fonts along without installing them.
    '/Applications/Microsoft Word.app/Contents/Resources/DFonts',
  ];
}

function windowsFolders(home: string, env: Machine['env']): string[] {
  const local = env.LOCALAPPDATA || win32.join(home, 'AppData', 'Local');
  return [
    win32.join(env.SystemRoot || env.WINDIR || 'C:\\Windows', 'Fonts'),
    win32.join(local, 'Microsoft', 'Windows', 'Fonts'),
  ];
}

function unixFolders(home: string, env: Machine['env']): string[] {
  const data = (env.XDG_DATA_DIRS || '/usr/local/share:/usr/share')
    .split(':')
    .filter((folder) => folder !== '');
  return [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    posix.join(env.XDG_DATA_HOME || posix.join(home, '.local/share'), 'fonts'),
    posix.join(home, '.fonts'),
    ...data.map((folder) => posix.join(folder, 'fonts')),
  ];
}

/** The folders in which a system keeps fonts, without repeats; whether they exist is not asked. */
export function fontFolders({ platform, home, env }: Machine): readonly string[] {
  const folders =
    platform === 'win32'
      ? windowsFolders(home, env)
      : platform === 'darwin'
        ? macFolders(home)
        : unixFolders(home, env);
  return [...new Set(folders)];
}

const SLANTED = /italic|oblique|斜/iu;
const REGULAR_WEIGHT = 400;

function rankOf(read: ReadAt, tables: Tables, names: FontNames): number {
  const weight = tables.has('OS/2') ? tableView(read, tables, 'OS/2').getUint16(4) : REGULAR_WEIGHT;
  const slant = names.styles.some((style) => SLANTED.test(style)) ? 1000 : 0;
  return Math.abs(weight - REGULAR_WEIGHT) + slant + (tables.has('fvar') ? 10_000 : 0);
}

function readInstalled(path: string): InstalledFont[] {
  try {
    return withFile(path, (read) => {
      const container = readContainer(read);
      if (container.kind !== 'fonts') return [];
      return container.members.map((tables, index) => {
        const names = readNames(read, tables);
        return { path, index, names, rank: rankOf(read, tables, names) };
      });
    });
  } catch {
    // A damaged file among hundreds is no reason to stop; it just cannot be chosen by name.
    return [];
  }
}

interface Scan {
  readonly listing: FontListing;
  readonly fonts: readonly InstalledFont[];
}

const scans = new Map<string, Scan>();

/**
 * Lists the fonts in some folders and below, ordered by path and member. Reads names only, and again only after
 * a folder has changed. Damaged files are left out.
 */
export function listInstalled(folders: readonly string[]): readonly InstalledFont[] {
  const slot = folders.join('\0');
  const known = scans.get(slot);
  if (known && isFresh(known.listing)) return known.fonts;
  const listing = listFontFiles(folders);
  const fonts = listing.files.flatMap(readInstalled);
  scans.set(slot, { listing, fonts });
  return fonts;
}

/** The font that answers to a name: the most regular one, then the first by path. Case and spaces do not count. */
export function findInstalled(name: string, installed: readonly InstalledFont[]): InstalledFont | undefined {
  const matches = installed.filter((font) => answersTo(font.names, name));
  return matches.reduce<InstalledFont | undefined>(
    (best, font) => (best && best.rank <= font.rank ? best : font),
    undefined,
  );
}

const CHINESE = /\p{Script=Han}/u;

/** What a user would call a font: its Chinese family name where it has one. */
export const displayName = ({ names }: InstalledFont): string =>
  names.families.find((family) => CHINESE.test(family)) ??
  names.families[0] ??
  names.full[0] ??
  names.postscript;

function pairsOf(text: string): Set<string> {
  const letters = [...normalizeName(text).replace(/[-_]/gu, '')];
  return new Set(
    letters.length < 2 ? letters : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`),
  );
}

/** Dice's measure over letter pairs: 1 for the same, 0 for nothing in common. */
function likeness(one: Set<string>, other: Set<string>): number {
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return (2 * shared) / Math.max(1, one.size + other.size);
}

const LEAST_LIKENESS = 0.3;

/** At most `limit` names most like `wanted`, best first; empty when none is like it. */
export function nearestNames(wanted: string, candidates: readonly string[], limit = 3): readonly string[] {
  const pairs = pairsOf(wanted);
  return [...new Set(candidates)]
    .map((name) => ({ name, score: likeness(pairs, pairsOf(name)) }))
    .filter(({ score }) => score >= LEAST_LIKENESS)
    .sort((one, other) => other.score - one.score || (one.name < other.name ? -1 : 1))
    .slice(0, limit)
    .map(({ name }) => name);
}

/** The names by which installed fonts can be asked for that are most like `wanted`, as a user would write them. */
export function suggestInstalled(wanted: string, installed: readonly InstalledFont[]): readonly string[] {
  const display = new Map<string, string>();
  for (const font of installed) {
    for (const name of [...font.names.families, font.names.postscript]) display.set(name, displayName(font));
  }
  const nearest = nearestNames(wanted, [...display.keys()], 8).map((name) => display.get(name) ?? name);
  return [...new Set(nearest)].slice(0, 3);
}
