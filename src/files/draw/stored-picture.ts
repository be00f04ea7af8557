import { createHash } from 'node:crypto';
import type { DrawnPicture, RasterPicture, ShapePicture } from './types.ts';

/** Identifies the format of a stored picture; one in another format is drawn again. */
const MAGIC = 'surveydeck-picture-3\n';
const HASH_BYTES = 32;
const FIXED = MAGIC.length + HASH_BYTES;

/** What stands before a picture's bytes; of shapes, it is all there is. */
type Header = ShapePicture | (Omit<RasterPicture, 'svg' | 'png'> & { readonly svgBytes: number | undefined });

/** Covers the key too: an undamaged picture filed under another's key is the wrong picture. */
const checksum = (key: string, payload: Uint8Array): Buffer =>
  createHash('sha256').update(`${key}\n`).update(payload).digest();

const line = (header: Header): Buffer => Buffer.from(`${JSON.stringify(header)}\n`);

function payloadOf(picture: DrawnPicture): Buffer {
  if (picture.kind === 'shapes') return line(picture);
  const { svg, png, ...rest } = picture;
  const vector = svg === undefined ? undefined : Buffer.from(svg);
  return Buffer.concat([line({ ...rest, svgBytes: vector?.length }), vector ?? Buffer.alloc(0), png]);
}

/** A drawn picture as bytes for a cache, with a checksum over its content and the key that it is kept under. */
export function storePicture(key: string, picture: DrawnPicture): Uint8Array {
  const payload = payloadOf(picture);
  return Buffer.concat([Buffer.from(MAGIC), checksum(key, payload), payload]);
}

/**
 * The picture from which `storePicture` made these bytes for this key; undefined where they are damaged, belong to
 * another key or have another format.
 */
export function readStoredPicture(key: string, bytes: Uint8Array): DrawnPicture | undefined {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (whole.length <= FIXED || whole.toString('latin1', 0, MAGIC.length) !== MAGIC) return undefined;
  const payload = whole.subarray(FIXED);
  if (!checksum(key, payload).equals(whole.subarray(MAGIC.length, FIXED))) return undefined;
  const end = payload.indexOf(0x0a);
  // The checksum says that `storePicture` wrote it, and the first line that it did so in this form.
  const header = JSON.parse(payload.toString('utf8', 0, end)) as Header;
  if (header.kind === 'shapes') return header;
  const { svgBytes, ...rest } = header;
  const body = payload.subarray(end + 1);
  if (svgBytes === undefined) return { ...rest, png: body };
  return { ...rest, svg: body.toString('utf8', 0, svgBytes), png: body.subarray(svgBytes) };
}
