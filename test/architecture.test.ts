import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

interface Import {
  readonly from: string;
  /** A file under src/, or a package. */
  readonly to: string;
  readonly typeOnly: boolean;
}

const SRC = fileURLToPath(new URL('../src/', import.meta.url));
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));
const read = (file: string): string => readFileSync(join(SRC, file), 'utf8');

const STATEMENT = /^(import|export)(\s+type)?\s([^;]*?)from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)/gms;

function importsOf(file: string): Import[] {
  return [...read(file).matchAll(STATEMENT)].map(([, , type, names = '', path, lazy]) => {
    const target = (path ?? lazy) as string;
    const members = names
      .replace(/[{}\s]+/g, ' ')
      .split(',')
      .filter((name) => name.trim() !== '');
    const typeOnly =
      type !== undefined || (names.includes('{') && members.every((name) => /^\s*type /.test(name)));
    const to = target.startsWith('.') ? posix.join(posix.dirname(file), target) : target;
    return { from: file, to, typeOnly };
  });
}

const imports = files.flatMap(importsOf);
const isLocal = ({ to }: Import): boolean => to.endsWith('.ts') || to.endsWith('.json');
const folderOf = (file: string): string => (file.includes('/') ? file.slice(0, file.indexOf('/')) : file);
/** `yaml` of `yaml`, `node:fs` of `node:fs/promises`. */
const packageOf = (to: string): string =>
  to
    .split('/')
    .slice(0, to.startsWith('@') ? 2 : 1)
    .join('/');
function groupBy(all: readonly string[], keyOf: (one: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}
const show = ({ from, to }: Import): string => `${from} → ${to}`;

/** What is known of the paragraphs of the model: their text, and the numbers that open them. */
const PARAGRAPHS = ['issue/opening.ts', 'issue/paragraph-text.ts'];

/** What a room may import beside itself and `base`: rooms, or single files. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  base: [],
  schema: [],
  yaml: ['schema'],
  picture: [],
  issue: ['schema', 'yaml', 'font/choice.ts', 'picture'],
  proof: ['issue/model.ts', ...PARAGRAPHS, 'schema/nearest.ts', 'schema/numerals.ts'],
  template: [],
  opentype: [],
  font: ['opentype'],
  text: ['font/face.ts'],
  compose: ['issue/model.ts', 'issue/naming.ts', ...PARAGRAPHS, 'template', 'text/shape.ts'],
  layout: ['template', 'text', 'compose/block.ts', 'font/face.ts', 'picture/picture.ts'],
  remedies: [
    ...['issue/model.ts', 'template', 'text/shape.ts'],
    ...['layout/layout.ts', 'layout/setting-context.ts'],
  ],
  output: ['layout/page.ts', 'font/face.ts', 'issue/model.ts', 'issue/naming.ts', 'picture'],
  pdfread: ['opentype/cff/cff.ts', 'opentype/sfnt.ts'],
  verify: ['pdfread', 'font/choice.ts', 'issue/load.ts', 'issue/model.ts', 'typeset.ts'],
  disk: [],
  // It starts the bundle before anything else is loaded.
  launch: [],
  proofsheet: [
    ...['typeset.ts', 'issue/model.ts', 'compose', 'template', 'text', 'layout', 'font/book.ts'],
    ...['output/description.ts', 'output/pdf/write-pdf.ts'],
  ],
  repair: [
    ...['typeset.ts', 'disk', 'issue/write/stretches.ts', 'schema/tree.ts'],
    ...['yaml/bytes.ts', 'yaml/read.ts', 'yaml/recode.ts'],
  ],
  import: [
    ...[
      'schema',
      'issue',
      'picture',
      'font/choice.ts',
      'yaml/bytes.ts',
      'yaml/read.ts',
      'yaml/recode.ts',
      'pdfread',
      'disk',
      'typeset.ts',
    ],
    // Townships are known by the register, our own PDFs by the sources they carry.
    ...['proof/names/divisions.ts', 'proof/names/find-townships.ts', 'verify/extract-sources.ts'],
    // Bold is left out where setting makes it again.
    'compose/townships.ts',
  ],
  build: [
    ...['typeset.ts', 'disk', 'font/book.ts', 'yaml/bytes.ts', 'proofsheet'],
    ...['issue/head.ts', 'issue/load.ts', 'issue/naming.ts', 'issue/ours.ts', 'issue/settings.ts'],
    'output/format.ts',
    // The issues of a folder are read for it.
    'proof/neighbours/neighbourhood.ts',
  ],
};

describe('rooms import along the data', () => {
  it.each(Object.entries(ALLOWED))('%s', (folder, allowed) => {
    const may = [folder, 'base', ...allowed];
    const outside = imports
      .filter((one) => folderOf(one.from) === folder && isLocal(one))
      .filter(({ to }) => !may.includes(to) && !may.includes(folderOf(to)));
    expect(outside.map(show)).toEqual([]);
  });

  it('nothing but the command line imports the command line', () => {
    const outside = imports.filter(({ from, to }) => folderOf(to) === 'cli' && folderOf(from) !== 'cli');
    expect(outside.map(show)).toEqual([]);
  });

  it('no format imports another', () => {
    const formatOf = (file: string): string | undefined => /^output\/([^/]+)\//.exec(file)?.[1];
    const outside = imports.filter(({ from, to }) => {
      const [own, other] = [formatOf(from), formatOf(to)];
      return own !== undefined && other !== undefined && own !== other;
    });
    expect(outside.map(show)).toEqual([]);
  });

  it('every room has its rule', () => {
    const rooms = new Set(files.filter((file) => file.includes('/')).map(folderOf));
    expect([...rooms].filter((room) => room !== 'cli' && !(room in ALLOWED))).toEqual([]);
    expect(files.filter((file) => !file.includes('/'))).toEqual(['index.ts', 'typeset.ts']);
  });
});

describe('each package has one home', () => {
  const HOMES: Readonly<Record<string, string | readonly string[]>> = {
    yaml: 'yaml/',
    zod: ['schema/', 'yaml/slips/', 'issue/', 'cli/report/'],
    fontkit: 'font/load-face.ts',
    pdfkit: 'output/pdf/',
    piscina: 'build/pool.ts',
    fflate: 'import/docx/',
    saxes: 'import/docx/',
    'pdfjs-dist': 'import/pdf/',
    'word-extractor': 'import/',
    commander: 'cli/',
    chalk: 'cli/',
  };
  const packages = imports.filter((one) => !isLocal(one) && !one.to.startsWith('node:'));

  it.each(Object.entries(HOMES))('%s in %s', (name, home) => {
    const users = packages.filter(({ to }) => packageOf(to) === name);
    const homes = [home].flat();
    expect(users.filter(({ from }) => !homes.some((one) => from.startsWith(one))).map(show)).toEqual([]);
  });

  it('and no other package is used', () => {
    expect(packages.filter(({ to }) => HOMES[packageOf(to)] === undefined).map(show)).toEqual([]);
  });

  it('node:fs in disk/, launch/, and the files that read fonts and the language', () => {
    const users = imports.filter(({ to }) => packageOf(to) === 'node:fs');
    const homes = ['disk', 'launch', 'font/font-file.ts', 'proof/language/language-file.ts'];
    const outside = users.filter(({ from }) => !homes.includes(folderOf(from)) && !homes.includes(from));
    expect(outside.map(show)).toEqual([]);
    expect(users).not.toEqual([]);
  });
});

describe('what is made when a module is loaded', () => {
  it('hangs on nothing of the process, whose memory may be another one’s', () => {
    const made =
      /^(?:export )?(?:const|let) [^=]*=(?!.*=>).*\b(?:process\.(?!platform|versions|execPath)|Date\.now|performance\.|homedir\(|tmpdir\()/gm;
    const found = files
      .filter((file) => folderOf(file) !== 'launch')
      .flatMap((file) => [...read(file).matchAll(made)].map(([line]) => `${file}: ${line}`));
    expect(found).toEqual([]);
  });
});

describe('what no snapshot can hold', () => {
  it('is made by onceHere, which forgets it', () => {
    const makers = files.filter((file) => /new Intl\./.test(read(file)));
    const kept = makers.filter((file) => !/onceHere\(\s*\(\) => new Intl\./.test(read(file)));
    expect(makers).not.toEqual([]);
    expect(kept).toEqual([]);
  });
});

describe('no cycles', () => {
  const graph = (edges: readonly (readonly [string, string])[]): Map<string, Set<string>> => {
    const found = new Map<string, Set<string>>();
    for (const [from, to] of edges) if (from !== to) found.set(from, (found.get(from) ?? new Set()).add(to));
    return found;
  };
  /** A path that comes back to its start, if there is one. */
  function findCycle(edges: Map<string, Set<string>>): string[] | undefined {
    const done = new Set<string>();
    const walk = (node: string, path: readonly string[]): string[] | undefined => {
      if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
      if (done.has(node)) return undefined;
      for (const next of edges.get(node) ?? []) {
        const cycle = walk(next, [...path, node]);
        if (cycle) return cycle;
      }
      done.add(node);
      return undefined;
    };
    for (const node of edges.keys()) {
      const cycle = walk(node, []);
      if (cycle) return cycle;
    }
    return undefined;
  }

  it('finds one where there is one', () => {
    expect(
      findCycle(
        graph([
          ['a', 'b'],
          ['b', 'c'],
          ['c', 'a'],
        ]),
      ),
    ).toEqual(['a', 'b', 'c', 'a']);
  });
  const values = imports.filter((one) => isLocal(one) && !one.typeOnly);
  it('between folders, types left out', () => {
    expect(findCycle(graph(values.map(({ from, to }) => [folderOf(from), folderOf(to)])))).toBeUndefined();
  });
  it('between files, types left out', () => {
    expect(findCycle(graph(values.map(({ from, to }) => [from, to])))).toBeUndefined();
  });
});

describe('any size of input', () => {
  /** An array spread into arguments overflows the stack where it is as long as an input may make it. */
  const SPREAD =
    /\b(?:Math\.(?:max|min)|\w+\.(?:push|unshift)|String\.from(?:CharCode|CodePoint))\((?:[^(){}]*,\s*)?\.\.\.(?!\[)/;
  const OURS = [
    ...['schema', 'yaml', 'issue', 'text', 'layout', 'compose', 'template', 'proof', 'remedies', 'output'],
    'typeset.ts',
  ];

  it('is spread into no arguments', () => {
    const spread = files
      .filter((file) => OURS.includes(folderOf(file)))
      .flatMap((file) =>
        read(file)
          .split('\n')
          .filter((line) => SPREAD.test(line))
          .map((line) => `${file}: ${line.trim()}`),
      );
    expect(spread).toEqual([]);
  });
  it.each([
    'Math.max(...all)',
    'a.push(...b.map(c))',
    'Math.min(1, ...all)',
    'String.fromCharCode(...bytes)',
  ])('finds %s', (line) => {
    expect(SPREAD.test(line)).toBe(true);
  });
});

describe('files', () => {
  it('are at most twenty in a folder', () => {
    const folders = groupBy(files, (file) => posix.dirname(file));
    expect([...folders].filter(([, inside]) => inside.length > 20).map(([folder]) => folder)).toEqual([]);
  });
  it('have names of their own, but for commands, which are called as they are typed', () => {
    const named = files.filter((file) => !file.startsWith('cli/commands/'));
    const names = groupBy(named, (file) => posix.basename(file));
    expect([...names.values()].filter((same) => same.length > 1)).toEqual([]);
  });
  it('have a median of 80 to 150 lines', () => {
    const lengths = files.map((file) => read(file).split('\n').length - 1).sort((a, b) => a - b);
    const median = lengths[lengths.length >> 1] as number;
    expect(median).toBeGreaterThanOrEqual(80);
    expect(median).toBeLessThanOrEqual(150);
  });
  it.each(files)('%s has at most 250 lines', (file) => {
    expect(read(file).split('\n').length - 1).toBeLessThanOrEqual(250);
  });
  it('every import that is written was read', () => {
    const written = files.map((file) => read(file).match(/^(import|export)\b[^;]*?\bfrom '/gms)?.length ?? 0);
    const lazy = files.map((file) => read(file).match(/\bimport\(\s*'/g)?.length ?? 0);
    const total = [...written, ...lazy].reduce((sum, count) => sum + count, 0);
    expect(imports.length).toBe(total);
    expect(total).toBeGreaterThan(150);
  });
});
