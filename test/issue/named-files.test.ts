import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FileContent, MAX_BYTES } from '../../src/base/input-file.ts';
import { openDecoding } from '../../src/issue/named-files.ts';
import { nameSources } from '../../src/output/sources.ts';
import type { ScalarNode } from '../../src/schema/tree.ts';

const source = { path: 'in/第1期.yaml', text: '文件: 表.csv' };
const bytes = new Uint8Array([49]);
const naming = (text: string, path = source.path): ScalarNode => ({
  kind: 'scalar',
  text,
  literal: false,
  span: { source: { ...source, path }, start: 4, end: 9 },
});

describe('a file that an issue names', () => {
  it('lies where the file lies that names it, and is read once', () => {
    const asked: [string, string][] = [];
    const decoding = openDecoding((path, kind) => {
      asked.push([path, kind]);
      return { bytes };
    });
    const [first, again, other] = [
      naming('表.csv'),
      naming('“表.csv”'),
      naming('../表.csv', 'pub/刊物.yaml'),
    ].map((node) => decoding.open(node)?.path);
    expect([first, again, other]).toEqual([join('in', '表.csv'), join('in', '表.csv'), '表.csv']);
    expect(asked).toEqual([
      [join('in', '表.csv'), 'file'],
      ['表.csv', 'file'],
    ]);
    expect(decoding.files.map(({ path }) => path)).toEqual([join('in', '表.csv'), '表.csv']);
    expect(decoding.diagnostics).toEqual([]);
  });

  it.each<[FileContent, string, string]>([
    [{ problem: 'missing' }, 'named-file-missing', '找不到文件 '],
    [{ problem: 'folder' }, 'named-file-folder', '这是一个文件夹，不是文件： '],
    [{ problem: 'special' }, 'named-file-unreadable', '这是管道或者设备，不是文件： '],
    [{ problem: 'denied' }, 'named-file-denied', '没有权限读取文件 '],
    [{ problem: 'unreadable' }, 'named-file-unreadable', '文件读不出来： '],
    [{ bytes: new Uint8Array(MAX_BYTES + 1) }, 'named-file-too-large', '文件太大，超过 16 MB：'],
  ])('is told of wherever it is named, if it cannot be read', (content, code, message) => {
    const decoding = openDecoding(() => content);
    expect([decoding.open(naming('表.csv')), decoding.open(naming('表.csv'))]).toEqual([
      undefined,
      undefined,
    ]);
    const { span } = naming('');
    const said = { severity: 'error', code, span };
    expect(decoding.diagnostics).toMatchObject([said, said]);
    expect(decoding.diagnostics[0]?.message.zh).toBe(message + join('in', '表.csv'));
    expect(decoding.files).toEqual([]);
  });
});

describe('as an attachment', () => {
  const files = [{ path: 'in/第1期.yaml', bytes }];
  const named = (path: string) => [{ path, bytes, span: naming('').span }];

  it('stands to the file that names it as it did', () => {
    const { attachments, lostFiles } = nameSources(files, 0, named('表/春灌.csv'));
    expect(attachments.map(({ name, role }) => [name, role])).toEqual([
      ['in/第1期.yaml', 'issue'],
      ['表/春灌.csv', 'file'],
    ]);
    expect(lostFiles).toEqual([]);
  });

  it.each(['in/.春灌.csv', 'in/春灌\u200b.csv', 'in/春\\灌.csv'])('%j is told of if it is not', (path) => {
    expect(nameSources(files, 0, named(path)).lostFiles).toMatchObject([{ span: { start: 4, end: 9 } }]);
  });
});
