import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FileContent, isError, layOutIssue, locate, type Typeset, typeset } from '../src/index.ts';
import { ISSUE, makeRandom, mutate, PUBLICATION } from './helpers/mutate.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const noFiles = { readFile: (): FileContent => ({ problem: 'missing' }) };

const withPublication = {
  readFile: (path: string): FileContent =>
    path.endsWith('河湾.yaml') ? { bytes: encode(PUBLICATION) } : { problem: 'missing' },
};
const set = (bytes: Uint8Array): Promise<Typeset> => typeset({ path: 'issue.yaml', bytes }, withPublication);

describe('typeset', () => {
  it('returns the PDF, its pages, its name and every file read', async () => {
    const result = await set(encode(ISSUE));
    expect(result.diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(
      Buffer.from(result.pdf ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(result.pages).toHaveLength(1);
    expect(result.name).toBe('河湾快报2025年第44期.pdf');
    expect(result.sources.map(({ path, text }) => [path, text.length])).toEqual([
      ['issue.yaml', ISSUE.length],
      ['河湾.yaml', PUBLICATION.length],
    ]);
    expect(result.issue?.items[0]?.title?.text).toBe('县水利局“把脉问诊”');
  });

  it('returns what it looked for, whether it was there or not', () => {
    const fonts = { folders: [] };
    const chosen = 'fonts: { body: no/own.ttf, title: 没有的字体, heading: no/own.ttf, bold: 黑体 }\n';
    const input = { path: 'in/issue.yaml', bytes: ISSUE.replace(/^fonts:\n( .*\n)+/m, '') + chosen };
    const { reads } = layOutIssue(input, { ...withPublication, fonts });
    expect(reads).toEqual([
      { kind: 'publication', path: join('in', '河湾.yaml'), bytes: encode(PUBLICATION) },
      { kind: 'installed-font', family: '没有的字体' },
      { kind: 'font', path: resolve('in/no/own.ttf') },
    ]);
    expect(layOutIssue(input, { fonts }).reads).toEqual([
      { kind: 'publication', path: join('in', '河湾.yaml') },
    ]);
  });

  it('takes an issue as text, as bytes, and as a file with either', async () => {
    const text = ISSUE.replace(/^extends.*\n/m, 'masthead: { title: 河湾快报 }\n');
    const inputs = [
      text,
      encode(text),
      { path: 'issue.yaml', bytes: text },
      { path: 'issue.yaml', bytes: encode(text) },
    ];
    const results = await Promise.all(inputs.map((input) => typeset(input)));
    expect(results[0]?.pdf).toBeDefined();
    for (const { pdf } of results) expect(pdf).toEqual(results[0]?.pdf);
    const [missing] = (await typeset(ISSUE)).diagnostics;
    expect(missing?.code).toBe('publication-missing');
  });

  it.each([
    ['layout: { columns: 10, bodySize: 42, marginLeft: 30 }', 'a large body'],
    ['layout: { lines: 40 }', 'many lines'],
    ['layout: { bodySize: 20, columns: 20, pitch: 20 }', 'a small pitch'],
  ])('refuses lines that would overlap: %s', async (layout) => {
    const { pdf, diagnostics } = await set(encode(ISSUE.replace(/^layout:\n( .*\n)+/m, `${layout}\n`)));
    expect(diagnostics.filter(isError).map(({ code }) => code)).toEqual(['lines-too-tight']);
    expect(pdf).toBeUndefined();
  });

  it('returns the same bytes for the same input, also side by side and after another issue', async () => {
    const [first, second] = await Promise.all([set(encode(ISSUE)), set(encode(ISSUE))]);
    await set(encode(ISSUE.replace('number: 44', 'number: 45')));
    const third = await set(encode(ISSUE));
    expect(first.pdf).toBeDefined();
    expect(second.pdf).toEqual(first.pdf);
    expect(third.pdf).toEqual(first.pdf);
  });

  it('returns diagnostics and no PDF for bad input', async () => {
    const result = await typeset({ path: 'a.yaml', bytes: encode('number：1\n') }, noFiles);
    expect(result.pdf).toBeUndefined();
    expect(result.diagnostics.some(isError)).toBe(true);
    const [diagnostic] = result.diagnostics.filter(({ code }) => code === 'fullwidth-colon');
    expect(diagnostic?.span && locate(diagnostic.span)).toEqual({ line: 1, column: 7 });
    expect(diagnostic?.message).toEqual({ zh: expect.any(String), en: expect.any(String) });
  });

  it.each([
    ['multiple-documents', `${ISSUE}---`],
    ['multiple-documents', `${ISSUE}...\n-`],
    ['bad-key', `${ISSUE}:`],
    ['bad-key', `${ISSUE}? `],
    ['unclosed-quote', `${ISSUE}x: "`],
    ['unclosed-bracket', `${ISSUE}x: [`],
  ])('places %s inside the text, at its very end too', async (_, text) => {
    const result = await set(encode(text));
    expect(result.diagnostics.some(isError)).toBe(true);
    expect(holdsPromises(result)).toBeUndefined();
  });

  it('still lays out an issue with an error that leaves it readable', () => {
    const { pages, diagnostics } = layOutIssue(
      { path: 'a.yaml', bytes: encode(`${ISSUE}x: 1\n`) },
      withPublication,
    );
    expect(diagnostics.map(({ code }) => code)).toContain('unknown-key');
    expect(pages).toHaveLength(1);
  });

  it('leaves its input as it was', async () => {
    const bytes = encode(ISSUE);
    const before = bytes.slice();
    await set(bytes);
    expect(bytes).toEqual(before);
  });

  it('asks for files by paths beside the issue, and for nothing else', async () => {
    const asked: string[] = [];
    const readFile = (path: string): FileContent => {
      asked.push(path);
      return { problem: 'missing' };
    };
    const result = await typeset(
      { path: join('甲', '乙', 'issue.yaml'), bytes: encode(ISSUE) },
      { readFile },
    );
    expect(asked).toEqual([join('甲', '乙', '河湾.yaml')]);
    expect(result.diagnostics.map(({ code }) => code)).toContain('publication-missing');
  });

  it('says so where a chosen font is in none of the given folders', async () => {
    const text = ISSUE.replace('heading: 黑体', 'heading: 没有这种体');
    const environment = { ...withPublication, fonts: { folders: [] } };
    const { pdf, diagnostics } = await typeset({ path: 'issue.yaml', bytes: encode(text) }, environment);
    expect(pdf).toBeUndefined();
    expect(diagnostics.filter(isError).map(({ code }) => code)).toEqual(['font-not-found']);
  });
});

/** Every promise of the library that holds for any input whatever. */
function holdsPromises({ pdf, pages, name, issue, diagnostics }: Typeset): string | undefined {
  const errors = diagnostics.filter(isError);
  if (errors.length > 0 === (pdf !== undefined)) return `${errors.length} errors and ${pdf ? 'a' : 'no'} PDF`;
  if (pdf && (pages.length === 0 || !name?.endsWith('.pdf') || !issue)) return 'a PDF of nothing';
  for (const { code, message, hint, span } of diagnostics) {
    if (!/^[a-z]+(-[a-z]+)*$/.test(code) || !message.zh || !message.en) return `a message of ${code}`;
    if (hint && (!hint.zh || !hint.en)) return `a hint of ${code}`;
    if (span && !(0 <= span.start && span.start <= span.end && span.end <= span.source.text.length)) {
      return `the place of ${code}`;
    }
  }
  return undefined;
}

describe('any input whatever', () => {
  const MUTANTS = Number(process.env.MUTANTS ?? 3000);

  it(`never throws, and gives a PDF or an error but never both (${MUTANTS} mutants)`, async () => {
    const random = makeRandom(20250919);
    const outcomes = { pdf: 0, error: 0 };
    const codes = new Set<string>();
    for (let count = 0; count < MUTANTS; count++) {
      const mutant = mutate(encode(ISSUE), random);
      const shown = () => `mutant ${count}:\n${Buffer.from(mutant).toString()}`;
      const result = await set(mutant).catch((thrown: unknown) => {
        throw new Error(`threw on ${shown()}`, { cause: thrown });
      });
      const broken = holdsPromises(result);
      if (broken) throw new Error(`${broken}: ${shown()}`);
      outcomes[result.pdf ? 'pdf' : 'error']++;
      for (const { code } of result.diagnostics) codes.add(code);
    }
    // The mutants must be of both kinds and of many, or this proves little.
    expect(outcomes.pdf).toBeGreaterThan(MUTANTS / 20);
    expect(outcomes.error).toBeGreaterThan(MUTANTS / 3);
    expect(codes.size).toBeGreaterThan(20);
  }, 300_000);

  it('is the same result twice', async () => {
    const random = makeRandom(7);
    for (let count = 0; count < 60; count++) {
      const mutant = mutate(encode(ISSUE), random);
      const [first, second] = [await set(mutant), await set(mutant)];
      expect(second.pdf).toEqual(first.pdf);
      expect(second.diagnostics).toEqual(first.diagnostics);
    }
  });

  it.each([0, 1, 2, 3, 1000])('%i random bytes are no issue', async (length) => {
    const random = makeRandom(length);
    const { pdf, diagnostics } = await set(Uint8Array.from({ length }, () => random(256)));
    expect(pdf).toBeUndefined();
    expect(diagnostics.some(isError)).toBe(true);
  });
});

describe('the process it runs in', () => {
  const streams = { out: '', err: '' };
  beforeEach(() => {
    vi.spyOn(process.stdout, 'write').mockImplementation((data) => {
      streams.out += String(data);
      return true;
    });
    vi.spyOn(process.stderr, 'write').mockImplementation((data) => {
      streams.err += String(data);
      return true;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('hears nothing from it and goes on', async () => {
    const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
    const talk = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name));
    const code = process.exitCode;
    await set(encode(ISSUE));
    await set(encode(ISSUE.replace('一句话', '😀张堃')));
    await set(encode('\u0000'));
    expect(streams).toEqual({ out: '', err: '' });
    for (const spy of talk) expect(spy).not.toHaveBeenCalled();
    expect(exit).not.toHaveBeenCalled();
    expect(process.exitCode).toBe(code);
  });
});
