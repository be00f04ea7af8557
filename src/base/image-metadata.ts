/** Chunks of a PNG that say more than its pixels (PNG, third edition, 11.3). */
const TALKATIVE = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'];
const EXIF = 0xe1;
const START_OF_SCAN = 0xda;

function pngChunks(bytes: Uint8Array, view: DataView): readonly string[] {
  const found: string[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (TALKATIVE.includes(type)) found.push(type);
    at += 12 + view.getUint32(at);
  }
  return found;
}

function jpegSegments(bytes: Uint8Array, view: DataView): readonly string[] {
  const found: string[] = [];
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== START_OF_SCAN;) {
    const length = view.getUint16(at + 2);
    if (bytes[at + 1] === EXIF)
      found.push(new TextDecoder('latin1').decode(bytes.subarray(at + 4, at + 8)).split('\0')[0] || 'APP1');
    at += 2 + Math.max(2, length);
  }
  return found;
}

/** Names of what a PNG or JPEG carries besides its picture (text, camera, location, dates); empty for other formats. */
export function imageMetadata(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 8 && view.getUint32(0) === 0x89504e47) return [...new Set(pngChunks(bytes, view))];
  if (bytes.length >= 4 && view.getUint16(0) === 0xffd8) return [...new Set(jpegSegments(bytes, view))];
  return [];
}
