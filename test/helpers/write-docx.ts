import { strToU8, zipSync } from 'fflate';
import type { Role } from '../../src/base/role.ts';
import type { Issue } from '../../src/issue/model.ts';
import type { StyledText } from '../../src/text/shape.ts';
import {
  type FlowBlock,
  type FlowCell,
  type FlowParagraph,
  type FlowTable,
  flowOf,
  type Manner,
} from './import/flow.ts';
import { makePng } from './import/make-png.ts';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ');

/** The faces that an office has; what has none is set in that of the whole document. */
const FACES: Readonly<Partial<Record<Role, string>>> = {
  title: '方正小标宋简体',
  mark: '黑体',
  heading: '黑体',
  kai: '楷体_GB2312',
};

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/gu, (mark) => `&#${mark.codePointAt(0) as number};`);

function runXml({ text, style }: StyledText, size: number): string {
  const face = FACES[style.role];
  const bold = style.role === 'bold' || style.heavier === true;
  const properties = [
    face && `<w:rFonts w:ascii="Times New Roman" w:eastAsia="${face}" w:hint="eastAsia"/>`,
    bold && '<w:b/>',
    style.colour === 'red' && '<w:color w:val="FF0000"/>',
    `<w:sz w:val="${Math.round(size * 2)}"/>`,
    style.underlined && '<w:u w:val="single"/>',
    style.shift && `<w:vertAlign w:val="${style.shift.rise > 0 ? 'superscript' : 'subscript'}"/>`,
  ];
  const content = text
    .split('\t')
    .map((part) => `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`)
    .join('<w:tab/>');
  return `<w:r><w:rPr>${properties.filter(Boolean).join('')}</w:rPr>${content}</w:r>`;
}

const ALIGNS = { start: 'both', centre: 'center', end: 'right' } as const;

function paragraphXml({ runs, align, indent, size, opensPage, ruled }: FlowParagraph): string {
  const properties = [
    opensPage && '<w:pageBreakBefore/>',
    ruled &&
      `<w:pBdr><w:${ruled.edge} w:val="single" w:sz="12" w:space="1" w:color="${ruled.red ? 'FF0000' : '000000'}"/></w:pBdr>`,
    runs.some(({ text }) => text.includes('\t')) && '<w:tabs><w:tab w:val="right" w:pos="8960"/></w:tabs>',
    `<w:spacing w:line="${Math.max(560, Math.round(size * 24))}" w:lineRule="exact"/>`,
    indent > 0 && `<w:ind w:firstLineChars="${indent * 100}" w:firstLine="${indent * size * 20}"/>`,
    `<w:jc w:val="${ALIGNS[align]}"/>`,
  ];
  const text = runs.map((run) => runXml(run, size)).join('');
  return `<w:p><w:pPr>${properties.filter(Boolean).join('')}</w:pPr>${text}</w:p>`;
}

const EMPTY = '<w:p/>';

/** The cells of each row, with those that continue one from above. */
function rowsWithMerged(rows: FlowTable['rows']): { cell: FlowCell; continues: boolean }[][] {
  let reaching: { cell: FlowCell; left: number }[] = [];
  return rows.map((row) => {
    const above = reaching.map(({ cell }) => ({ cell, continues: true }));
    const own = row.map((cell) => ({ cell, continues: false }));
    reaching = [
      ...reaching.map(({ cell, left }) => ({ cell, left: left - 1 })),
      ...row.map((cell) => ({ cell, left: cell.rows - 1 })),
    ].filter(({ left }) => left > 0);
    return [...above, ...own].sort((a, b) => a.cell.column - b.cell.column);
  });
}

function tableXml({ rows, headRows, columns }: FlowTable): string {
  const width = Math.floor(8960 / columns);
  const border = (edge: string): string => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('');
  const cellXml = ({ cell, continues }: { cell: FlowCell; continues: boolean }): string => {
    const merge = continues ? '<w:vMerge/>' : cell.rows > 1 ? '<w:vMerge w:val="restart"/>' : '';
    const span = cell.columns > 1 ? `<w:gridSpan w:val="${cell.columns}"/>` : '';
    const inside = continues ? EMPTY : cell.paragraphs.map(paragraphXml).join('') || EMPTY;
    return `<w:tc><w:tcPr><w:tcW w:w="${width * cell.columns}" w:type="dxa"/>${span}${merge}</w:tcPr>${inside}</w:tc>`;
  };
  const rowXml = (row: { cell: FlowCell; continues: boolean }[], i: number): string =>
    `<w:tr>${i < headRows ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${row.map(cellXml).join('')}</w:tr>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="8960" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(columns)}</w:tblGrid>${rowsWithMerged(rows).map(rowXml).join('')}</w:tbl>`;
}

const pictureXml = (index: number): string =>
  `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:drawing><wp:inline><wp:extent cx="3600000" cy="2160000"/><wp:docPr id="${index}" name="图片 ${index}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${index}" name=""/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdP${index}"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

const STYLES = `${HEAD}<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="宋体" w:hAnsi="Times New Roman"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/></w:rPr></w:style></w:styles>`;

const FOOTER = `${HEAD}<w:ftr ${NAMESPACES}><w:p><w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`;

const TYPES = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>`;

const SECTION =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1474" w:bottom="1701" w:left="1474"/></w:sectPr>';

/** An issue as an office writes it in WPS: faces by hand, a table or lines for the colophon, numbers of pages in the footer. */
export function writeDocx(issue: Issue, manner: Manner): Uint8Array {
  const pictures: Uint8Array[] = [];
  const blockXml = (block: FlowBlock): string => {
    if (block.kind === 'paragraph') return paragraphXml(block);
    // Two tables in a row are one to a word processor.
    if (block.kind === 'table') return `${tableXml(block)}${EMPTY}`;
    // The model keeps the file of a JPEG alone.
    pictures.push(block.picture.jpeg?.bytes ?? makePng());
    return pictureXml(pictures.length) + (block.caption ? paragraphXml(block.caption) : '');
  };
  const body = flowOf(issue, manner).map(blockXml).join('');
  const endingOf = (bytes: Uint8Array): string => (bytes[0] === 0x89 ? 'png' : 'jpg');
  const images = pictures.map((bytes, i) => `media/image${i + 1}.${endingOf(bytes)}`);
  const relations = [
    relation('rId1', 'styles', 'styles.xml'),
    relation('rId2', 'footer', 'footer1.xml'),
    ...images.map((image, i) => relation(`rIdP${i + 1}`, 'image', image)),
  ].join('');
  const texts = {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${RELATIONS}">${relation('rId1', 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/document.xml': `${HEAD}<w:document ${NAMESPACES}><w:body>${body}${SECTION}</w:body></w:document>`,
    'word/styles.xml': STYLES,
    'word/footer1.xml': FOOTER,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${RELATIONS}">${relations}</Relationships>`,
  };
  return zipSync({
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])),
    ...Object.fromEntries(images.map((image, i) => [`word/${image}`, pictures[i] as Uint8Array])),
  });
}
