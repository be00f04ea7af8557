import { expect, it } from 'vitest';
import { declaredDeck, writeProject } from '../publish/small-project.ts';
import { newFolder, portalTest } from './fixture.ts';

it('a program that is not bundled makes decks in its own thread', async () => {
  const spine = () => Promise.reject(new Error('asked here'));
  const { services } = await portalTest({ spine, releases: [], members: false });
  const deck = await declaredDeck(await writeProject(await newFolder()));
  const job = { kind: 'release' as const, deck, made: { at: '', by: '', program: '' }, keeps: false };
  await expect(services.threads.run<'release'>(job)).rejects.toThrow('asked here');
});
