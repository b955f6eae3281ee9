import { describe, expect, it } from 'vitest';
import { type Section, sectionsOf, type Tag } from '../../src/base/tag.ts';
import { openingWords } from '../../src/compose/item.ts';
import { composeItems } from '../../src/compose/items.ts';
import type { Item } from '../../src/issue/model.ts';
import { bulletin } from '../../src/template/presets.ts';
import { contentOf, inlines, issue, item, sourced, summary, tagOf } from './support.ts';

const column = sourced('部门动态');
const untitled = (text: string): Item => {
  const { title: _, ...rest } = item('', text);
  return rest;
};
const blocksOf = (...items: Item[]) => composeItems(issue({ items }), bulletin).blocks;

const parentOf = (tag: Tag | undefined): Section | undefined => tag && sectionsOf(tag)[0];

describe('columns', () => {
  const first = { ...item('一', '甲。'), column };
  const [white, heading, one, two] = blocksOf(first, { ...item('二', '乙。'), column });

  it('are set once, between brackets, above their items', () => {
    expect(summary(contentOf(heading))).toEqual(['heading:【', 'heading:部门动态', 'heading:】']);
    expect(white).toEqual({ kind: 'gap', lines: 1 });
    expect(heading).toMatchObject({
      kind: 'heading',
      align: 'center',
      size: 16,
      white: { above: 0, below: 0 },
    });
    expect([one, two].map((block) => summary(contentOf(block))[0])).toEqual(['heading:一', 'heading:二']);
  });

  it('are sections with a heading, around the sections of their items', () => {
    const section = parentOf(tagOf(heading));
    expect(tagOf(heading)).toEqual({ kind: 'heading', level: 2, parent: section });
    expect(section).toEqual({ kind: 'section', bookmark: '部门动态' });
    expect([one, two].map((block) => parentOf(tagOf(block))?.parent)).toEqual([section, section]);
    expect(parentOf(tagOf(one))?.parent).toBe(section);
    expect(contentOf(one)[0]?.style.tag).toMatchObject({ kind: 'heading', level: 3 });
  });

  it('leave the items before the first where they are', () => {
    const [before] = blocksOf(item('零', '文。'), first);
    expect(contentOf(before)[0]?.style.tag).toMatchObject({ kind: 'heading', level: 2 });
    expect(parentOf(tagOf(before))?.parent).toBeUndefined();
  });
});

describe('an item without a title', () => {
  it('is its body alone, its bookmark the first words', () => {
    const [block] = blocksOf(untitled('县气象局3月10日开展人工增雨作业，全县平均降水6.2毫米。'));
    expect(summary(contentOf(block))).toEqual([
      'body:县气象局3月10日开展人工增雨作业，全县平均降水6.2毫米。',
    ]);
    expect(parentOf(tagOf(block))?.bookmark).toBe('县气象局3月10日开展人工增雨作业');
  });

  it.each([
    ['短讯。', '短讯。'],
    ['甲乙丙丁戊己，庚辛壬癸子丑，寅卯辰巳午未申酉戌亥。', '甲乙丙丁戊己，庚辛壬癸子丑'],
    ['日前，县气象局三月十日开展人工增雨作业活动并取得实效。', '日前，县气象局三月十日开展人工增雨作业活…'],
    ['甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸，子。', '甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸'],
    ['甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸子丑。', '甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸…'],
  ])('%s goes by %s', (text, words) => {
    expect(openingWords([{ kind: 'text', inlines: inlines(text) }])).toBe(words);
  });

  it('goes by nothing where it has no text', () => {
    expect(openingWords([])).toBeUndefined();
  });
});

describe('a subtitle', () => {
  const withTitle = (form: 'run-in' | 'line' | 'centred'): Item => ({
    ...item('标题', '正文。'),
    title: { ...sourced('标题'), subtitle: sourced('——调查'), form },
  });

  it('is run in behind a title that is', () => {
    const [block] = blocksOf(withTitle('run-in'));
    expect(summary(contentOf(block))).toEqual(['heading:标题', 'kai:——调查', 'gap 1', 'body:正文。']);
    expect(contentOf(block)[1]?.style.tag).toBe(contentOf(block)[0]?.style.tag);
  });

  it.each(['line', 'centred'] as const)('stands below a title on its own line: %s', (form) => {
    const [title, body] = blocksOf(withTitle(form)).filter(({ kind }) => kind !== 'gap');
    expect(title).toMatchObject({ kind: 'heading', align: form === 'line' ? 'left' : 'center' });
    const subtitle = title?.kind === 'heading' ? title.subtitle : undefined;
    expect(subtitle && summary(subtitle.content)).toEqual(['kai:——调查']);
    expect(subtitle).toMatchObject({ size: 16, tag: { kind: 'paragraph', parent: parentOf(tagOf(title)) } });
    expect(summary(contentOf(body))).toEqual(['body:正文。']);
  });
});
