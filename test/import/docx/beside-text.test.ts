/** What stands beside the running text: boxes, pictures, lines, notes, headers, sections. */

import { describe, expect, it } from 'vitest';
import { p, r } from '../../helpers/make-docx.ts';
import { blocksOf, looksOf, remarksOf } from './describe.ts';

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const pictures = { rId9: { name: 'image1.png', bytes: PNG } };

const drawing = (inside: string, { cx = 3_600_000, cy = 1_800_000, more = '' } = {}): string =>
  `<w:r><w:drawing><wp:anchor>${more}<wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="1" name="x" descr="合龙"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">${inside}</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`;
const pic = (reference: string, more = ''): string =>
  `<pic:pic><pic:blipFill><a:blip ${reference}/>${more}</pic:blipFill><pic:spPr/></pic:pic>`;
const box = (inside: string): string =>
  `<wps:wsp><wps:spPr/><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></wps:wsp>`;
const line = (colour: string): string =>
  `<wps:wsp><wps:spPr><a:prstGeom prst="line"/><a:ln><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:ln></wps:spPr></wps:wsp>`;
const pict = (inside: string): string => `<w:r><w:pict>${inside}</w:pict></w:r>`;

describe('boxes', () => {
  it('stand where they are anchored', () => {
    const first = p(drawing(box(p('青禾快报') + p('第1期'))) + r('正文'));
    const last = p(r('正文') + drawing(box(p('注')))) + p('后');
    expect(blocksOf({ body: first + last })).toEqual([
      ...['(box) 青禾快报', '(box) 第1期', '正文', '正文', '(box) 注', '后'],
    ]);
  });

  it('are read once of the ways they are written in', () => {
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing(box(p('新'))).slice(5, -6)}</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${p('旧')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const unknown = both.replace('Requires="wps"', 'Requires="cx9"');
    expect(blocksOf({ body: p(both) + p(unknown) })).toEqual(['(box) 新', '(box) 旧']);
  });

  it('may be words drawn as a picture, and parts of groups', () => {
    const words = pict(
      '<v:group><v:shape type="#_x0000_t136" fillcolor="red"><v:textpath string="青禾简报"/></v:shape></v:group>',
    );
    const group = drawing(
      `<wpg:wgp><wpg:grpSpPr/>${box(p('甲'))}<wpg:grpSp>${box(p('乙'))}</wpg:grpSp></wpg:wgp>`,
    );
    expect(blocksOf({ body: p(words) + p(group) })).toEqual(['(box) 青禾简报', '(box) 甲', '(box) 乙']);
    expect(looksOf({ body: p(words) })).toEqual(['青禾简报<red>']);
  });
});

describe('pictures', () => {
  it('have their bytes, width and words', () => {
    const vml = pict(
      '<v:shape style="width:72pt;height:36pt" alt="渠系"><v:imagedata r:id="rId9"/></v:shape>',
    );
    const body = p(drawing(pic('r:embed="rId9"'))) + p(r('图1') + vml);
    expect(blocksOf({ body, pictures })).toEqual([
      'image png 8 bytes 100 mm 合龙',
      '图1',
      'image png 8 bytes 25.4 mm 渠系',
    ]);
  });

  it('have no words but those of a person', () => {
    const described = (words: string): string =>
      p(drawing(pic('r:embed="rId9"')).replace('descr="合龙"', `descr="${words}"`));
    const made = [
      'IMG_20250901',
      '图片 1',
      '微信图片_20250901.jpg',
      'C:\\Users\\a',
      '图片包含 道路&#10;描述已自动生成',
      '1a2b3c',
    ];
    const alts = blocksOf({ body: [...made, '图片里是新桥'].map(described).join(''), pictures });
    expect(alts.filter((line) => !line.endsWith(' mm'))).toEqual(['image png 8 bytes 100 mm 图片里是新桥']);
  });

  it('that are not in the file, or not to be found, are said and never fetched', () => {
    const body =
      p(drawing(pic('r:link="rId7"'))) +
      p(drawing(pic('r:embed="rId7"'))) +
      p(drawing(pic('r:embed="rId5"')));
    const outside = { rId7: 'http://127.0.0.1:1/secret.png' };
    expect(blocksOf({ body, outside })).toEqual(['', '', '']);
    expect(remarksOf({ body, outside }).slice(1)).toEqual([
      'warning docx-picture-left-out: 有 3 张图片没有收：图片不在文件里，只有一个网址或位置、文件里找不到图片。 → 需要的话，把图片另存出来，写进导入后的文件。',
    ]);
  });

  it('that are cropped are said', () => {
    const body = p('甲') + p(drawing(pic('r:embed="rId9"', '<a:srcRect l="10000"/>')));
    expect(remarksOf({ body, pictures })).toEqual([
      'note docx-picture-changed: 有 1 张图片在文件里裁剪或旋转过，收进来的是原图。',
    ]);
  });

  it('stand behind the table they are in', () => {
    const body = `<w:tbl><w:tr><w:tc>${p(drawing(pic('r:embed="rId9"')) + r('甲'))}</w:tc></w:tr></w:tbl>`;
    expect(blocksOf({ body, pictures })).toEqual(['table bare head 0: 甲', 'image png 8 bytes 100 mm 合龙']);
  });

  it('alone make a scan', () => {
    expect(remarksOf({ body: p(drawing(pic('r:embed="rId9"'))), pictures })).toEqual([
      'warning docx-no-text: 文件里没有文字，只有 1 张图片。 → 可能是扫描件；先用 WPS 或扫描软件识别成文字，再导入。',
    ]);
  });
});

describe('objects that cannot be taken', () => {
  it('are said', () => {
    const chart = drawing('<c:chart/>').replace(
      /uri="[^"]*"/,
      'uri="http://schemas.openxmlformats.org/drawingml/2006/chart"',
    );
    expect(
      remarksOf({
        body: `${p('甲') + p(chart) + p('<w:r><w:object/></w:r>')}<w:altChunk r:id="x"/>${p('<w:subDoc r:id="y"/>')}`,
      }),
    ).toEqual([
      'warning docx-object-left-out: 有 4 处图表或对象没有收：图表、嵌入的对象、插入的另一个文件。 → 在 Word 或 WPS 里把它另存为图片，再写进导入后的文件。',
    ]);
  });

  it('are taken as the picture they have of themselves', () => {
    const sheet =
      '<w:r><w:object><v:shape style="width:72pt"><v:imagedata r:id="rId9"/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>';
    expect(blocksOf({ body: p(r('甲') + sheet), pictures })).toEqual(['甲', 'image png 8 bytes 25.4 mm']);
    expect(remarksOf({ body: p(r('甲') + sheet), pictures })).toEqual([
      'note docx-object-picture: 有 1 个嵌入的对象（表格、公式等），收进来的是它的图片。',
    ]);
  });
});

describe('lines that are drawn', () => {
  it('are rulings below their paragraph, or above it where they are placed so', () => {
    const at = (offset: number): string =>
      `<wp:positionV relativeFrom="paragraph"><wp:posOffset>${offset}</wp:posOffset></wp:positionV>`;
    const size = { cx: 5_600_000, cy: 0 };
    const body =
      p(drawing(line('FF0000'), { ...size, more: at(300_000) }) + r('甲')) +
      p(r('乙') + drawing(line('000000'), { ...size, more: at(-90_000) }));
    expect(blocksOf({ body })).toEqual(['甲', 'ruling red', '乙', 'ruling black']);
    expect(blocksOf({ body: p(drawing(line('FF0000'), { ...size, more: at(-9000) }) + r('甲')) })).toEqual([
      'ruling red',
      '甲',
    ]);
  });

  it('may be VML; short ones and slanting ones are none', () => {
    const body = [
      '<v:line from="0,10pt" to="440pt,10pt" strokecolor="red"/>',
      '<v:shape type="#_x0000_t32" style="width:440pt;height:0" strokecolor="#f00"/>',
      '<v:rect style="width:0;height:1.5pt" o:hr="t" fillcolor="#c00000 [2404]"/>',
      '<v:line from="0,0" to="40pt,0"/>',
      '<v:line from="0,0" to="440pt,90pt"/>',
    ];
    expect(blocksOf({ body: body.map((one) => p(r('甲') + pict(one))).join('') })).toEqual([
      ...['甲', 'ruling red', '甲', 'ruling red', '甲', 'ruling red', '甲', '甲'],
    ]);
  });
});

describe('notes and comments', () => {
  const reference = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;

  it('stand after the paragraph that refers to them, with their numbers', () => {
    const own = '<w:r><w:footnoteRef/></w:r>';
    const parts = {
      body:
        p(r('甲') + reference('footnote', 2) + r('乙') + reference('footnote', 3) + reference('endnote', 1)) +
        p(`${r('丙')}${reference('comment', 0)}`),
      footnotes: `<w:footnote w:id="0"><w:p/></w:footnote><w:footnote w:id="2">${p(own + r('注一'))}</w:footnote><w:footnote w:id="3">${p(own + r('注二') + reference('footnote', 3))}</w:footnote>`,
      endnotes: `<w:endnote w:id="1">${p('尾注')}</w:endnote>`,
      comments: `<w:comment w:id="0" w:author="某">${p('再核一下')}</w:comment>`,
      settings: '<w:footnotePr><w:numFmt w:val="decimalEnclosedCircle"/></w:footnotePr>',
    };
    expect(blocksOf(parts)).toEqual([
      ...['甲①乙②i', '(footnote) ①注一', '(footnote) ②注二', '(footnote) 尾注', '丙', '(comment) 再核一下'],
    ]);
    expect(looksOf(parts)[0]).toBe('甲<10>①<10 superscript>乙<10>②i<10 superscript>');
    expect(remarksOf(parts)).toEqual([
      'note docx-footnotes: 有 3 条脚注或尾注，注文放在注号所在段落的后面。',
      'note docx-comments: 有 1 条批注，不排进正文。',
    ]);
  });
});

describe('sections', () => {
  const section = (inside: string): string =>
    `<w:sectPr>${inside}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`;
  const ended = (text: string, inside = ''): string => p(text, section(inside));

  it('end a page where the next begins one', () => {
    const same = '<w:type w:val="continuous"/>';
    expect(blocksOf({ body: ended('甲') + ended('乙', same) + p('丙') + section('') })).toEqual([
      ...['甲', '乙', 'page break', '丙'],
    ]);
  });

  it('have headers and footers, those that are shown, once', () => {
    const head = (kind: string, type: string, id: string): string =>
      `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`;
    const heads = { header1: p('第一页'), header2: p('偶数页'), header3: p('每页'), footer1: p('— 1 —') };
    const all =
      head('header', 'first', 'header1') +
      head('header', 'even', 'header2') +
      head('header', 'default', 'header3') +
      head('footer', 'default', 'footer1');
    const body = ended('甲', all) + p('乙') + section(all);
    expect(blocksOf({ body, heads })).toEqual(['甲', '(header) 每页', '(footer) — 1 —', 'page break', '乙']);
    expect(
      blocksOf({ body: p('甲') + section(`${all}<w:titlePg/>`), heads, settings: '<w:evenAndOddHeaders/>' }),
    ).toEqual(['甲', '(header) 第一页', '(header) 偶数页', '(header) 每页', '(footer) — 1 —']);
  });
});
