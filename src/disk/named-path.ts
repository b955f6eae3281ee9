/** Paths as somebody named them. They are made absolute where the command line is read, and nowhere else. */

import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { dropTrailing } from './windows-names.ts';

/** A file or folder that was named, or reached from what was named. */
export interface NamedPath {
  /** What messages call it: as it was typed. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
}

/** A name as it was typed in a working folder. */
export const namePath = (name: string, cwd: string): NamedPath => ({ name, path: resolve(cwd, name) });

/** The absolute path of an output as it was typed in a working folder, without what no name of Windows ends in. */
export const outputPath = (name: string, cwd: string): string => resolve(cwd, dropTrailing(name));

/**
 * The absolute path of a file that another one leads to.
 *
 * @param name what messages call it: absolute, or relative to the same folder as the name of `from`
 */
export const pathFrom = (from: NamedPath, name: string): string =>
  isAbsolute(name) ? name : resolve(dirname(from.path), relative(dirname(from.name), name));
