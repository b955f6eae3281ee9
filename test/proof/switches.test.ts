import { describe, expect, it } from 'vitest';
import { RULE_CODES } from '../../src/base/rule-codes.ts';
import { proofread } from '../../src/proof/proofread.ts';
import { RULES, ruleOf } from '../../src/proof/registry.ts';
import { GOOD, issueOf, load, loadText, messagesOf } from '../issue/support.ts';

const WRONG = GOOD.replace('title: 标题', 'title: 标题。').replace('正文。', '好，，是。');
const said = (source: string): string[] =>
  proofread(issueOf(loadText(source))).map(({ severity, code }) => `${severity} ${code}`);

describe('the registry', () => {
  it('has every rule once', () => {
    expect(RULES.map(({ code }) => code).sort()).toEqual(Object.keys(RULE_CODES).sort());
    expect(ruleOf('title-mark')?.family).toBe('marks');
    expect(ruleOf('missing-glyph')).toBeUndefined();
  });
});

describe('rules', () => {
  it('have a severity of their own', () => {
    expect(said(WRONG)).toEqual(['warning doubled-mark', 'warning title-mark']);
  });

  it('are turned off, however the code is copied', () => {
    expect(said(`${WRONG}proof: {off: '[title-mark]、ＤＯＵＢＬＥＤ-mark'}\n`)).toEqual([]);
    expect(said(`${WRONG}proof: {off: [title-mark], warning: [title-mark]}\n`)).toEqual([
      'warning doubled-mark',
    ]);
  });

  it('are notes or warnings as asked', () => {
    expect(said(`${WRONG}proof: {note: title-mark}\n`)).toEqual(['warning doubled-mark', 'note title-mark']);
  });

  it('are chosen in the publication, key by key', () => {
    const files = {
      'issue.yaml': `extends: p.yaml\n${WRONG}proof: {note: [doubled-mark]}\n`,
      'p.yaml': '校对: {关闭: [title-mark]}\n',
    };
    expect(proofread(issueOf(load(files))).map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'note doubled-mark',
    ]);
  });

  it('that there are not are said, with what was meant', () => {
    const loaded = loadText(`${GOOD}proof: {off: [titel-mark, 标题], note: missing-glyph}\n`);
    expect(messagesOf({ ...loaded, diagnostics: proofread(issueOf(loaded)) })).toEqual([
      'issue.yaml 第 8 行第 15 列：警告 没有“titel-mark”这个代号 [unknown-rule]\n  改法：是不是“title-mark”？',
      'issue.yaml 第 8 行第 27 列：警告 没有“标题”这个代号 [unknown-rule]\n  改法：代号是提示末尾方括号里的字，如 title-mark',
      'issue.yaml 第 8 行第 38 列：警告 “missing-glyph”不是校对的规则 [unknown-rule]\n  改法：只有校对的规则能关闭、换级别；别的警告、说明不用改的，写到“忽略”里',
    ]);
  });
});
