import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../../../src/base/sha256.ts';
import { smallReleases } from '../../publish/small-project.ts';
import { bytesOf, portalTest, PPTX, type PortalTest } from '../fixture.ts';

let portal: PortalTest;
beforeAll(async () => {
  portal = await portalTest();
});

describe('the stable address of a deck', () => {
  const LATEST = '/d/charity/en/latest.pptx';

  it('gives the current file, under its name', async () => {
    const { first } = await smallReleases();
    const answer = await portal.ask(LATEST);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(PPTX);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="charity.en.pptx"; filename*=UTF-8''charity.en.pptx`); // prettier-ignore
    expect(sha256(await bytesOf(answer))).toBe(first.release.decks[0]!.files.pptx.sha256);
  });

  it('sends nothing to whoever has it already', async () => {
    const tag = (await portal.ask(LATEST)).headers.get('etag')!;
    expect(tag).toMatch(/^"[0-9a-f]{32}"$/);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const answer = await portal.ask(LATEST, { headers: { 'if-none-match': known } });
      expect([known, answer.status, await answer.text()]).toEqual([known, 304, '']);
    }
    for (const other of ['"other"', tag.slice(1, -1), '']) {
      expect((await portal.ask(LATEST, { headers: { 'if-none-match': other } })).status).toBe(200);
    }
  });

  it('logs a download where a file was sent, and only there', async () => {
    const own = await portalTest();
    const downloads = async () => (await own.audit()).match(/"downloaded"/g)?.length ?? 0;
    const tag = (await own.ask(LATEST)).headers.get('etag')!;
    expect(await downloads()).toBe(1);
    await own.ask(LATEST, { headers: { 'if-none-match': tag } });
    expect((await own.ask(LATEST, { method: 'HEAD' })).status).toBe(200);
    await own.ask('/d/charity/xx/latest.pptx');
    expect(await downloads()).toBe(1);
    await own.ask('/d/charity/en/latest.pdf');
    expect(await downloads()).toBe(2);
  });

  it('gives another file after the next release, and the earlier one by its own address', async () => {
    const { first, second } = await smallReleases();
    const later = await portalTest({ releases: [first, second] });
    const old = await portal.ask(LATEST);
    const answer = await later.ask(LATEST, { headers: { 'if-none-match': old.headers.get('etag')! } });
    expect(sha256(await bytesOf(answer))).toBe(second.release.decks[0]!.files.pptx.sha256);
    const earlier = await later.ask(`/r/${portal.id}/en/latest.pptx`);
    expect(sha256(await bytesOf(earlier))).toBe(first.release.decks[0]!.files.pptx.sha256);
  });
});

describe('pages', () => {
  it('load nothing from elsewhere and run nothing but our script', async () => {
    for (const path of [
      '/',
      '/d/charity/en',
      '/d/charity/en/s/trust',
      '/search?q=trust',
      '/sign-in',
      '/check',
      '/nowhere',
    ]) {
      const answer = await portal.ask(path);
      expect(answer.headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; script-src 'self'; style-src 'self'/,
      );
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('x-frame-options')).toBe('DENY');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const text = await answer.text();
      expect(text).not.toMatch(/<script(?![^>]* src="\/)|<style|\son\w+=|style="/);
      expect(text.match(/(?:src|href|action)="(?:https?:)?\/\/(?!localhost)[^"]*"/)).toBeNull();
    }
  });

  it('are in the language that a browser asks for, or that was chosen', async () => {
    const of = async (headers: Record<string, string>) => /<html lang="(\w+)"/.exec(await (await portal.ask('/', { headers })).text())?.[1]; // prettier-ignore
    expect(await of({ 'accept-language': 'fr, ja;q=0.9, en;q=0.1' })).toBe('ja');
    expect(await of({ 'accept-language': 'ja', cookie: 'language=en' })).toBe('en');
    for (const strange of [';q=..', 'ja;q=x', '__proto__', ',,,;;', 'a'.repeat(5000)]) expect(await of({ 'accept-language': strange })).toMatch(/^(?:en|ja)$/); // prettier-ignore
    const chosen = await portal.ask('/language/ja?back=//evil.example');
    expect([chosen.status, chosen.headers.get('location')]).toEqual([303, '/']);
    expect(chosen.headers.get('set-cookie')).toMatch(/^language=ja; .*HttpOnly; SameSite=Lax$/);
    expect((await portal.ask('/language/xx')).headers.get('set-cookie')).toBeNull();
  });

  it('find what is typed, however long or strange', async () => {
    for (const query of ['%00', '%FF', 'a'.repeat(20_000), '%22%3E%3Cscript%3E', '__proto__', '%ED%A0%80']) {
      const answer = await portal.ask(`/search?q=${query}`);
      expect([query.slice(0, 20), answer.status]).toEqual([query.slice(0, 20), 200]);
      expect(await answer.text()).not.toContain('"><script');
    }
  });

  it('are 404 where there is nothing', async () => {
    const strange = ['..', '%2e%2e', '%2e%2e%2f%2e%2e%2fetc%2fpasswd', '%252e%252e%252f', '..%5c..%5cx', '%00', '__proto__', 'constructor', '%E3%81%82', 'x'.repeat(9000)]; // prettier-ignore
    const { sha256: pptx } = (await smallReleases()).first.release.decks[0]!.files.pptx;
    const places = (x: string): readonly string[] => [
      `/d/${x}`, `/d/${x}/en`, `/d/charity/${x}`, `/d/charity/en/s/${x}`, `/d/charity/en/${x}`, `/d/charity/en/p/${x}/cover-480.png`,
      `/d/charity/en/p/${pptx.slice(0, 16)}/${x}-480.png`, `/d/charity/en/p/${pptx.slice(0, 16)}/${x}`, `/r/${x}/en`, `/review/${x}`, `/review/${x}/en`,
      `/history/${x}`, `/made/${x}`, `/made/${x}.pptx`, `/report/${x}`, `/assets/${x}`, `/${x}`,
    ]; // prettier-ignore
    for (const x of strange) {
      for (const path of places(x)) {
        // What a client resolves itself (`..`) is an address that there is.
        if (new URL(path, 'http://localhost').pathname !== path) continue;
        expect([path.slice(0, 80), (await portal.ask(path)).status]).toEqual([path.slice(0, 80), 404]);
      }
    }
  });
});
