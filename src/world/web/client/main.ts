import type { PreviewProject } from '../types.ts';
import { App } from './app.ts';
import { byId, make } from './dom.ts';
import { WORDS } from './words.ts';

const response = await fetch('/project.json');
// The server sends what src/world/web/types.ts calls a project.
const project = (await response.json()) as PreviewProject;
const words = WORDS[project.language];
const texts = new Map<string | undefined, unknown>(Object.entries(words));

for (const element of document.querySelectorAll<HTMLElement>('[data-words]')) {
  const text = texts.get(element.dataset['words']);
  if (typeof text === 'string') element.textContent = text;
}
byId('languages').setAttribute('aria-label', words.languages);
byId('deck').append(...project.decks.map(({ id }) => new Option(id, id)));
byId('decks').hidden = project.decks.length < 2;
if (project.decks.length === 0) document.body.append(make('p', '', words.noSlides));
else new App(project, words).start();
