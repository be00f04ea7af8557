import type { Diagnostic } from '../../../base/diagnostic.ts';
import { html, when, type Piece } from './html.ts';
import { shell } from './shell.ts';
import type { Visit } from './visit.ts';

/** A page that says one thing: what is the matter, and what to do. */
export const messagePage = (visit: Visit, title: string, hint?: string): Piece =>
  shell(visit, {
    title,
    hidden: true,
    main: html`<section class="message">
      <h1>${title}</h1>
      ${when(hint, (text) => html`<p>${text}</p>`)}
      <p><a href="/">${visit.words.error.back}</a></p>
    </section>`,
  });

/** Mistakes in the project's files, or in what was typed, as a list. */
export const mistakes = ({ language }: Visit, diagnostics: readonly Diagnostic[]): Piece =>
  html`<ul class="mistakes">
    ${diagnostics.map(({ place, says, severity }) => {
      const { found, expected, hint } = says[language];
      return html`<li class="${severity}">
        ${when(place, ({ file, line, column }) => html`<code>${file}:${line}:${column}</code> `)}<b>${found}</b>
        ${when(expected, (text) => html`<span>${text}</span>`)} ${when(hint, (text) => html`<span>${text}</span>`)}
      </li>`;
    })}
  </ul>`;
