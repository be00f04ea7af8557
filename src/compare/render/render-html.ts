import type { UiLanguage } from '../../base/diagnostic.ts';
import type { DeckDiff, SlideDiff } from '../types.ts';
import { describeDiff, printSame, type Block, type Section } from './describe-diff.ts';
import { DIFF_WORDS, type DiffWords } from './diff-words.ts';
import { STYLE } from './html-style.ts';
import { escapeHtml, markedWords } from './html-words.ts';

/** PNGs of a deck's slides by slide id. */
export type Thumbnails = ReadonlyMap<string, Uint8Array>;

/** A diff with the pictures of its slides, as far as there are any: a finished file has none. */
export interface PicturedDiff {
  readonly diff: DeckDiff;
  readonly before?: Thumbnails;
  readonly after?: Thumbnails;
}

/** `name` is what a screen reader calls a table that scrolls. */
function renderTable({ head, rows, right }: Extract<Block, { kind: 'table' }>, name: string): string {
  const mark = (c: number): string => (c === right ? ' class="n"' : '');
  const heads = head.map((cell, c) => `<th scope="col"${mark(c)}>${escapeHtml(cell)}</th>`).join('');
  const lines = rows.map((cells) => `<tr>${cells.map((cell, c) => `<td${mark(c)}>${escapeHtml(cell)}</td>`).join('')}</tr>`); // prettier-ignore
  return `<div class="scroll" role="region" aria-label="${escapeHtml(name)}" tabindex="0"><table><thead><tr>${heads}</tr></thead><tbody>${lines.join('')}</tbody></table></div>`;
}

/** `locale` is the language of the deck's words, `heading` what stands over it. */
function renderBlock(block: Block, words: DiffWords, locale: string, heading: string): string {
  switch (block.kind) {
    case 'list':
      return `<ul>${block.lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`;
    case 'table':
      return renderTable(block, heading);
    case 'words': {
      const [before, after] = markedWords(block.before, block.after);
      const terms = `<dt>${escapeHtml(words.before)}</dt><dd lang="${escapeHtml(locale)}">${before}</dd><dt>${escapeHtml(words.after)}</dt><dd lang="${escapeHtml(locale)}">${after}</dd>`;
      return `<h3>${escapeHtml(block.label)}</h3><dl>${terms}</dl>`;
    }
  }
}

function renderPictures(slide: SlideDiff, pictures: PicturedDiff, words: DiffWords): string {
  const shown = (['before', 'after'] as const).flatMap((side) => {
    const png = pictures[side]?.get(slide.id);
    if (!png) return [];
    const alt = words.noted(words.slideHeading(`${slide[side] ?? ''}`, slide.title), words[side]);
    const source = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
    return [`<figure><img src="${source}" alt="${escapeHtml(alt)}"><figcaption>${escapeHtml(words[side])}</figcaption></figure>`]; // prettier-ignore
  });
  return shown.length > 0 ? `<div class="pair">${shown.join('')}</div>` : '';
}

function renderSection(section: Section, pictures: PicturedDiff, words: DiffWords): string {
  const blocks = section.blocks.map((block) => renderBlock(block, words, pictures.diff.after.locale, section.heading));
  const seen = section.slide ? renderPictures(section.slide, pictures, words) : '';
  return `<section><h2>${escapeHtml(section.heading)}</h2>${seen}${blocks.join('\n')}</section>`;
}

function renderDeck(pictures: PicturedDiff, words: DiffWords): string {
  const { diff } = pictures;
  const report = describeDiff(diff, words.language, true);
  if (!diff.differs)
    return `<h1>${escapeHtml(report.heading)}</h1><p>${escapeHtml(printSame(diff, words.language))}</p>`;
  const head = [
    [words.before, report.before],
    [words.after, report.after],
  ].map(([term = '', name = '']) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(name)}</dd>`);
  return [
    `<h1>${escapeHtml(report.heading)}</h1>`,
    `<dl>${head.join('')}</dl><p>${escapeHtml(report.counts)}</p>`,
    ...report.sections.map((section) => renderSection(section, pictures, words)),
    ...report.closing.map((line) => `<p>${escapeHtml(line)}</p>`),
  ].join('\n');
}

/** Diffs as one HTML page that needs nothing else: no script, no file, no other host. */
export function renderHtml(diffs: readonly PicturedDiff[], language: UiLanguage): string {
  const words = DIFF_WORDS[language];
  const title = diffs.map(({ diff }) => words.heading(diff.after.deck, diff.after.locale)).join(words.comma);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${diffs.map((pictures) => renderDeck(pictures, words)).join('\n')}
</main>
</body>
</html>
`;
}
