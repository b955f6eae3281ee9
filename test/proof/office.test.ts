import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { isError, locate } from '../../src/base/diagnostic.ts';
import type { FileContent } from '../../src/base/input-file.ts';
import { loadIssue } from '../../src/issue/load.ts';
import { proofread } from '../../src/proof/proofread.ts';
import { encode } from '../issue/support.ts';

/** What is said of a text by a list; the list is a text unless it has another name. */
function saidOf(body: string, list: string, name = '词表.txt', naming: string = name): readonly Diagnostic[] {
  const issue = `报头: {刊名: 青禾快报, 编发单位: 青禾县人民政府办公室}
期号: 12
日期: 2026-03-12
词表: ${naming}
内容:
  - 标题: 全县重点工作稳步推进
    正文: ${body}
`;
  const readFile = (path: string): FileContent =>
    path === name && list !== '' ? { bytes: encode(list) } : { problem: 'missing' };
  const loaded = loadIssue({ path: 'issue.yaml', bytes: encode(issue) }, readFile);
  if (!loaded.issue) throw new Error(JSON.stringify(loaded.diagnostics));
  expect(loaded.named).toEqual([]);
  // The program knows some of these words of itself.
  return [...loaded.diagnostics, ...proofread(loaded.issue, loaded.diagnostics)].filter(
    ({ code }) => code !== 'confused-word',
  );
}

const written = ({ span }: Diagnostic): string => span?.source.text.slice(span.start, span.end) ?? '';
const shortOf = (said: readonly Diagnostic[]): string[] => said.map((one) => `${one.code} ${written(one)}`);

describe('a list of words', () => {
  it('says what is wrong, why, and in which line', () => {
    expect(saidOf('省里拔款三次，拔款都到了。', '# 本县\n拔款 → 拨款　形近误写\n')).toMatchObject([
      {
        code: 'office-word',
        severity: 'warning',
        message: { zh: '按本单位的词表，“拔款”应当写作“拨款”' },
        hint: { zh: '改成“拨款”：形近误写（词表第 2 行）' },
      },
      { code: 'office-word' },
    ]);
  });

  it.each([
    ['拔款 → 拨款'],
    ['拔款 -> 拨款 形近'],
    ['拔款=>拨款，形近'],
    ['拔款\t拨款\t形近'],
    ['拔款 —> 拨款（形近）'],
    ['【错词】\n拔款 → 拨款'],
    ['错词：拔款 → 拨款'],
  ])('takes %j', (list) => {
    const [one] = saidOf('省里拔款三次。', list);
    expect(one).toMatchObject({
      code: 'office-word',
      message: { zh: '按本单位的词表，“拔款”应当写作“拨款”' },
    });
  });

  it.each([
    ['错词:\n  拔款: 拨款\n慎用:\n  弱势群体: 可说困难群众\n'],
    ['错词:\n  - 拔款 → 拨款 形近\n慎用:\n  - 弱势群体 可说困难群众\n'],
    ['错词:\n  - {错: 拔款, 对: 拨款, 原因: 形近}\n慎用:\n  - {词: 弱势群体, 说明: 可说困难群众}\n'],
  ])('takes YAML %j', (list) => {
    expect(shortOf(saidOf('省里拔款帮助弱势群体。', list, '词表.yaml'))).toEqual([
      'office-word 拔款',
      'careful-word 弱势群体',
    ]);
  });

  it('leaves the right word alone, though the wrong one is part of it', () => {
    expect(shortOf(saidOf('中共青禾县委印发，县委督办。', '县委 → 中共青禾县委'))).toEqual([
      'office-word 县委',
    ]);
  });

  it('says what of it is not understood, in its place, and builds', () => {
    const said = saidOf('水渠修好了。', '拔款 → 拨款\n随便写的一行\n拨款 → 拨款\n');
    expect(
      said.map((one) => [one.code, one.severity, written(one), one.span && locate(one.span).line]),
    ).toEqual([
      ['word-list-line', 'warning', '随便写的一行', 2],
      ['word-list-line', 'warning', '拨款 → 拨款', 3],
    ]);
    expect(said[0]).toMatchObject({
      message: { zh: '词表的这一行看不懂，没有用上' },
      hint: { zh: '一行一条：拔款 → 拨款 原因；“慎用：”下面写词和说明，“姓名：”下面写姓名和职务' },
      span: { source: { path: '词表.txt' } },
    });
  });

  it('that is not there, empty or broken is said, and the issue is built', () => {
    expect(saidOf('水渠修好了。', '')).toMatchObject([
      { code: 'word-list-unread', severity: 'warning', message: { zh: '词表没有用上，找不到：词表.txt' } },
    ]);
    expect(saidOf('水渠修好了。', '# 还没有写\n')).toMatchObject([
      { code: 'word-list-unread', message: { zh: '词表没有用上，里面一条也没有：词表.txt' } },
    ]);
    const broken = saidOf('水渠修好了。', '错词: [甲, 乙\n', '词表.yaml');
    expect(broken.map(({ code }) => code)).toContain('word-list-line');
    expect(broken.some(isError)).toBe(false);
  });
});

const LEADERS = '姓名：\n宋明远　县委书记\n韩素英　县委副书记、县长\n刘志强　副县长\n';

describe('a list of leaders', () => {
  it.each([
    ['县委书记宋明元主持会议。', 'leader-name 宋明元'],
    ['县长韩淑英到会。', 'leader-name 韩淑英'],
    ['县长宋明远到会。', 'leader-post 县长宋明远'],
    ['县委书记韩素英到会。', 'leader-post 县委书记韩素英'],
    ['韩素英、宋明远、刘志强到会。', 'leader-order 韩素英、宋明远'],
    ['县领导宋明远、刘志强、韩素英到会。', 'leader-order 刘志强、韩素英'],
    ['县长韩素英，县委书记宋明远出席。', 'leader-order 韩素英，县委书记宋明远'],
  ])('%s', (body, expected) => {
    expect(shortOf(saidOf(body, LEADERS))).toEqual([expected]);
  });

  it.each([
    ['县委书记宋明远，县委副书记、县长韩素英，副县长刘志强到会。'],
    ['韩素英主持会议。宋明远出席会议并讲话。'],
    ['副县长王建国、县政协副主席李文到会。'],
    ['邻县县委书记高建设一行来考察，县长韩素英陪同。'],
    ['韩素英指出，要落实宋明远书记的批示。'],
    ['时任县长宋明远回忆了当年的情景。'],
  ])('is silent: %s', (body) => {
    expect(shortOf(saidOf(body, LEADERS))).toEqual([]);
  });

  it('is read once where it is named twice', () => {
    const said = saidOf('水渠修好了。', '看不懂\n', '词表.txt', '[词表.txt, ./词表.txt]');
    expect(said.map(({ code }) => code)).toEqual(['word-list-line']);
  });

  it('may be YAML', () => {
    const list = '姓名:\n  宋明远: 县委书记\n  韩素英: [县委副书记, 县长]\n';
    expect(shortOf(saidOf('县长韩淑英到会。', list, '词表.yaml'))).toEqual(['leader-name 韩淑英']);
  });
});
