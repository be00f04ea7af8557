import { crc32 } from 'node:zlib';

const PNG_SIGNATURE = '89504e470d0a1a0a';
const CHUNK_FRAME = 12;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Walks the chunks (PNG, third edition, 5.3): each whole and with its own checksum, the header first, the end last. */
function pngDamage(bytes: Uint8Array): string | undefined {
  const view = viewOf(bytes);
  let hasData = false;
  for (let at = 8; ;) {
    if (at + CHUNK_FRAME > bytes.length) return `PNG: IEND × 0 (${bytes.length} B)`;
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const end = at + 8 + length;
    if (end + 4 > bytes.length) return `PNG ${name}: ${bytes.length - at - 8} B < ${length} B`;
    if (at === 8 && name !== 'IHDR') return `PNG: ${JSON.stringify(name)} < IHDR`;
    if (crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return `PNG ${name}: CRC`;
    hasData ||= name === 'IDAT';
    if (name === 'IEND') return hasData ? undefined : 'PNG: IDAT × 0';
    at = end + 4;
  }
}

/** Whether the end marker follows the header of a scan; cameras write more behind it. */
function jpegDamage(bytes: Uint8Array): string | undefined {
  const view = viewOf(bytes);
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    // Any number of fill bytes may stand before a marker.
    at += bytes[at + 1] === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  if (bytes[at] !== 0xff || bytes[at + 1] !== 0xda) return `JPEG: SOS × 0 (${bytes.length} B)`;
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf('ffd9', at, 'hex');
  return end < 0 ? `JPEG: EOI × 0 (${bytes.length} B)` : undefined;
}

/** How a PNG or JPEG picture is cut off or damaged, in the terms of its format; undefined for a whole or another one. */
export function pictureDamage(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  if (head === PNG_SIGNATURE) return pngDamage(bytes);
  return head.startsWith('ffd8ff') ? jpegDamage(bytes) : undefined;
}
