// The aims as bars, for docs/speed.md: how far each figure is from its aim, which is the line that all bars share.
import { writeFileSync } from 'node:fs';
import { aimInWords, isReached, shareOfAim } from './aims.mjs';
import { valueOf } from './report.mjs';

const LOOK = {
  ink: '#14213D',
  strong: '#0B2A5B',
  accent: '#E4572E',
  mute: '#5F6B7E',
  line: '#D3D0C8',
  ground: '#FFFFFF',
};
const [WIDTH, ROW, TOP, LEFT, AIM] = [960, 36, 96, 290, 200];
const VALUES = LEFT + 2 * AIM + 20;
/** Bars end here, in aims. */
const LONGEST = 2;

const escaped = (text) => text.replace(/[&<>]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[letter]);
const text = (x, y, size, color, words, rest = '') =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${color}"${rest}>${escaped(words)}</text>`;

function row(figure, i) {
  const y = TOP + i * ROW;
  const share = shareOfAim(figure);
  const width = Math.round(Math.min(share, LONGEST) * AIM);
  const color = isReached(figure) ? LOOK.strong : LOOK.accent;
  return [
    text(LEFT - 14, y + 20, 14, LOOK.ink, figure.name, ' text-anchor="end"'),
    `<rect x="${LEFT}" y="${y + 4}" width="${width}" height="22" fill="${color}"/>`,
    // A bar that would be longer is cut.
    ...(share > LONGEST ? [`<path d="M${LEFT + width - 16} ${y + 28}l6 -26h5l-6 26z" fill="${LOOK.ground}"/>`] : []),
    text(VALUES, y + 20, 14, LOOK.ink, valueOf(figure), ' font-weight="bold"'),
    text(WIDTH - 24, y + 20, 12, LOOK.mute, aimInWords(figure.id), ' text-anchor="end"'),
  ];
}

/** Writes the picture of the figures that have an aim and were measured. */
export function writePicture(file, record) {
  const figures = Object.values(record.sections).flatMap((section) => section.figures);
  const judged = figures.filter((figure) => figure.found !== undefined && isReached(figure) !== undefined);
  const height = TOP + judged.length * ROW + 34;
  const [aimX, bottom] = [LEFT + AIM, TOP + judged.length * ROW + 6];
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="Arial, 'Liberation Sans', Arimo, sans-serif" role="img" aria-label="Each figure as a share of its aim">`,
    `<rect width="${WIDTH}" height="${height}" fill="${LOOK.ground}"/>`,
    text(24, 38, 22, LOOK.strong, 'How far each figure is from its aim', ' font-weight="bold"'),
    text(
      24,
      60,
      12,
      LOOK.mute,
      'The line is the aim. Dark: reached. Orange: not yet. Shorter is better, whichever way a figure counts.',
    ),
    ...judged.flatMap(row),
    `<line x1="${aimX}" y1="${TOP - 6}" x2="${aimX}" y2="${bottom}" stroke="${LOOK.mute}" stroke-width="1.5" stroke-dasharray="4 3"/>`,
    text(aimX, TOP - 12, 12, LOOK.mute, 'aim', ' text-anchor="middle"'),
    `<line x1="${LEFT}" y1="${TOP}" x2="${LEFT}" y2="${bottom}" stroke="${LOOK.line}"/>`,
    '</svg>',
  ];
  writeFileSync(file, `${lines.join('\n')}\n`);
}
