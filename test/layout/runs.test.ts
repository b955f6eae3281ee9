import { describe, expect, it } from 'vitest';
import { glyphsOf } from '../../src/layout/page.ts';
import { drawClusters } from '../../src/layout/runs.ts';
import { setSingleLine } from '../../src/layout/setting-context.ts';
import type { StyledText } from '../../src/text/shape.ts';
import { settingOf } from './support.ts';

const style = { role: 'body', colour: 'black' } as const;

describe('the glyphs of a run', () => {
  it('know where their characters were written, however many units these have', () => {
    const texts: StyledText[] = ['甲乙𠮷丙e\u0301', '丁戊'].map((text) => ({ text, style }));
    const { clusters } = setSingleLine(texts, settingOf());
    const runs = drawClusters(clusters, { left: 0, size: 16, tag: { kind: 'paragraph' } });
    const glyphs = glyphsOf({ kind: 'text', x: 0, y: 0, runs });
    expect(glyphs.map(({ text }) => text)).toEqual([...'甲乙𠮷丙é丁戊']);
    expect(glyphs.map(({ origin: { source, from, to } }) => source.text.slice(from, to))).toEqual([
      ...'甲乙𠮷丙',
      'e\u0301',
      ...'丁戊',
    ]);
    const found = clusters.flatMap(({ cluster }) => cluster.glyphs.map(({ origin }) => origin));
    expect(glyphs.map(({ origin: { source, from, to } }) => [source, from, to])).toEqual(
      found.map(({ source, from, to }) => [source, from, to]),
    );
  });
});
