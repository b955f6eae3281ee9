/**
 * Reads a language model as KenLM writes it to files: a trie with quantization and array-compressed pointers, with its words
 * (https://github.com/kpu/kenlm, lm/binary_format.cc, trie.cc, quantize.hh, bhiksha.cc). Only words and pairs are read.
 */

const MAGIC = 'mmap lm http://kheafield.com/code format version 5\n';
const HEADER = 0x88;
const QUANTIZED_ARRAY_TRIE = 5;

const bitsFor = (most) => (most === 0 ? 0 : Math.floor(Math.log2(most)) + 1);

/** An unsigned number of up to 32 bits at a bit of a file. */
function readBits(view, base, bit, count) {
  const at = base + Math.floor(bit / 8);
  return Number((view.getBigUint64(at, true) >> BigInt(bit % 8)) & ((1n << BigInt(count)) - 1n));
}

/** How many bits of a pointer stand in an array of their own. */
function bitsChopped(entries, mostNext, most) {
  const required = bitsFor(mostNext);
  let [best, lowest] = [0, Number.POSITIVE_INFINITY];
  for (let chop = 0; chop <= Math.min(required, most); chop++) {
    const change = Math.floor(mostNext / 2 ** (required - chop)) * 64 - entries * chop;
    if (change < lowest) [best, lowest] = [chop, change];
  }
  return best;
}

/** The words by their numbers, as they end the file. */
function wordsIn(file) {
  const start = file.lastIndexOf('<unk>\0');
  return file.subarray(start).toString('utf8').split('\0').slice(0, -1);
}

/**
 * @param file the bytes of a model of order 3
 * @returns its words, the logarithm of how likely each is anywhere, and the pairs: the numbers of both words, the first first, and the logarithm of how likely the second is behind the first
 */
export function readKenlm(file) {
  const view = new DataView(file.buffer, file.byteOffset, file.length);
  const [order, type] = [file[0x58], view.getUint32(0x60, true)];
  if (
    !file.toString('latin1', 0, MAGIC.length).startsWith(MAGIC) ||
    order !== 3 ||
    type !== QUANTIZED_ARRAY_TRIE
  )
    throw new Error('not a KenLM trie of order 3 with quantization and array-compressed pointers');
  const [words, pairs, triples] = [0, 1, 2].map((i) => Number(view.getBigUint64(0x6c + 8 * i, true)));

  const quantized = HEADER + 8 + 8 * words;
  const [probBits, backoffBits] = [file[quantized + 1], file[quantized + 2]];
  const tables = quantized + 8;
  const prob = (index) => view.getFloat32(tables + 4 * index, true);
  const singles = tables + 4 * (2 * 2 ** probBits + 2 ** backoffBits);

  const pointers = singles + 16 * (words + 2);
  const aligned = Math.ceil(pointers / 8) * 8;
  const chopped = bitsChopped(pairs + 1, triples, file[aligned + 1]);
  const required = bitsFor(triples);
  const entries = pointers + 8 * (1 + Math.floor(triples / 2 ** (required - chopped)) + 1) + 7;
  const wordBits = bitsFor(words);
  const stride = wordBits + probBits + backoffBits + required - chopped;

  const likely = Float32Array.from({ length: words }, (_, word) =>
    view.getFloat32(singles + 16 * word, true),
  );
  const firstOf = (word) => Number(view.getBigUint64(singles + 16 * word + 8, true));
  const found = [];
  for (let second = 0; second < words; second++) {
    for (let at = firstOf(second); at < firstOf(second + 1); at++) {
      const first = readBits(view, entries, at * stride, wordBits);
      const code = readBits(view, entries, at * stride + wordBits + backoffBits, probBits);
      found.push([first, second, prob(code)]);
    }
  }
  return { words: wordsIn(file), likely, pairs: found };
}
