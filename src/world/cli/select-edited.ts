import type { Report } from '../../base/diagnostic.ts';
import { itemAt } from '../../base/item-at.ts';
import { idOf } from '../input/read-file.ts';
import { deckNotInProject } from '../../upkeep/refresh/diagnostics.ts';
import { selectDecks, type DeckRequest, type Selection } from './select-decks.ts';
import type { Context } from './context.ts';

/** Which deck a file claims to be. */
export interface DeckIdentity {
  readonly deck: string;
  readonly survey: string;
  readonly locale: string;
}

type Found = { readonly kind: 'found'; readonly root: string; readonly request: DeckRequest };

/** Whether a deck has the slide list and the survey that the file names. The build reports mistakes in them. */
async function isDeck(request: DeckRequest, is: DeckIdentity): Promise<boolean> {
  const { root, template, survey } = request;
  return (await idOf(root, template)) === is.deck && (await idOf(root, `${survey}/survey.yaml`)) === is.survey;
}

/**
 * The project's deck to which an edited file belongs: the one that --deck names, else the one with the file's slide
 * list and survey. `mistake` and `failed` are those of `selectDecks`; a file from another project is reported.
 */
export async function selectEdited(
  { invocation, io, words }: Context,
  is: DeckIdentity,
  file: string,
  report: Report,
): Promise<Found | Exclude<Selection, { kind: 'decks' }>> {
  const wanted = { ...invocation, locales: invocation.locales ?? [is.locale] };
  const { survey, template, brand, ...plain } = wanted;
  const replaced = survey !== undefined || template !== undefined || brand !== undefined;
  const whole = survey !== undefined && template !== undefined && brand !== undefined;
  const select = (deck?: string): Promise<Selection> =>
    selectDecks(deck === undefined ? wanted : { ...wanted, deck }, io.cwd, words.mistakes, report);
  if (invocation.deck !== undefined || whole) {
    const selection = await select();
    return selection.kind === 'decks'
      ? { kind: 'found', root: selection.root, request: itemAt(selection.decks, 0) }
      : selection;
  }
  const all = await selectDecks(plain, io.cwd, words.mistakes, report);
  if (all.kind !== 'decks') return all;
  for (const { id } of all.decks) {
    const selection = replaced ? await select(id) : { ...all, decks: all.decks.filter((deck) => deck.id === id) };
    const [request] = selection.kind === 'decks' ? selection.decks : [];
    if (request && (await isDeck(request, is))) return { kind: 'found', root: all.root, request };
  }
  report(deckNotInProject(undefined, { file, is, known: all.decks.map(({ id }) => id) }));
  return { kind: 'failed', root: all.root };
}
