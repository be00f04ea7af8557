import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { findDeck } from '../../../src/world/cli/find-deck.ts';
import type { Operand } from '../../../src/world/cli/read-operand.ts';
import type { DeckRequest } from '../../../src/world/cli/select-decks.ts';
import { messagesIn } from '../../../src/base/messages/languages.ts';
import { ledger } from '../../upkeep/compare/fixture.ts';
import { folderWith } from './fixture.ts';

const FILES = {
  'templates/decks/report.yaml': 'id: report\n',
  'templates/decks/short.yaml': 'id: short\n',
  'templates/decks/broken.yaml': 'id: [\n',
};

async function setting() {
  const root = await folderWith(FILES);
  const deck = (id: string, template: string, survey: string, brand = 'b'): DeckRequest => ({
    id,
    root,
    survey: join(root, 'data', survey),
    template: join(root, 'templates/decks', `${template}.yaml`),
    brand: join(root, `templates/brand/${brand}.yaml`),
    layouts: join(root, 'templates/layouts'),
    locales: ['ja'],
    out: join(root, 'output'),
  });
  const diagnostics: Diagnostic[] = [];
  const find = async (decks: readonly DeckRequest[], ...operands: readonly Operand[]) => {
    const found = await findDeck(operands, decks, messagesIn('en').commands.mistakes, (diagnostic) =>
      diagnostics.push(diagnostic),
    );
    return found.kind === 'deck' ? found.deck.id : found.kind === 'mistake' ? found.text : found.kind;
  };
  return { root, deck, find, diagnostics };
}

const finished = (deck: string, files: readonly string[] = []): Operand => ({ kind: 'ledger', name: 'a.pptx', ledger: ledger({ deck, inputs: files.map((file) => ({ file, sha256: '' })) }) }); // prettier-ignore

describe('findDeck', () => {
  it('takes the only deck, whatever the folders', async () => {
    const { deck, find } = await setting();
    expect(await find([deck('one', 'report', 'a')], { kind: 'folder', name: 'x', path: '/elsewhere' })).toBe('one');
  });

  it('takes the deck that a finished file was made by, with the same colours and fonts if it can', async () => {
    const { deck, find, diagnostics } = await setting();
    const decks = [deck('zero', 'broken', 'a'), deck('one', 'short', 'a'), deck('two', 'report', 'a'), deck('three', 'report', 'a', 'other')]; // prettier-ignore
    expect(await find(decks, finished('report'))).toBe('two');
    expect(await find(decks, finished('report', ['templates/brand/other.yaml']))).toBe('three');
    expect(await find(decks, finished('unknown'))).toBe('failed');
    expect(diagnostics.map(({ code }) => code)).toEqual(['compare/no-deck']);
  });

  it('takes the deck whose survey a folder is, now or in the past, else asks', async () => {
    const { root, deck, find } = await setting();
    const decks = [deck('one', 'report', 'a'), deck('two', 'report', 'b'), deck('three', 'report', 'b')];
    const elsewhere: Operand = { kind: 'folder', name: 'x', path: '/elsewhere' };
    expect(await find(decks, elsewhere, { kind: 'folder', name: 'b', path: join(root, 'data/b') })).toBe('two');
    expect(await find(decks, elsewhere, { kind: 'past', name: 'HEAD:data/b', folder: 'data/b', files: new Map() })).toBe('two'); // prettier-ignore
    expect(await find(decks, elsewhere, elsewhere)).toBe('say by which deck the folders are built: --deck with one of "one", "two", "three"'); // prettier-ignore
  });
});
