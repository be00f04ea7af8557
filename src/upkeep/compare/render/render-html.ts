import { MARK_ELEMENT } from '../../../base/own-mark.ts';
import { messagesIn, type UiLanguage } from '../../../base/messages/languages.ts';
import type { Side, SlideDiff } from '../types.ts';
import { countSlides, describeDiff, isOnlyLook, isSame, printSame, type DiffReport, type Section } from './describe-diff.ts'; // prettier-ignore
import type { DiffWords } from './diff-words.ts';
import { renderBadges, renderBlock, renderPair, renderSlide, slideAnchor, type PageParts } from './html-slide.ts';
import { STYLE } from './html-style.ts';
import { attribute, escapeHtml } from './html-words.ts';
import type { PicturedDiff } from './pictured-diff.ts';
import { numberOf, type Audience } from './slide-names.ts';

function renderSide(term: string, { name, date, slides, locale }: Side, words: DiffWords): string {
  const about = [words.page.dataDate(date), words.slideCount(slides), locale].join(' · ');
  return `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(name)} <small>${escapeHtml(about)}</small></dd>`;
}

function renderHead(report: DiffReport, { diff }: PicturedDiff, words: DiffWords): string {
  const counts = countSlides(diff.slides);
  const cards = (['changed', 'added', 'dropped', 'moved', 'unchanged'] as const)
    .filter((kind) => counts[kind] > 0 || kind === 'changed')
    .map((kind) => `<li${kind === 'unchanged' ? '' : ' class="on"'}><b>${counts[kind]}</b>${escapeHtml(words.page.status[kind])}</li>`); // prettier-ignore
  const findings = report.summary.map(({ tone, text }) => `<li class="${tone}">${escapeHtml(text)}</li>`);
  const notes = report.notes.map((note) => `<p class="id">${escapeHtml(note)}</p>`).join('');
  const summary = findings.length > 0 ? `<section><h2>${escapeHtml(words.summary.heading)}</h2><ul class="findings">${findings.join('')}</ul>${notes}</section>` : ''; // prettier-ignore
  return `<ul class="counts" aria-label="${attribute(report.counts)}">${cards.join('')}</ul>${summary}`;
}

/** A slide as one line of a list. */
function renderLine(slide: SlideDiff, { diff }: PicturedDiff, link?: string, badges = ''): string {
  const title = `<span lang="${attribute(diff.after.locale)}">${escapeHtml(slide.title.replace(/\s+/g, ' '))}</span>`;
  const shown = link === undefined ? title : `<a href="#${link}">${title}</a>`;
  return `<li><span class="no">${numberOf(slide)}</span>${shown}${badges === '' ? '' : `<span>${badges}</span>`}</li>`;
}

/** Slides that only look different: pictures say all there is to say. */
function renderLooks(slides: readonly SlideDiff[], parts: PageParts): string {
  if (slides.length === 0) return '';
  const { words, pictured, prefix } = parts;
  const shown = slides.map(
    (slide) =>
      `<h3 id="${slideAnchor(prefix, slide)}">${escapeHtml(words.slideHeading(`${numberOf(slide)}`, ''))}<span lang="${attribute(pictured.diff.after.locale)}">${escapeHtml(slide.title)}</span></h3>${renderPair(slide, parts)}`,
  );
  return `<section class="slide"><h2>${escapeHtml(words.page.lookSlides(slides.length))}</h2>${shown.join('\n')}</section>`;
}

function renderSection(section: Section, parts: PageParts): string {
  const { heading, blocks, minor } = section;
  const shown = blocks.map((block) => renderBlock(block, parts, heading)).join('\n');
  if (minor) return `<details><summary>${escapeHtml(heading)}</summary>${shown}</details>`;
  return `<section><h2>${escapeHtml(heading)}</h2>${shown}</section>`;
}

const hasSlide = (section: Section): section is Section & { slide: SlideDiff } => section.slide !== undefined;

/** What differs: in short, for the whole deck, then slide by slide, with what did not change folded away. */
function renderDifferences(report: DiffReport, parts: PageParts): string {
  const { words, pictured, prefix } = parts;
  const { slides } = pictured.diff;
  const [looks, same] = [slides.filter(isOnlyLook), slides.filter(isSame)];
  const told = report.sections.filter(hasSlide).filter(({ slide }) => !isOnlyLook(slide));
  const deck = report.sections.filter((section) => !hasSlide(section));
  const contents = told.map(({ slide }) => renderLine(slide, pictured, slideAnchor(prefix, slide), renderBadges(slide, parts))); // prettier-ignore
  return [
    renderHead(report, pictured, words),
    ...deck.filter(({ minor }) => !minor).map((section) => renderSection(section, parts)),
    contents.length > 1 ? `<nav aria-label="${attribute(words.page.changedSlides)}"><h2>${escapeHtml(words.page.changedSlides)}</h2><ol>${contents.join('')}</ol></nav>` : '', // prettier-ignore
    ...told.map((section) => renderSlide(section, parts)),
    renderLooks(looks, parts),
    same.length > 0 ? `<details><summary>${escapeHtml(words.page.unchangedSlides(same.length))}</summary><ol class="plain">${same.map((slide) => renderLine(slide, pictured)).join('')}</ol></details>` : '', // prettier-ignore
    ...deck.filter(({ minor }) => minor).map((section) => renderSection(section, parts)),
  ].join('\n');
}

function renderDeck(
  pictured: PicturedDiff,
  index: number,
  language: UiLanguage,
  { lead, audience = 'authors' }: PageOptions,
): string {
  const { diff } = pictured;
  const words = messagesIn(language).diff;
  const report = describeDiff(diff, language, true, audience);
  const answers = [...(lead === undefined ? [] : [lead]), ...(diff.differs ? [] : [printSame([diff], language)])];
  return [
    `<article><header><p class="kind">${escapeHtml(words.page.kind)}</p><h1 lang="${attribute(diff.after.locale)}">${escapeHtml(diff.after.title)}</h1>`,
    ...answers.map((answer) => `<p class="lead">${escapeHtml(answer)}</p>`),
    `<dl class="sides">${renderSide(words.before, diff.before, words)}${renderSide(words.after, diff.after, words)}</dl></header>`,
    diff.differs ? renderDifferences(report, { words, pictured, audience, prefix: `d${index}` }) : '',
    '</article>',
  ].join('\n');
}

interface PageOptions {
  /** It goes before each of the diffs. */
  readonly lead?: string;
  /** Authors, unless it says otherwise. */
  readonly audience?: Audience;
  /** Where the reader came from, as a link on this server. */
  readonly back?: { readonly href: string; readonly text: string };
}

/** Diffs as one self-contained HTML page: no script, no other file, no other host. */
export function renderHtml(diffs: readonly PicturedDiff[], language: UiLanguage, options: PageOptions = {}): string {
  const { back } = options;
  const words = messagesIn(language).diff;
  const title = diffs.map(({ diff }) => words.heading(diff.after.title, diff.after.locale)).join(words.comma);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
${MARK_ELEMENT}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${back ? `<p class="back"><a href="${attribute(back.href)}">${escapeHtml(back.text)}</a></p>\n` : ''}${diffs.map((pictured, index) => renderDeck(pictured, index, language, options)).join('\n')}
</main>
</body>
</html>
`;
}
