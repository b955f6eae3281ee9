import { expect, it } from 'vitest';
import { proofread } from '../../../src/proof/proofread.ts';
import { GOOD, issueOf, loadText } from '../../issue/support.ts';

const said = (body: string) => proofread(issueOf(loadText(GOOD.replace('body: 正文。', `body: ${body}`))));

const SENTENCE = '全县春灌工作全面展开，进展顺利。';

it('a sentence that stands twice is said at the second', () => {
  const [found, ...others] = said(`${SENTENCE}各乡镇抓紧落实。${SENTENCE}`);
  expect(others).toEqual([]);
  expect(found?.code).toBe('repeated-sentence');
  expect(found?.message.zh).toBe('这一句前面已经有了：全县春灌工作全面展开，进……');
  expect(found?.hint?.zh).toBe('删掉其中一句');
  const { source, start } = found?.span ?? { source: { text: '' }, start: 0 };
  expect(source.text.slice(start).startsWith(SENTENCE)).toBe(true);
  expect(source.text.indexOf(SENTENCE)).toBeLessThan(start);
});

it('short sentences may stand twice', () => {
  expect(said('请遵照执行。各乡镇抓紧落实。请遵照执行。')).toEqual([]);
});
