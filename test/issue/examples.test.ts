import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LoadedIssue, loadIssue } from '../../src/issue/load.ts';
import type { Issue } from '../../src/issue/model.ts';
import { inlinesOf } from '../helpers/inlines.ts';
import { issueOf, summarise } from './support.ts';

const ROOT = join(import.meta.dirname, '../../examples');
const CASES = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const loadExample = (name: string): LoadedIssue => {
  const path = join(ROOT, name, 'issue.yaml');
  return loadIssue({ path, bytes: readFileSync(path) }, (file) => ({ bytes: readFileSync(file) }));
};

/** An issue as its words, for comparing issues written differently. */
const wordsOf = (issue: Issue) => ({
  masthead: [issue.masthead.title, issue.masthead.issuers, issue.masthead.marks].map((lines) =>
    lines.map(({ text }) => text),
  ),
  number: issue.number,
  date: issue.date,
  items: issue.items.map(({ title, body, sources }) => ({
    title: title?.text,
    body: inlinesOf({ body }).map((inlines) => inlines.map(({ text }) => text).join('')),
    sources: sources.map(({ text }) => text),
  })),
  townships: issue.townships,
  distribution: [issue.distribution[0]?.label.text, issue.distribution[0]?.recipients.text],
  signoff: issue.signoff.map(({ role, names }) => [role.text, ...names.map(({ text }) => text)]),
});

describe('examples', () => {
  it.each(CASES)('%s loads without a word', (name) => {
    const loaded = loadExample(name);
    expect(summarise(loaded)).toEqual([]);
    expect(issueOf(loaded).items.length).toBeGreaterThan(0);
  });

  it('sets the original’s words, its extraction spaces and page cuts mended', () => {
    const issue = issueOf(loadExample('yanjin-044'));
    const { items, distribution, signoff } = wordsOf(issue);
    const text = [
      ...items.map((item) => `${item.title}${item.body.join('')}（${item.sources.join('')}）`),
      distribution.join('：'),
      ...signoff.map(([role, name]) => `${role}：${name}`),
    ].join('');
    expect(items).toHaveLength(8);
    expect(text).toHaveLength(2263);
    expect(text).toContain('共收集企业困难信息12条');
    expect(text).toContain('四级责任体系，组织路政巡查');
    expect(text).toContain('县人大大正副主任');
    expect(text).not.toMatch(/[\s*]/);
    expect(issue.layout).toEqual({ preset: 'bulletin', mode: 'word' });
    expect(items[7]?.sources).toEqual(['公路事业发展中心', '马庄乡', '魏邱乡', '王楼镇']);
    expect(issue.townships).toEqual(['马庄乡', '魏邱乡', '王楼镇']);
  });

  it('says the same with Chinese keys and in the other mode', () => {
    const original = wordsOf(issueOf(loadExample('yanjin-044')));
    expect(wordsOf(issueOf(loadExample('yanjin-044-zh')))).toEqual(original);
    const clreq = issueOf(loadExample('yanjin-044-clreq'));
    expect(wordsOf(clreq)).toEqual(original);
    expect(clreq.layout.mode).toBe('clreq');
  });
});
