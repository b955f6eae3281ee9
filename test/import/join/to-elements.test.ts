import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toElements } from '../../../src/import/join/to-elements.ts';
import { guessTextForm } from '../../../src/import/join/wrapped-text.ts';
import {
  type Block,
  type Line,
  type Look,
  type Manuscript,
  PLAIN,
  type Region,
} from '../../../src/import/manuscript.ts';

type Printed = Partial<Omit<Line, 'kind'>> & { readonly text: string; readonly look?: Partial<Look> };

const HEIGHT = 842;

/** A manuscript of lines; what is no line stands between. */
function manuscriptOf(
  parts: readonly (string | Printed | Block)[],
  form: Manuscript['form'],
  pages = 1,
): Manuscript {
  let text = '';
  const blocks = parts.map((part): Block => {
    if (typeof part !== 'string' && 'kind' in part) return part;
    const { text: own, look, ...more } = typeof part === 'string' ? { text: part, look: {} } : part;
    const start = text.length;
    text += `${own}\n`;
    const end = start + own.length;
    const region: Region = 'text';
    return {
      kind: 'line',
      start,
      end,
      stretches: [{ start, end, look: { ...PLAIN, ...look } }],
      region,
      ...more,
    };
  });
  const papers = Array.from({ length: pages }, () => ({ width: 595, height: HEIGHT }));
  return { source: { path: '往期', text }, form, blocks, papers, diagnostics: [] };
}

const plainText = (text: string): Manuscript => manuscriptOf(text.split('\n'), guessTextForm(text));

function textsOf(manuscript: Manuscript): string[] {
  return toElements(manuscript).elements.flatMap((one) =>
    one.kind === 'paragraph' ? [one.text.text] : [one.kind],
  );
}

const droppedOf = (manuscript: Manuscript): string[] =>
  toElements(manuscript).dropped.map(
    ({ rule, start, end }) => `${rule} ${manuscript.source.text.slice(start, end).trim()}`,
  );

/** A line of 16 points on a page, from so many em to so many, in a measure of 28 em that begins at 74 points. */
const line = (
  text: string,
  page: number,
  row: number,
  from = 0,
  to = from + text.length,
  size = 16,
): Printed => ({
  text,
  page,
  look: { size },
  box: { left: 74 + 16 * from, right: 74 + 16 * to, top: 91 + 28 * row, bottom: 91 + 28 * row + size },
});
const FULL = '发展改革部门会同有关单位逐项核对项目进度并帮助企业解决用';

describe('printed lines', () => {
  it('are joined to paragraphs by their indents and ends', () => {
    const manuscript = manuscriptOf(
      [
        line(`县${FULL.slice(0, 25)}`, 1, 0, 2),
        line(FULL, 1, 1),
        line('地。', 1, 2),
        line('第二段只有一行。', 1, 3, 2),
        line(FULL.slice(0, 26), 1, 4, 2),
        line('完。', 1, 5),
      ],
      'printed',
    );
    expect(textsOf(manuscript)).toEqual([
      `县${FULL.slice(0, 25)}${FULL}地。`,
      '第二段只有一行。',
      `${FULL.slice(0, 26)}完。`,
    ]);
  });
  it('lose what a browser printed around the page', () => {
    const manuscript = manuscriptOf(
      [
        line('11/30/26, 5:13 AM', 1, -2.2, 0, 7, 8),
        line('协同办公平台 - 信息查看', 1, -2.2, 12, 20, 8),
        line(FULL, 1, 1),
        line('地问题。', 1, 2),
        line('http://10.1.2.3/oa/view.html　　　　1/1', 1, 25.5, 0, 27, 8),
      ],
      'printed',
    );
    expect(textsOf(manuscript)).toEqual([`${FULL}地问题。`]);
    expect(droppedOf(manuscript)).toEqual([
      'running-head 11/30/26, 5:13 AM',
      'running-head 协同办公平台 - 信息查看',
      'running-head http://10.1.2.3/oa/view.html　　　　1/1',
    ]);
  });
  it('lose a running head that names the publication above its masthead as well', () => {
    const manuscript = manuscriptOf(
      [
        line('青禾集团青禾快报', 1, -1.5, 10, 18, 10),
        line('青禾快报', 1, 1, 8, 16, 40),
        line(FULL, 1, 5),
        line('青禾集团青禾快报', 2, -1.5, 10, 18, 10),
        line(FULL, 2, 0),
      ],
      'printed',
      2,
    );
    expect(textsOf(manuscript)).toEqual(['青禾快报', `${FULL}${FULL}`]);
  });
  it('go on over the end of a page, its number and its head left out', () => {
    const manuscript = manuscriptOf(
      [
        line(FULL.slice(0, 26), 1, 22, 2),
        line(FULL, 1, 23),
        line('— 1 —', 1, 24.5, 12, 15, 14),
        line('青禾快报　第7期', 2, -1.5, 10, 18, 10),
        line('地问题。', 2, 0),
        line(FULL.slice(0, 26), 2, 1, 2),
        line(FULL, 2, 2),
        line('— 2 —', 2, 24.5, 12, 15, 14),
        line('青禾快报　第7期', 3, -1.5, 10, 18, 10),
        line('地。', 3, 0),
        line('3', 3, 24.5, 13, 14, 14),
      ],
      'printed',
      3,
    );
    expect(textsOf(manuscript)).toEqual([
      `${FULL.slice(0, 26)}${FULL}地问题。`,
      `${FULL.slice(0, 26)}${FULL}地。`,
    ]);
    expect(droppedOf(manuscript)).toEqual([
      'page-number — 1 —',
      'running-head 青禾快报　第7期',
      'page-number — 2 —',
      'running-head 青禾快报　第7期',
      'page-number 3',
    ]);
  });
  it('keep the space of Western words, and have none between Han', () => {
    const manuscript = manuscriptOf(
      [
        line(`${FULL.slice(0, 24)}New`, 1, 0, 2, 28),
        line(`York ${FULL.slice(0, 25)}`, 1, 1, 0, 28),
        line('议。', 1, 2),
      ],
      'printed',
    );
    expect(textsOf(manuscript)).toEqual([`${FULL.slice(0, 24)}New York ${FULL.slice(0, 25)}议。`]);
  });
  it('of a masthead, titles and a colophon stay by themselves', () => {
    const manuscript = manuscriptOf(
      [
        line('青禾县人民政府', 1, 0, 7, 21),
        line('工作快报', 1, 2, 7, 21, 44),
        line('第7期', 1, 5, 12.5, 15.5),
        line('青禾县人民政府办公室　　　　2026年3月26日', 1, 6, 1, 27),
        {
          kind: 'ruling',
          red: true,
          start: 0,
          end: 0,
          page: 1,
          box: { left: 74, right: 522, top: 280, bottom: 282 },
        },
        line('【部门动态】', 1, 8, 11, 17),
        line(FULL.slice(0, 26), 1, 9, 2),
        line(FULL, 1, 10),
        line(FULL.slice(0, 20), 1, 11),
        line('报：市政府办公室，县委书记、副书记，县长、副县长，县委各部', 1, 13, 1, 27.5, 14),
        line('门。', 1, 14, 2.75, 4.5, 14),
        line('送：县人大常委会。', 1, 15, 1, 9, 14),
        line('编辑：赵一鸣　　　　校对：张晓光　　　　　审核：王　敏', 1, 16, 1, 27, 14),
        line('签发：周建国', 1, 17, 1, 7, 14),
      ],
      'printed',
    );
    expect(textsOf(manuscript)).toEqual([
      '青禾县人民政府',
      '工作快报',
      '第7期',
      '青禾县人民政府办公室　　　　2026年3月26日',
      'ruling',
      '【部门动态】',
      `${FULL.slice(0, 26)}${FULL}${FULL.slice(0, 20)}`,
      '报：市政府办公室，县委书记、副书记，县长、副县长，县委各部门。',
      '送：县人大常委会。',
      '编辑：赵一鸣　　　　校对：张晓光　　　　　审核：王　敏',
      '签发：周建国',
    ]);
  });
  it('of titles in the middle stand there, be a line as long as the text', () => {
    const manuscript = manuscriptOf(
      [
        line(FULL.slice(0, 20), 1, 0, 0.06, 27.9, 22),
        line(FULL.slice(0, 26), 1, 2, 2),
        line(FULL, 1, 3),
        line('地。', 1, 4),
        line(FULL.slice(0, 20), 1, 6, 0, 27.8, 22),
        line(FULL.slice(20, 26), 1, 7, 10, 18, 22),
        line(FULL.slice(0, 20), 1, 9, 0, 27.6, 22),
        line(`${FULL.slice(0, 14)}：`, 1, 11.5, 3.6, 24.4, 22),
        line(FULL.slice(14, 22), 1, 12.5, 8, 20, 22),
        line(FULL.slice(0, 26), 1, 14, 2),
        line(FULL, 1, 15),
      ],
      'printed',
    );
    expect(
      toElements(manuscript).elements.map((one) => one.kind === 'paragraph' && [one.text.text, one.align]),
    ).toEqual([
      [FULL.slice(0, 20), 'centre'],
      [`${FULL.slice(0, 26)}${FULL}地。`, 'start'],
      [FULL.slice(0, 26), 'centre'],
      [FULL.slice(0, 20), 'start'],
      [`${FULL.slice(0, 14)}：${FULL.slice(14, 22)}`, 'centre'],
      [`${FULL.slice(0, 26)}${FULL}`, 'start'],
    ]);
  });
  it('of a list of contents stay by themselves, be there few dots before the pages', () => {
    const lines = [`${FULL.slice(0, 19)}....3`, `${FULL.slice(0, 20)}..12`];
    const manuscript = manuscriptOf(
      [...lines.map((text, i) => line(text, 1, i, 3, 26)), line(FULL, 1, 3), line(FULL, 1, 4)],
      'printed',
    );
    expect(textsOf(manuscript).slice(0, 2)).toEqual(lines);
  });
  it('know the place of each character', () => {
    const manuscript = manuscriptOf(
      [line(FULL.slice(0, 26), 1, 0, 2), line('地。', 1, 1), line(FULL, 1, 2)],
      'printed',
    );
    const [first] = toElements(manuscript).elements;
    if (first?.kind !== 'paragraph' || typeof first.text.places !== 'object') throw new Error('no places');
    const { text, places } = first.text;
    expect(
      [...text].map((_, i) => manuscript.source.text.slice(places.starts[i], places.ends[i])).join(''),
    ).toBe(text);
  });
});

describe('texts', () => {
  it('whose paragraphs a page had cut are joined, and it is said', () => {
    const text = readFileSync(new URL('../../yanjin-044.txt', import.meta.url), 'utf8').replaceAll('**', '');
    expect(guessTextForm(text)).toBe('paragraphs');
    const { elements, diagnostics } = toElements(plainText(text));
    const texts = elements.map((one) => (one.kind === 'paragraph' ? one.text.text : ''));
    expect(texts.filter((one) => one.startsWith('县') || one.startsWith('我县'))).toHaveLength(8);
    expect(texts.some((one) => one.includes('目前，共收集企业困难信息 12 条'))).toBe(true);
    expect(texts.some((one) => one.includes('四级责任体系，组织路政巡查'))).toBe(true);
    expect(diagnostics.map(({ code, message, hint }) => `${code} ${message.zh}；${hint?.zh}`)).toEqual([
      'paragraph-joined “…共收集企业困”后面断开了，与下一段“难信息 12…”接成一段；多半是换页断开的；如果原来就是两段，请在排出来的文件里分开',
      'paragraph-joined “…级责任体系，”后面断开了，与下一段“组织路政巡查…”接成一段；多半是换页断开的；如果原来就是两段，请在排出来的文件里分开',
    ]);
  });
  it('that were wrapped are joined, page numbers left out', () => {
    const text = [
      '　　　　　　青禾快报',
      '　　　　　　第7期',
      '==============================',
      `　　${FULL.slice(0, 26)}`,
      FULL,
      FULL,
      '— 1 —',
      '',
      '地问题。',
      `　　${FULL.slice(0, 26)}`,
      FULL,
      '完。',
      '本期发：县委常委，县人大主任、副主任，',
      '县长、副县长。',
      '责任编辑：李　勉',
    ].join('\n');
    expect(guessTextForm(text)).toBe('printed');
    const manuscript = plainText(text);
    expect(textsOf(manuscript)).toEqual([
      '青禾快报',
      '第7期',
      'ruling',
      `${FULL.slice(0, 26)}${FULL}${FULL}地问题。`,
      `${FULL.slice(0, 26)}${FULL}完。`,
      '本期发：县委常委，县人大主任、副主任，县长、副县长。',
      '责任编辑：李　勉',
    ]);
    expect(droppedOf(manuscript)).toEqual(['label ==============================', 'page-number — 1 —']);
  });
  it('that are short and full of titles are joined all the same, rows of any sign taken for lines', () => {
    const [title, other] = ['1．区水务局换来一湾碧水出新景', '2．区大数据局打通数据肠梗阻啦'];
    const text = [
      '※※※※※※※※※※※※※※※※※※※※',
      title,
      `　　${FULL.slice(0, 26)}`,
      '地问题。',
      '',
      other,
      `　　${FULL.slice(0, 26)}`,
      `${FULL.slice(0, 20)}。`,
      '',
      '3．县消防大队开展敲门行动了哟',
      `　　${FULL.slice(0, 26)}`,
      FULL,
      '☆★☆★☆★☆★☆★',
    ].join('\n');
    expect(guessTextForm(text)).toBe('printed');
    expect(textsOf(plainText(text))).toEqual([
      'ruling',
      title,
      `${FULL.slice(0, 26)}地问题。`,
      other,
      `${FULL.slice(0, 26)}${FULL.slice(0, 20)}。`,
      '3．县消防大队开展敲门行动了哟',
      `${FULL.slice(0, 26)}${FULL}`,
      'ruling',
    ]);
  });
  it('of titles and whole sentences stay as they are', () => {
    const lines = ['县水利局抓好春灌', `${FULL}，全面完成。`, '县商务局招商', `${FULL}；${FULL}。`];
    expect(guessTextForm(lines.join('\n'))).toBe('paragraphs');
    const { diagnostics } = toElements(manuscriptOf(lines, 'paragraphs'));
    expect(textsOf(manuscriptOf(lines, 'paragraphs'))).toEqual(lines);
    expect(diagnostics).toEqual([]);
  });
});

describe('documents', () => {
  const header = (text: string, look: Partial<Look> = {}): Printed => ({ text, region: 'header', look });
  it('keep a break by hand within a paragraph, and lose page numbers and heads', () => {
    const manuscript = manuscriptOf(
      [
        header('青禾快报'),
        '青禾快报 第7期',
        '甲',
        { text: '乙', continues: true },
        { text: '— 1 —', region: 'footer' },
        '丙。',
      ],
      'paragraphs',
    );
    expect(textsOf(manuscript)).toEqual(['青禾快报 第7期', '甲\n乙', '丙。']);
    expect(droppedOf(manuscript)).toEqual(['running-head 青禾快报', 'page-number — 1 —']);
  });
  it('whose masthead stands in the header keep it, once', () => {
    const manuscript = manuscriptOf(
      [
        header('青禾快报', { size: 48, red: true }),
        header('第7期'),
        header('青禾快报', { size: 48, red: true }),
        `${FULL}。`,
      ],
      'paragraphs',
    );
    expect(textsOf(manuscript)).toEqual(['青禾快报', '第7期', `${FULL}。`]);
    expect(droppedOf(manuscript)).toEqual(['running-head 青禾快报']);
  });
});

describe('tables', () => {
  it('that a page parted are one, the repeated head dropped', () => {
    const table = (rows: readonly (readonly string[])[], page: number, at: number): Block => {
      let start = at;
      const cells = rows.map((row) =>
        row.map((text) => {
          const cell = { start, end: start + text.length, columns: 1, rows: 1 };
          start = cell.end + 1;
          return cell;
        }),
      );
      return { kind: 'table', start: at, end: start - 1, rows: cells, headRows: 0, page };
    };
    const text = '乡镇\t面积\n柳林镇\t九万\n乡镇\t面积\n石桥乡\t七万\n';
    const manuscript: Manuscript = {
      source: { path: '往期', text },
      form: 'printed',
      blocks: [
        table(
          [
            ['乡镇', '面积'],
            ['柳林镇', '九万'],
          ],
          1,
          0,
        ),
        table(
          [
            ['乡镇', '面积'],
            ['石桥乡', '七万'],
          ],
          2,
          13,
        ),
      ],
      diagnostics: [],
    };
    const { elements, dropped } = toElements(manuscript);
    expect(elements).toHaveLength(1);
    const [joined] = elements;
    if (joined?.kind !== 'table') throw new Error('no table');
    expect(joined.rows.map((row) => row.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ['乡镇', '面积'],
      ['柳林镇', '九万'],
      ['石桥乡', '七万'],
    ]);
    expect(joined.headRows).toBe(1);
    expect(dropped.map(({ rule, start, end }) => `${rule} ${text.slice(start, end)}`)).toEqual([
      'repeated 乡镇',
      'repeated 面积',
    ]);
  });
});

describe('a page that ends in a wrapped text', () => {
  it('is nothing between the lines of a paragraph', () => {
    const lines = [
      '　　县水利局全面排查病险塘坝、淤塞渠道和带',
      '病运行的提灌站，建立问题、责任、时限三张清',
      '单，由班子成员分片包干、逐周调度。截至目前，',
    ];
    const rest = ['已整修塘坝三十七座，清淤干支渠六十一公里，', '改造提灌站九处，恢复灌溉面积两万亩。'];
    const end: Block = {
      kind: 'break',
      start: lines.join('\n').length + 1,
      end: lines.join('\n').length + 1,
    };
    const manuscript = manuscriptOf([...lines, end, ...rest], 'printed');
    expect(textsOf(manuscript)).toEqual([[...lines, ...rest].join('').trim()]);
  });
});

describe('blanks ahead of a line of a wrapped text', () => {
  it('begin a paragraph, though no block holds them', () => {
    const lines = [
      '县水利局全面排查病险塘坝淤塞渠道和带病运行',
      '的提灌站，改造九处，恢复灌溉面积两万亩以上。',
      '县林业局抓好防火',
      '护林员全部配备终端，每日定时巡航，维护防火隔',
      '离带七十四公里，更新风力灭火机水枪等装备五百',
      '余台，没有发生一起森林火情。',
    ];
    const indented = new Set([0, 2, 3]);
    const text = lines.map((one, i) => `${indented.has(i) ? '　　' : ''}${one}\n`).join('');
    const blocks = lines.map((one): Block => {
      const start = text.indexOf(one);
      const end = start + one.length;
      return { kind: 'line', start, end, stretches: [{ start, end, look: PLAIN }], region: 'text' };
    });
    const source = { path: '往期', text };
    expect(textsOf({ source, form: 'printed', blocks, diagnostics: [] })).toEqual([
      lines.slice(0, 2).join(''),
      lines[2],
      lines.slice(3).join(''),
    ]);
  });
});
