import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Typeset } from '../../../src/typeset.ts';
import { EXAMPLES, exampleFile, typesetExample } from '../../helpers/examples.ts';
import { textOf } from '../../helpers/text-of.ts';
import { haveTools, runTool } from '../../helpers/tools.ts';
import { boxesOf, contentStreams } from './read.ts';

const bare = (text: string): string => text.replace(/[\s\u3000]/gu, '');

describe.each(EXAMPLES)('the PDF of %s', (name) => {
  let typeset: Typeset & { pdf: Uint8Array };
  let file: string;
  beforeAll(async () => {
    typeset = (await typesetExample(name)) as typeof typeset;
    file = join(mkdtempSync(join(tmpdir(), 'kuaibao-')), 'issue.pdf');
    writeFileSync(file, typeset.pdf);
  });

  it('has exact A4 pages', () => {
    const boxes = boxesOf(typeset.pdf);
    expect(boxes).toHaveLength(typeset.pages.length);
    for (const { MediaBox, TrimBox } of boxes) {
      expect(MediaBox).toEqual([0, 0, 595.275591, 841.889764]);
      expect(TrimBox).toEqual(MediaBox);
    }
  });

  it('shows no .notdef', () => {
    const codes = contentStreams(typeset.pdf)
      .flatMap((stream) => [...stream.matchAll(/\[(.*?)\] TJ/gu)])
      .flatMap(([, array = '']) => [...array.matchAll(/<([0-9a-f]*)>/gu)])
      .flatMap(([, hex = '']) => hex.match(/.{4}/gu) ?? []);
    expect(codes.length).toBeGreaterThan(100);
    expect(codes).not.toContain('0000');
  });

  it('is the same twice', async () => {
    const again = await typesetExample(name);
    expect(Buffer.compare(again.pdf as Uint8Array, typeset.pdf)).toBe(0);
  });

  it.runIf(haveTools('pdftotext'))('gives its text back exactly', () => {
    const wanted = typeset.pages.map((page) =>
      bare(page.items.map((item) => (item.kind === 'text' ? textOf(item) : '')).join('')),
    );
    for (const mode of [[], ['-layout'], ['-raw']]) {
      const pages = runTool('pdftotext', [...mode, file, '-'])
        .split('\f')
        .slice(0, -1)
        .map(bare);
      expect(pages).toEqual(wanted);
    }
  });

  it.runIf(haveTools('pdffonts'))('embeds subsets of all its fonts', () => {
    const fonts = runTool('pdffonts', [file]).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+.* yes yes yes /u);
  });

  it.runIf(haveTools('qpdf'))('is sound to qpdf', () => {
    expect(runTool('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors');
  });

  it.runIf(haveTools('mutool'))('has one bookmark an item, in order', () => {
    const titles = typeset.issue?.items.flatMap(({ title }) => (title ? [title.text] : [])) ?? [];
    const lines = runTool('mutool', ['show', file, 'outline']).trim().split('\n');
    const bookmarks = lines.map((line) => /"(.*)"/u.exec(line)?.[1]);
    expect(bookmarks).not.toContain(undefined);
    expect(bookmarks.filter((bookmark) => titles.some((title) => title === bookmark))).toEqual(titles);
  });

  it.runIf(haveTools('pdfinfo'))('names itself', () => {
    const info = runTool('pdfinfo', ['-enc', 'UTF-8', file]);
    const { issue } = typeset;
    const [, title = ''] = /^Title: +(.*)$/mu.exec(info) ?? [];
    expect(title).toContain(issue?.masthead.title.at(-1)?.text);
    expect(title).toMatch(new RegExp(`${issue?.date.year}.*第${issue?.number?.first}.*期$`, 'u'));
    const issuers = issue?.masthead.issuers.map(({ text }) => text).join('\u3000');
    expect(info).toMatch(new RegExp(`^Author: +${issuers}$`, 'mu'));
  });
});

describe('the same input', () => {
  it('gives the same bytes from the command, in another time zone and locale', async () => {
    const { pdf } = await typesetExample('yanjin-044');
    const command = fileURLToPath(new URL('../../../bin/kuaibao.js', import.meta.url));
    const env = { ...process.env, TZ: 'America/New_York', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    const args = [command, 'build', exampleFile('yanjin-044'), '-o', '-'];
    const { stdout } = spawnSync(process.execPath, args, { env, maxBuffer: 1 << 26 });
    expect(Buffer.compare(stdout, pdf as Uint8Array)).toBe(0);
  });
});
