import { expect, it } from 'vitest';
import {
  COLUMN_FORMS,
  isManner,
  type Manner,
  makeBody,
  TAG_FORMS,
  TITLE_FORMS,
  type Truth,
} from './made-layouts.ts';
import { readIssue } from './reading.ts';

const MANNERS: readonly Manner[] = TITLE_FORMS.flatMap((title) =>
  TAG_FORMS.flatMap((tag) => COLUMN_FORMS.map((column) => ({ title, tag, column }))),
).filter(isManner);

function found(manner: Manner, seed: number): { readonly truth: Truth; readonly read: Truth } {
  const { blocks, truth } = makeBody(manner, seed);
  const { entries } = readIssue(blocks);
  const items = entries.filter((entry) => typeof entry !== 'string');
  return {
    truth,
    read: {
      columns: entries.filter((entry) => typeof entry === 'string'),
      titles: items.flatMap(({ title }) => title ?? []),
      sources: items.flatMap(({ sources }) => sources),
      townships: items.flatMap(({ townships = [] }) => townships),
      paragraphs: items.flatMap(({ body }) => body.map((text) => text.replaceAll('**', '').trim())),
    },
  };
}

/** How many of some are among others, each once. */
function common(some: readonly string[], others: readonly string[]): number {
  const left = [...others];
  return some.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

const FIELDS = ['columns', 'titles', 'sources', 'townships', 'paragraphs'] as const;

it('finds what is in bodies of every manner', () => {
  const counts = Object.fromEntries(FIELDS.map((field) => [field, { right: 0, read: 0, true: 0 }]));
  const wrong: string[] = [];
  for (const manner of MANNERS) {
    for (const seed of [1, 2, 3]) {
      const { truth, read } = found(manner, seed);
      for (const field of FIELDS) {
        const right = common(read[field], truth[field]);
        const count = counts[field] as { right: number; read: number; true: number };
        count.right += right;
        count.read += read[field].length;
        count.true += truth[field].length;
        if (right < Math.max(read[field].length, truth[field].length)) {
          wrong.push(`${manner.title} ${manner.tag} ${manner.column} ${seed}: ${field}`);
        }
      }
    }
  }
  if (process.env.SHOW_WRONG) console.log(wrong.join('\n'), JSON.stringify(counts));
  for (const { right, read, true: all } of Object.values(counts)) {
    expect(right / read).toBeGreaterThanOrEqual(0.97);
    expect(right / all).toBeGreaterThanOrEqual(0.97);
  }
});
