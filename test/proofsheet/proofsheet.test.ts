import { describe, expect, it } from 'vitest';
import { glyphsOf, type Page, type TextItem } from '../../src/layout/page.ts';
import { findStretches, placePagesOf } from '../../src/proofsheet/find-stretches.ts';
import { numberRemarks } from '../../src/proofsheet/number-remarks.ts';
import { writeProofsheet } from '../../src/proofsheet/write-proofsheet.ts';
import { layOutIssue } from '../../src/typeset.ts';
import { haveTools, runTool } from '../helpers/tools.ts';

const ISSUE = `报头:
  刊名: 河湾快报
期号: 1
日期: 2025-09-19
要目: 自动
内容:
  - 标题: 各乡镇抓好秋收。
    正文:
      - 全县有企业12家,居全市首位。
      - 表格:
          表头:
            - [乡镇, 进度]
          行: |
            石桥乡	雨后再收,抓紧晾晒
            柳河镇	完成
    来源: 农业局 # 待核
`;

const composed = layOutIssue({ path: 'a.yaml', bytes: ISSUE });
const wordsOf = ({ page, from, to, y }: { page: number; from: number; to: number; y: number }): string =>
  (composed.pages[page] as Page).items
    .filter((item): item is TextItem => item.kind === 'text' && item.y === y)
    .flatMap(glyphsOf)
    .filter(({ x }) => x >= from - 1e-6 && x < to - 1e-6)
    .map(({ text }) => text)
    .join('');

describe('where a stretch of the source stands on the pages', () => {
  const find = (words: string) => {
    const start = ISSUE.indexOf(words);
    const span = { source: { path: 'a.yaml', text: ISSUE }, start, end: start + words.length };
    return findStretches(placePagesOf(composed.pages), span);
  };

  it.each(['12家,', '居全市首位', '石桥乡', '雨后再收,抓紧晾晒', '河湾快报'])('%s', (words) => {
    expect(find(words).map(wordsOf)).toEqual([words]);
  });
  it('once for every time that it is printed', () => {
    expect(find('抓好秋收').map(wordsOf)).toEqual(['抓好秋收', '抓好秋收']);
  });
  it('nowhere for what is not printed', () => {
    expect(find('待核')).toEqual([]);
    expect(find('期号')).toEqual([]);
  });
});

describe('remarks are numbered', () => {
  const remarks = numberRemarks(composed.pages, composed.diagnostics);
  it('from the top of the first page on, those without a place at the end', () => {
    expect(
      remarks.map(({ number, diagnostic: { code }, stretches }) => [number, code, stretches.length]),
    ).toEqual([
      [1, 'title-mark', 2],
      [2, 'halfwidth-mark', 1],
      [3, 'halfwidth-mark', 1],
      [4, 'text-in-comment', 0],
    ]);
  });
});

describe('the pages with remarks', () => {
  it.skipIf(!haveTools('pdftotext'))('are those of the issue, and a list behind them', () => {
    const pdf = writeProofsheet(composed, 'a.yaml', 'zh') as Uint8Array;
    const pages = runTool('pdftotext', ['-raw', '-', '-'], pdf).split('\f');
    expect(pages[0]).toContain('河湾快报2025年第1期（校样）');
    expect(pages[1]).toContain('警告3处，说明1处');
    expect(pages[1]).toMatch(/序号\s+页\s+行\s+级别\s+意见\s+改法/);
    expect(pages[1]).toMatch(/1\s+1\s+7\s+警告\s+标题末尾有“。”\s+删掉它/);
  });
  it('are the same for the same issue', () => {
    const again = layOutIssue({ path: 'a.yaml', bytes: ISSUE });
    expect(writeProofsheet(again, 'a.yaml', 'zh')).toEqual(writeProofsheet(composed, 'a.yaml', 'zh'));
  });
  it('are not written where there is an error', () => {
    const wrong = layOutIssue({ path: 'a.yaml', bytes: ISSUE.replace('期号', '期好') });
    expect(writeProofsheet(wrong, 'a.yaml', 'zh')).toBeUndefined();
  });
});
