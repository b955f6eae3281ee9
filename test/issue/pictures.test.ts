import { describe, expect, it } from 'vitest';
import type { Issue, PicturePart } from '../../src/issue/model.ts';
import { typeset } from '../../src/typeset.ts';
import { bytesOf } from '../picture/support.ts';
import { encode, issueOf, load, summarise } from './support.ts';

const HEAD =
  '报头: {刊名: 青禾简报}\n期号: 8\n日期: 2026-03-19\n内容:\n  - 标题: 清淤\n    正文:\n      - 出动机械。\n';
/** Names that the tests use, and the files behind them. */
const FILES: Readonly<Record<string, Uint8Array>> = {
  '渠.png': bytesOf('rgb.png'),
  '闸.jpg': bytesOf('rgb.jpg'),
  '手机.jpg': encode('\0\0\0\x18ftypheic'),
  '文档.jpg': encode('PK\x03\x04'),
  '空.png': new Uint8Array(0),
  '半.jpg': bytesOf('cut.jpg'),
  '大.png': bytesOf('bomb.png'),
};
/** Parts of a body behind its first text, six spaces in. */
const withParts = (...parts: string[]) =>
  load({ 'issue.yaml': HEAD + parts.map((part) => `      - ${part}\n`).join(''), ...FILES });

const picturesOf = ({ items }: Issue): PicturePart[] =>
  items.flatMap(({ body }) => body.flatMap((part) => (part.kind === 'pictures' ? part.pictures : [])));

/** What is said first: place, message, remedy. */
function said(...parts: string[]): readonly (string | undefined)[] {
  const loaded = withParts(...parts);
  const [first] = loaded.diagnostics;
  return [summarise(loaded)[0], first?.message.zh, first?.hint?.zh];
}

describe('a picture in a body', () => {
  it('is a file name, a mapping, or a list of either, in both spellings', () => {
    const loaded = withParts(
      '图片: 渠.png',
      '图片: {文件: 渠.png, 说明: 干渠, 宽: 60%, 替代文字: 一条渠}',
      'picture: {file: 闸.jpg, caption: 水闸, width: 80mm, alt: 一座闸}',
      '图片: [{文件: 渠.png, 替代文字: 左}, 闸.jpg]',
    );
    expect(summarise(loaded)).toEqual(['picture-without-words 8:13', 'picture-without-words 11:36']);
    const { body } = issueOf(loaded).items[0] as Issue['items'][number];
    expect(body.map((part) => (part.kind === 'pictures' ? part.pictures.length : part.kind))).toEqual([
      'text',
      1,
      1,
      1,
      2,
    ]);
    const parts = picturesOf(issueOf(loaded));
    expect(parts.map(({ name, alt, caption }) => [name, alt, caption?.text])).toEqual([
      ['渠.png', '渠', undefined],
      ['渠.png', '一条渠', '干渠'],
      ['闸.jpg', '一座闸', '水闸'],
      ['渠.png', '左', undefined],
      ['闸.jpg', '闸', undefined],
    ]);
    expect(parts[1]?.width).toEqual({ share: 0.6 });
    expect(parts[2]?.width).toEqual({ points: (80 * 72) / 25.4 });
    expect(loaded.files.map(({ path }) => path)).toEqual(['issue.yaml']);
    expect(loaded.named.map(({ path }) => path)).toEqual(['渠.png', '闸.jpg']);
  });

  it.each([
    ['0.6', { share: 0.6 }],
    ['100%', { share: 1 }],
    ['６０％', { share: 0.6 }],
    ['8cm', { points: (80 * 72) / 25.4 }],
    ['80 毫米', { points: (80 * 72) / 25.4 }],
  ])('is as wide as %s says', (written, width) => {
    const [picture] = picturesOf(issueOf(withParts(`图片: {文件: 渠.png, 说明: 渠, 宽: ${written}}`)));
    expect(picture?.width).toEqual(width);
  });
});

describe('figures', () => {
  const labels = (...captions: string[]): [string | undefined, string | undefined][] => {
    const parts = captions.map(
      (caption) => `图片: {文件: 渠.png, 替代文字: 渠${caption && `, 说明: ${caption}`}}`,
    );
    return picturesOf(issueOf(withParts(...parts))).map(({ label, caption }) => [label?.text, caption?.text]);
  };

  it('have no number where there is one', () => {
    expect(labels('干渠')).toEqual([[undefined, '干渠']]);
    expect(labels('干渠', '')).toEqual([
      [undefined, '干渠'],
      [undefined, undefined],
    ]);
  });

  it('are numbered where there are several with words', () => {
    expect(labels('干渠', '', '水闸')).toEqual([
      ['图1', '干渠'],
      [undefined, undefined],
      ['图2', '水闸'],
    ]);
  });

  it('keep a number that was typed, once', () => {
    expect(labels('图1 干渠清淤现场')).toEqual([['图1', '干渠清淤现场']]);
    expect(labels('图 1：干渠', '水闸', '图三　泵站', '图2-1 图书馆', '图书馆')).toEqual([
      ['图1', '干渠'],
      ['图2', '水闸'],
      ['图三', '泵站'],
      ['图2-1', '图书馆'],
      ['图5', '图书馆'],
    ]);
  });

  it('are numbered through to the attachments', () => {
    const text = `${HEAD}      - 图片: {文件: 渠.png, 说明: 干渠}\n附件:\n  - 标题: 图册\n    正文:\n      - 见图。\n      - 图片: {文件: 闸.jpg, 说明: 水闸}\n`;
    const loaded = load({ 'issue.yaml': text, ...FILES });
    expect(summarise(loaded)).toEqual([]);
    const { items, attachments } = issueOf(loaded);
    const figures = [...items, ...attachments].flatMap(({ body }) =>
      body.flatMap((part) => (part.kind === 'pictures' ? part.pictures : [])),
    );
    expect(figures.map(({ label }) => label?.text)).toEqual(['图1', '图2']);
  });

  it('that are numbered out of order are told', () => {
    expect(said('图片: {文件: 渠.png, 说明: 图3 干渠}')).toEqual([
      'figure-number 8:29',
      '写的是“图3”，按顺序应当是“图1”',
      '改正；或者不写“图几”，会自动编号',
    ]);
    expect(said('图片: {文件: 渠.png, 说明: 图十二　干渠}')[1]).toBe('写的是“图十二”，按顺序应当是“图1”');
  });
});

describe('a picture that is no picture', () => {
  it.each([
    ['图片: 没有.jpg', 'named-file-missing 8:13', '找不到文件 没有.jpg'],
    [
      '图片: {文件: 手机.jpg}',
      'picture-unusable 8:18',
      '图片 手机.jpg 不是 PNG 或 JPEG，是苹果手机的 HEIC 图片',
    ],
    [
      '图片: 文档.jpg',
      'picture-unusable 8:13',
      '图片 文档.jpg 不是 PNG 或 JPEG，是 Word、Excel、WPS 文档或压缩包',
    ],
    ['图片: 空.png', 'picture-unusable 8:13', '图片 空.png 是空的，一个字节也没有'],
    ['图片: 半.jpg', 'picture-unusable 8:13', '图片 半.jpg 坏了，或者没有下载完，后面缺了一截'],
    ['图片: 大.png', 'picture-unusable 8:13', '图片 大.png 有 60000×60000 像素，太大，最多 6400 万像素'],
    ['图片: {文件: 渠.png, 说明: 渠, 宽: 60}', 'bad-number 8:35', '“宽”写的是“60”，超出了范围'],
    ['图片:', 'empty-value 8:9', '“图片”是空的'],
    ['图片: [渠.png, 渠.png, 渠.png, 渠.png, 渠.png]', 'pictures-too-many 8:13', '5 幅图并排太挤，最多 4 幅'],
    ['图片: {说明: 渠}', 'missing-key 8:13', '“图片”里缺少“文件”'],
    ['照片: 渠.png', 'unknown-key 8:9', '这里没有“照片”这一项'],
    ['图片: {图注: 渠, 文件: 渠.png}', 'unknown-key 8:14', '这里没有“图注”这一项'],
  ])('%s', (part, place, message) => {
    expect(said(part).slice(0, 2)).toEqual([place, message]);
  });

  it('is told how to be made one', () => {
    expect(said('图片: 手机.jpg')[2]).toBe(
      '在手机上用“兼容性最佳”的相机设置重拍，或者在看图软件里另存为 JPEG（JPG），再写新文件的名字',
    );
    expect(said('图片: 大.png')[2]).toBe('用看图软件把它缩小，长边 4000 像素就够印满一页');
  });

  it('has no width side by side', () => {
    expect(said('图片: [{文件: 渠.png, 说明: 左, 宽: 30%}, {文件: 闸.jpg, 说明: 右}]')).toEqual([
      'picture-width-unused 8:33',
      '并排的图一样高，宽度由它们自己定，这里的“宽”不起作用',
      '删掉“宽”；要自己定宽度，就不要并排',
    ]);
  });
});

describe('a picture in another place', () => {
  const SAMPLE = '    正文:\n      - 这里写正文\n      - 图片: {文件: 现场.jpg, 说明: 清淤现场}';
  const inText = (text: string) => {
    const loaded = load({ 'issue.yaml': HEAD.replace('    正文:\n      - 出动机械。\n', text), ...FILES });
    return loaded.diagnostics.map(({ code, message, hint }) => [code, message.zh, hint?.zh]);
  };

  it('beside the body is shown where it belongs', () => {
    expect(inText('    正文: 文。\n    图片: 渠.png\n')).toEqual([
      ['unknown-key', '这里没有“图片”这一项', `“图片”写在正文里面，正文写成列表，各占一项：\n${SAMPLE}`],
    ]);
    expect(inText('    正文: 文。\n    照片: 渠.png\n')[0]?.[2]).toContain(SAMPLE);
  });

  it('in a text, as Markdown or as a key, is shown the same', () => {
    expect(inText('    正文: |\n      文。\n\n      ![图1 渠](渠.png)\n')).toEqual([
      [
        'markup-in-text',
        '图片记号在这里不起作用，会原样印出来',
        `删掉它，把正文写成列表，图片写成其中的一项：\n${SAMPLE}`,
      ],
    ]);
    expect(inText('    正文: |\n      文。\n\n      渠.jpeg\n')).toEqual([
      [
        'picture-in-text',
        '这一行像是一幅图片，却写在一段文字里，会当作文字印出来',
        `把正文写成列表，图片写成其中的一项：\n${SAMPLE}`,
      ],
    ]);
    for (const line of ['图片: 渠.png', '图片：渠.JPG']) {
      expect(inText(`    正文: |\n      文。\n\n      ${line}\n`)).toEqual([
        [
          'key-too-deep',
          '“图片”写在正文的文字里了，会当作文字印出来',
          `去掉“正文:”后面的“|”，文字、表格、图片各写成一项，每项以“- ”开头：\n${SAMPLE}`,
        ],
      ]);
    }
    expect(inText('    正文: 见附件渠.png，下同。\n')).toEqual([]);
    expect(inText('    正文: 见\ufffc图。\n')[0]?.[2]).toContain(`图片写成其中的一项：\n${SAMPLE}`);
  });
});

describe('a file name', () => {
  it('is no text: marks mean nothing in it', () => {
    const loaded = load({
      'issue.yaml': `${HEAD}      - 图片: {文件: a__b__c.png, 说明: 渠}\n`,
      'a__b__c.png': bytesOf('rgb.png'),
    });
    expect(summarise(loaded)).toEqual([]);
  });
});

it('the same bytes come again from the sources that a PDF carries', async () => {
  const text = `${HEAD}      - 图片: {文件: 图/渠.png, 说明: 渠}\n      - 图片: {文件: 图/闸.jpg, 说明: 闸}\n`;
  const files: Readonly<Record<string, Uint8Array>> = {
    '图/渠.png': bytesOf('rgb.png'),
    '图/闸.jpg': bytesOf('rgb.jpg'),
  };
  const readFile = (path: string) => {
    const bytes = Object.entries(files).find(([name]) => path.endsWith(name))?.[1];
    return bytes ? { bytes } : ({ problem: 'missing' } as const);
  };
  const first = await typeset({ path: 'a/期.yaml', bytes: text }, { readFile });
  const again = await typeset({ path: 'b/期.yaml', bytes: text }, { readFile });
  expect(first.attachments.map(({ name }) => name)).toEqual(['期.yaml', '图/渠.png', '图/闸.jpg']);
  expect(first.pdf?.length).toBeGreaterThan(1000);
  expect(Buffer.compare(first.pdf as Uint8Array, again.pdf as Uint8Array)).toBe(0);
});
