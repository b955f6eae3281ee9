/** File names as arguments in lines that people copy into a shell. */

/** Letters of any script, digits, and signs that no shell takes for anything else. */
const PLAIN = /^[\p{L}\p{N}_./:（）《》“”、，。：；！？—…·@+=-]+$/u;
/** The same on Windows, whose paths have backslashes; typographic quotes are quotes to PowerShell. */
const PLAIN_ON_WINDOWS = /^[\p{L}\p{N}_./\\:（）《》、，。：；！？·+-]+$/u;
/** What cmd or PowerShell takes for more than itself even between double quotes. */
const NEVER_ON_WINDOWS = /["“”„$`%!^]/u;

/**
 * Quotes a file name so that the shell that reads it takes it for nothing but a file name: on Windows as cmd and
 * PowerShell both understand it, else as POSIX does.
 *
 * @returns undefined where no quoting serves both shells of Windows
 */
export function shellArgument(name: string, platform: string = process.platform): string | undefined {
  const path = name.startsWith('-') ? `./${name}` : name;
  if (platform === 'win32') {
    if (NEVER_ON_WINDOWS.test(path)) return undefined;
    return PLAIN_ON_WINDOWS.test(path) ? path : `"${path}"`;
  }
  return PLAIN.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
