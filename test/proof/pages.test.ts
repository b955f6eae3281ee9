/** The pages of the rules in docs/diagnostics.md: their examples are right, and their sources those of the rules. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/proof/registry.ts';
import { type At, saidAt } from './seeds.ts';

const document = readFileSync(fileURLToPath(new URL('../../docs/diagnostics.md', import.meta.url)), 'utf8');

interface Page {
  readonly at: At;
  readonly wrong: string;
  readonly right: string;
  readonly unseen: string;
  readonly source: string;
}

/** The page of a rule: four lines below its code. */
function pageOf(code: string): Page | undefined {
  const [, page = ''] = document.split(`\n#### \`${code}\`\n`);
  const [, at = 'body', wrong = ''] = /^- 错 wrong(?:（\S+ ([A-Za-z]+)）)?：`(.+)`$/mu.exec(page) ?? [];
  const [, right = ''] = /^- 对 right(?:（.*?）)?：`(.+)`$/mu.exec(page) ?? [];
  const [, unseen = ''] = /^- 看不出 cannot see：(.+)$/mu.exec(page) ?? [];
  const [, source = ''] = /^- 依据 source：(.+)$/mu.exec(page) ?? [];
  const lines = (text: string): string => text.replaceAll('\\n', '\n');
  return page === '' ? undefined : { at: at as At, wrong: lines(wrong), right: lines(right), unseen, source };
}

describe('the page of a rule', () => {
  it.each(RULES.map((rule) => ({ ...rule })))('is true: $code', ({ code, source }) => {
    const page = pageOf(code);
    if (!page) throw new Error(`docs/diagnostics.md has no page “#### \`${code}\`”`);
    const codesOf = (text: string): string[] => saidAt(page.at, text).map((one) => one.code);
    expect(codesOf(page.wrong)).toContain(code);
    expect(codesOf(page.right)).not.toContain(code);
    expect(page.source).toBe(source.zh);
    expect(page.unseen).toMatch(/\p{Script=Han}.*[A-Z]/u);
  });
});
