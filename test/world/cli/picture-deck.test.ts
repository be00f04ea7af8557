import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DeckPackage } from '../../../src/files/ooxml/opc/deck-package.ts';
import { pictureDeck } from '../../../src/world/cli/picture-deck.ts';
import type { DeckRequest } from '../../../src/world/cli/select-decks.ts';
import { buildFromDisk } from '../../build-from-disk.ts';
import { SLIDES, writeProject } from '../publish/small-project.ts';

it('a finished deck has a picture of each slide, as wide as is wanted; none if none are', async () => {
  const root = await writeProject(await mkdtemp(join(tmpdir(), 'surveydeck-pictures-')));
  const deck = { id: 'charity', survey: '.', template: 'deck.yaml', brand: 'brand.yaml', layouts: 'layouts', locales: ['en'], out: 'output' }; // prettier-ignore
  const { pptx } = await buildFromDisk({ root, deck, locale: 'en' });
  const request = { root, brand: join(root, 'brand.yaml') } as DeckRequest;
  const finished = new DeckPackage(pptx ?? new Uint8Array());
  const pictures = await pictureDeck(finished, request, { pictures: 160 });
  expect([...(pictures ?? [])].map(([id, png]) => [id, Buffer.from(png).readUInt32BE(16)])).toEqual(SLIDES.map((id) => [id, 160])); // prettier-ignore
  expect(await pictureDeck(finished, request, {})).toBeUndefined();
  await rm(root, { recursive: true });
});
