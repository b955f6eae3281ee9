import { describe, expect, it } from 'vitest';
import { faceKindOf, isBoldFace } from '../../src/import/face-kind.ts';

const NAMES = {
  fangsong: [
    ...['仿宋', '仿宋_GB2312', '仿宋_gb2312', 'FangSong', 'FangSong_GB2312', 'SimFang', '方正仿宋_GBK'],
    ...['方正仿宋简体', '华文仿宋', 'STFangsong', 'ABCDEF+STFangsong', 'FZFSJW--GB1-0', 'FZFSK--GBK1-0'],
    ...[
      'FandolFang R',
      'FandolFang-Regular',
      'XYZABC+FandolFang-Regular',
      '朱雀仿宋',
      '@仿宋',
      '·ÂËÎ_GB2312',
    ],
  ],
  heiti: [
    ...[
      '黑体',
      'SimHei',
      'ABCDEF+SimHei',
      'SimHei,Bold',
      'Heiti SC',
      '方正黑体_GBK',
      '方正黑体简体',
      '华文黑体',
    ],
    ...[
      'STHeiti',
      'STXihei',
      '华文细黑',
      'FZHTK--GBK1-0',
      'FZHTJW--GB1-0',
      'FandolHei R',
      '思源黑体',
      'Noto Sans CJK SC',
    ],
    ...[
      'NotoSansSC-Regular',
      'Source Han Sans SC',
      '微软雅黑',
      'Microsoft YaHei',
      'PingFang SC',
      'WenQuanYi Zen Hei',
      'ºÚÌå',
    ],
  ],
  kaiti: [
    ...[
      '楷体',
      '楷体_GB2312',
      'KaiTi',
      'KaiTi_GB2312',
      'SimKai',
      '华文楷体',
      'STKaiti',
      '方正楷体_GBK',
      'FZKTK--GBK1-0',
    ],
    ...['FandolKai R', 'FandolKai-Regular', 'LXGW WenKai', '霞鹜文楷', '¿¬Ìå_GB2312'],
  ],
  xiaobiaosong: [
    ...[
      '方正小标宋简体',
      '方正小标宋_GBK',
      'FZXiaoBiaoSong-B05S',
      'FZXBSJW--GB1-0',
      'FZXBSK--GBK1-0',
      '小标宋',
      '小标宋体',
    ],
    ...[
      '方正大标宋简体',
      'FZDBSJW--GB1-0',
      '华文中宋',
      'STZhongsong',
      'NotoSerifSC-SemiBold',
      'Noto Serif SC SemiBold',
    ],
  ],
  songti: [
    ...[
      '宋体',
      'SimSun',
      'NSimSun',
      '新宋体',
      'ABCDEF+SimSun',
      '华文宋体',
      'STSong',
      'STSongti-SC',
      '方正书宋_GBK',
    ],
    ...[
      'FZSSJW--GB1-0',
      'FandolSong-Regular',
      'Noto Serif CJK SC',
      'NotoSerifSC-Regular',
      '思源宋体',
      'Source Han Serif CN',
    ],
    ...['PMingLiU', 'SimSun-ExtB', 'ËÎÌå', 'AR PL SungtiL GB'],
  ],
  other: [
    'Times New Roman',
    'ABCDEF+TimesNewRomanPSMT',
    'Arial',
    'Calibri',
    '等线',
    'Wingdings',
    '',
    'Liberation Serif',
  ],
};

describe('the kind of a face', () => {
  it.each(Object.entries(NAMES))('%s', (kind, names) => {
    expect(names.map((name) => [name, faceKindOf(name)])).toEqual(names.map((name) => [name, kind]));
  });
});

describe('a face that is bold by itself', () => {
  it.each([
    'SimHei,Bold',
    'ABCDEF+NotoSansSC-Bold',
    'Times New Roman Bold',
    '思源黑体 Heavy',
    '方正粗宋简体',
  ])('%s', (name) => {
    expect(isBoldFace(name)).toBe(true);
  });
  it.each(['SimHei', '黑体', 'NotoSerifSC-SemiBold', '方正小标宋简体'])('not %s', (name) => {
    expect(isBoldFace(name)).toBe(false);
  });
});
