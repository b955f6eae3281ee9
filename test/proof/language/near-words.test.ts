import { describe, expect, it } from 'vitest';
import { checkNearWords } from '../../../src/proof/language/near-words.ts';
import { runsIn } from '../../../src/proof/language/suspects.ts';
import type { Copy, Finding } from '../../../src/proof/rule.ts';
import { WORDS } from '../../../src/proof/words/words-checks.ts';
import { paragraph, pointedAt } from '../words/support.ts';

const copyOf = (...texts: string[]): Copy =>
  ({ passages: texts.map(paragraph), isOn: () => true }) as unknown as Copy;
const find = (...texts: string[]): Finding[] => {
  const all = texts.join('\n');
  const isRepeated = (written: string): boolean => all.split(written).length > 2;
  return texts.map(paragraph).flatMap((passage) => checkNearWords(passage, runsIn(passage.text), isRepeated));
};

describe('words mistyped by sound or shape', () => {
  it.each([
    ['民警连夜蹲首，追脏挽损。', ['蹲首', '追脏']],
    ['路旁占道经营的摊贩已全部劝离。', []],
    ['村民连建全主动让出宅基地。', []],
    ['拘流村修通了水泥路。', []],
    ['青禾县优化营商环境领导小组办公室', []],
    ['全年三次赴贵洲省考察学习。', ['贵洲省']],
    ['执法人员对瞎区内的药店逐一检查。', ['瞎区']],
    ['分析产业链上下游关键“链点”，开展以链招商。', []],
  ])('that are no words: %s', (text, wrong) => {
    expect(pointedAt(find(text))).toEqual(wrong);
  });

  it.each([
    ['林区严禁携带火种，严格落实森林放火责任。', ['放火']],
    ['县法院公开生理了一起非法狩猎案件，邀请群众旁听。', ['生理']],
    ['公安机关依法查处故意放火案件两起。', []],
    ['居民多次反应小区地下车库渗水问题。', ['反应']],
    ['老人行动慢、反应迟，需要有人陪护。', []],
    ['农民工享有取得劳动报酬的权力，任何人不得克扣。', ['权力']],
    ['强化对权力运行的监督制约。', []],
  ])('that are other words: %s', (text, wrong) => {
    expect(pointedAt(find(text))).toEqual(wrong);
  });

  it('says which word is meant', () => {
    const [found] = find('法院依法予以拘流。');
    expect(found?.message.zh).toBe('“拘流”像是“拘留”写错了');
    expect(found?.hint?.zh).toBe('改成“拘留”；没有写错，就不用改');
    expect(found?.message.en).toBe('"拘流" looks like "拘留" mistyped');
    expect(found?.hint?.en).toBe('Write "拘留", or leave it if it is meant');
  });

  it('takes what stands twice in an issue for a term of its own', () => {
    expect(find('法院依法予以拘流。', '拘流期满。')).toEqual([]);
  });
});

it('a mistake that a list knows is said once', () => {
  const found = WORDS.flatMap(({ find: findIn }) => findIn(copyOf('严查疲劳架驶，法院依法予以拘流。')));
  expect(found.map(({ code }) => code)).toEqual(['confused-word', 'near-word']);
});
