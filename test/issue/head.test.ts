import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Head, isPublicationHead, readHead, readNameFacts } from '../../src/issue/head.ts';
import { loadIssue, readHeadInFull } from '../../src/issue/load.ts';
import { nameFacts } from '../../src/issue/naming.ts';

const ISSUE = `masthead:
  title: 河湾快报
number: 1
date: 2025-09-19
items:
  - title: 标题
    body: |
      正文：“引文”。

      第二段 #1
    sources: [工信局]
`;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const swap = (from: string, to: string): string => ISSUE.replace(from, to);

/** What the full reader makes of a text. */
const loadFacts = (text: string) => {
  const { issue } = loadIssue({ path: 'a.yaml', bytes: encode(text) }, () => ({ problem: 'missing' }));
  return issue && nameFacts(issue);
};
const factsOf = (head: Head | undefined) => head && readNameFacts([head]);

describe('the head of a file', () => {
  it.each([
    ['as in the manual', ISSUE],
    [
      'in Chinese',
      '报头:\n  编发单位: "某: 某"\n  刊名: 河湾快报\n期号: 第3期\n日期: 2025年9月1日\n内容:\n- 标题: x\n  正文: x\n',
    ],
    ['with Windows line ends', ISSUE.replaceAll('\n', '\r\n')],
    ['with comments', `# 第一期\n${swap('number: 1', 'number: 1 # 年度')}# 完\n`],
    ['with quotes', swap('2025-09-19', '"2025-09-19"').replace('河湾快报', "'河湾快报'")],
    ['with full-width digits', swap('number: 1', 'number: １２')],
    ['with stray spaces', swap('河湾快报', '  河 湾 快 报  ')],
    ['with a supplement', swap('number: 1', 'supplement: 是\ntotal: 总第345期')],
    ['with a distribution in brackets', `${ISSUE}distribution: [甲, 乙]\nsignoff: {审核: 王}\n`],
    ['with a list below its key', swap('    sources: [工信局]\n', '    sources:\n      - 工信局\n')],
    ['with a joint issue', swap('number: 1', 'number: 第7、8期（合刊）\ntotal: 344-345')],
    ['with the year of its number', swap('number: 1', 'number: 〔2025〕第7期')],
    ['with a month', swap('2025-09-19', '2025年9月')],
    ['with a publication', 'extends: 刊 物.yaml\nnumber: 3\n'],
  ])('is read fast %s, as the full reader reads it', (_, text) => {
    const head = readHead(text);
    const full = readHeadInFull({ path: 'a.yaml', bytes: encode(text) });
    expect(head).toBeDefined();
    expect(head?.keys).toEqual(full?.keys);
    expect(factsOf(head)).toEqual(loadFacts(text));
    expect(factsOf(full)).toEqual(loadFacts(text));
    expect(head?.texts.get('extends')).toEqual(full?.texts.get('extends'));
  });

  it.each([
    ['a full-width colon', swap('number: 1', 'number：1')],
    ['no space after a colon', swap('number: 1', 'number:1')],
    ['a key twice', `${ISSUE}number: 2\n`],
    ['a key twice, in both languages', `${ISSUE}期号: 2\n`],
    ['a value over two lines', swap('number: 1', 'number:\n  1')],
    ['a value that goes on', swap('2025-09-19', '2025-09-\n  19')],
    ['a masthead in braces', swap('masthead:\n  title: 河湾快报', 'masthead: {title: 河湾快报}')],
    ['a title as a block', swap('title: 河湾快报', 'title: |\n    河湾快报')],
    ['a year in square brackets', swap('number: 1', 'number: [2025]7')],
    ['an anchor', swap('number: 1', 'number: &a 1')],
    ['an escape', swap('河湾快报', '"河\\u6e7e"')],
    ['a bracket left open', `${ISSUE}townships: [甲,\n  乙]\n`],
    ['a quote left open', `${ISSUE}distribution: "甲\n  number: 9"\n`],
    ['a dotted key', `${ISSUE}报头.刊名: 别的\n`],
    ['a tab', swap('  title: 河湾', '\ttitle: 河湾')],
    ['two documents', `${ISSUE}---\n${ISSUE}`],
    ['a document end', `${ISSUE}...\n`],
  ])('is left to the full reader with %s', (_, text) => {
    expect(readHead(text)).toBeUndefined();
  });

  it('takes an empty value for none, over the publication as well', () => {
    const [own, publication] = [
      readHead('number:\ndate: 2025-09-19\n'),
      readHead(swap('number: 1', 'number: 7')),
    ];
    expect(readNameFacts([own as Head, publication as Head])).toBeUndefined();
    expect(readNameFacts([publication as Head])?.number).toEqual({ first: 7, last: 7 });
  });

  it('tells a publication from an issue', () => {
    const publication = (text: string) => isPublicationHead(readHead(text) as Head);
    expect(publication('masthead:\n  title: 河湾快报\nsignoff:\n  审核: 王\n')).toBe(true);
    expect(publication(ISSUE)).toBe(false);
    expect(publication('masthead:\n  title: 河湾快报\nnumber: 3\n')).toBe(false);
    expect(publication('version: 3\n')).toBe(false);
    expect(publication('# nothing\n')).toBe(false);
  });

  it('is read fast in the examples', () => {
    const heads = ['issue.yaml', 'yanjin.yaml'].map((name) =>
      readHead(readFileSync(`${import.meta.dirname}/../../examples/yanjin-044/${name}`, 'utf8')),
    );
    expect(readNameFacts(heads as Head[])).toMatchObject({
      title: '延津政务快报',
      number: { first: 44, last: 44 },
    });
  });
});
