/** Finds the fonts that come with the program: a package of its own, so that a new program need not bring them anew. */

import { basename, dirname, join } from 'node:path';
import { sizeOfFile } from './font-file.ts';

/** The package of the bundled fonts. */
export const FONTS_PACKAGE = { name: 'kuaibao-fonts', version: '1.0.0' } as const;

/** `folder` and all folders above it, nearest first. */
function withParents(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...withParents(parent)];
}

/**
 * The folder of the fonts package that a program uses: `fonts` of a checkout, or else where Node would find the
 * package. Looking there takes a few calls of the system; Node's own resolver takes longer than a font takes to open.
 *
 * @param root folder of the program's package
 * @returns undefined where the package is not installed
 */
export function findFontsFolder(root: string): string | undefined {
  const modules = withParents(root).map((folder) =>
    basename(folder) === 'node_modules' ? folder : join(folder, 'node_modules'),
  );
  const places = [join(root, 'fonts'), ...modules.map((folder) => join(folder, FONTS_PACKAGE.name))];
  return places.find((place) => sizeOfFile(join(place, 'package.json')) !== undefined);
}
