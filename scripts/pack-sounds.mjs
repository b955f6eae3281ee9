/**
 * Writes src/proof/words/sounds.ts, the characters of GB 2312 by their sound, out of pinyin-pro 3.29.4 (MIT):
 *
 *   npm pack pinyin-pro@3.29.4 && tar xzf pinyin-pro-3.29.4.tgz
 *   node scripts/pack-sounds.mjs package
 */

import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [, , folder] = process.argv;
const { pinyin } = createRequire(import.meta.url)(resolve(folder, 'dist/index.js'));

/** Without tones; what people who type by sound do not keep apart is one. */
const soundOf = (syllable) =>
  syllable
    .replace(/^([zcs])h/u, '$1')
    .replace(/([aei])ng$/u, '$1n')
    .replaceAll('ü', 'v');

const decoder = new TextDecoder('gb18030');
/** Characters by what they sound like, and those by their syllables. */
const bySound = new Map();
for (let row = 0xb0; row <= 0xf7; row++) {
  for (let cell = 0xa1; cell <= 0xfe; cell++) {
    const character = decoder.decode(Uint8Array.of(row, cell));
    if (!/^\p{Script=Han}$/u.test(character)) continue;
    const syllables = pinyin(character, { toneType: 'none', type: 'array', multiple: true });
    for (const syllable of new Set(syllables)) {
      const group = bySound.get(soundOf(syllable)) ?? new Map();
      bySound.set(soundOf(syllable), group.set(syllable, (group.get(syllable) ?? '') + character));
    }
  }
}
const groups = [...bySound]
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([, group]) => [...group.values()].join('/'))
  .filter((group) => group.length > 1);

writeFileSync(
  fileURLToPath(new URL('../src/proof/words/sounds.ts', import.meta.url)),
  `/** Written by scripts/pack-sounds.mjs out of pinyin-pro 3.29.4 (https://github.com/zh-lx/pinyin-pro), which is under the MIT licence. */

/**
 * Characters of like sound: one group a syllable, without tones, z as zh, s as sh, c as ch, in as ing, en as eng, an as ang; a slash
 * between those of the same syllable and others.
 */
export const SOUNDS =
  '${groups.join(' ')}';
`,
);
