import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

// One process that typesets issue after issue with one of the libraries and prints how long each took. Started by the
// cases: node warm.mjs <library> <plan.json>, on one core.

/**
 * @typedef {{
 *   inputs: string[], warmup: number, runs: number, root: string, kuaibao: string, fonts: string, out: string,
 *   keep: number, prefix?: string
 * }} Plan what to set, how often, where things are, and how many of the first outputs to keep
 */
/** @typedef {(yaml: string) => Promise<Uint8Array>} Build */

/** @param {Plan} plan @returns {Promise<Build>} */
async function openKuaibao({ kuaibao }) {
  const { typeset } = await import(pathToFileURL(join(kuaibao, 'dist/index.js')).href);
  const readFile = (/** @type {string} */ file) => ({ bytes: readFileSync(file) });
  return async (path) => {
    // Hasty as `build` is: the notes that take long to find are left to `check`.
    const { pdf, diagnostics } = await typeset(
      { path, bytes: readFileSync(path) },
      { readFile, hasty: true },
    );
    if (!pdf) throw new Error(`${path}: ${diagnostics[0]?.message.en}`);
    return pdf;
  };
}

/**
 * One compiler for all, each issue a file of its own read anew, and after each the step of cache eviction that Typst's
 * own documentation suggests for tools that do not watch: what helps the next issue stays, the rest goes.
 *
 * @param {Plan} plan @returns {Promise<Build>}
 */
async function openTypst({ root, fonts }) {
  const { NodeCompiler } = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler');
  const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: [fonts] }] });
  return async (path) => {
    const compiled = compiler.compile({ mainFilePath: path.replace(/\.yaml$/u, '.typ'), resetRead: true });
    if (!compiled.result) {
      compiled.printErrors();
      throw new Error(`${path}: Typst could not compile it`);
    }
    const pdf = compiler.pdf(compiled.result);
    compiler.evictCache(10);
    return pdf;
  };
}

/** @param {Plan} plan @returns {Promise<Build>} */
async function openPdfkit({ fonts }) {
  const { build, readFonts } = await import('./peers/pdfkit.mjs');
  const faces = readFonts(fonts);
  return (path) => build(path, faces);
}

const LIBRARIES = { kuaibao: openKuaibao, typst: openTypst, pdfkit: openPdfkit };

/** The version of Typst that the library holds. @param {Plan} plan */
async function typstVersion({ root }) {
  const { NodeCompiler } = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler');
  const compiler = NodeCompiler.create({ workspace: root });
  const source = { mainFileContent: '#metadata(str(sys.version)) <version>' };
  return compiler.query(source, { selector: '<version>', field: 'value' })[0];
}

const [library, planFile] = process.argv.slice(2);
const plan = /** @type {Plan} */ (JSON.parse(readFileSync(planFile, 'utf8')));
if (library === 'version') {
  process.stdout.write(await typstVersion(plan));
} else {
  const build = await LIBRARIES[/** @type {keyof typeof LIBRARIES} */ (library)](plan);
  const ms = [];
  let bytes = 0;
  for (let i = 0; i < plan.warmup + plan.runs; i += 1) {
    const input = plan.inputs[i % plan.inputs.length];
    const start = performance.now();
    const pdf = await build(input);
    if (i >= plan.warmup) {
      ms.push(performance.now() - start);
      bytes += pdf.length / plan.runs;
    }
    if (i < plan.keep) writeFileSync(join(plan.out, `${plan.prefix ?? ''}${library}-${i}.pdf`), pdf);
  }
  const peak = process.resourceUsage().maxRSS * 1024;
  process.stdout.write(JSON.stringify({ ms, bytes, peak }));
}
