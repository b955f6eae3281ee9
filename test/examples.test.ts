import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isError } from '../src/base/diagnostic.ts';
import type { Page, TextItem } from '../src/layout/page.ts';
import { EXAMPLES, layOutExample, typesetExample } from './helpers/examples.ts';
import { partOf } from './helpers/part.ts';
import { textOf } from './helpers/text-of.ts';
import { haveTools, runTool } from './helpers/tools.ts';

const bodyLines = (page: Page): string[] =>
  page.items.filter((item): item is TextItem => item.kind === 'text' && partOf(item) === 'item').map(textOf);

/** The text of the printed bulletin's items: extraction spaces, bold marks and page-cut line breaks mended. */
const printed = readFileSync(new URL('./yanjin-044.txt', import.meta.url), 'utf8')
  .replace('企业困\n\n难', '企业困难')
  .replace('四级责任体系，\n\n组织', '四级责任体系，组织')
  .split('\n')
  .filter((line) => /^[县我].{60}/u.test(line))
  .map((line) => line.replace(/[\s*]/gu, ''));

describe('the printed issue 44', () => {
  it.each(['yanjin-044', 'yanjin-044-zh'])('%s breaks its pages where the original does', (name) => {
    const { pages } = layOutExample(name);
    expect(pages.map((page) => bodyLines(page).length)).toEqual([14, 24, 24, 19]);
    expect(bodyLines(pages[0] as Page).at(-1)).toMatch(/共收集企业困$/u);
    expect(bodyLines(pages[2] as Page).at(-1)).toMatch(/四级责任体系，$/u);
  });

  it.each(['yanjin-044', 'yanjin-044-zh', 'yanjin-044-clreq'])(
    '%s has its text, no more and no less',
    (name) => {
      const { pages } = layOutExample(name);
      const text = pages
        .flatMap(bodyLines)
        .join('')
        .replace(/[\s\u3000]/gu, '');
      expect(printed).toHaveLength(8);
      expect(text).toBe(printed.join(''));
    },
  );

  it('is the same file with either spelling of the keys', async () => {
    const options = { sources: false };
    const [english, chinese] = await Promise.all([
      typesetExample('yanjin-044', options),
      typesetExample('yanjin-044-zh', options),
    ]);
    expect(chinese.pdf).toEqual(english.pdf);
  });
});

/** Examples with all kinds of parts, and figures in most lines. */
const MIXED: readonly string[] = ['qinghe-full', 'zhuanbao'];

describe.each(EXAMPLES)('example %s', (name) => {
  it('has no error, and no warning but of what the bulletin of Yanjin was printed with', () => {
    const { diagnostics } = layOutExample(name);
    const codes = diagnostics.filter(({ severity }) => severity !== 'note').map(({ code }) => code);
    expect(codes).toEqual(name.startsWith('yanjin-') ? ['doubled-word'] : []);
  });

  it.runIf(haveTools('mutool', 'python3'))('measures up', async () => {
    const { pdf, diagnostics } = await typesetExample(name);
    expect(diagnostics.some(isError)).toBe(false);
    const file = join(mkdtempSync(join(tmpdir(), 'kuaibao-')), 'issue.pdf');
    writeFileSync(file, pdf as Uint8Array);
    const meter = fileURLToPath(new URL('./tools/typemeter', import.meta.url));
    const measured = JSON.parse(runTool('python3', [meter, file, '--json']));
    expect(measured).toMatchObject({ grid_pt: 0, uneven: 0, kinsoku: [], broken: [], lone: [] });
    expect(measured.gap_em[0]).toBeGreaterThanOrEqual(0.125);
    // A mark and the serial number, and a title and its page number, stand on one line.
    if (!MIXED.includes(name)) expect(measured.gap_em[1]).toBeLessThanOrEqual(0.5);
    if (name === 'yanjin-044-clreq') {
      expect(measured.han.solid).toBeGreaterThanOrEqual(0.98);
      expect(measured.han.max).toBeLessThanOrEqual(0.05);
    } else {
      expect(measured.han.solid).toBeGreaterThanOrEqual(MIXED.includes(name) ? 0.85 : 0.9);
    }
  });
});
