import { describe, expect, it } from 'vitest';
import { weigh } from '../../../src/import/balance.ts';
import type { Paragraph } from '../../../src/import/element.ts';
import { toElements } from '../../../src/import/join/to-elements.ts';
import type { Manuscript } from '../../../src/import/manuscript.ts';
import { readPdf } from '../../../src/import/pdf/read-pdf.ts';
import type { Issue, Item } from '../../../src/issue/model.ts';
import { EXAMPLES, typesetExample } from '../../helpers/examples.ts';

const squeeze = (text: string): string => text.replace(/\s/gu, '');

async function readExample(name: string): Promise<{ issue: Issue; manuscript: Manuscript }> {
  const typeset = await typesetExample(name);
  if (!typeset.issue || !typeset.pdf) throw new Error(`${name} is not built`);
  const reading = await readPdf(`${name}.pdf`, typeset.pdf);
  if (!('manuscript' in reading)) throw new Error(reading.diagnostics[0]?.message.en);
  return { issue: typeset.issue, manuscript: reading.manuscript };
}

/** What an item's paragraphs may read as on paper: the title runs in, the tag stands at the end or on its own line. */
function paragraphsOf({ title, body, sources }: Item): string[][] {
  const tag = sources.length > 0 ? `（${sources.map(({ text }) => text).join('')}）` : '';
  const texts = body.flatMap((part) =>
    part.kind === 'text' ? [squeeze(part.inlines.map(({ text }) => text).join(''))] : [],
  );
  return texts.map((text, i) => {
    const starts = i === 0 && title ? ['', squeeze(title.text)] : [''];
    const ends = i === texts.length - 1 ? ['', squeeze(tag)] : [''];
    return starts.flatMap((start) => ends.map((end) => `${start}${text}${end}`));
  });
}

describe('a PDF of our own reads as the issue that it was made of', () => {
  it.each(EXAMPLES)('%s', async (name) => {
    const { issue, manuscript } = await readExample(name);
    expect(manuscript.diagnostics).toEqual([]);
    const { elements, dropped, diagnostics } = toElements(manuscript);
    expect(diagnostics).toEqual([]);
    const texts = new Set(
      elements.flatMap((one) => (one.kind === 'paragraph' ? [squeeze(one.text.text)] : [])),
    );
    for (const readings of issue.items.flatMap(paragraphsOf)) {
      expect(
        readings.some((text) => texts.has(text)),
        readings.at(-1),
      ).toBe(true);
    }
    const cells = elements.flatMap((one) => (one.kind === 'table' ? one.rows.flat() : []));
    const placed = [
      ...elements.flatMap((one) => (one.kind === 'paragraph' ? [one.text] : [])),
      ...cells.map(({ start, end }) => ({
        text: manuscript.source.text.slice(start, end),
        span: { source: manuscript.source, start, end },
        places: start,
      })),
    ];
    const { left, twice } = weigh(manuscript.source.text, placed, dropped);
    expect({ left, twice }).toEqual({ left: [], twice: 0 });
  });
});

describe('a page of our own', () => {
  const runs = (paragraph: Paragraph | undefined): string[] =>
    (paragraph?.looks ?? []).map(({ start, end, look }) =>
      [look.face, look.bold && 'bold', look.red && 'red', paragraph?.text.text.slice(start, end)]
        .filter(Boolean)
        .join(' '),
    );

  it('tells faces, fake bold and red', async () => {
    const { manuscript } = await readExample('yanjin-044');
    const paragraphs = toElements(manuscript).elements.filter((one) => one.kind === 'paragraph');
    expect(runs(paragraphs[0])).toEqual(['xiaobiaosong red 延津政务快报']);
    const last = paragraphs.find(({ text }) => text.text.startsWith('我县深入开展'));
    expect(
      runs(last)
        .slice(0, 4)
        .map((run) => run.slice(0, 14)),
    ).toEqual(['heiti 我县深入开展“清', 'fangsong 县公路事业', 'fangsong bold ', 'fangsong 明确工作重']);
    expect(runs(last).filter((run) => run.includes('bold'))).toEqual([
      'fangsong bold 马庄乡',
      'fangsong bold 魏邱乡',
      'fangsong bold 王楼镇',
    ]);
    expect(paragraphs.at(-1)?.text.text).toMatch(/^责任编辑：李　勉　+审核：路　帅　+签发：范晓宇$/u);
  });

  it('drops its page numbers and keeps its rules', async () => {
    const { manuscript } = await readExample('yanjin-044');
    const { elements, dropped } = toElements(manuscript);
    const text = ({ start, end }: { start: number; end: number }): string =>
      manuscript.source.text.slice(start, end);
    expect(dropped.map((one) => `${one.rule} ${text(one)}`)).toEqual(
      [1, 2, 3, 4].map((page) => `page-number — ${page} —`),
    );
    const rules = elements.filter((one) => one.kind === 'ruling');
    expect(rules.map(({ red, page }) => ({ red, page }))).toEqual([
      { red: true, page: 1 },
      { red: false, page: 4 },
      { red: false, page: 4 },
      { red: false, page: 4 },
    ]);
  });

  it('has its tables by their rules, and its pictures', async () => {
    const { manuscript } = await readExample('qinghe-full');
    const { elements } = toElements(manuscript);
    const [table] = elements.filter((one) => one.kind === 'table');
    const rows = table?.rows.map((row) =>
      row.map(({ start, end }) => manuscript.source.text.slice(start, end)),
    );
    expect(rows?.slice(0, 3)).toEqual([
      ['乡镇', '应浇面积', '已浇面积', '进度'],
      ['城关镇', '3.2', '3.1', '96.9%'],
      ['柳林镇', '9.6', '9.2', '95.8%'],
    ]);
    const images = elements.filter((one) => one.kind === 'image');
    expect(images.map(({ ending, page }) => `${ending} ${page}`)).toEqual(['png 2', 'png 5', 'png 5']);
    expect(images.map(({ width }) => Math.round(width ?? 0))).toEqual([95, 70, 70]);
  });
});
