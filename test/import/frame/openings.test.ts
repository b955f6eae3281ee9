import { describe, expect, it } from 'vitest';
import { frameOf, plain, recogniseAll, remarksOn } from './elements-of.ts';

const HEAD = '青禾简报\n第7期\n青禾县人民政府办公室　2026年3月26日';
const TEXT = '今年入春以来，全县平均降雨11.6毫米，水利局早排查、早放水、早调度，全县已浇麦田38.6万亩。';
const masthead = frameOf(`${HEAD}\n${TEXT}`);
/** What is read of rows between masthead and text. */
const openings = (rows: string, text = TEXT): Record<string, unknown> => {
  const frame = frameOf(`${HEAD}\n${rows}\n${text}`);
  return Object.fromEntries(Object.entries(frame).filter(([key]) => !(key in masthead)));
};

describe('a list of contents', () => {
  const TITLES = `县水利局保春灌\n${TEXT}\n县农业农村局办田间课堂\n${TEXT}`;

  it.each([
    ['本期要目\n县水利局保春灌\n县农业农村局办田间课堂'],
    ['目　　录\n县水利局保春灌……………………1\n县农业农村局办田间课堂…………2'],
    ['【本期导读】\n1. 县水利局保春灌\n2. 县农业农村局办田间课堂'],
    ['本期要目：\n● 县水利局保春灌　（1）\n● 县农业农村局办田间课堂　（2）'],
    ['目录\n|1|县水利局保春灌|1|\n|2|县农业农村局办田间课堂|2|'],
    ['|本期要目|\n|◆县水利局保春灌|1|\n|◆县农业农村局办田间课堂|2|'],
    ['目录\n县水利局保春灌........1\n县农业农村局\n办田间课堂..........2'],
  ])('is made again where its lines are titles: %s', (rows) => {
    expect(openings(rows, TITLES)).toEqual({ contents: true });
    const [issue] = recogniseAll(`${HEAD}\n${rows}\n${TITLES}`).issues;
    expect(issue?.entries).toHaveLength(2);
  });

  it('leaves the name of a column below it alone', () => {
    expect(openings('本期要目\n◆县水利局保春灌\n◆县农业农村局办田间课堂\n★要闻', TITLES)).toEqual({
      contents: true,
    });
  });

  it('goes on with its own sign above a run-in title', () => {
    const run = `县水利局保春灌　${TEXT}\n县农业农村局办田间课堂　${TEXT}`;
    expect(openings('★ 本期要点 ★\n● 县水利局保春灌\n● 县农业农村局办田间课堂', run)).toEqual({
      contents: true,
    });
  });

  it('goes on up to the title above its text, and over the end of a page', () => {
    const run = `县水利局保春灌　${TEXT}\n县农业农村局办田间课堂　${TEXT}`;
    expect(openings('本期要目\n县水利局保春灌\n县农业农村局办田间课堂', run)).toEqual({ contents: true });
    expect(openings('本期要目\n县水利局保春灌\n>>>>\n县农业农村局办田间课堂', TITLES)).toEqual({
      contents: true,
    });
  });

  it('may have two items of one title', () => {
    const [first, second, third] = ['县水利局保春灌', '县农业农村局办田间课堂', '县林业局种树'];
    const rows = ['本期要目', first, second, second, third].join('\n');
    const text = [first, second, second, third].map((title) => `${title}\n${TEXT}`).join('\n');
    expect(openings(rows, text)).toEqual({ contents: true });
    expect(recogniseAll(`${HEAD}\n${rows}\n${text}`).issues[0]?.entries).toHaveLength(4);
  });

  it('lists columns as well', () => {
    const text = `【部门动态】\n${TITLES}`;
    expect(openings('本期要目\n部门动态\n县水利局保春灌…1', text)).toEqual({ contents: true });
  });

  it('is kept line by line where a line is no title', () => {
    expect(openings('本期要目\n县水利局保春灌有办法…………1\n县农业农村局办田间课堂…………2', TITLES)).toEqual({
      contents: ['县水利局保春灌有办法', '县农业农村局办田间课堂'],
    });
    expect(remarksOn(`${HEAD}\n本期要目\n水利局有办法…………1\n${TITLES}`)).toContain(
      'import-contents-kept: 要目里的“水利局有办法”不是哪一条的标题，要目照原样逐行写出 ‹水利局有办法›',
    );
  });

  it('is dropped by rules of its own', () => {
    const { issues } = recogniseAll(`${HEAD}\n本期要目\n县水利局保春灌……1\n${TITLES}`);
    expect(issues[0]?.contents).toBe(true);
  });
});

describe("an editor's note", () => {
  it.each([
    ['编者按：春灌春管正在要紧的时候。'],
    ['按：春灌春管正在要紧的时候。'],
    ['〔编者按〕春灌春管正在要紧的时候。'],
    ['【编者按】 春灌春管正在要紧的时候。'],
    ['编 者 按：春灌春管正在要紧的时候。'],
    ['编者按\n春灌春管正在要紧的时候。'],
    ['编者的话：春灌春管正在要紧的时候。'],
  ])('%s', (rows) => {
    expect(openings(rows)).toEqual({ editorNote: ['春灌春管正在要紧的时候。'] });
  });

  it('goes on as long as its look does', () => {
    const rows =
      '{楷体}编者按：春灌春管正在要紧的时候。\n{楷体}本期集中编发水利局、农业农村局和几个乡镇的做法，供各地各部门参阅，请随时报来。';
    expect(openings(rows, `{仿宋}${TEXT}`)).toEqual({
      editorNote: [
        '春灌春管正在要紧的时候。',
        '本期集中编发水利局、农业农村局和几个乡镇的做法，供各地各部门参阅，请随时报来。',
      ],
    });
  });
});

describe('a box for instructions', () => {
  it.each([
    ['领导批示：', { text: [] }],
    ['|领导批示|', { text: [] }],
    ['|领导批示|请水利局抓紧研究。|', { text: ['请水利局抓紧研究。'] }],
    ['|领导批示|\n|请水利局抓紧研究。|', { text: ['请水利局抓紧研究。'] }],
    ['领导批示\n请水利局抓紧研究。', { text: ['请水利局抓紧研究。'] }],
    ['县领导批示：请水利局抓紧研究。', { title: '县领导批示', text: ['请水利局抓紧研究。'] }],
  ])('%s', (rows, instruction) => {
    expect(openings(rows)).toEqual({ instruction });
  });

  it('may stand with the other two', () => {
    expect(
      openings('领导批示：\n本期要目\n县水利局保春灌…1\n编者按：要紧。', `县水利局保春灌\n${TEXT}`),
    ).toEqual({ instruction: { text: [] }, contents: true, editorNote: ['要紧。'] });
  });
});

it('takes nothing of the first item', () => {
  const [issue] = recogniseAll(`${HEAD}\n${TEXT}`).issues;
  expect(plain(issue?.entries)).toMatchObject([{ body: [{ kind: 'text' }] }].map(() => ({ kind: 'item' })));
});
