import { describe, expect, it } from 'vitest';
import type { Heading, HeadingLevel, Section, Tag } from '../../../src/base/tag.ts';
import type { Page, TextItem } from '../../../src/layout/page.ts';
import { addOutline, collectBookmarks } from '../../../src/output/pdf/bookmarks.ts';
import type { OpenDocument } from '../../../src/output/pdf/pdf-document.ts';

const line = (y: number, ...tags: Tag[]): TextItem =>
  ({ kind: 'text', y, runs: tags.map((tag) => ({ tag })) }) as unknown as TextItem;
const page = (...items: TextItem[]): Page => ({ width: 595, height: 842, items });
const heading = (level: HeadingLevel, bookmark: string, parent: Section): Heading => ({
  kind: 'heading',
  level,
  bookmark,
  parent,
});
const text = (parent: Section): Tag => ({ kind: 'paragraph', parent });

const column: Section = { kind: 'section', bookmark: '部门动态' };
const first: Section = { kind: 'section', bookmark: '水利局抓春灌', parent: column };
const second: Section = { kind: 'section', bookmark: '校车检查全覆盖', parent: column };
const alone: Section = { kind: 'section', bookmark: '简讯' };
const one = heading(4, '一、基本情况', first);
const one1 = heading(4, '（一）水源', first);

/** What `mutool show outline` would print. */
const outline = (bookmarks: ReturnType<typeof collectBookmarks>, depth = 0): string[] =>
  bookmarks.flatMap(({ title, page: at, y, inside }) => [
    `${'  '.repeat(depth)}${title} ${at} ${y}`,
    ...outline(inside, depth + 1),
  ]);

describe('bookmarks', () => {
  it('nest column, item, heading, each at its first line', () => {
    const pages = [
      page(
        line(100, { kind: 'heading', level: 2, parent: column }),
        line(128, { kind: 'heading', level: 3, parent: first }, text(first)),
        line(156, text(first)),
      ),
      page(line(90, one), line(120, text(first)), line(20, text(second)), line(400, text(alone))),
    ];
    expect(outline(collectBookmarks(pages))).toEqual([
      '部门动态 0 72',
      '  水利局抓春灌 0 100',
      '    一、基本情况 1 62',
      '  校车检查全覆盖 1 0',
      '简讯 1 372',
    ]);
  });

  it.each<[string, [HeadingLevel, string][], string[]]>([
    [
      'one below another',
      [
        [2, '一、'],
        [3, '（一）'],
        [4, '1.'],
        [3, '（二）'],
        [2, '二、'],
      ],
      ['一、', '  （一）', '    1.', '  （二）', '二、'],
    ],
    [
      'a level that was left out',
      [
        [3, '（一）'],
        [2, '一、'],
        [4, '1.'],
      ],
      ['（一）', '一、', '  1.'],
    ],
  ])('of headings nest by their levels: %s', (_, headings, expected) => {
    const section: Section = { kind: 'section' };
    const tags = headings.map(([level, title]) => heading(level, title, section));
    const found = outline(collectBookmarks([page(...tags.map((tag) => line(50, tag)))]));
    expect(found.map((entry) => entry.replace(/ 0 22$/, ''))).toEqual(expected);
  });

  it('of one level stand side by side', () => {
    const found = outline(collectBookmarks([page(line(50, one), line(80, one1))]));
    expect(found.slice(2)).toEqual(['    一、基本情况 0 22', '    （一）水源 0 52']);
  });
});

describe('the outline', () => {
  type Entry = Record<string, unknown> & { First?: Entry; Next?: Entry };
  const write = (pages: readonly Page[]) => {
    const root = { data: {} as Entry };
    const catalog = { data: {} as Entry };
    const document = {
      outline: { dictionary: root },
      _root: catalog,
      ref: (data: Entry) => ({ data, end: () => undefined }),
    } as unknown as OpenDocument;
    addOutline(document, collectBookmarks(pages), ({ page: at, y }) => ({
      page: `page ${at}` as never,
      left: 0,
      top: y,
    }));
    return { root, catalog };
  };

  it('counts at every level what is below it, and leads from each to its neighbours', () => {
    const { root, catalog } = write([
      page(line(40, text(first)), line(50, one), line(60, text(second)), line(70, text(alone))),
    ]);
    const at = (data: Entry, ...path: string[]): Entry =>
      path.reduce((entry, key) => (entry[key] as { data: Entry }).data, data);
    const columnEntry = at(root.data, 'First');
    expect([root.data.Count, columnEntry.Count, at(columnEntry, 'First').Count]).toEqual([5, 3, 1]);
    expect(at(columnEntry, 'First', 'First')).not.toHaveProperty('Count');
    expect(String(at(columnEntry, 'Last').Title)).toBe('校车检查全覆盖');
    expect(at(columnEntry, 'Last', 'Prev')).toBe(at(columnEntry, 'First'));
    expect(at(columnEntry, 'First', 'Parent')).toBe(columnEntry);
    expect(String(at(columnEntry, 'Next').Title)).toBe('简讯');
    expect(at(columnEntry, 'Next').Dest).toEqual(['page 0', 'XYZ', 0, 42, null]);
    expect(catalog.data.PageMode).toBe('UseOutlines');
  });

  it('is left out where nothing has a bookmark', () => {
    const { root, catalog } = write([page(line(40, { kind: 'paragraph' }))]);
    expect([root.data, catalog.data]).toEqual([{}, {}]);
  });
});
