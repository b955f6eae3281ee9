import { describe, expect, it } from 'vitest';
import type { Sourced } from '../../../src/base/diagnostic.ts';
import type { DraftCell, DraftIssue, DraftItem, DraftPart } from '../../../src/import/issue-draft.ts';
import { placePictures } from '../../../src/import/write/place-pictures.ts';
import { writeIssue } from '../../../src/import/write/write-issue.ts';

const SOURCE = { path: '往期/44.docx', text: '一\n二\n三\n' };
const at = (text: string, start = 0): Sourced => ({ text, span: { source: SOURCE, start, end: start + 1 } });
const paragraph = (text: string): DraftPart => ({ kind: 'text', pieces: [{ ...at(text), bold: false }] });
const cell = (text: string, columns = 1, rows = 1): DraftCell => ({ text: at(text), columns, rows });
const picture = (ending: string, ...bytes: number[]) => ({
  kind: 'picture' as const,
  image: { kind: 'image' as const, start: 0, end: 0, bytes: Uint8Array.from(bytes), ending },
});

const item = (title: string, body: readonly DraftPart[], more: Partial<DraftItem> = {}): DraftItem => ({
  ...{ kind: 'item', title: at(title), body, sources: [], townships: [], comments: [] },
  ...more,
});

const draft = (more: Partial<DraftIssue>): DraftIssue => ({
  ...{ title: [at('河湾快报')], issuers: [], marks: [], number: at('44'), date: at('2025年9月19日') },
  ...{ supplement: false, entries: [], notes: [], attachments: [], distribution: [], contact: [] },
  ...{ signoff: [], comments: [] },
  ...more,
});

const write = (issue: DraftIssue) =>
  writeIssue(issue, {
    ...{ name: '第44期.yaml', source: SOURCE.path, stem: '第44期' },
    occupant: () => 'nothing',
    readFile: () => ({ problem: 'missing' }),
  });

const codes = (issue: DraftIssue): string[] => write(issue).diagnostics.map(({ code }) => code);

describe('an issue file', () => {
  it('has its keys in the order of the schema, blocks apart, comments below what they belong to', () => {
    const { text, diagnostics } = write(
      draft({
        entries: [
          { kind: 'column', name: at('部门动态') },
          item('甲', [paragraph('一。'), paragraph('二。')], {
            sources: [at('工信局')],
            comments: [at('联系人：张三', 2)],
          }),
          item('乙', [paragraph('三。')]),
        ],
        signoff: [{ role: at('签 发'), names: [at('李勉')] }],
        distribution: [
          { label: at('报'), text: at('市政府。') },
          { label: at('发'), text: at('各乡镇。') },
        ],
        comments: [at('不知道是什么', 4)],
      }),
    );
    expect(text).toBe(
      [
        '报头:',
        '  刊名: 河湾快报',
        '',
        '期号: 44',
        '日期: 2025年9月19日',
        '',
        '内容:',
        '  - 栏目: 部门动态',
        '',
        '  - 标题: 甲',
        '    正文: |',
        '      一。',
        '',
        '      二。',
        '    来源: [工信局]',
        '    # 未归类（往期/44.docx 第 2 行）：联系人：张三',
        '',
        '  - 标题: 乙',
        '    正文: 三。',
        '',
        '本期发:',
        '  报: 市政府。',
        '  发: 各乡镇。',
        '',
        '签批:',
        '  签发: 李勉',
        '',
        '# 未归类（往期/44.docx 第 3 行）：不知道是什么',
        '',
      ].join('\n'),
    );
    expect(diagnostics).toEqual([]);
  });

  it('writes tables with bars, joined cells by their marks', () => {
    const table: DraftPart = {
      kind: 'table',
      head: [
        [cell('乡镇', 1, 2), cell('面积', 2)],
        [cell('应浇'), cell('已浇')],
      ],
      rows: [
        [cell('柳林镇'), cell('3.2'), cell('')],
        [cell('河湾镇'), cell('2.1'), cell('1.0')],
      ],
    };
    const issue = draft({ entries: [item('甲', [paragraph('如下。'), table], { sources: [] })] });
    expect(write(issue).text).toContain(
      [
        '      - 表格:',
        '          表头:',
        '            - [乡镇, 面积, <]',
        '            - [^, 应浇, 已浇]',
        '          行: |',
        '            | 柳林镇 | 3.2 |  |',
        '            | 河湾镇 | 2.1 | 1.0 |',
      ].join('\n'),
    );
    expect(codes(issue)).toEqual([]);
  });

  it('says where what was written does not read back the same', () => {
    const { diagnostics } = write(
      draft({ entries: [item('甲', [paragraph('写作[文字]{楷体}就排成楷体。')])] }),
    );
    expect(diagnostics.map(({ code, message }) => [code, message.zh])).toContainEqual([
      'copy-differs',
      '这一处写进期刊以后，读回来与原文不完全一样：写作[文字]{楷体}就排成楷体。',
    ]);
  });

  it('says what it lacks, and compares the rest all the same', () => {
    const { date: _, ...undated } = draft({ entries: [item('甲', [paragraph('一。')])] });
    expect(codes(undated)).toEqual([]);
    expect(write(undated).text).toMatch(/^# 原件里没有找到日期，要补上才能排\n/);
  });

  it('writes long texts of a list in lines of their own, and rows of one label as one row', () => {
    const long = '县农业农村局多措并举抓好小麦“一喷三防”工作';
    const { text, diagnostics } = write(
      draft({
        ...{ entries: [item('甲', [paragraph('一。')])], contents: [at(long), at('乙')] },
        distribution: [
          { label: at('报'), text: at('市政府。') },
          { label: at('报'), text: at('县委。') },
        ],
      }),
    );
    expect(text).toContain(`要目:\n  - ${long}\n  - 乙\n`);
    expect(text).toContain('本期发:\n  报: [市政府。, 县委。]\n');
    expect(diagnostics.map(({ code }) => code)).not.toContain('copy-differs');
  });

  it('names how most titles stand once, and others beside their items', () => {
    const { text } = write(
      draft({
        entries: [
          item('甲', [paragraph('一。')], { titleForm: 'line' }),
          item('乙', [paragraph('二。')], { titleForm: 'line' }),
          item('丙', [paragraph('三。')], { titleForm: 'centred' }),
        ],
      }),
    );
    expect(text).toContain('版式:\n  标题: 单行\n');
    expect(text.match(/标题样式: 居中/g)).toHaveLength(1);
  });
});

describe('pictures', () => {
  const all = (...pictures: ReturnType<typeof picture>[]) =>
    pictures.map((one) => ({ picture: one, source: 'a.docx' }));

  it('get names from the issue, over no other file, and one for all that are the same', () => {
    const pictures = all(picture('png', 1), picture('jpeg', 2), picture('png', 1));
    const there = new Map([['第1期-图1.png', Uint8Array.of(9)]]);
    const { files, names } = placePictures(pictures, '第1期', (name) => there.get(name) ?? 'nothing');
    expect(files.map(({ name }) => name)).toEqual(['第1期-图2.png', '第1期-图3.jpg']);
    expect([...names.values()]).toEqual(['第1期-图2.png', '第1期-图3.jpg', '第1期-图2.png']);
  });

  it('use a file again that holds the same', () => {
    const { files } = placePictures(all(picture('png', 1)), '第1期', () => Uint8Array.of(1));
    expect(files).toEqual([{ name: '第1期-图1.png', bytes: Uint8Array.of(1), isNew: false }]);
  });

  it('are told of where they cannot be set', () => {
    const { names, diagnostics } = placePictures(all(picture('emf', 1)), '第1期', () => 'nothing');
    expect(names.size).toBe(0);
    expect(diagnostics.map(({ message }) => message.zh)).toEqual([
      '这幅图的格式排不了，存成了 第1期-图1.emf，正文里没有写',
    ]);
  });
});
