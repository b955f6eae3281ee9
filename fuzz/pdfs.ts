/** Damaged and hostile PDFs, before `verify` and `extract`. */

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { extract } from '../src/cli/commands/run-extract.ts';
import { verify } from '../src/cli/commands/run-verify.ts';
import type { Terminal } from '../src/cli/terminal.ts';
import { typeset } from '../src/typeset.ts';
import { ISSUE, mutate, PUBLICATION } from '../test/helpers/mutate.ts';
import { damage } from './damage.ts';
import { hostile } from './hostile.ts';
import { findCommands } from './printed.ts';
import type { Random } from './random.ts';
import { encode, type Target } from './target.ts';

async function buildSound(): Promise<Uint8Array> {
  const readFile = () => ({ bytes: encode(PUBLICATION) });
  const { pdf } = await typeset(ISSUE, { readFile, fonts: { folders: [] } });
  if (!pdf) throw new Error('the issue that is to be damaged has no PDF');
  return pdf;
}

let sound: Promise<Uint8Array> | undefined;

const STREAM = /<<([^<>]*)\/Filter \/FlateDecode([^<>]*)>>\nstream\n/gu;

/** A file whose streams are not packed, so that damage reaches what is in them. */
function unpack(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  let [out, from] = ['', 0];
  for (const match of text.matchAll(STREAM)) {
    const start = match.index + match[0].length;
    const end = text.indexOf('\nendstream', start);
    if (end < 0 || match.index < from) continue;
    const data = inflateSync(Buffer.from(text.slice(start, end), 'latin1')).toString('latin1');
    const dict = `${match[1]}${match[2]}`.replace(/\/Length \d+/u, '');
    out += `${text.slice(from, match.index)}<<${dict} /Length ${data.length}>>\nstream\n${data}`;
    from = end;
  }
  return Buffer.from(out + text.slice(from), 'latin1');
}

const NUMBERS = ['0', '-1', '1e9', '2147483648', '99999999999999999999', '0.0000001', 'null', '[]', '<<>>'];

/** Numbers, references and names in place of others, as no writer but an attacker puts them. */
function restructure(pdf: Uint8Array, random: Random): Uint8Array {
  let text = Buffer.from(pdf).toString('latin1');
  for (let i = 1 + random.below(6); i > 0; i--) {
    const [pattern, made] = random.pick<readonly [RegExp, (found: string) => string]>([
      [/\b\d+ 0 R\b/gu, () => `${1 + random.below(60)} 0 R`],
      [/\b\d+\b/gu, () => random.pick(NUMBERS)],
      [/\/[A-Z][A-Za-z]+/gu, (found) => random.pick([found.slice(1), '/Kids', '/Filter', '/Length', '/X'])],
      [/<<|>>|\[|\]|\(|\)/gu, (found) => found.repeat(random.below(3))],
      [/endobj|endstream|stream|xref|trailer|startxref/gu, () => ''],
    ]);
    const places = [...text.matchAll(pattern)];
    if (places.length === 0) continue;
    const { index, 0: found } = random.pick(places);
    text = text.slice(0, index) + made(found) + text.slice(index + found.length);
  }
  return Buffer.from(text, 'latin1');
}

async function fileOf(random: Random): Promise<Uint8Array> {
  if (random.chance(40)) return hostile(random);
  sound ??= buildSound();
  const pdf = random.chance(50) ? unpack(await sound) : await sound;
  const kind = random.below(3);
  if (kind === 0) return restructure(pdf, random);
  return kind === 1 ? damage(pdf, random) : mutate(pdf, random.below);
}

/** A terminal that only listens. */
function listenIn(cwd: string, said: string[]): Terminal {
  return {
    lang: 'zh',
    cwd,
    colour: false,
    stdin: () => ({ bytes: new Uint8Array() }),
    out: (data) => said.push(Buffer.from(data).toString()),
    say: (line) => said.push(line),
  };
}

export const pdfs: Target = {
  name: 'pdfs',
  share: 12,
  patience: 1,
  async make(random) {
    const files = { 'a.pdf': await fileOf(random) };
    return {
      files,
      check: async (folder) => {
        const cwd = join(folder, 'inner');
        mkdirSync(cwd);
        writeFileSync(join(cwd, 'a.pdf'), files['a.pdf']);
        const said: string[] = [];
        const terminal = listenIn(cwd, said);
        await verify(['a.pdf'], {}, terminal);
        await extract(['a.pdf'], {}, terminal);
        const outside = readdirSync(folder).filter((name) => name !== 'inner');
        return [
          ...findCommands(said.join('\n')),
          ...outside.map((name) => `wrote ${name} outside its folder`),
        ];
      },
    };
  },
};
