/** ！ behind a plain statement. */

import type { Passage } from '../../passage.ts';
import type { Finding } from '../../rule.ts';
import { HAN } from '../search.ts';
import { UNIT } from './clause-words.ts';
import { type Seek, seek } from './seek.ts';

/** Matches the ！ of a sentence that reports figures or deeds, outside of what is quoted. */
const PLAIN: Seek = {
  starts: '！',
  quick: '！',
  pattern: new RegExp(
    `！(?<=\\d${UNIT}(?:以上|左右)?！|(?:^|[。！？])(?:${HAN}{0,6}\\d{1,2}月|近日|截至|目前|今年|县|镇|乡|市|全县|我县|该|据|下一步)[^“”。！？]{3,120}(?:\\d|荣获|获评|被评为|入选|印发|召开|举行|办结|完成|整改|竣工|施行|公布|受理|备案|验收|执行)[^“”。！？，]{0,16}！)(?<!(?:们|让我们|祝|愿|祝愿|感谢|致敬|加油|欢迎)[^。！？]{0,60})(?!”)`,
    'uy',
  ),
};
export const checkExclaims = (passage: Passage): Finding[] =>
  seek(
    passage,
    [PLAIN],
    'exclamation-mark',
    {
      zh: '平实的叙述用了叹号',
      en: 'An exclamation mark behind a plain statement',
    },
    { zh: '改成句号', en: 'Use 。' },
  );
