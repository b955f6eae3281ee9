/** Has LibreOffice write a file again as .docx. */

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listNames, readInput, writeNew } from '../../disk/files.ts';
import { runProgram } from '../../disk/run-program.ts';
import { makeTemporaryFolder, removeTemporaryFolder } from '../../disk/temporary.ts';

/** It takes a second or two, its first start with a new profile some more. */
const LIMIT = 60_000;

/**
 * Converts a file, in a folder and with a profile of its own, so that neither an open LibreOffice nor another run of this
 * is in the way.
 *
 * @param office the path of LibreOffice
 * @param ending of the format that the bytes are in: `doc`, `rtf`, `odt`
 * @returns the bytes of the .docx; undefined where it did not come
 */
export async function convertToDocx(
  office: string,
  bytes: Uint8Array,
  ending: string,
): Promise<Uint8Array | undefined> {
  const folder = makeTemporaryFolder();
  if (folder === undefined) return undefined;
  try {
    const [given, made] = [join(folder, `copy.${ending}`), join(folder, 'out')];
    if (writeNew(given, bytes)) return undefined;
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = [profile, '--headless', '--norestore', '--convert-to', 'docx', '--outdir', made, given];
    await runProgram(office, args, LIMIT);
    const [name] = listNames(made).filter((one) => one.endsWith('.docx'));
    const content = name === undefined ? undefined : readInput(join(made, name));
    return content && 'bytes' in content ? content.bytes : undefined;
  } finally {
    removeTemporaryFolder(folder);
  }
}
