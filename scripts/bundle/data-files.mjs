/** Data that is read from files of its own: a run that has no use for a list does not take it up with its code. */

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { transform } from 'esbuild';

/** Modules that export functions without arguments, each of which returns a text, and numbers beside them. */
const DATA = /src.proof.(?:words|names).[a-z]+-data\.ts$/;

/**
 * A function that reads its text when it is called; the name of its file tells one text from another as the code does. The file
 * holds what the string will hold in memory: decoding UTF-8 takes three times as long as reading.
 */
function reader(folder, module, name, text) {
  const encoding = /^[\0-\x7f]*$/.test(text) ? 'latin1' : 'utf16le';
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const file = `${basename(module, '.ts')}-${name}-${digest}.txt`;
  writeFileSync(join(folder, file), text, encoding);
  return `export const ${name} = () => require('node:fs').readFileSync(__dirname + '/data/${file}', '${encoding}');`;
}

/** Writes the texts of data modules as files into the folder `data` of the bundle. */
export const dataFiles = (bundle) => ({
  name: 'data-files',
  setup(plugin) {
    const folder = join(bundle, 'data');
    plugin.onStart(() => {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
    });
    plugin.onLoad({ filter: DATA }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'ts', format: 'esm' });
      const module = await import(`data:text/javascript,${encodeURIComponent(code)}`);
      const lines = Object.entries(module).map(([name, value]) =>
        typeof value === 'function'
          ? reader(folder, path, name, value())
          : `export const ${name} = ${JSON.stringify(value)};`,
      );
      return { contents: lines.join('\n') };
    });
  },
});
