import { aimInWords, isReached } from './aims.mjs';

const shown = (n) => n.toFixed(n < 1 ? 2 : n < 20 ? 1 : 0);
const pad = (cells, widths) => cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  '); // prettier-ignore

export const valueOf = ({ found, unit }) => `${shown(found)} ${unit}`;

const verdictOf = (figure) => {
  const reached = isReached(figure);
  return reached === undefined ? '' : `${reached ? 'reached' : 'MISSED'} (${aimInWords(figure.id)})`;
};

function figureLine(figure) {
  if (figure.skipped) return `${figure.name.padEnd(44)}  skipped: ${figure.skipped}`;
  const { name, ms, best } = figure;
  const besides = [best === undefined ? '' : `best ${shown(best)}`, ms === undefined ? '' : `${ms.toFixed(0)} ms`];
  return pad([name, valueOf(figure), verdictOf(figure), ...besides], [44, 18, 24, 10, 9]);
}

/** What a section found, as a table. */
export function showSection(name, { figures, table, bareMs, rounds }) {
  const bare = bareMs === undefined ? '' : `; a bare start of Node: ${bareMs.toFixed(0)} ms`;
  const lines = [`${name} (${rounds} rounds, medians${bare})`, ...figures.map(figureLine)];
  if (table) {
    lines.push(pad([`in ${table.unit}`, ...table.columns], [24, ...table.columns.map(() => 20)]));
    for (const [row, ...cells] of table.rows) {
      lines.push(pad([row, ...cells.map((cell) => cell.toFixed(2))], [24, ...cells.map(() => 20)]));
    }
  }
  console.log(`${lines.map((line) => line.trimEnd()).join('\n')}\n`);
}
