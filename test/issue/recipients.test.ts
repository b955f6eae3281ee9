/** Whom an issue goes to: one row, or several with names of their own. */

import { describe, expect, it } from 'vitest';
import { isError } from '../../src/base/diagnostic.ts';
import { editorAccepts } from '../helpers/editor.ts';
import { GOOD_ZH, issueOf, loadText, shownInChinese } from './support.ts';

const withLines = (...lines: string[]): string => `${GOOD_ZH}${lines.join('\n')}\n`;
const rowsOf = (source: string): string[] =>
  issueOf(loadText(source)).distribution.map(({ label, recipients }) => `${label.text}：${recipients.text}`);
const errorsOf = (source: string): string[] =>
  loadText(source).diagnostics.filter(isError).map(shownInChinese);

describe('rows', () => {
  it.each<[string, string[], string[]]>([
    [
      'in the order written, each with a full stop',
      ['本期发:', '  报: 市政府办公室', '  送: [县委各部门, 县人武部。]', '  本期增发: 县农机公司，'],
      ['报：市政府办公室。', '送：县委各部门，县人武部。', '本期增发：县农机公司。'],
    ],
    [
      'in English spelling',
      ['distribution: {cc: 甲, issue: 乙, report: 丙, send: 丁, distribution: 戊, 主送: 己}'],
      ['抄送：甲。', '发：乙。', '报：丙。', '送：丁。', '本期发：戊。', '主送：己。'],
    ],
    ['with the label typed once more', ['本期发: {报: "报：市政府办公室。"}'], ['报：市政府办公室。']],
    ['but for one left empty', ['本期发: {报: , 送: 县委。}'], ['送：县委。']],
    [
      'in a text of several paragraphs',
      ['本期发:', '  名称: 报', '  对象: |', '    市政府。', '', '    送：县委，县政协；', '    存档：2份'],
      ['报：市政府。', '送：县委，县政协。', '存档：2份。'],
    ],
    [
      'in one line',
      ['本期发: 报：市政府。送：县委；发：各乡镇'],
      ['报：市政府。', '送：县委。', '发：各乡镇。'],
    ],
    ['parted by spaces', ['本期发: 报：市政府　送：县委'], ['报：市政府。', '送：县委。']],
    ['in lines that YAML folds', ['本期发: 报：市政府', '  送：县委'], ['报：市政府。', '送：县委。']],
    ['in a list', ['本期发: [报：市政府, 送：县委, 县政协]'], ['报：市政府。', '送：县委，县政协。']],
    ['not in the middle of a name', ['本期发: 县委，转发：甲'], ['本期发：县委，转发：甲']],
  ])('%s', (_, lines, rows) => {
    expect(rowsOf(withLines(...lines))).toEqual(rows);
    expect(editorAccepts(withLines(...lines))).toBe(true);
  });

  it('know the place of their names and texts', () => {
    const source = withLines('本期发: 报：市政府。送：县委');
    const [, second] = issueOf(loadText(source)).distribution;
    const at = (span = second?.label.span) => source.slice(span?.start, span?.end);
    expect(at()).toBe('报：市政府。送：县委');
    expect(second?.label.places).toBe(source.indexOf('送'));
    expect(second?.recipients.text).toBe('县委。');
  });

  it('are proofread', () => {
    const { diagnostics } = loadText(withLines('本期发: {报: [市政府, 市政府]}'));
    expect(diagnostics.map(({ code }) => code)).toEqual(['name-twice']);
  });
});

describe('what is no name of a row', () => {
  it.each<[string, string[], string[]]>([
    [
      'a word for 对象',
      ['本期发:', '  名单: 各乡镇'],
      [
        'issue.yaml 第 9 行第 3 列：错误 这里没有“名单”这一项 [unknown-key]\n  9 │   名单: 各乡镇\n    │   ^^^^\n  改法：是不是“对象”？',
      ],
    ],
    [
      'a word for 对象, left empty',
      ['本期发:', '  名单:', '  主送:'],
      [
        'issue.yaml 第 9 行第 3 列：错误 这里没有“名单”这一项 [unknown-key]\n  9 │   名单:\n    │   ^^^^\n  改法：是不是“对象”？',
      ],
    ],
    [
      'a slip of 对象, after 名称',
      ['本期发:', '  名称: 分送', '  对像: 各乡镇'],
      [
        'issue.yaml 第 10 行第 3 列：错误 这里没有“对像”这一项 [unknown-key]\n  10 │   对像: 各乡镇\n     │   ^^^^\n  改法：是不是“对象”？',
      ],
    ],
    [
      'a row beside 对象',
      ['本期发:', '  对象: 各乡镇', '  抄送: 县委'],
      [
        'issue.yaml 第 10 行第 3 列：错误 这里没有“抄送”这一项 [unknown-key]\n  10 │   抄送: 县委\n     │   ^^^^\n  改法：这里可以写：名称、对象；或者分几行，只写 报、送、发、抄送 等各行的名称',
      ],
    ],
    [
      'a row of rows',
      ['本期发:', '  报: {甲: 乙}'],
      [
        'issue.yaml 第 9 行第 6 列：错误 “报”应当是一段文字或数字，或一个列表（每行以“- ”开头），这里却是若干行“名称: 内容” [wrong-kind]\n  9 │   报: {甲: 乙}\n    │       ^^^^^^^^\n  改法：写成“报: …”',
      ],
    ],
    [
      'a row in a list',
      ['本期发:', '  - 报: 市政府'],
      [
        'issue.yaml 第 9 行第 5 列：错误 “本期发”的第 1 项应当是一段文字或数字，这里却是若干行“名称: 内容” [wrong-kind]\n  9 │   - 报: 市政府\n    │     ^^^^^^^^^^\n  改法：写成这样：\n    本期发:\n      报: 市政府办公室\n      发: 各乡镇人民政府，县政府各部门',
      ],
    ],
    [
      '名称 alone',
      ['本期发: {名称: 分送}'],
      [
        'issue.yaml 第 8 行第 6 列：错误 “本期发”里缺少“对象” [missing-key]\n  8 │ 本期发: {名称: 分送}\n    │         ^^^^^^^^^^^^\n  改法：加上一行“对象: …”',
      ],
    ],
    [
      'rows at the top',
      ['报: 市政府', '抄送: 县委', '本期增发: 农机公司'],
      [
        'issue.yaml 第 8 行第 1 列：错误 这里没有“报”这一项 [unknown-key]\n  8 │ 报: 市政府\n    │ ^^\n  改法：上面加一行“本期发:”，这一行写成“报: …”，行首留 2 个空格',
        'issue.yaml 第 9 行第 1 列：错误 这里没有“抄送”这一项 [unknown-key]\n  9 │ 抄送: 县委\n    │ ^^^^\n  改法：移到“本期发:”下面，写成“抄送: …”，行首留 2 个空格',
        'issue.yaml 第 10 行第 1 列：错误 这里没有“本期增发”这一项 [unknown-key]\n  10 │ 本期增发: 农机公司\n     │ ^^^^^^^^\n  改法：移到“本期发:”下面，写成“本期增发: …”，行首留 2 个空格',
      ],
    ],
    [
      'a row beside a text',
      ['本期发: 各乡镇', '抄送: 县委'],
      [
        'issue.yaml 第 9 行第 1 列：错误 这里没有“抄送”这一项 [unknown-key]\n  9 │ 抄送: 县委\n    │ ^^^^\n  改法：“抄送”写在“本期发”里面，写成“本期发: { 本期发: 各乡镇, 抄送: … }”，再删掉这一项',
      ],
    ],
  ])('%s', (_, lines, said) => {
    expect(errorsOf(withLines(...lines))).toEqual(said);
    expect(editorAccepts(withLines(...lines))).toBe(false);
  });
});
