/** The fonts that come with Kuaibao, the names a publication may call them by, and what stands in for what. */

import { join } from 'node:path';
import type { Text } from '../base/diagnostic.ts';
import { once } from '../base/remember.ts';
import type { Role } from '../base/role.ts';
import { ROOT } from '../base/root.ts';
import { findFontsFolder } from './bundled-folder.ts';
import type { Face } from './face.ts';
import { sizeOfFile } from './font-file.ts';
import { openFace } from './load-face.ts';
import { deferFace } from './make-face.ts';

/** A style of type that Kuaibao always has. */
export type BundledStyle = 'fangsong' | 'hei' | 'kai' | 'song' | 'xiaobiaosong';

interface BundledFile {
  readonly file: string;
  readonly postscriptName: string;
  /** Known beforehand, so that a font can be named without being read; a test compares it with the file. */
  readonly key: string;
}

const FILES = {
  fandolFang: ['FandolFang-Regular.otf', 'FandolFang-Regular', '9b19e134-6961384'],
  fandolKai: ['FandolKai-Regular.otf', 'FandolKai-Regular', 'dd0e41f6-7790552'],
  fandolSong: ['FandolSong-Regular.otf', 'FandolSong-Regular', '2951b696-4947904'],
  wenKai: ['LXGWWenKai-Light.ttf', 'LXGWWenKai-Light', 'c90f4799-18761276'],
  notoSans: ['NotoSansSC-Medium.ttf', 'NotoSansSC-Medium', 'a1587d2c-10552448'],
  notoSerif: ['NotoSerifSC-Regular.ttf', 'NotoSerifSC-Regular', '647544f5-14807636'],
  notoSerifBold: ['NotoSerifSC-SemiBold.ttf', 'NotoSerifSC-SemiBold', '30ca350a-14807044'],
} as const;

type FileId = keyof typeof FILES;

interface Style {
  readonly names: Text;
  /** In the order tried: the style itself, then the nearest that have more characters. */
  readonly chain: readonly [FileId, ...FileId[]];
}

const STYLES: Readonly<Record<BundledStyle, Style>> = {
  fangsong: { names: { zh: '仿宋', en: 'fangsong' }, chain: ['fandolFang', 'wenKai', 'notoSerif'] },
  // Fandol Hei's ideographs are as bold, but its marks, letters and digits are hairlines.
  hei: { names: { zh: '黑体', en: 'hei' }, chain: ['notoSans', 'notoSerifBold', 'wenKai'] },
  kai: { names: { zh: '楷体', en: 'kai' }, chain: ['fandolKai', 'wenKai', 'notoSerif'] },
  song: { names: { zh: '宋体', en: 'song' }, chain: ['fandolSong', 'notoSerif', 'wenKai'] },
  xiaobiaosong: {
    names: { zh: '小标宋', en: 'xiaobiaosong' },
    chain: ['notoSerifBold', 'notoSans', 'wenKai'],
  },
};

export const BUNDLED_STYLES = Object.keys(STYLES) as readonly BundledStyle[];

/** The style of each role where the publication names no font; `bold` follows the body. */
export const ROLE_STYLES: Readonly<Record<Exclude<Role, 'bold'>, BundledStyle>> = {
  title: 'xiaobiaosong',
  mark: 'hei',
  meta: 'fangsong',
  heading: 'hei',
  body: 'fangsong',
  kai: 'kai',
  colophon: 'fangsong',
  pageNumber: 'song',
};

const describeFile = (id: FileId): BundledFile => {
  const [file, postscriptName, fingerprint] = FILES[id];
  return { file, postscriptName, key: `${postscriptName}-${fingerprint}` };
};

const installedFolder = once(() => findFontsFolder(ROOT));
/** The folder of the bundled fonts; that of a checkout where there is none. */
const fontsFolder = (): string => installedFolder() ?? join(ROOT, 'fonts');

/** Where a bundled font lies on this machine. */
const pathOf = (id: FileId): string => join(fontsFolder(), FILES[id][0]);

/** Where the packed glyphs of a bundled font lie; scripts/pack-glyphs.mjs writes them. */
export const packPath = (file: string): string => join(fontsFolder(), 'glyphs', `${file}.pack`);

function loadBundled(id: FileId): Face {
  const result = openFace(pathOf(id), undefined, packPath(FILES[id][0]));
  if ('face' in result) return result.face;
  throw new Error(`bundled font ${FILES[id][0]} cannot be read (${result.problem.kind}): reinstall kuaibao`);
}

const faces = new Map<FileId, Face>();

function faceOf(id: FileId): Face {
  const face = faces.get(id) ?? deferFace(describeFile(id), () => loadBundled(id));
  faces.set(id, face);
  return face;
}

/** The Chinese and English name of a style. */
export const nameOfStyle = (style: BundledStyle): Text => STYLES[style].names;

/** The style a publication means by a name: 仿宋, fangsong …, exactly so written; undefined for other names. */
export const findBundled = (name: string): BundledStyle | undefined =>
  BUNDLED_STYLES.find((style) => STYLES[style].names.zh === name || STYLES[style].names.en === name);

/** The faces of a style in the order they are tried. Nothing is read from disk before a character is asked for. */
export function bundledChain(style: BundledStyle): readonly [Face, ...Face[]] {
  const [first, ...rest] = STYLES[style].chain;
  return [faceOf(first), ...rest.map(faceOf)];
}

/** The files of all bundled faces by face key. */
export const bundledPaths = (): ReadonlyMap<string, string> =>
  new Map((Object.keys(FILES) as FileId[]).map((id) => [describeFile(id).key, pathOf(id)]));

/** What an installation wants of its bundled fonts. */
export interface MissingBundled {
  /** The folder of the fonts package; undefined where the package is not installed. */
  readonly folder: string | undefined;
  /** Names of files that are not there, or that are of another size than this version of the program knows. */
  readonly files: readonly string[];
}

/** What is wanting of the bundled fonts; undefined in a sound installation. */
export function missingBundled(): MissingBundled | undefined {
  const missing = (Object.keys(FILES) as FileId[]).filter(
    (id) => sizeOfFile(pathOf(id)) !== Number(FILES[id][2].split('-')[1]),
  );
  if (missing.length === 0) return undefined;
  return { folder: installedFolder(), files: missing.map((id) => FILES[id][0]) };
}

const KINSHIP: readonly (readonly [RegExp, BundledStyle])[] = [
  [/小标宋|大标宋|xiaobiaosong|biaosong|fzxbs|fzdbs/iu, 'xiaobiaosong'],
  [/仿宋|fang\s*song|fs_?gb|fzfs|stfs/iu, 'fangsong'],
  [/黑|圆|等线|hei|fzht|gothic|sans|dengxian/iu, 'hei'],
  [/楷|kai|fzkt/iu, 'kai'],
  [/宋|明|song|simsun|fzss|serif|ming/iu, 'song'],
];

/** The bundled style nearest to a font of this name, such as 仿宋 for 仿宋_GB2312; undefined when the name tells nothing. */
export const nearestStyle = (name: string): BundledStyle | undefined =>
  KINSHIP.find(([pattern]) => pattern.test(name))?.[1];
