import { describe, expect, it } from 'vitest';
import { textValue, type Value } from '../../../src/issue/write/value.ts';
import { type Edit, editText } from '../../../src/issue/write/write.ts';
import { canonicaliseKeys } from '../../../src/schema/keys.ts';
import { nodesAlong, type TreePath } from '../../../src/schema/tree.ts';
import { readTree } from '../../../src/yaml/read.ts';
import { readExamples } from './support.ts';

const set = (path: TreePath, text: string): Edit => ({ kind: 'set', path, value: textValue(text) });
const remove = (path: TreePath): Edit => ({ kind: 'delete', path });
const append = (path: TreePath, value: Value): Edit => ({ kind: 'append', path, value });

function edit(text: string, ...edits: readonly Edit[]): string {
  const written = editText(text, edits);
  if ('diagnostics' in written)
    throw new Error(JSON.stringify(written.diagnostics.map(({ message }) => message)));
  return written.text;
}

/** The text at a path as the program reads it, without the line break that ends a block. */
function readAt(text: string, path: TreePath): string | undefined {
  const tree = readTree({ path: 'a.yaml', text });
  expect(tree.sound, text).toBe(true);
  expect(
    tree.diagnostics.map(({ code }) => code),
    text,
  ).toEqual([]);
  const { root } = canonicaliseKeys(tree.root as NonNullable<typeof tree.root>);
  const nodes = nodesAlong(root, path);
  const node = nodes.length > path.length ? nodes.at(-1) : undefined;
  if (node?.kind !== 'scalar') return undefined;
  return node.literal ? node.text.replace(/\n+$/, '') : node.text;
}

const FILE = `# 河湾快报

# 红头
报头: # 套红
    刊名:   河湾快报
    编发单位: '办公室' # 全称

期号: 44 # 本期
日期: 2025-09-12
内容:
  # 头条
  - 标题: "甲"
    正文: | # 全文
      旧文。
      第二段。

    来源: [甲局, 乙局] # 两家
  - 标题: 乙
    正文: 丙

# 发到各乡镇
本期发: 县委
`;
const comments = (text: string): readonly string[] => text.match(/#.*/g) ?? [];

describe('editText', () => {
  it.each(readExamples())('leaves %s as it is where nothing is edited', (_, text) => {
    expect(edit(text)).toBe(text);
  });

  it.each(readExamples())('and setting the number there and back changes no byte of %s', (_, text) => {
    const number = readAt(text, ['number']);
    const other = edit(text, set(['number'], '987'));
    if (number !== undefined) expect(edit(other, set(['number'], number))).toBe(text);
    else expect(edit(other, remove(['number']))).toBe(text);
  });

  it.each<[string, Edit, string, string]>([
    ['a value beside a comment', set(['number'], '45'), '期号: 44 #', '期号: 45 #'],
    [
      'a value after many spaces',
      set(['masthead', 'title'], '河滨快报'),
      '河湾快报\n    编',
      '河滨快报\n    编',
    ],
    ['a text in single quotes', set(['masthead', 'issuer'], "a'b"), "'办公室'", "'a''b'"],
    ['a text in double quotes', set(['items', 0, 'title'], '丁'), '"甲"', '"丁"'],
    [
      'a block',
      set(['items', 0, 'body'], '新。\n\n文。'),
      '      旧文。\n      第二段。',
      '        新。\n\n        文。',
    ],
    ['a text by a block', set(['items', 1, 'body'], '新。\n文。'), '丙', '|\n        新。\n        文。'],
    ['a comment’s value by a block', set(['number'], '甲\n乙'), '44 # 本期', '| # 本期\n    甲\n    乙'],
    ['an item of brackets', set(['items', 0, 'sources', 1], '丙, 局'), '乙局', "'丙, 局'"],
    ['a list by a text', set(['items', 0, 'sources'], '丙局'), '[甲局, 乙局]', '丙局'],
    ['a new key in its order', set(['total'], '344'), '日期:', '总期号: 344\n日期:'],
    [
      'a new item',
      append(['items'], {
        kind: 'mapping',
        entries: [
          ['title', textValue('丁')],
          ['sources', { kind: 'list', items: [textValue('甲'), textValue('乙')] }],
        ],
      }),
      '丙\n',
      '丙\n  - 标题: 丁\n    来源: [甲, 乙]\n',
    ],
    ['one more in brackets', append(['items', 0, 'sources'], textValue('丙局')), '乙局]', '乙局, 丙局]'],
    [
      'a list that was missing',
      append(['items', 1, 'sources'], textValue('丙局')),
      '丙\n',
      '丙\n    来源: [丙局]\n',
    ],
    ['a key away', remove(['date']), '日期: 2025-09-12\n', ''],
    ['an item away', remove(['items', 1]), '  - 标题: 乙\n    正文: 丙\n', ''],
    ['the first key of an item away', remove(['items', 1, 'title']), '标题: 乙\n    ', ''],
    ['the last of brackets away', remove(['items', 0, 'sources', 1]), ', 乙局', ''],
    ['the first of brackets away', remove(['items', 0, 'sources', 0]), '甲局, ', ''],
    ['nothing away where nothing is', remove(['copies']), '', ''],
  ])('writes %s, and nothing else', (_, one, before, after) => {
    const expected = FILE.replace(before, after);
    expect(edit(FILE, one)).toBe(expected);
    expect(comments(expected)).toEqual(comments(FILE));
    const windows = `\ufeff${FILE.replaceAll('\n', '\r\n')}`;
    expect(edit(windows, one)).toBe(`\ufeff${expected.replaceAll('\n', '\r\n')}`);
  });

  it('takes the comments of a key away with it, and keeps the head of the file', () => {
    expect(edit(FILE, remove(['distribution']))).toBe(FILE.replace(/\n# 发到各乡镇\n.*\n/, '\n'));
    expect(edit('# 头\n期号: 1\n日期: 2\n', remove(['number']))).toBe('# 头\n日期: 2\n');
  });

  it('writes English keys in a file of English keys, and dotted ones where they stand', () => {
    expect(edit('number: 1\n', set(['date'], '2025-01-01'))).toBe('number: 1\ndate: 2025-01-01\n');
    expect(edit('报头.刊名: 甲\n', set(['masthead', 'title'], '乙'))).toBe('报头.刊名: 乙\n');
    expect(edit('{number: 1}', set(['copies'], '30'))).toBe('{number: 1, copies: 30}');
  });

  it('begins a file, and fills an empty key', () => {
    const edits = [
      set(['masthead', 'title'], '甲'),
      set(['number'], '4'),
      append(['items'], {
        kind: 'mapping',
        entries: [
          ['title', textValue('乙')],
          ['body', textValue('丙。\n丁。')],
        ],
      }),
    ];
    expect(edit('', ...edits)).toBe(
      '报头:\n  刊名: 甲\n期号: 4\n内容:\n  - 标题: 乙\n    正文: |\n      丙。\n      丁。\n',
    );
    expect(edit('# 头\n', set(['number'], '4'))).toBe('# 头\n期号: 4\n');
    expect(edit('期号: # 空\n日期: x', set(['number'], '4'))).toBe('期号: 4 # 空\n日期: x');
  });

  it('quotes figures only where a text is meant', () => {
    const written = edit(
      '期号: 1\n内容:\n  - 标题: 甲\n',
      set(['number'], '2'),
      set(['items', 0, 'title'], '2025'),
    );
    expect(written).toBe("期号: 2\n内容:\n  - 标题: '2025'\n");
  });

  it.each<[string, Edit, string]>([
    ['期号: "1\n', set(['number'], '2'), 'unclosed-quote'],
    ['- 甲\n', set(['number'], '2'), 'wrong-kind'],
    ['期号: 1\n', set(['number', 'x'], '2'), 'wrong-kind'],
    ['内容: [甲]\n', set(['items', 3], '2'), 'wrong-kind'],
    ['内容:\n  标题: 2026-03-01\n', append(['items'], textValue('乙')), 'wrong-kind'],
    ['乡镇:\n  · 甲\n  · 乙\n', append(['townships'], textValue('丙')), 'wrong-kind'],
    ['乡镇:\n  · 甲\n  · 乙\n', remove(['townships', 0]), 'wrong-kind'],
    ['乡镇:\n  · 甲\n  · 乙\n', set(['townships', 0], '丙'), 'wrong-kind'],
    ['乡镇:\n  - 甲\n  -\n', append(['townships'], textValue('丙')), 'wrong-kind'],
  ])('refuses to edit %j', (text, one, code) => {
    const written = editText(text, [one]);
    expect('diagnostics' in written && written.diagnostics.map((d) => d.code)).toEqual([code]);
  });
});

describe('the dash of an item', () => {
  it.each([
    ['内容:\n  - # 第1-2条合并\n    标题: 甲-乙\n', '内容:\n  - # 第1-2条合并\n    标题: 甲-乙\n  - 丙\n'],
    ['内容:\n  -\n    # - 旧\n    标题: 甲\n', '内容:\n  -\n    # - 旧\n    标题: 甲\n  - 丙\n'],
    ['内容:\n- - 甲\n  - 乙\n', '内容:\n- - 甲\n  - 乙\n- 丙\n'],
  ])('is the first sign on its line: %j', (text, expected) => {
    expect(edit(text, append(['items'], textValue('丙')))).toBe(expected);
  });
});

describe('what is written', () => {
  const PARTS = [
    ...[
      '-',
      '- ',
      '?',
      '? ',
      ':',
      ': ',
      '#',
      ' #',
      '"',
      "'",
      '“',
      '”',
      '是',
      '否',
      'true',
      'null',
      '~',
      '1e3',
      '0x1',
    ],
    ...[
      '2025-09-19',
      ' ',
      '  ',
      '\u3000',
      '\u{1F600}',
      '\t',
      '\n',
      '\n\n',
      '甲',
      '乙，丙。',
      '[',
      ']',
      '{',
      '}',
      ',',
      '|',
      '>',
    ],
    ...[
      '&',
      '*',
      '**',
      '!',
      '%',
      '@',
      '`',
      '\\',
      '：',
      '---',
      '...',
      '=',
      '\u200b',
      '\u0007',
      '\u2028',
      '标题',
      '正文: ',
    ],
  ];
  let seed = 20250919;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return (seed >> 8) % below;
  };
  const texts = [
    ...PARTS,
    '',
    ...Array.from({ length: 600 }, () =>
      Array.from({ length: 1 + random(5) }, () => PARTS[random(PARTS.length)]).join(''),
    ),
  ].map((text) => text.replace(/\n+$/, ''));
  const PLACES: readonly (readonly [string, TreePath])[] = [
    ['期号: 1\n内容:\n  - 标题: 甲\n    正文: 乙\n', ['items', 0, 'title']],
    ['期号: 1\n内容:\n- 标题: 甲\n  正文: |\n    乙\n\n签批:\n  审核: 丙\n', ['items', 0, 'body']],
    ['内容: [{标题: 甲, 正文: 乙}]\n', ['items', 0, 'body']],
    ['乡镇: [甲, 乙]\n', ['townships', 0]],
    ['乡镇:\n- 甲\n- 乙\n', ['townships', 1]],
  ];

  it.each(PLACES)('into %j reads back as the same text', (file, path) => {
    for (const text of texts) {
      const written = edit(file, set(path, text));
      expect(readAt(written, path), JSON.stringify([text, written])).toBe(text);
    }
  });
});
