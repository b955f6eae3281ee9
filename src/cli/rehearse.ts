import { join } from 'node:path';
import { forgetHere } from '../base/remember.ts';
import { forgetWork, workAlone } from '../base/work.ts';
import { readStdin } from '../disk/files.ts';
import { closeFontFiles } from '../font/font-file.ts';
import { dropJoined } from '../opentype/pack/join-bits.ts';
import { main } from './main.ts';
import type { Terminal } from './terminal.ts';

/** Not the one that the benchmark measures, which would be done faster than any that a user has. */
const EXAMPLE = 'gbt9704/issue.yaml';

/**
 * Builds and checks an example, so that the code and the data of most runs are in memory, and leaves nothing open. Whatever
 * comes after is without threads.
 *
 * @param examples the folder of the examples
 * @param folder an empty one to write into
 * @throws where an example cannot be built or checked
 */
export async function rehearse(examples: string, folder: string): Promise<void> {
  const nobody: Terminal = {
    lang: 'zh',
    cwd: folder,
    colour: false,
    stdin: readStdin,
    out: () => {},
    say: () => {},
  };
  const issue = join(examples, EXAMPLE);
  for (const args of [
    ['build', issue, '-o', 'issue.pdf'],
    ['check', issue],
  ]) {
    const code = await main(args, nobody);
    if (code !== 0) throw new Error(`the example was not done (${args[0]}: ${code})`);
  }
  closeFontFiles();
  dropJoined();
  forgetHere();
  forgetWork();
  workAlone();
}
