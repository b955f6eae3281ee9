import { describe, expect, it } from 'vitest';
import { loadIssue } from '../../src/issue/load.ts';
import { isSettable, placeAtSetting, type Setting, writeSettings } from '../../src/issue/settings.ts';
import { inlinesOf } from '../helpers/inlines.ts';
import { encode, GOOD, issueOf, summarise } from './support.ts';

const settingOf = (argument: string): Setting => {
  const at = argument.indexOf('=');
  return { key: argument.slice(0, at), value: argument.slice(at + 1) };
};
const write = (settings: readonly string[], path = 'issue.yaml') =>
  writeSettings(settings.map(settingOf), path);
const textOf = (settings: readonly string[], path?: string): string =>
  new TextDecoder().decode(write(settings, path).bytes);

/** The good issue loaded with settings, and what is said of them by place. */
function loadWith(...settings: string[]) {
  const set = write(settings);
  const loaded = loadIssue({ path: 'issue.yaml', bytes: encode(GOOD) }, () => ({ problem: 'missing' }), set);
  const said = loaded.diagnostics.map((one) => {
    const placed = placeAtSetting(one, set);
    return `${one.code} ${placed.span?.source.path}`;
  });
  return { loaded, said };
}

describe('writeSettings', () => {
  it.each([
    [['期号=45', '日期=2025-09-26'], 'issue.yaml', '刊物: issue.yaml\n期号: 45\n日期: 2025-09-26\n'],
    [['number=45'], 'a/第 1 期.yml', 'extends: "第 1 期.yml"\nnumber: 45\n'],
    [['number=45'], '标准输入', 'extends: issue.yaml\nnumber: 45\n'],
    [['内容.1.标题=关于: 某事 #1'], 'i.yaml', '刊物: i.yaml\n内容.1.标题: "关于: 某事 #1"\n'],
    [['内容.1.标题=[转发]关于某事'], 'i.yaml', '刊物: i.yaml\n内容.1.标题: "[转发]关于某事"\n'],
    [['内容.1.来源=[甲局,\n 乙局]'], 'i.yaml', '刊物: i.yaml\n内容.1.来源: [甲局, 乙局]\n'],
    [['印数='], 'i.yaml', '刊物: i.yaml\n印数:\n'],
    [['期 号=4'], 'i.yaml', '刊物: i.yaml\n期号: 4\n'],
    [
      ['内容.1.正文=甲。\n  乙。\r\n\r\n丙。\n'],
      'i.yaml',
      '刊物: i.yaml\n内容.1.正文: |\n  甲。\n  乙。\n\n  丙。\n',
    ],
  ])('%j of %s', (settings, path, expected) => {
    expect(textOf(settings, path)).toBe(`# kuaibao --set\n${expected}`);
  });

  it('is named after the issue, and lies beside it', () => {
    expect(write(['期号=1'], '刊/第44期.yaml').path.replaceAll('\\', '/')).toBe('刊/第44期（设定）.yaml');
    expect(write(['期号=1'], '标准输入').path).toBe('issue（设定）.yaml');
  });
});

describe('settings', () => {
  it('win over the issue', () => {
    const { loaded, said } = loadWith(
      '期号=45',
      'date=2025年9月26日',
      '报头.刊名=甲报',
      '增刊=是',
      '印数=30',
    );
    expect(said).toEqual([]);
    expect(issueOf(loaded)).toMatchObject({
      number: { first: 45, last: 45 },
      date: { year: 2025, month: 9, day: 26 },
      masthead: { title: [{ text: '甲报' }] },
      supplement: true,
      copies: 30,
    });
  });

  it.each([
    ['"', '"'],
    ['\\', '\\'],
    ["it's: {a} # b", "it's: {a} # b"],
    ['- a', '- a'],
    ['*甲', '*甲'],
    ['&甲', '&甲'],
    ['!甲', '!甲'],
    ['null', 'null'],
    ['~', '~'],
    ['|', '|'],
    ['> x', '> x'],
    ['%甲', '%甲'],
    ['@甲', '@甲'],
    ['`甲', '`甲'],
    ['甲：乙', '甲：乙'],
    ['甲 # 乙', '甲#乙'],
    ['---', '---'],
    ['{甲', '{甲'],
    ["'甲'", "'甲'"],
    ['a=b', 'a=b'],
    ['\u2028甲', '甲'],
  ])('keep the text %j', (value, expected) => {
    const { loaded, said } = loadWith(`内容.1.标题=${value}`);
    expect(said).toEqual([]);
    expect(issueOf(loaded).items[0]?.title?.text).toBe(expected);
  });

  it('keep the paragraphs of several lines', () => {
    const { loaded } = loadWith('内容.1.正文=甲。\n乙。\n\n\t丙**丁**。\n　　戊。');
    const texts = issueOf(loaded)
      .items.slice(0, 1)
      .flatMap(inlinesOf)
      .map((inlines) => inlines.map(({ text }) => text).join('|'));
    expect(texts).toEqual(['甲。', '乙。', '丙|丁|。', '戊。']);
  });

  it.each([
    ['期浩=45', ['unknown-key --set 期浩=45']],
    ['报头.刊命=x', ['unknown-key --set 报头.刊命=x']],
    ['期号=零', ['bad-number --set 期号=零']],
    ['日期=2025-02-30', ['bad-date --set 日期=2025-02-30']],
    ['期号=', ['empty-value --set 期号=']],
    ['版式={页数: 4', ['unclosed-bracket --set 版式={页数: 4']],
    ['内容.1.来源=[甲，乙】', ['unclosed-bracket --set 内容.1.来源=[甲，乙】']],
    ['内容.9.标题=x', ['bad-item-number --set 内容.9.标题=x']],
    ['刊物=x', ['duplicate-key --set 刊物=x']],
    ['内容.1.标题=\u0007', ['control-character --set 内容.1.标题=\u0007']],
    ["'期号=4", ["unknown-key --set '期号=4"]],
    ['"#: [=4', ['unknown-key --set "#: [=4']],
  ])('%s is placed at the argument', (setting, expected) => {
    expect(loadWith(setting).said).toEqual(expected);
  });

  it('given twice are refused, in either spelling', () => {
    expect(loadWith('期号=1', 'number=2').said).toEqual(['duplicate-key --set number=2']);
    expect(loadWith('报头.刊名=甲', 'masthead.title=乙').said).toEqual([
      'duplicate-key --set masthead.title=乙',
    ]);
  });

  it('leave what is said of the issue at its place', () => {
    const set = write(['期号=3']);
    const bytes = encode(GOOD.replace('date: 2025-09-19\n', '').replace('    body', '    boddy'));
    const loaded = loadIssue({ path: 'issue.yaml', bytes }, () => ({ problem: 'missing' }), set);
    expect(loaded.diagnostics.map(({ span }) => span?.source.path)).toEqual(['issue.yaml', 'issue.yaml']);
    expect(loaded.diagnostics.map(({ code }) => code)).toEqual(['missing-key', 'unknown-key']);
    expect(summarise(loaded)).toHaveLength(2);
  });

  it('are cut short where they are shown', () => {
    const [place] = write([`内容.1.正文=${'字'.repeat(100)}`]).places;
    expect([...(place?.shown ?? '')]).toHaveLength(61);
  });

  it('cannot change the publication', () => {
    expect(['刊物', 'extends', '刊 物', '期号', '报头.刊名'].map(isSettable)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });
});
