import type { SlideDiff } from '../types.ts';
import type { Block, Section } from './describe-diff.ts';
import type { DiffWords } from './diff-words.ts';
import { attribute, escapeHtml, markedWords } from './html-words.ts';
import type { PicturedDiff } from './pictured-diff.ts';
import { numberOf, type Audience } from './slide-names.ts';

/** What is needed to render a part of the page. */
export interface PageParts {
  readonly words: DiffWords;
  readonly pictured: PicturedDiff;
  readonly audience: Audience;
  /** Prefix of the ids of this deck's slides on the page, which may hold several decks. */
  readonly prefix: string;
}

/** Renders a table; `name` is what a screen reader calls it, since it may scroll. */
function renderTable({ head, rows, right }: Extract<Block, { kind: 'table' }>, name: string): string {
  const mark = (c: number): string => (c === right ? ' class="n"' : '');
  const heads = head.map((cell, c) => `<th scope="col"${mark(c)}>${escapeHtml(cell)}</th>`).join('');
  const lines = rows.map((cells) => `<tr>${cells.map((cell, c) => `<td${mark(c)}>${escapeHtml(cell)}</td>`).join('')}</tr>`); // prettier-ignore
  return `<div class="scroll" role="region" aria-label="${attribute(name)}" tabindex="0"><table><thead><tr>${heads}</tr></thead><tbody>${lines.join('')}</tbody></table></div>`;
}

/** Renders a part of a section; `heading` is the section's. */
export function renderBlock(block: Block, { words, pictured }: PageParts, heading: string): string {
  switch (block.kind) {
    case 'list':
      return `<ul>${block.lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`;
    case 'entries':
      return `<ul class="entries">${block.entries.map(({ tone, head, lines }) => `<li class="${tone}"><b>${escapeHtml(head)}</b>${lines.map((line) => `<span>${escapeHtml(line)}</span>`).join('')}</li>`).join('')}</ul>`; // prettier-ignore
    case 'table':
      return renderTable(block, heading);
    case 'words': {
      const { diff } = pictured;
      const [before, after] = markedWords(block.before, block.after);
      const terms = `<dt>${escapeHtml(words.before)}</dt><dd lang="${attribute(diff.before.locale)}">${before}</dd><dt>${escapeHtml(words.after)}</dt><dd lang="${attribute(diff.after.locale)}">${after}</dd>`;
      return `<h3>${escapeHtml(block.label)}</h3><dl class="words">${terms}</dl>`;
    }
  }
}

function renderPicture(slide: SlideDiff, side: 'before' | 'after', { words, pictured }: PageParts): string {
  const number = slide[side];
  const png = pictured[side]?.get(slide.id);
  const caption = number === undefined ? words[side] : `${words[side]} · ${words.onSlides(`${number}`)}`;
  const alt = words.noted(words.slideHeading(`${number ?? ''}`, slide.title), words[side]);
  const shown = png
    ? `<img src="data:image/png;base64,${Buffer.from(png).toString('base64')}" alt="${attribute(alt)}">`
    : `<div class="none">${escapeHtml(number === undefined ? words.page.notThere : words.page.noPicture)}</div>`;
  return `<figure><figcaption>${escapeHtml(caption)}</figcaption>${shown}</figure>`;
}

/** The slide before and after; nothing where neither side has pictures at all. */
export const renderPair = (slide: SlideDiff, parts: PageParts): string =>
  parts.pictured.before || parts.pictured.after
    ? `<div class="pair">${(['before', 'after'] as const).map((side) => renderPicture(slide, side, parts)).join('')}</div>`
    : '';

/** What became of a slide in a word or two. */
export function renderBadges({ status, moved, draft }: SlideDiff, { words }: PageParts): string {
  const { status: say } = words.page;
  const badges = [
    ...(status === 'unchanged' ? [] : [status]),
    ...(moved ? (['moved'] as const) : []),
    ...(draft?.after ? (['draft'] as const) : []),
  ];
  return badges.map((badge) => `<span class="badge ${badge}">${escapeHtml(say[badge])}</span>`).join('');
}

export const slideAnchor = (prefix: string, { id }: SlideDiff): string => attribute(`${prefix}-${id}`);

/** A slide that changed: the pictures first, then figures and words, and what repeats them folded away. */
export function renderSlide({ heading, slide, blocks }: Section & { slide: SlideDiff }, parts: PageParts): string {
  const { words, pictured, prefix, audience } = parts;
  const minor = blocks.filter((block) => block.kind === 'words' && block.minor);
  const major = blocks.filter((block) => !minor.includes(block));
  const draw = (block: Block): string => renderBlock(block, parts, heading);
  const folded =
    minor.length > 0 ? `<details><summary>${escapeHtml(words.page.repeated(minor.length))}</summary>${minor.map(draw).join('\n')}</details>` : ''; // prettier-ignore
  const id = audience === 'authors' ? `<span class="id">${escapeHtml(slide.id)}</span>` : '';
  return `<section class="slide" id="${slideAnchor(prefix, slide)}"><h2>${escapeHtml(words.slideHeading(`${numberOf(slide)}`, ''))}<span lang="${attribute(pictured.diff.after.locale)}">${escapeHtml(slide.title)}</span></h2><p>${renderBadges(slide, parts)}${id}</p>${renderPair(slide, parts)}${major.map(draw).join('\n')}${folded}</section>`;
}
