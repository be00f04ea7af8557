// Writes made-up exports of survey tools, the same ones each time, into a folder of their own process: whoever measures
// must stay small. Each is also written with one row, to tell what a process takes that reads next to nothing.
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { TABLES } from './reading-tables.mjs';

const REGIONS = ['North', 'South', 'East', 'West', 'Abroad'];
const OPINIONS = ['Very satisfied', 'Rather satisfied', 'Neither nor', 'Rather dissatisfied', 'Very dissatisfied'];

let state = 1;
/** A number from 0 to `below`; Numerical Recipes' generator, whose lower bits repeat too soon. */
function next(below) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}

const twoDigits = (n) => String(n).padStart(2, '0');

/** What stands in a column, by its place: who it is, when, three traits and a weight; then opinions, and codes of which some are left out. */
const cellOf = [
  (row) => `R${String(row).padStart(7, '0')}`,
  () => `2025-09-${twoDigits(1 + next(30))}`,
  () => 18 + next(70),
  () => REGIONS[next(REGIONS.length)],
  () => (0.5 + next(1000) / 1000).toFixed(3),
];
const opinionOrCode = (column) => (column % 20 === 5 ? OPINIONS[next(5)] : next(12) === 0 ? '' : 1 + next(column % 7 === 0 ? 40 : 5)); // prettier-ignore
const cellAt = (row, column) => (cellOf[column] ?? (() => opinionOrCode(column)))(row);

const headOf = (columns) => Array.from({ length: columns }, (_, i) => ['id', 'date', 'age', 'region', 'weight'][i] ?? `Q${i - 4}`); // prettier-ignore
const rowOf = (row, columns) => Array.from({ length: columns }, (_, column) => cellAt(row, column));

function writeCsv(file, rows, columns) {
  const into = openSync(file, 'w');
  let lines = [headOf(columns).join()];
  for (let row = 1; row <= rows; row++) {
    lines.push(rowOf(row, columns).join());
    if (lines.length < 5000 && row < rows) continue;
    writeSync(into, `${lines.join('\n')}\n`);
    lines = [];
  }
  closeSync(into);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const FIXED_PARTS = {
  '[Content_Types].xml': `<Types xmlns="${TYPES}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${TYPES}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Answers" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${TYPES}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
};

const lettersOf = (column) => (column < 26 ? '' : lettersOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26)); // prettier-ignore

/** As spreadsheets write it: numbers as such, texts once in a part of their own, empty cells not at all. */
function writeXlsx(file, rows, columns) {
  const texts = new Map();
  const numberOf = (text) => texts.get(text) ?? (texts.set(text, texts.size), texts.size - 1);
  const cellXml = (cell, at) =>
    cell === '' ? '' : /^[0-9.]+$/.test(cell) ? `<c r="${at}"><v>${cell}</v></c>` : `<c r="${at}" t="s"><v>${numberOf(cell)}</v></c>`; // prettier-ignore
  const letters = Array.from({ length: columns }, (_, column) => lettersOf(column));
  const lineXml = (cells, line) => `<row r="${line}">${cells.map((cell, i) => cellXml(cell, letters[i] + line)).join('')}</row>`; // prettier-ignore
  const sheet = function* () {
    yield `<worksheet xmlns="${MAIN}"><sheetData>${lineXml(headOf(columns), 1)}`;
    for (let row = 1; row <= rows; row++) yield lineXml(rowOf(row, columns), row + 1);
    yield '</sheetData></worksheet>';
  };
  const strings = function* () {
    yield `<sst xmlns="${MAIN}">`;
    for (const text of texts.keys()) yield `<si><t>${text}</t></si>`;
    yield '</sst>';
  };
  const into = openSync(file, 'w');
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    writeSync(into, bytes);
  });
  for (const [name, xml] of Object.entries(FIXED_PARTS)) pack(zip, name, [xml]);
  pack(zip, 'xl/worksheets/sheet1.xml', sheet());
  // Which texts there are is known only when all cells are written.
  pack(zip, 'xl/sharedStrings.xml', strings());
  zip.end();
  closeSync(into);
}

/** A part of a zip, packed piece by piece: the sheet of a large workbook is longer than any text may be. */
function pack(zip, name, xml) {
  const part = new ZipDeflate(name, { mtime: '2025-09-30' });
  zip.add(part);
  part.push(strToU8(HEAD));
  for (const piece of xml) part.push(strToU8(piece));
  part.push(new Uint8Array(0), true);
}

const WRITERS = { csv: writeCsv, xlsx: writeXlsx };
const [folder] = process.argv.slice(2);
for (const { id, format, rows, columns } of TABLES) {
  WRITERS[format](join(folder, `${id}.${format}`), rows, columns);
  WRITERS[format](join(folder, `${id}.one-row.${format}`), 1, columns);
}
