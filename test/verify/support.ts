import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import { type ExtractOptions, extract } from '../../src/cli/commands/run-extract.ts';
import { verify } from '../../src/cli/commands/run-verify.ts';
import type { PdfOptions } from '../../src/cli/pdfs.ts';
import type { ExitCode, Terminal } from '../../src/cli/terminal.ts';
import type { Check, Report, Status } from '../../src/verify/verify-pdf.ts';
import { encode } from '../cli/support.ts';

export interface Outcome {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

interface Place {
  readonly cwd: string;
  readonly lang?: 'zh' | 'en';
  readonly stdin?: Uint8Array;
}

async function listen({ cwd, lang = 'zh', stdin }: Place, run: (terminal: Terminal) => Promise<ExitCode>) {
  const out: string[] = [];
  const said: string[] = [];
  const code = await run({
    lang,
    cwd,
    colour: false,
    stdin: () => ({ bytes: stdin ?? new Uint8Array() }),
    out: (data) => out.push(typeof data === 'string' ? data : Buffer.from(data).toString()),
    say: (line) => said.push(`${line}\n`),
  });
  return { code, stdout: out.join(''), stderr: said.join('') };
}

/** Runs `kuaibao extract` with a terminal that only listens. */
export const runExtract = (
  inputs: string | readonly string[],
  options: ExtractOptions,
  place: Place,
): Promise<Outcome> => listen(place, (terminal) => extract([inputs].flat(), options, terminal));

/** Runs `kuaibao verify` with a terminal that only listens. */
export const runVerify = (inputs: readonly string[], options: PdfOptions, place: Place): Promise<Outcome> =>
  listen(place, (terminal) => verify(inputs, options, terminal));

/** The statuses of a report by check. */
export const statuses = ({ findings }: Report): Partial<Record<Check, Status>> =>
  Object.fromEntries(findings.map(({ check, status }) => [check, status]));

/** The Chinese message of a check. */
export const messageOf = ({ findings }: Report, check: Check): string =>
  findings.find((finding) => finding.check === check)?.text.zh ?? '';

/** An object of a hand-made PDF: what stands between `obj` and `endobj`. */
export type Body = string | Uint8Array;

/** A stream object; `dict` is the inside of its dictionary. */
export function streamOf(data: Uint8Array | string, dict = '', length?: number): Uint8Array {
  const bytes = typeof data === 'string' ? encode(data) : data;
  const head = `<<${dict}/Length ${length ?? bytes.length}>>\nstream\n`;
  return Buffer.concat([encode(head), bytes, encode('\nendstream')]);
}

export const deflated = (data: Uint8Array | string, dict = ''): Uint8Array =>
  streamOf(deflateSync(data), `${dict}/Filter/FlateDecode`);

/** Zeros that deflate a thousandfold. */
export const bomb = (): Uint8Array => new Uint8Array(100 * 1024 * 1024);

export interface MakeOptions {
  /** Inside of the trailer's dictionary. */
  readonly trailer?: string;
  /** What `startxref` says in place of the truth. */
  readonly start?: number;
  /** Added to every offset of the table. */
  readonly shift?: number;
}

/** Writes a PDF by hand; the objects are numbered from 1. */
export function makePdf(bodies: readonly Body[], options: MakeOptions = {}): Uint8Array {
  const { trailer = '/Root 1 0 R', shift = 0 } = options;
  const parts: Uint8Array[] = [encode('%PDF-1.7\n')];
  let at = parts[0]?.length ?? 0;
  const offsets = bodies.map((body, i) => {
    const bytes = typeof body === 'string' ? encode(body) : body;
    const object = Buffer.concat([encode(`${i + 1} 0 obj\n`), bytes, encode('\nendobj\n')]);
    parts.push(object);
    at += object.length;
    return at - object.length;
  });
  const rows = offsets.map((offset) => `${String(offset + shift).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${rows}`;
  const end = `trailer\n<<${trailer}/Size ${bodies.length + 1}>>\nstartxref\n${options.start ?? at}\n%%EOF\n`;
  return Buffer.concat([...parts, encode(table + end)]);
}

/** A file of ours as older programs write it: its objects one by one, and a table of them. */
export function withTable(pdf: Uint8Array): Uint8Array {
  const file = Buffer.from(pdf);
  const bodies: Body[] = [];
  const info = /\/Root (\d+ 0 R)\s+\/Info (\d+ 0 R)\s+\/ID (\[.*?\])/su.exec(file.toString('latin1'));
  for (let at = file.indexOf(' 0 obj\n'); at >= 0; at = file.indexOf(' 0 obj\n', at + 1)) {
    const id = Number(file.toString('latin1', file.lastIndexOf('\n', at) + 1, at));
    const body = file.subarray(at + ' 0 obj\n'.length, file.indexOf('\nendobj\n', at));
    if (body.includes('/Type /ObjStm')) for (const [number, own] of unpack(body)) bodies[number - 1] = own;
    else if (!body.includes('/Type /XRef')) bodies[id - 1] = body;
  }
  return makePdf(bodies, { trailer: `/Root ${info?.[1]} /Info ${info?.[2]} /ID ${info?.[3]}` });
}

/** The objects of an object stream by number. */
function unpack(body: Buffer): [number, Uint8Array][] {
  const start = body.indexOf('stream\n') + 'stream\n'.length;
  const text = inflateSync(body.subarray(start, body.lastIndexOf('\nendstream'))).toString('latin1');
  const end = text.indexOf('\n');
  const numbers = text.slice(0, end).split(' ').map(Number);
  const places = numbers.filter((_, i) => i % 2 === 1);
  return places.map((place, i) => [
    numbers[2 * i] as number,
    Buffer.from(text.slice(end + 1 + place, end + 1 + (places[i + 1] ?? text.length)).trimEnd(), 'latin1'),
  ]);
}

const PAGE = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.28 841.89]/Contents 4 0 R>>';

/** A PDF of one empty A4 page with `catalog` in its catalog; `more` objects are numbered from 5. */
export const onePage = (catalog = '', more: readonly Body[] = [], options: MakeOptions = {}): Uint8Array =>
  makePdf(
    [
      `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      PAGE,
      streamOf('q Q'),
      ...more,
    ],
    options,
  );

export interface Attached {
  readonly name: string;
  readonly data?: string;
  /** Hexadecimal digits in place of the right checksum. */
  readonly checksum?: string;
  /** The stream's own object in place of one with the data. */
  readonly stream?: Uint8Array;
  /** False leaves the file out. */
  readonly file?: boolean;
  readonly relationship?: string;
}

const hexText = (text: string): string => `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;

/** A PDF of one empty page with attached sources. */
export function withFiles(attached: readonly Attached[], description = ''): Uint8Array {
  const first = 5;
  const more = attached.flatMap(({ name, data = '', checksum, stream, file, relationship = 'Source' }, i) => {
    const sum = checksum ?? createHash('md5').update(data).digest('hex');
    const ef = file === false ? '' : `/EF<</F ${first + 2 * i + 1} 0 R>>`;
    return [
      `<</Type/Filespec/UF ${hexText(name)}/Desc ${hexText(description)}/AFRelationship/${relationship}${ef}>>`,
      stream ?? streamOf(data, `/Params<</CheckSum<${sum}>>>`),
    ];
  });
  const references = attached.map((_, i) => `${first + 2 * i} 0 R`).join(' ');
  return onePage(`/AF[${references}]`, more);
}
