import { describe, expect, it } from 'vitest';
import { verifyPdf } from '../../../src/verify/verify-pdf.ts';
import { typesetText } from '../../helpers/examples.ts';
import { objectsOf } from './read.ts';

const ISSUE = `masthead: {title: 河湾快报}
number: 1
date: 2025-09-19
items:
  - title: 标题
    body:
      - 如下。
      - table:
          title: 春灌
          head: [[乡镇, 春灌, ""], ["", 应浇, 已浇]]
          rows: [[柳林镇, 3.2, ""], [石桥乡, ^, 2.1]]
`;

describe('a table in the structure of a document', () => {
  it('has its caption, its rows, and cells with what they are the head of and what they cover', async () => {
    const { pdf } = await typesetText(ISSUE);
    const objects = objectsOf(pdf as Uint8Array);
    const elements = [...objects.matchAll(/\/S \/(Table|Caption|TR|TH|TD)\n.*?(?=>>\n<<|>>\s*$)/gsu)];
    const seen = elements.map(([text, type]) =>
      [type, ...(text.match(/\/(?:Scope|ColSpan|RowSpan) \S+/gu) ?? [])].join(' '),
    );
    expect(seen).toMatchInlineSnapshot(`
      [
        "Caption",
        "TH /Scope /Column /RowSpan 2",
        "TH /Scope /Column /ColSpan 2",
        "TR",
        "TH /Scope /Column",
        "TH /Scope /Column",
        "TR",
        "TH /Scope /Row",
        "TD /RowSpan 2",
        "TD",
        "TR",
        "TH /Scope /Row",
        "TD",
        "TR",
        "Table",
      ]
    `);
  });

  it('holds for verify', async () => {
    const { pdf } = await typesetText(ISSUE);
    const { findings } = await verifyPdf(pdf as Uint8Array);
    expect(findings.filter(({ status }) => status === 'fail')).toEqual([]);
  });
});
