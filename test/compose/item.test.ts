import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../src/base/tag.ts';
import { compose } from '../../src/compose/compose.ts';
import { composeItem } from '../../src/compose/item.ts';
import { bulletin } from '../../src/template/presets.ts';
import { contentOf, issue, item, summary, tagOf } from './support.ts';

const paragraphsOf = (text: string, sources: string[] = [], townships: string[] = []): string[][] =>
  composeItem(item('标题', text, sources), townships, bulletin).map((block) => summary(contentOf(block)));

/** The body alone: title, gap and tag left out. */
function bodyOf(text: string, sources: string[], townships: string[]): string[] {
  const [content = []] = paragraphsOf(text, sources, townships);
  const end = content.indexOf('body:（');
  return content.slice(2, end < 0 ? undefined : end);
}

describe('an item', () => {
  it('has a run-in title, a gap of one em, its body and its tag', () => {
    expect(paragraphsOf('正文。', ['工信局'])).toEqual([
      ['heading:标题', 'gap 1', 'body:正文。', 'body:（', 'body:[工信局]', 'body:）'],
    ]);
  });

  it('sets each paragraph on its own, the title in the first and the tag in the last', () => {
    expect(paragraphsOf('一。\n二。\n三。', ['工信局'])).toEqual([
      ['heading:标题', 'gap 1', 'body:一。'],
      ['body:二。'],
      ['body:三。', 'body:（', 'body:[工信局]', 'body:）'],
    ]);
  });

  it('indents every paragraph by two ems, turn lines flush', () => {
    const paragraphs = composeItem(item('标题', '一。\n二。'), [], bulletin).filter(
      (block) => block.kind === 'paragraph',
    );
    expect(paragraphs.map(({ indent, size, inset, label }) => [indent, size, inset, label])).toEqual([
      [2, 16, 0, []],
      [2, 16, 0, []],
    ]);
  });

  it('is a section with a bookmark, its title a heading, each paragraph a node of its own', () => {
    const [first, second] = composeItem(item('标题', '一。\n二。'), [], bulletin);
    const section = { kind: 'section', bookmark: '标题' };
    expect(tagOf(first)).toEqual({ kind: 'paragraph', parent: section });
    expect(tagOf(second)).toEqual(tagOf(first));
    expect(tagOf(second)).not.toBe(tagOf(first));
    const heading = contentOf(first)[0]?.style.tag;
    expect(heading).toEqual({ kind: 'heading', level: 2, parent: section });
    const sections = [heading, tagOf(first), tagOf(second)].map(
      (tag) => tag && 'parent' in tag && tag.parent,
    );
    expect(new Set(sections).size).toBe(1);
    expect(
      contentOf(first)
        .slice(1)
        .some(({ style }) => style.tag !== undefined),
    ).toBe(false);
  });

  it('has no gap where it has no title', () => {
    const { title: _, ...untitled } = item('', '正文。');
    const [paragraph] = composeItem(untitled, [], bulletin);
    expect(summary(contentOf(paragraph))).toEqual(['body:正文。']);
  });
});

describe('the attribution tag', () => {
  it('is left out where there is no source', () => {
    expect(paragraphsOf('正文。')).toEqual([['heading:标题', 'gap 1', 'body:正文。']]);
  });
  it('sets names half an em apart, each kept together', () => {
    expect(paragraphsOf('文。', ['马庄乡', '魏邱乡', '开发区'])[0]?.slice(3)).toEqual([
      'body:（',
      'body:[马庄乡]',
      'gap 0.5',
      'body:[魏邱乡]',
      'gap 0.5',
      'body:[开发区]',
      'body:）',
    ]);
  });
});

describe('bold', () => {
  const townships = ['马庄乡', '魏邱乡', '马庄乡镇', '城关镇'];
  it.each<[string, string[], string[]]>([
    ['马庄乡开展行动。', ['马庄乡'], ['bold:马庄乡', 'body:开展行动。']],
    ['开展。马庄乡行动。', ['马庄乡'], ['body:开展。', 'bold:马庄乡', 'body:行动。']],
    [
      '开展！马庄乡行动？马庄乡。',
      ['马庄乡'],
      ['body:开展！', 'bold:马庄乡', 'body:行动？', 'bold:马庄乡', 'body:。'],
    ],
    ['“开展。”马庄乡行动。', ['马庄乡'], ['body:“开展。”', 'bold:马庄乡', 'body:行动。']],
    ['（开展。）》马庄乡行动。', ['马庄乡'], ['body:（开展。）》', 'bold:马庄乡', 'body:行动。']],
    // not where it opens no sentence
    ['在马庄乡开展。', ['马庄乡'], ['body:在马庄乡开展。']],
    ['开展，马庄乡行动；马庄乡。', ['马庄乡'], ['body:开展，马庄乡行动；', 'bold:马庄乡', 'body:。']],
    [
      '马庄乡、魏邱乡开展，和魏邱乡。',
      ['马庄乡', '魏邱乡'],
      ['bold:马庄乡', 'body:、', 'bold:魏邱乡', 'body:开展，和魏邱乡。'],
    ],
    ['（1）马庄乡开展。', ['马庄乡'], ['body:（1）', 'bold:马庄乡', 'body:开展。']],
    // behind a colon, in a row, behind the paragraph's number
    ['行动迅速：马庄乡清淤。', ['马庄乡'], ['body:行动迅速：', 'bold:马庄乡', 'body:清淤。']],
    ['马庄乡以及魏邱乡。', ['马庄乡', '魏邱乡'], ['bold:马庄乡', 'body:以及', 'bold:魏邱乡', 'body:。']],
    ['马庄乡　魏邱乡放水。', ['马庄乡', '魏邱乡'], ['bold:马庄乡', 'body:　', 'bold:魏邱乡', 'body:放水。']],
    ['**①**马庄乡。', ['马庄乡'], ['bold:①', 'bold:马庄乡', 'body:。']],
    // not where the item does not come from it
    ['魏邱乡开展。', ['马庄乡'], ['body:魏邱乡开展。']],
    // not where it is no township
    ['工信局开展。', ['工信局'], ['body:工信局开展。']],
    // the longest name wins
    ['马庄乡镇开展。', ['马庄乡', '马庄乡镇'], ['bold:马庄乡镇', 'body:开展。']],
    ['马庄乡镇开展。', ['马庄乡'], ['bold:马庄乡', 'body:镇开展。']],
    // explicit bold
    ['在**县城**开展。', [], ['body:在', 'bold:县城', 'body:开展。']],
    ['**马庄乡**开展。', ['马庄乡'], ['bold:马庄乡', 'body:开展。']],
    ['在**马庄乡。**马庄乡行动。', ['马庄乡'], ['body:在', 'bold:马庄乡。', 'bold:马庄乡', 'body:行动。']],
    ['在**县城**马庄乡开展。', ['马庄乡'], ['body:在', 'bold:县城', 'body:马庄乡开展。']],
    ['马庄乡', ['马庄乡'], ['bold:马庄乡']],
    ['马庄乡。魏邱乡。', ['马庄乡', '魏邱乡'], ['bold:马庄乡', 'body:。', 'bold:魏邱乡', 'body:。']],
  ])('%s from %j', (text, sources, parts) => {
    expect(bodyOf(text, sources, townships)).toEqual(parts);
  });

  it('opens a sentence at the start of every paragraph', () => {
    expect(paragraphsOf('一，\n马庄乡。', ['马庄乡'], townships)[1]?.slice(0, 2)).toEqual([
      'bold:马庄乡',
      'body:。',
    ]);
  });

  it.each<['openings' | 'anywhere' | 'none', string[]]>([
    ['openings', ['bold:马庄乡', 'body:与城关镇、马庄乡镇合作，在马庄乡放水。']],
    [
      'anywhere',
      ['bold:马庄乡', 'body:与城关镇、', 'bold:马庄乡镇', 'body:合作，在', 'bold:马庄乡', 'body:放水。'],
    ],
    ['none', ['body:马庄乡与城关镇、马庄乡镇合作，在马庄乡放水。']],
  ])('%s, as the layout asks', (where, parts) => {
    const own = item('标题', '马庄乡与城关镇、马庄乡镇合作，在马庄乡放水。', ['马庄乡', '马庄乡镇']);
    const [block] = composeItem(own, townships, bulletin, { townships: where });
    expect(summary(contentOf(block)).slice(2, 2 + parts.length)).toEqual(parts);
  });

  it('never takes an empty township for a name', () => {
    expect(bodyOf('开展。行动。', [''], [''])).toEqual(['body:开展。行动。']);
  });

  it('says where every stretch was written', () => {
    const [paragraph] = composeItem(item('标题', '马庄乡行动。', ['马庄乡']), ['马庄乡'], bulletin);
    const written = contentOf(paragraph).filter(
      ({ gap, text }) => gap === undefined && !'（）'.includes(text),
    );
    expect(written?.every(({ span }) => span !== undefined)).toBe(true);
  });
});

describe('a composition', () => {
  it('keeps its items in order, a section each', () => {
    const { body } = compose(issue({ items: [item('一', '甲。\n乙。'), item('二', '丙。')] }), bulletin);
    const sections = body.flatMap((block) => ('tag' in block ? sectionsOf(block.tag) : []));
    expect(sections.map((section) => section.bookmark)).toEqual(['一', '一', '二']);
    expect(new Set(sections).size).toBe(2);
  });

  it('takes a body of a very long list of sentences', () => {
    const text = '马庄乡。'.repeat(20000);
    const [paragraph] = composeItem(item('标题', text, ['马庄乡']), ['马庄乡'], bulletin);
    expect(contentOf(paragraph).length).toBeGreaterThan(40000);
  });
});
