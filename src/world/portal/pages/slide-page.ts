import type { FigureSource, SourceGroup, Spot } from '../../slides/types.ts';
import type { ViewSlide } from '../../publish/deck-view.ts';
import type { ShownDeck } from '../shown-deck.ts';
import { slidePicture } from './deck-card.ts';
import { standingNote } from './deck-page.ts';
import { html, NONE, when, type Piece } from './html.ts';
import type { Links } from './links.ts';
import { shell } from './shell.ts';
import { may, type Visit } from './visit.ts';

/** A slide at full size, with its words and where its figures come from. */
export function slidePage(visit: Visit, shown: ShownDeck, links: Links, slide: ViewSlide): Piece {
  const { words } = visit;
  const { view, deck } = shown;
  const at = view.slides.indexOf(slide);
  const linkTo = (other: ViewSlide | undefined, rel: 'prev' | 'next', name: string, sign: string): Piece =>
    other
      ? html`<a class="step" rel="${rel}" href="${links.slide(deck.locale, other.id)}" aria-label="${name}">${sign}</a>`
      : html`<span class="step" aria-hidden="true"></span>`;
  const main = html`
    ${standingNote(visit, shown)}
    <article class="slide" data-slide>
      <header class="slide-head">
        <p lang="${view.language}"><a href="${links.deck(deck.locale)}">${view.title}</a></p>
        <nav aria-label="${words.deck.slides}">
          ${linkTo(view.slides[at - 1], 'prev', words.slide.previous, '←')}
          <span>${words.slide.where(at + 1, view.slides.length)}</span>
          ${linkTo(view.slides[at + 1], 'next', words.slide.next, '→')}
          <button type="button" class="quiet" hidden data-full>${words.slide.full}</button>
        </nav>
      </header>
      <h1 class="unseen" lang="${view.language}">${slide.title}</h1>
      <figure class="stage">
        ${slidePicture(shown, links, slide.id, altOf(visit, at + 1, slide), '(min-width: 80rem) 76rem, 96vw', true)}
        ${slide.spots.length === 0 ? NONE : spots(visit, view.aspect, slide)}
      </figure>
      <section class="sources" aria-labelledby="sources">
        <h2 id="sources">${words.slide.sources}</h2>
        ${slide.spots.length === 0 ? html`<p>${words.slide.noSources}</p>` : slide.spots.filter((spot) => firstOf(visit, slide.spots, spot) === spot).map((spot) => sourcesOf(visit, spot, view.language))}
      </section>
      <details class="words" lang="${view.language}">
        <summary lang="${visit.language}">${words.slide.words}</summary>
        ${[...slide.words, ...slide.alts].map((line) => html`<p>${line}</p>`)}
      </details>
      ${slide.notes.length === 0 ? NONE : html`<details class="words" lang="${view.language}"><summary lang="${visit.language}">${words.slide.notes}</summary>${slide.notes.map((line) => html`<p>${line}</p>`)}</details>`}
    </article>
  `;
  return shell(visit, { title: `${at + 1} ${slide.title} · ${view.title}`, main, hidden: shown.standing.kind === 'candidate' });
} // prettier-ignore

const altOf = ({ words }: Visit, number: number, { title, alts }: ViewSlide): string =>
  [words.slide.picture(number, title), ...alts].join(' ');

/** Marks over the picture that lead to where a figure comes from; in hundredths of a percent of its width. */
function spots(visit: Visit, aspect: number, slide: ViewSlide): Piece {
  const [width, height] = [10_000, Math.round(10_000 / aspect)];
  return html`<svg class="spots" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none">
    ${slide.spots.map(
      (spot) =>
        html`<a href="#${anchorOf(firstOf(visit, slide.spots, spot).id)}" aria-label="${visit.words.slide.spot(valuesOf(visit, spot.groups))}"
          ><rect x="${Math.round(spot.area.x * width)}" y="${Math.round(spot.area.y * height)}" width="${Math.round(spot.area.w * width)}" height="${Math.round(spot.area.h * height)}" rx="40"
        /></a>`,
    )}
  </svg>`;
} // prettier-ignore

/** All that is shown of where figures come from. */
const shownOf = (visit: Visit, { groups }: Spot): string =>
  JSON.stringify(groups.map(({ question, values }) => [question?.code, values.map((value) => [shownValue(visit, value), value.options, countOf(visit, value), value.hidden, value.smallBase, may(visit, 'publish') ? [value.figure, value.expression] : []])])); // prettier-ignore

/** The first of the marks of which the same is shown: it is said once, and all lead there. */
const firstOf = (visit: Visit, spots: readonly Spot[], spot: Spot): Spot =>
  spots.find((one) => shownOf(visit, one) === shownOf(visit, spot)) ?? spot;

const anchorOf = (spot: string): string => `spot-${spot.replace(/[^A-Za-z0-9_-]/g, '-')}`;

const valuesOf = (visit: Visit, groups: readonly SourceGroup[]): string =>
  [...new Set(groups.flatMap(({ values }) => values.map((value) => shownValue(visit, value))))].join(', ');

const shownValue = ({ sourceWords }: Visit, { value, mark = '※', measure, tied }: FigureSource): string =>
  value === undefined ? mark : measure === 'rank' ? sourceWords.rank(value, tied) : value;

function sourcesOf(visit: Visit, { id, groups }: Spot, language: string): Piece {
  return html`<div class="source" id="${anchorOf(id)}" tabindex="-1">
    ${groups.map((group) => groupOf(visit, group, language))}
  </div>`;
}

function groupOf(visit: Visit, { question, values }: SourceGroup, language: string): Piece {
  const { words, sourceWords } = visit;
  return html`<table>
    <caption>
      ${question ? html`<b>${question.code}</b> <span lang="${language}">${question.words}</span>` : sourceWords.survey}
    </caption>
    <thead>
      <tr><th scope="col">${words.slide.value}</th><th scope="col">${words.slide.options}</th><th scope="col">${words.slide.count}</th></tr>
    </thead>
    <tbody>
      ${values.map(
        (source) =>
          html`<tr>
            <td class="value">${shownValue(visit, source)}</td>
            <td><span lang="${language}">${source.options.join(' + ')}</span>${remarks(visit, source)}</td>
            <td class="count">${countOf(visit, source)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
} // prettier-ignore

/** What is to be known of a value; its declaration only for whoever could change it. */
function remarks(visit: Visit, { hidden, smallBase, expression, figure, place }: FigureSource): Piece {
  const { sourceWords } = visit;
  const said = [...(hidden ? [sourceWords.hidden] : []), ...(smallBase ? [sourceWords.smallBase] : [])];
  return html`${said.length > 0 ? html`<small>${said.join('; ')}</small>` : NONE}
  ${when(may(visit, 'publish') && expression, (text) => html`<small><code>${figure ?? ''} = ${text}</code> · ${place?.split('/').at(-1) ?? ''}</small>`)}`; // prettier-ignore
}

/** A count that was not published is printed as a dash, so that the base is not taken for it. */
function countOf({ words }: Visit, { count, base, hidden }: FigureSource): string {
  const numbers = [count, base].flatMap((n) => (n === undefined ? [] : [words.number(n)]));
  return [...(hidden && base !== undefined ? ['–'] : []), ...numbers].join(' / ');
}
