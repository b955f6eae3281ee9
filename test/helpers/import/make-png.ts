import { crc32, deflateSync } from 'node:zlib';

/** A grey picture that is wide enough for print: 1000 × 600 pixels. */
export function makePng(): Uint8Array {
  const [width, height] = [1000, 600];
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  // Each row begins with the filter it is stored with: none.
  const pixels = Buffer.alloc((width + 1) * height, 0x90);
  for (let row = 0; row < height; row++) pixels[row * (width + 1)] = 0;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Uint8Array): Buffer {
  const own = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(own), 4);
  return Buffer.concat([around.subarray(0, 4), own, around.subarray(4)]);
}
