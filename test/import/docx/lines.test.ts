import { describe, expect, it } from 'vitest';
import { p, r } from '../../helpers/make-docx.ts';
import { blocksOf, looksOf, remarksOf } from './describe.ts';

const mark = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const instruction = (text: string): string =>
  `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const field = (code: string, result?: string): string =>
  `${mark('begin')}${instruction(code)}${result === undefined ? '' : mark('separate') + result}${mark('end')}`;
const run = (inside: string): string => `<w:r>${inside}</w:r>`;

describe('a line', () => {
  it('keeps blanks where they are meant', () => {
    expect(blocksOf({ body: `<w:p><w:r><w:t> 甲 </w:t></w:r>${r(' 乙\n丙 ')}</w:p>` })).toEqual([
      '甲 乙 丙 ',
    ]);
  });

  it('has tabs, hyphens and symbols as text', () => {
    const body = p(
      r('甲') +
        run('<w:tab/>') +
        r('乙') +
        run('<w:noBreakHyphen/>') +
        r('丙') +
        run('<w:softHyphen/>') +
        run('<w:sym w:font="Wingdings" w:char="F0FC"/>') +
        run('<w:sym w:font="Symbol" w:char="F0B1"/>') +
        r('\uf06c', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'),
    );
    expect(blocksOf({ body })).toEqual(['甲\t乙-丙✓±●']);
    const unknown = p(run('<w:sym w:font="Dingbats Extra" w:char="F0E9"/>'));
    expect(blocksOf({ body: unknown })).toEqual(['〓']);
    expect(remarksOf({ body: unknown })).toEqual([
      'warning docx-symbol-unknown: 有 1 个符号认不出是什么，写成了“〓”：Dingbats Extra F0E9。 → 对照原文，把“〓”改成原来的符号。',
    ]);
  });

  it('ends at a break by hand, and goes on', () => {
    const body =
      p(r('甲') + run('<w:br/>') + r('乙'), '<w:jc w:val="center"/><w:ind w:firstLine="200"/>') + p('丙');
    expect(blocksOf({ body })).toEqual(['(centre, indent 1) 甲', '(centre, continues) 乙', '丙']);
  });

  it('ends at a page, which is a block of its own', () => {
    const page = run('<w:br w:type="page"/>');
    expect(
      blocksOf({ body: p(r('甲') + page + r('乙')) + p(page) + p('丙', '<w:pageBreakBefore/>') }),
    ).toEqual([...['甲', 'page break', '(continues) 乙', 'page break', 'page break', '丙']]);
  });

  it('may be empty', () => {
    expect(blocksOf({ body: p('甲') + p('') + p('乙') })).toEqual(['甲', '', '乙']);
  });

  it('has what links, tags and controls hold', () => {
    const body = p(
      `<w:hyperlink w:anchor="x">${r('甲')}</w:hyperlink><w:smartTag>${r('乙')}</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>${r('丙')}</w:sdtContent></w:sdt><w:unknown>${r('丁')}</w:unknown>`,
    );
    expect(blocksOf({ body: `<w:sdt><w:sdtContent>${body}</w:sdtContent></w:sdt>` })).toEqual(['甲乙丙丁']);
  });
});

describe('fields', () => {
  it('show their results, but for page numbers', () => {
    const body = p(
      r('— ') +
        field(' PAGE \\* MERGEFORMAT ', r('3')) +
        r(' —') +
        field('REF a', r('甲')) +
        `<w:fldSimple w:instr=" NUMPAGES ">${r('9')}</w:fldSimple><w:fldSimple w:instr="DATE">${r('今天')}</w:fldSimple>`,
    );
    expect(blocksOf({ body })).toEqual(['—  —甲今天']);
  });

  it('reach over paragraphs and lie in each other', () => {
    const body =
      p(
        mark('begin') +
          instruction('TOC \\o') +
          mark('separate') +
          r('标题') +
          run('<w:tab/>') +
          field('PAGEREF _1', r('2')),
      ) +
      p(r('标题二') + mark('end')) +
      p(field(`IF ${''}`, r('是')));
    expect(blocksOf({ body })).toEqual(['标题\t2', '标题二', '是']);
  });

  it('set characters in circles, and pinyin over characters', () => {
    expect(
      blocksOf({
        body: p(
          field('eq \\o\\ac(○,3)') +
            field('EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(hàn),汉)') +
            field('eq \\o\\ac(□,密)'),
        ),
      }),
    ).toEqual(['③汉密']);
  });

  it('tell boxes to be ticked', () => {
    const box = (inside: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${inside}</w:checkBox></w:ffData></w:fldChar></w:r>${instruction('FORMCHECKBOX')}${mark('end')}`;
    expect(
      blocksOf({
        body: p(box('<w:default w:val="1"/>') + box('<w:default w:val="1"/><w:checked w:val="0"/>')),
      }),
    ).toEqual(['☑□']);
  });

  it('that are never ended take only the rest of their paragraph', () => {
    const body =
      p(r('甲') + mark('begin') + instruction('REF a') + r('乙')) +
      p('丙') +
      p(mark('begin') + instruction('PAGE') + mark('separate') + r('3')) +
      p('丁');
    expect(blocksOf({ body })).toEqual(['甲', '丙', '', '丁']);
    expect(remarksOf({ body })).toEqual([
      'warning docx-field-left-out: 有 1 个域没有保存结果，显示的文字没有收：REF。 → 在 Word 或 WPS 里选中它，按 Ctrl+Shift+F9 变成文字，再导入一次。',
    ]);
  });

  it('are said where they show something that is not kept', () => {
    expect(remarksOf({ body: p(r('甲') + field('AUTONUM')) })).toEqual([
      'warning docx-field-left-out: 有 1 个域没有保存结果，显示的文字没有收：AUTONUM。 → 在 Word 或 WPS 里选中它，按 Ctrl+Shift+F9 变成文字，再导入一次。',
    ]);
  });
});

describe('what is not printed, or only in part', () => {
  it('hidden text is left out and said', () => {
    const body = p(r('甲') + r('不要印', '<w:vanish/>') + r('乙'));
    expect(blocksOf({ body })).toEqual(['甲乙']);
    expect(remarksOf({ body })).toEqual([
      'note docx-hidden-text: 有 1 处隐藏文字，打印不出来，没有收：“不要印”。',
    ]);
  });

  it('text that is struck through is kept and said', () => {
    const body = p(r('甲') + r('删去', '<w:strike/>'));
    expect(blocksOf({ body })).toEqual(['甲删去']);
    expect(remarksOf({ body })).toEqual([
      'warning docx-struck-text: 有 1 处文字划了删除线，照样收了进来：“删去”。 → 要删的，在导入后的文件里删掉。',
    ]);
  });

  it('phonetic guides are left out', () => {
    const body = p(
      run(
        `<w:ruby><w:rubyPr/><w:rt>${r('lǐ')}</w:rt><w:rubyBase>${r('李', '<w:b/>')}</w:rubyBase></w:ruby>`,
      ) + r('勉'),
    );
    expect(looksOf({ body })).toEqual(['李<10 bold>勉<10>']);
    expect(remarksOf({ body })).toEqual([
      'note docx-ruby: 有 1 处文字上面注了拼音，只收文字，不收拼音：“李”。',
    ]);
  });

  it('formulas are text', () => {
    const m = (inside: string): string => `<m:r><m:t>${inside}</m:t></m:r>`;
    const body = p(
      r('率＝') +
        `<m:oMath><m:f><m:num>${m('a+b')}</m:num><m:den>${m('2')}</m:den></m:f><m:rad><m:radPr/><m:deg/><m:e>${m('x')}</m:e></m:rad><m:sSup><m:e>${m('y')}</m:e><m:sup>${m('2')}</m:sup></m:sSup></m:oMath>`,
    );
    expect(blocksOf({ body })).toEqual(['率＝(a+b)/2√xy^2']);
    expect(remarksOf({ body })).toEqual([
      'warning docx-math: 有 1 个公式，改成了普通文字：“(a+b)/2√xy^2”。 → 对照原文看一看；复杂的公式可以截成图片。',
    ]);
  });
});

describe('tracked changes', () => {
  const deleted = (text: string): string =>
    `<w:del w:id="1"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;

  it('are accepted and counted', () => {
    const body =
      p(`${r('甲')}<w:ins w:id="1">${r('乙')}</w:ins>${deleted('丙')}${deleted('丁')}`) +
      p(`<w:moveFrom w:id="2">${r('走')}</w:moveFrom>${r('留')}`) +
      p(`<w:moveTo w:id="2">${r('走')}</w:moveTo>`);
    expect(blocksOf({ body })).toEqual(['甲乙', '留', '走']);
    expect(remarksOf({ body })).toEqual([
      'note docx-tracked-changes: 文件里有修订，按接受处理：1 处插入收了进来：“乙”。',
      'note docx-tracked-changes: 文件里有修订，按接受处理：2 处删除的文字没有收：“丙”、“丁”。 → 不该删的，在 Word 或 WPS 的“审阅”里拒绝这处修订，再导入一次。',
    ]);
  });

  it('join paragraphs whose mark was deleted, and leave none of one that is gone', () => {
    const gone = '<w:rPr><w:del w:id="3"/></w:rPr>';
    expect(blocksOf({ body: p('甲', gone) + p('乙') + p(deleted('丙'), gone) + p('丁') })).toEqual([
      '甲乙',
      '丁',
    ]);
  });

  it('join what a style separator or a drop cap parts', () => {
    const body =
      p('标题', '<w:rPr><w:vanish/><w:specVanish/></w:rPr>') +
      p('正文') +
      p('延', '<w:framePr w:dropCap="drop"/>') +
      p('津');
    expect(blocksOf({ body })).toEqual(['标题正文', '延津']);
  });
});
