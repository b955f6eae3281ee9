/** PDFs that ask too much of whoever reads them. */

import { deflateSync } from 'node:zlib';
import { type Random, times } from './random.ts';
import { encode } from './target.ts';

/** A stream; `dict` is the inside of its dictionary. */
interface Stream {
  readonly dict: string;
  readonly data: Uint8Array;
}

type Body = string | Stream;

/** A file of numbered objects, of which the first is the catalog. */
export function assemble(bodies: readonly Body[]): Uint8Array {
  const parts: Uint8Array[] = [encode('%PDF-1.7\n')];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  const put = (bytes: Uint8Array): void => {
    parts.push(bytes);
    at += bytes.length;
  };
  bodies.forEach((body, i) => {
    offsets.push(at);
    put(encode(`${i + 1} 0 obj\n`));
    if (typeof body === 'string') put(encode(body));
    else {
      put(encode(`<<${body.dict} /Length ${body.data.length}>>\nstream\n`));
      put(body.data);
      put(encode('\nendstream'));
    }
    put(encode('\nendobj\n'));
  });
  const start = at;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  put(encode(`xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${rows}`));
  put(encode(`trailer <</Size ${bodies.length + 1} /Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 2 ** 20);
const deflated = (bytes: Uint8Array, layers: number): Uint8Array =>
  times(layers, () => 0).reduce<Uint8Array>((inner) => deflateSync(inner), bytes);
const names = (filters: readonly string[]): string =>
  `/Filter [${filters.map((one) => `/${one}`).join(' ')}]`;

/** A little that unpacks into very much. */
function bomb(random: Random): Stream {
  const layers = 1 + random.below(3);
  const flates = times(layers, () => 'FlateDecode');
  const size = 1 + random.below(20);
  const [last, bytes] = random.pick<readonly [string, Uint8Array]>([
    ['ASCII85Decode', zeros(size).fill(0x7a)],
    ['ASCIIHexDecode', zeros(size).fill(0x30)],
    ['RunLengthDecode', zeros(size).fill(0x81)],
    ['LZWDecode', zeros(size)],
    ['FlateDecode', deflateSync(zeros(4 * size))],
  ]);
  return { dict: names([...flates, last]), data: deflated(bytes, layers) };
}

const nested = (random: Random): string => {
  const depth = 10 ** (1 + random.below(5));
  const [open, close] = random.pick([
    ['[', ']'],
    ['<</A ', '>>'],
    ['(', ')'],
  ]);
  return open.repeat(depth) + (random.chance(50) ? close.repeat(depth) : '');
};

const PAGE = '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources 5 0 R>>';

/** The objects of a file of one page that shows text; 4 is its content, 9 the map of its font, 10 its attachment. */
const sound = (): Body[] => [
  '<</Type /Catalog /Pages 2 0 R /AF [10 0 R] /Names <</EmbeddedFiles <</Names [(a.yaml) 10 0 R]>>>>>>',
  '<</Type /Pages /Kids [3 0 R] /Count 1>>',
  PAGE,
  { dict: '', data: encode('BT /F1 12 Tf 10 10 Td <00010002> Tj ET') },
  '<</Font <</F1 6 0 R>>>>',
  '<</Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 9 0 R>>',
  '<</Type /Font /Subtype /CIDFontType2 /BaseFont /A /FontDescriptor 8 0 R>>',
  '<</Type /FontDescriptor /FontName /A>>',
  { dict: '', data: encode('1 beginbfchar <0001> <4e00> endbfchar') },
  '<</Type /Filespec /F (a.yaml) /UF (a.yaml) /AFRelationship /Source /EF <</F 11 0 R>>>>',
  { dict: '/Type /EmbeddedFile', data: encode('number: 1') },
];

const NAMES = [
  '../a.yaml',
  '/etc/a',
  'C:\\a',
  'a/../../b',
  '.kuaibao/x',
  'a\x1b[31mb',
  'a\u202eb',
  '',
  'CON',
  'a\0b',
  '~/.x',
];

const hex = (text: string): string =>
  `<feff${[...Buffer.from(text, 'utf16le').swap16()].map((byte) => byte.toString(16).padStart(2, '0')).join('')}>`;

type Attack = (objects: Body[], random: Random) => void;

const ATTACKS: Readonly<Record<string, Attack>> = {
  content: (objects, random) => {
    objects[3] = bomb(random);
  },
  attachment: (objects, random) => {
    objects[10] = bomb(random);
  },
  map: (objects, random) => {
    objects[8] = bomb(random);
  },
  nesting: (objects, random) => {
    objects[random.below(objects.length)] = nested(random);
  },
  nestedContent: (objects, random) => {
    objects[3] = { dict: '/Filter /FlateDecode', data: deflateSync(encode(nested(random))) };
  },
  pageCycle: (objects, random) => {
    const kids = times(1 + random.below(2000), () => random.pick(['2 0 R', '3 0 R', '99 0 R'])).join(' ');
    objects[1] = `<</Type /Pages /Kids [${kids}] /Count ${random.pick([1, -1, 2 ** 31, 10 ** 12])}>>`;
  },
  form: (objects, random) => {
    objects[3] = {
      dict: '/Type /XObject /Subtype /Form /Resources 5 0 R',
      data: encode('/X Do '.repeat(1 + random.below(40))),
    };
    objects[4] = '<</Font <</F1 6 0 R>> /XObject <</X 4 0 R>>>>';
  },
  nameTree: (objects, random) => {
    const entries = times(random.below(20_000), (i) => `(${i}) 10 0 R`).join(' ');
    objects[0] = `<</Type /Catalog /Pages 2 0 R /Names <</EmbeddedFiles <</Kids [1 0 R 12 0 R] /Names [${entries}]>>>>>>`;
    objects.push('<</Kids [12 0 R 12 0 R]>>');
  },
  range: (objects, random) => {
    const text = '4e00'.repeat(10 ** (1 + random.below(6)));
    const map = `1 beginbfrange <0000> <ffff> ${random.pick([`<${text}>`, `[${`<${text}>`.repeat(3)}]`])} endbfrange`;
    objects[8] = {
      dict: '/Filter /FlateDecode',
      data: deflateSync(encode(map.repeat(1 + random.below(20)))),
    };
  },
  name: (objects, random) => {
    const text = hex(random.pick(NAMES));
    objects[9] = `<</Type /Filespec /F ${text} /UF ${text} /AFRelationship /Source /EF <</F 11 0 R>>>>`;
  },
  source: (objects, random) => {
    const line = random.pick([
      'a: &a [*a]\n',
      '- [',
      '"',
      '&a [x]\n- *a\n',
      'http://a/',
      '**',
      '？》',
      'number: 1\n',
      '\u0000',
    ]);
    const data = deflateSync(encode(line.repeat(10 ** (1 + random.below(5)))));
    objects[10] = { dict: '/Type /EmbeddedFile /Filter /FlateDecode', data };
    objects.push(`<</Producer (Kuaibao 0.1.0)>>`);
  },
  length: (objects, random) => {
    const data = encode('q');
    objects[3] = { dict: `/Length ${random.pick(['-1', '4 0 R', '99999999999', '1e9', '12 0 R'])}`, data };
  },
};

/** A hostile file, with one to three attacks in it. */
export function hostile(random: Random): Uint8Array {
  const objects = sound();
  for (let i = 1 + random.below(3); i > 0; i--) random.pick(Object.values(ATTACKS))(objects, random);
  return assemble(objects);
}
