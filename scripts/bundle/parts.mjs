/**
 * The files that the bundle is made of: what every run needs, and what only some do. A part may use those before it; it is
 * read when something in it is first imported.
 */

import { basename } from 'node:path';
import { build } from 'esbuild';

/** What begins each part, besides what these modules import; what is in one part is in none behind it. */
const PARTS = [
  { name: 'kuaibao', begins: /^src\/cli\/bundle\.ts$/ },
  {
    name: 'typeset',
    begins:
      /^src\/(?:cli\/commands\/run-(?:build|check)|output\/pdf\/write-pdf|build\/(?:task|worker)|typeset)\.ts$/,
  },
  { name: 'others', begins: /^src\/(?!import\/|cli\/import\/)/ },
  { name: 'import', begins: /./ },
];

/** The chunks that a chunk brings along, itself first. */
function closureOf(chunk, outputs, found = new Set()) {
  if (found.has(chunk)) return found;
  found.add(chunk);
  for (const { path, kind, external } of outputs[chunk].imports)
    if (!external && kind === 'import-statement') closureOf(path, outputs, found);
  return found;
}

/** Which part each chunk is in. */
function shareOut(outputs) {
  const partOf = new Map();
  for (const { name, begins } of PARTS) {
    const entries = Object.keys(outputs).filter((chunk) => begins.test(outputs[chunk].entryPoint ?? ''));
    for (const chunk of entries.flatMap((entry) => [...closureOf(entry, outputs)]))
      if (!partOf.has(chunk)) partOf.set(chunk, name);
  }
  return partOf;
}

/** A module that stands for a chunk of another part. */
function standIn(part, name, exports) {
  const lines = exports.map((key) =>
    key === 'default' ? 'export default chunk.default;' : `export const ${key} = chunk.${key};`,
  );
  return [`const chunk = require('./${part}.js').chunks['${name}']();`, ...lines].join('\n');
}

/**
 * Puts the chunks that esbuild has split the program into together again, as one CommonJS file a part.
 *
 * @param chunks their texts by their paths, `outputs` of the metafile about them, and which of them is the entry
 * @param options of esbuild for a part
 * @returns the text of each part by its name
 */
export async function assembleParts({ texts, outputs, entry }, options) {
  const partOf = shareOut(outputs);
  const byName = new Map(Object.keys(outputs).map((path) => [basename(path), path]));
  const isUsedElsewhere = (chunk) =>
    Object.entries(outputs).some(
      ([other, { imports }]) =>
        partOf.get(other) !== partOf.get(chunk) && imports.some(({ path }) => path === chunk),
    );
  const assemble = async (part) => {
    const offered = [...partOf].filter(([chunk, name]) => name === part && isUsedElsewhere(chunk));
    const lines = offered.map(([chunk]) => `'${basename(chunk)}': () => require('./${basename(chunk)}'),`);
    const contents = [
      ...(partOf.get(entry) === part ? [`export * from './${basename(entry)}';`] : []),
      `export const chunks = {${lines.join('\n')}};`,
    ].join('\n');
    const chunks = {
      name: 'chunks',
      setup(plugin) {
        plugin.onResolve({ filter: /./ }, ({ path }) => {
          const chunk = byName.get(basename(path));
          if (chunk === undefined) return { path, external: true };
          return { path: basename(path), namespace: partOf.get(chunk) === part ? 'own' : 'other' };
        });
        plugin.onLoad({ filter: /.*/, namespace: 'own' }, ({ path }) => ({
          contents: texts.get(byName.get(path)),
        }));
        plugin.onLoad({ filter: /.*/, namespace: 'other' }, ({ path }) => {
          const chunk = byName.get(path);
          return { contents: standIn(partOf.get(chunk), path, outputs[chunk].exports) };
        });
      },
    };
    const { outputFiles } = await build({
      ...options,
      stdin: { contents, resolveDir: options.absWorkingDir },
      plugins: [chunks],
    });
    return [part, outputFiles[0].text.trimEnd()];
  };
  return new Map(await Promise.all(PARTS.map(({ name }) => assemble(name))));
}
