import { describe, expect, it } from 'vitest';
import { saidAt } from './seeds.ts';

/** What is said of a body: the code and the very characters. */
const said = (text: string): string[] =>
  saidAt('body', text).map(({ code, span }) => `${code} ${span?.source.text.slice(span.start, span.end)}`);

describe('points and the marks behind numbers that are wrong', () => {
  it.each([
    ['一是抓宣传；二是抓培训；四是抓考核。', 'point-order 四是'],
    ['一是抓宣传；一要入户，二要上墙；三是抓考核。', 'point-order 三是'],
    ['县水利局一是抓宣传，二是抓培训，二是抓考核。', 'point-order 二是'],
    ['三是抓考核，四是抓奖惩。', 'point-order 三是'],
    ['一是抓宣传。\n二是抓培训。\n二是抓考核。', 'point-order 二是'],
    ['第一，抓宣传。\n第三，抓考核。', 'point-order 第三'],
    ['其一，抓宣传。其三，抓考核。', 'point-order 其三'],
    ['条件：①有身份证；③无违章。', 'point-order ③'],
    ['材料包括：（一）申请表；（三）照片。', 'point-order （三）'],
    ['材料包括：1.申请表；2.身份证；2.照片。', 'point-order 2.'],
    ['材料包括：1）申请表；3）照片。', 'point-order 3）'],
    ['一、，加强领导，压实责任。', 'mark-after-number 一、，'],
    ['一，加强领导，压实责任。', 'mark-after-number 一，'],
    ['一．加强领导，压实责任。', 'mark-after-number 一．'],
    ['一、。加强领导，压实责任。', 'mark-after-number 一、。'],
    ['（一）、加强领导，压实责任。', 'mark-after-number （一）、'],
    ['（1）.加强领导，压实责任。', 'mark-after-number （1）.'],
    ['1.、加强领导，压实责任。', 'mark-after-number 1.、'],
    ['1，加强领导，压实责任。', 'mark-after-number 1，'],
    ['第一、加强领导，压实责任。', 'mark-after-number 第一、'],
    ['首先、加强领导，压实责任。', 'mark-after-number 首先、'],
    ['一是、加强领导，压实责任。', 'mark-after-number 一是、'],
    ['①、加强领导，压实责任。', 'mark-after-number ①、'],
    ['第一条、为了规范管理，制定本办法。', 'mark-after-number 第一条、'],
  ])('%j', (text, expected) => {
    expect(said(text)).toContain(expected);
  });

  it('are told with what to write', () => {
    const [order, mark] = ['一是抓宣传；三是抓考核。', '（一）、抓宣传，抓考核。'].map(
      (text) => saidAt('body', text)[0],
    );
    expect(order?.message.zh).toBe('序号不连着：这里写的是“三是”，按顺序应当是“二是”');
    expect(order?.hint?.zh).toBe('改成“二是”，或者看看前面是不是漏了、重了');
    expect(mark?.message.zh).toBe('序号“（一）”后面的标点不对：（一）、');
    expect(mark?.hint?.zh).toBe('改成“（一）”；后面同样的一起改');
  });

  it('are said once a body where the same mark is behind every number', () => {
    expect(said('1、抓宣传，抓培训。\n2、抓考核，抓奖惩。')).toEqual(['mark-after-number 1、']);
  });
});

describe('points that are right', () => {
  it.each([
    '（一）（二）两项要求要落实好。',
    '一是抓宣传，二是抓培训，三是抓考核。',
    '一要提高认识，二要压实责任，三要严格考核。',
    '首先要提高认识，二是压实责任，三是严格考核。',
    '一是抓领导。一要成立专班，二要明确责任，三要严格奖惩。\n二是抓宣传。一要入户，二要上墙。\n三是抓考核。',
    '第一，提高认识。一是学，二是讲。\n第二，压实责任。一是包，二是签。\n第三，严格考核。',
    '全县粮食产量居第一，油料产量居第二，棉花产量居第三。',
    '他说一是一、二是二，从不含糊。',
    '发展是第一要务，人才是第一资源。',
    '分获第一、第二、第三名。',
    '第一、第二、第三产业协调发展。',
    '第一产业增长4%，第二产业增长6%，第三产业增长7%。',
    '存在问题：一是力量不足。\n二是经费紧张。\n三是设备老化。',
    '申报条件：①有身份证；②有驾驶证；③无违章。',
    '材料包括：（1）申请表；（2）身份证；（3）照片。',
    '第一条　为了规范管理，制定本办法。\n第二条　本办法适用于全县。\n第三条　本办法由县水利局解释。',
    '三月份，全县新建大棚300座。二月兰开了。',
    '十九日，全县召开会议。\n二十日，全县开展检查。',
    '2025年，全县新增就业3200人。\n12月，全县召开会议。',
    '3月5日，全县召开会议。',
    '3.15前夕，全县开展检查。',
    '一、二、三等奖共12名。',
    '其中，县城12家，乡镇9家；其一，其二，其三都已整改。',
    '苹果产量最高，其次是梨，再次是桃。',
  ])('%j', (text) => {
    expect(said(text)).toEqual([]);
  });
});
