import { describe, expect, it } from 'vitest';
import { p, r, STRICT } from '../../helpers/make-docx.ts';
import { blocksOf, looksOf } from './describe.ts';

const han = (name: string): string => `<w:rFonts w:ascii="Times New Roman" w:eastAsia="${name}"/>`;
const style = (id: string, inside: string, type = 'paragraph', more = ''): string =>
  `<w:style w:type="${type}" w:styleId="${id}"${more}><w:name w:val="${id}"/>${inside}</w:style>`;
const styled = (id: string): string => `<w:pStyle w:val="${id}"/>`;

describe('looks of runs', () => {
  it('come from the font of Han characters, the size in half points and the colour', () => {
    const title = r('延津政务快报', `${han('方正小标宋简体')}<w:color w:val="E60012"/><w:sz w:val="120"/>`);
    const text = r(
      '正文',
      `${han('仿宋_GB2312')}<w:b/><w:bCs w:val="0"/><w:sz w:val="32"/><w:u w:val="single"/>`,
    );
    const raised = r('2', `<w:vertAlign w:val="superscript"/><w:color w:val="C05000"/>`);
    expect(looksOf({ body: p(title + text + raised) })).toEqual([
      '延津政务快报<xiaobiaosong 60 red>正文<fangsong 16 bold underlined>2<10 superscript>',
    ]);
  });

  it('are joined where they are alike, whatever the runs', () => {
    expect(
      looksOf({ body: p(r('第', han('黑体')) + r('44', han('SimHei')) + r('期', han('黑体'))) }),
    ).toEqual(['第44期<heiti 10>']);
  });

  it('come from defaults, styles that are based on others, and styles of runs', () => {
    const styles = [
      `<w:docDefaults><w:rPrDefault><w:rPr>${han('宋体')}<w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>`,
      style('Normal', `<w:rPr>${han('仿宋')}</w:rPr>`, 'paragraph', ' w:default="1"'),
      style('base', '<w:basedOn w:val="Normal"/><w:rPr><w:b/><w:sz w:val="32"/></w:rPr>'),
      style('title', `<w:basedOn w:val="base"/><w:rPr>${han('楷体')}</w:rPr>`),
      style('strong', '<w:rPr><w:b/></w:rPr>', 'character'),
    ].join('');
    const body =
      p('甲') +
      p(
        r('乙') + r('丙', '<w:rStyle w:val="strong"/>') + r('丁', '<w:rStyle w:val="strong"/><w:b/>'),
        styled('title'),
      ) +
      p(r('戊', '<w:rStyle w:val="strong"/>'), styled('missing'));
    expect(looksOf({ styles, body })).toEqual([
      '甲<fangsong 10.5>',
      // Bold in both styles is not bold; direct formatting is.
      '乙<kaiti 16 bold>丙<kaiti 16>丁<kaiti 16 bold>',
      '戊<fangsong 10.5 bold>',
    ]);
  });

  it('end where a style is based on itself', () => {
    const styles =
      style('a', `<w:basedOn w:val="b"/><w:rPr>${han('黑体')}</w:rPr>`) +
      style('b', '<w:basedOn w:val="a"/>');
    expect(looksOf({ styles, body: p('甲', styled('a')) + p('乙', styled('b')) })).toEqual([
      '甲<heiti 10>',
      '乙<10>',
    ]);
  });

  it('come from fonts and colours of the theme', () => {
    const theme = `<a:themeElements><a:clrScheme><a:accent2><a:srgbClr val="C00000"/></a:accent2></a:clrScheme><a:fontScheme>
      <a:majorFont><a:latin typeface="Calibri"/><a:ea typeface="黑体"/></a:majorFont>
      <a:minorFont><a:ea typeface=""/><a:font script="Hant" typeface="新細明體"/><a:font script="Hans" typeface="楷体"/></a:minorFont>
      </a:fontScheme></a:themeElements>`;
    const settings = '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>';
    const body = p(
      r('甲', '<w:rFonts w:eastAsiaTheme="majorEastAsia" w:eastAsia="宋体"/>') +
        r('乙', '<w:rFonts w:eastAsiaTheme="minorEastAsia"/><w:color w:themeColor="accent2"/>'),
    );
    expect(looksOf({ theme, settings, body })).toEqual(['甲<heiti 10>乙<kaiti 10 red>']);
  });

  it('take a Han face that was named for Western characters alone', () => {
    expect(
      looksOf({
        body: p(
          r('甲', '<w:rFonts w:ascii="黑体" w:hAnsi="黑体"/>') + r('乙', '<w:rFonts w:ascii="Arial"/>'),
        ),
      }),
    ).toEqual(['甲<heiti 10>乙<10>']);
  });

  it('show capitals, whole and small', () => {
    expect(looksOf({ body: p(r('app', '<w:caps/>') + r('app', '<w:caps w:val="false"/>')) })).toEqual([
      'APPapp<10>',
    ]);
  });

  it('are the same in strict documents and with other prefixes', () => {
    const parts = {
      body: p(r('甲', han('黑体'))),
      styles: style('Normal', '<w:rPr><w:b/></w:rPr>', 'paragraph', ' w:default="1"'),
    };
    expect(looksOf({ ...parts, namespaces: STRICT })).toEqual(['甲<heiti 10 bold>']);
    const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const other = `<ns0:document xmlns:ns0="${main}"><ns0:body><ns0:p><ns0:r><ns0:rPr><ns0:b/></ns0:rPr><ns0:t>乙</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`;
    expect(looksOf({ ...parts, files: { 'word/document.xml': other } })).toEqual(['乙<10 bold>']);
  });

  it('are read from UTF-16 too', () => {
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p('甲乙')}</w:body></w:document>`;
    expect(looksOf({ body: '', files: { 'word/document.xml': Buffer.from(xml, 'utf16le') } })).toEqual([
      '甲乙<10>',
    ]);
  });
});

describe('formats of paragraphs', () => {
  const format = (inside: string, size = 32): string => p(r('甲', `<w:sz w:val="${size}"/>`), inside);

  it('tell the alignment', () => {
    const body = ['left', 'center', 'right', 'both', 'distribute', 'end']
      .map((one) => format(`<w:jc w:val="${one}"/>`))
      .join('');
    expect(blocksOf({ body }).map((line) => /\((.*)\)/.exec(line)?.[1])).toEqual([
      ...['start', 'centre', 'end', 'justified', 'justified', 'end'],
    ]);
  });

  it('tell the indent of the first line in em', () => {
    const body = [
      ...[
        'w:firstLineChars="200" w:firstLine="420"',
        'w:firstLine="640"',
        'w:firstLineChars="0" w:firstLine="640"',
      ],
      ...['w:left="640"', 'w:left="640" w:hanging="640"', 'w:hangingChars="150"', 'w:firstLine="0"'],
    ]
      .map((one) => format(`<w:ind ${one}/>`))
      .join('');
    expect(blocksOf({ body })).toEqual([
      ...[
        '(indent 2) 甲',
        '(indent 2) 甲',
        '(indent 2) 甲',
        '(indent 2) 甲',
        '(indent -2) 甲',
        '(indent -1.5) 甲',
        '甲',
      ],
    ]);
  });

  it('come from styles part by part', () => {
    const styles = style(
      'body',
      '<w:pPr><w:jc w:val="both"/><w:ind w:firstLineChars="200"/><w:outlineLvl w:val="1"/></w:pPr>',
    );
    const body =
      format(styled('body')) +
      format(`${styled('body')}<w:ind w:left="320"/><w:outlineLvl w:val="9"/>`) +
      format(`${styled('body')}<w:ind w:hanging="320"/>`);
    expect(blocksOf({ styles, body })).toEqual([
      '(justified, indent 2, level 2) 甲',
      '(justified, indent 3) 甲',
      '(justified, indent -1, level 2) 甲',
    ]);
  });

  it('know headings by the names of their styles', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="x"><w:name w:val="标题 3"/></w:style>`;
    expect(blocksOf({ styles, body: format(styled('1')) + format(styled('x')) })).toEqual([
      '(level 1) 甲',
      '(level 3) 甲',
    ]);
  });

  it('draw borders as rulings, one frame for neighbours that are alike', () => {
    const framed = (inside: string): string => `<w:pBdr>${inside}</w:pBdr>`;
    const red = framed('<w:bottom w:val="single" w:sz="18" w:color="FF0000"/>');
    const box = framed('<w:top w:val="single" w:color="auto"/><w:bottom w:val="single" w:color="auto"/>');
    const none = framed('<w:bottom w:val="nil"/>');
    expect(blocksOf({ body: format(red) + format(box) + format(box) + format(none) })).toEqual([
      ...['甲', 'ruling red', 'ruling black', '甲', '甲', 'ruling black', '甲'],
    ]);
  });
});
