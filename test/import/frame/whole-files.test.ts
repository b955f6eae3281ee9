import { describe, expect, it } from 'vitest';
import { plain, recogniseAll, remarksOn } from './elements-of.ts';

const HEAD = '青禾简报\n第7期\n青禾县人民政府办公室　2026年3月26日';
const TEXT = '今年入春以来，全县平均降雨11.6毫米，水利局早排查、早放水、早调度，全县已浇麦田38.6万亩。';
const NEXT = '青禾简报\n第8期\n青禾县人民政府办公室　2026年4月2日';

describe('several issues in a file', () => {
  const both = `${HEAD}\n${TEXT}\n发：各乡镇。\n签发：周建国\n${NEXT}\n${TEXT}${TEXT}\n发：各乡镇。\n签发：周建国`;

  it('are split at their mastheads', () => {
    const { issues } = recogniseAll(both);
    expect(issues.map(({ number, date, entries }) => [number?.text, date?.text, entries.length])).toEqual([
      ['7', '2026年3月26日', 1],
      ['8', '2026年4月2日', 1],
    ]);
    expect(issues.map(({ distribution }) => plain(distribution))).toEqual([
      [{ label: '发', text: '各乡镇。' }],
      [{ label: '发', text: '各乡镇。' }],
    ]);
  });

  it('are told of', () => {
    expect(remarksOn(both)).toEqual(['import-several-issues: 文件里有 2 期，从这里起是另一期 ‹青禾简报›']);
  });

  it('take marks and the office above the name along', () => {
    const { issues } = recogniseAll(
      `${HEAD}\n${TEXT}\n>>>>\n内部资料　注意保存\n{26 红}中共青禾县委\n{60 红}青禾简报\n第8期\n青禾县委办公室　2026年4月2日\n${TEXT}`,
    );
    expect(issues.map(({ title, marks }) => plain([...marks, ...title]))).toEqual([
      ['青禾简报'],
      ['内部资料　注意保存', '中共青禾县委', '青禾简报'],
    ]);
  });

  it('may bear the same number in different years', () => {
    const { issues } = recogniseAll(`${HEAD}\n${TEXT}\n${HEAD.replace('2026', '2027')}\n${TEXT}`);
    expect(issues.map(({ date }) => date?.text)).toEqual(['2026年3月26日', '2027年3月26日']);
  });

  it('are not made of a head that runs through the pages', () => {
    const { issues } = recogniseAll(
      `${HEAD}\n${TEXT}\n>>>>\n青禾简报　第7期\n${TEXT}\n>>>>\n青禾简报　第7期\n${TEXT}`,
    );
    expect(issues).toHaveLength(1);
    expect(plain(issues[0]?.entries)).toMatchObject([{ body: [TEXT, TEXT, TEXT] }]);
  });

  it('are not made of words about a bulletin', () => {
    const { issues } = recogniseAll(`${HEAD}\n${TEXT}见《青禾简报》第5期。\n${TEXT}`);
    expect(issues).toHaveLength(1);
  });
});

describe('what is doubtful', () => {
  it('is said with its place', () => {
    expect(remarksOn(TEXT)).toEqual([
      `import-title-missing: 没有找到刊名 ‹${TEXT}›`,
      `import-number-missing: 没有找到期号 ‹${TEXT}›`,
      `import-date-missing: 没有找到日期 ‹${TEXT}›`,
    ]);
  });

  it('includes a title that only its place tells', () => {
    expect(remarksOn(`青禾\n第7期\n青禾县人民政府办公室　2026年3月26日\n${TEXT}`)).toEqual([
      'import-title-guessed: “青禾”当作刊名：只看它在期号上面，不能肯定 ‹青禾›',
    ]);
  });

  it('includes a row of printing that lacks its office or its day', () => {
    expect(remarksOn(`${HEAD}\n${TEXT}\n2026年3月27日印发`)).toEqual([
      'import-printed-guessed: 印发一行没有写机关，用了编发单位 ‹2026年3月27日›',
    ]);
    expect(remarksOn(`${HEAD}\n${TEXT}\n发：各乡镇。\n青禾县政府办公室印发`)).toEqual([
      'import-printed-guessed: 印发一行没有写日期，用了这一期的日期 ‹青禾县政府办公室›',
    ]);
  });

  it('includes pictures of the masthead and words that belong nowhere', () => {
    expect(
      remarksOn(`青禾简报\n[picture]\n第7期\n青禾县人民政府办公室　2026年3月26日　星期四\n${TEXT}`),
    ).toEqual([
      'import-picture-left: 报头或版记里的图片没有导入 ‹›',
      'import-kept-as-comment: “星期四”不知道放在哪里，写成了文件末尾的注释 ‹星期四›',
    ]);
  });

  it('is nothing in an ordinary issue', () => {
    expect(remarksOn(`${HEAD}\n${TEXT}\n发：各乡镇。\n签发：周建国`)).toEqual([]);
  });
});

it('reads an empty file', () => {
  expect(remarksOn('')).toEqual([
    'import-title-missing: 没有找到刊名 ‹›',
    'import-number-missing: 没有找到期号 ‹›',
    'import-date-missing: 没有找到日期 ‹›',
  ]);
});

describe('an issue inside tables', () => {
  it('may stand in one cell as a whole', () => {
    const lines = [...HEAD.split('\n'), TEXT, TEXT, TEXT, '发：各乡镇。', '签发：周建国'];
    const { issues } = recogniseAll(`|${lines.join('⏎')}|`);
    expect(issues[0]?.number?.text).toBe('7');
    expect(plain(issues[0]?.entries)).toMatchObject([{ body: [TEXT, TEXT, TEXT] }]);
    expect(plain(issues[0]?.signoff)).toEqual([{ role: '签发', names: ['周建国'] }]);
  });

  it('may begin in the table of its masthead', () => {
    const { issues } = recogniseAll(
      `|青禾简报|第7期|\n|青禾县人民政府办公室|2026年3月26日|\n|序号|内容|\n|1|${TEXT}|\n发：各乡镇。`,
    );
    expect(plain([issues[0]?.title, issues[0]?.issuers, issues[0]?.date])).toEqual([
      ['青禾简报'],
      ['青禾县人民政府办公室'],
      '2026年3月26日',
    ]);
    expect(issues[0]?.entries).toHaveLength(1);
    expect(issues[0]?.comments).toEqual([]);
  });
});
