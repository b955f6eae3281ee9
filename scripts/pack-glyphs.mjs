/** Packs the glyphs of the bundled CFF fonts into fonts/glyphs/, unless they lie there already. */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { fileURLToPath } from 'node:url';

const folderOf = (path) => fileURLToPath(new URL(`../${path}/`, import.meta.url));
const [FONTS, CODE, PACKS] = ['fonts', 'dist/opentype', 'fonts/glyphs'].map(folderOf);

/** Follows the program that packs: other code may pack otherwise. */
function programHash() {
  const hash = createHash('sha256');
  for (const file of readdirSync(CODE, { recursive: true }).sort())
    if (file.endsWith('.js')) hash.update(readFileSync(CODE + file));
  return hash.digest('hex');
}

const stampFile = `${PACKS}program.txt`;
const program = programHash();
const packed = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === program;
// Words are written as this machine has them; one that has them the other way packs as it goes along.
if (!packed && endianness() === 'LE') {
  const { openFace } = await import('../dist/font/load-face.js');
  const { writePack } = await import('../dist/opentype/pack/pack-file.js');
  mkdirSync(PACKS, { recursive: true });
  for (const file of readdirSync(FONTS).filter((name) => name.endsWith('.otf'))) {
    const { face, program } = openFace(FONTS + file);
    const [, checksum, size] = /-([0-9a-f]{8})-(\d+)$/u.exec(face.key);
    const stamp = { checksum: Number.parseInt(checksum, 16), size: Number(size) };
    const words = writePack(stamp, program.packing, program.font.glyphCount);
    writeFileSync(`${PACKS}${file}.pack`, new Uint8Array(words.buffer));
  }
  writeFileSync(stampFile, program);
}
