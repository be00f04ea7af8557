// Reads an export as the program does, and says what it took: `typed N` bytes in its columns, `peak N` kilobytes.
import { onDisk } from '../../src/world/input/file-bytes.ts';
import { loadExports } from '../../src/world/input/exports/load-export.ts';

/** A text of V8: its head, its characters to the next eight bytes, and the pointer to it. */
const bytesOf = (text) => 16 + 8 * Math.ceil((text.length * (/[^\u0000-\u00ff]/.test(text) ? 2 : 1)) / 8) + 8;
const typedBytes = ({ texts, index }) => texts.reduce((sum, text) => sum + bytesOf(text), index.byteLength);

const [file, rows] = process.argv.slice(2);
const said = [];
const read = await loadExports([{ file, bytes: onDisk(file) }], {}, (diagnostic) => said.push(diagnostic.code));
const [sheet] = read?.[0]?.sheets ?? [];
if (sheet?.rows !== Number(rows) + 1 || said.length > 0) throw new Error(`${sheet?.rows} rows; said: ${said.join()}`);
// Before it is looked through, which is not reading.
const peak = process.resourceUsage().maxRSS;
const typed = sheet.columns.reduce((sum, column) => sum + typedBytes(column), 0);
process.stderr.write(`typed ${typed}\npeak ${peak}\n`);
