import { createHash } from 'node:crypto';
import type { DrawnPicture } from './types.ts';

/** Names the form of a stored picture; a stored picture of another form is drawn again. */
const MAGIC = 'surveydeck-picture-1\n';
const HASH_BYTES = 32;
const FIXED = MAGIC.length + HASH_BYTES;

interface Header {
  readonly svgBytes: number | undefined;
  readonly mime: DrawnPicture['mime'];
  readonly width: number;
  readonly height: number;
}

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** A drawn picture as bytes for a cache, with a checksum over everything. */
export function storePicture(picture: DrawnPicture): Uint8Array {
  const svg = picture.svg === undefined ? undefined : Buffer.from(picture.svg);
  const header: Header = {
    svgBytes: svg?.length,
    mime: picture.mime,
    width: picture.width,
    height: picture.height,
  };
  const payload = Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), svg ?? Buffer.alloc(0), picture.png]);
  return Buffer.concat([Buffer.from(MAGIC), sha256(payload), payload]);
}

/** The picture that `storePicture` made these bytes of; undefined where they are damaged or of another form. */
export function readStoredPicture(bytes: Uint8Array): DrawnPicture | undefined {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (whole.length <= FIXED || whole.toString('latin1', 0, MAGIC.length) !== MAGIC) return undefined;
  const payload = whole.subarray(FIXED);
  if (!sha256(payload).equals(whole.subarray(MAGIC.length, FIXED))) return undefined;
  const end = payload.indexOf(0x0a);
  const { svgBytes, mime, width, height } = JSON.parse(payload.toString('utf8', 0, end)) as Header;
  const body = payload.subarray(end + 1);
  const svg = svgBytes === undefined ? {} : { svg: body.toString('utf8', 0, svgBytes) };
  return { ...svg, png: body.subarray(svgBytes ?? 0), mime, width, height };
}
