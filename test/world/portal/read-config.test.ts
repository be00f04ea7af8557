import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { readConfig } from '../../../src/world/portal/read-config.ts';
import { newFolder } from './fixture.ts';

async function read(text?: string): Promise<{ config: unknown; found: readonly Diagnostic[] }> {
  const folder = await newFolder();
  if (text !== undefined) await writeFile(join(folder, 'portal.yaml'), text);
  const found: Diagnostic[] = [];
  return { config: await readConfig(folder, (diagnostic) => found.push(diagnostic)), found };
}

describe('the settings of the portal', () => {
  it('may be absent: then it is a server for one computer', async () => {
    expect(await read()).toEqual({ config: { look: 'open', keep_customer_decks: 60 }, found: [] });
    expect((await read('look: members\n')).config).toEqual({ look: 'members', keep_customer_decks: 60 });
  });

  it('believe a header from this computer only, unless a proxy is named', async () => {
    expect((await read('sign_in_header: { name: X-User }\n')).config).toMatchObject({ sign_in_header: { from: ['127.0.0.1', '::1'], others: 'viewer' } }); // prettier-ignore
  });

  it.each([
    ['a key that there is not', 'lok: open\n', 1, 1],
    ['a word that there is not', 'look: everybody\n', 1, 7],
    ['an address of another kind', 'look: open\naddress: ftp://decks.example.com\n', 2, 10],
    ['no time', 'keep_customer_decks: 0\n', 1, 22],
    ['nothing that is kept', 'keep_releases: 0\n', 1, 16],
    ['no name of a header', 'sign_in_header: { name: "X User" }\n', 1, 25],
    ['a role for strangers that publishes', 'sign_in_header: { name: X-User, others: publisher }\n', 1, 41],
    ['a proxy that is nowhere', 'sign_in_header: { name: X-User, from: [] }\n', 1, 39],
  ])('say where there is %s', async (_what, text, line, column) => {
    const { config, found } = await read(text);
    expect(config).toBeUndefined();
    expect(found.map(({ severity, place }) => [severity, place])).toEqual([['error', { file: 'portal.yaml', line, column }]]); // prettier-ignore
  });

  it('say where the file is no YAML', async () => {
    const { config, found } = await read('look: [\n');
    expect(config).toBeUndefined();
    expect(found[0]?.place).toMatchObject({ file: 'portal.yaml' });
  });
});
