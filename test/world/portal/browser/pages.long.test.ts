import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { request } from 'node:http';
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER, bundle, CHROMIUM, DECK, ServedPortal } from './served-portal.ts';
import { Viewer } from './viewer.ts';

const isHere = existsSync(CHROMIUM);
/** WCAG 2.2, levels A and AA. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What the checker finds wrong with the page, in short. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(
    (values) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
      }),
    TAGS,
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`)); // prettier-ignore
}

/** Some begin to send a file and go on for ever, until the function that is returned is called. */
async function sendSlowly(address: string, some: number): Promise<() => void> {
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const requests = Array.from({ length: some }, () => request(`${address}/check`, { method: 'POST', headers }));
  for (const one of requests) {
    one.on('error', () => undefined);
    one.write('--x\r\n');
  }
  await Promise.all(requests.map((one) => once(one, 'socket')));
  // A moment in which the server takes them in.
  await new Promise((resolve) => setTimeout(resolve, 300));
  return () => requests.forEach((one) => one.destroy());
}

describe.skipIf(!isHere)('every page of the portal', () => {
  let portal: ServedPortal;
  let browser: Browser;
  /** Every page, by what it is called, as an administrator reaches it. */
  let paths: Readonly<Record<string, string>> = {};
  let old: Buffer;

  beforeAll(async () => {
    await bundle();
    portal = await ServedPortal.make(['cover', 'q1', 'q6']);
    await portal.addUser('yamada', 'administrator');
    await portal.addUser('suzuki', 'viewer');
    await portal.publish('First results');
    await portal.changeAnswer();
    await portal.publish('One late answer');
    await portal.changeAnswer();
    const { stdout } = await portal.run(['publish', '--review']);
    await portal.serve('keep_releases: 20\n');
    browser = await chromium.launch(BROWSER);
    const releases = await portal.releases();
    const answer = await fetch(`${portal.address}/r/${releases[0]}/ja/latest.pptx`);
    old = Buffer.from(await answer.arrayBuffer());
    const form = new URLSearchParams([['slide', 'cover'], ['customer', 'Tea Ltd']]); // prettier-ignore
    const made = await fetch(`${portal.address}/d/${DECK}/ja/meeting`, { method: 'POST', body: form, redirect: 'manual', headers: { origin: portal.address } }); // prettier-ignore
    const review = new URL(stdout.trim(), portal.address).pathname;
    paths = {
      home: '/',
      deck: `/d/${DECK}/ja`,
      slide: `/d/${DECK}/ja/s/q6`,
      'earlier release': `/r/${releases[0]}/en`,
      search: '/search?q=AI',
      'nothing found': '/search?q=zzz',
      check: '/check',
      history: `/history/${DECK}`,
      changes: `/d/${DECK}/ja/changes`,
      ready: new URL(made.headers.get('location') ?? '', portal.address).pathname,
      review,
      'slide to review': `${review}/en/s/q1`,
      publish: '/publish',
      people: '/people',
      upkeep: '/upkeep',
      account: '/account',
      'sign-in': '/sign-in',
      'not-found': '/no-such-page',
    };
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await portal?.remove();
  });

  // Every pair of a language, a device and a scheme.
  const looks = [
    { language: 'en', device: 'desktop', dark: false },
    { language: 'ja', device: 'phone', dark: false },
    { language: 'ja', device: 'desktop', dark: true },
    { language: 'en', device: 'phone', dark: true },
  ] as const;
  it.each(looks)('is accessible (WCAG 2.2 AA) in $language on a $device, dark: $dark', { timeout: 400_000 }, async (look) => {
    const viewer = await Viewer.open(browser, portal, { ...look, bypassCSP: true });
    const { page, words } = viewer;
    const found: Record<string, readonly string[]> = {};
    const judge = async (name: string): Promise<void> => {
      const faults = await violations(page);
      if (faults.length > 0) found[name] = faults;
    };
    await viewer.goto('/');
    await judge('home of a stranger');
    await viewer.signIn('yamada');
    for (const [name, path] of Object.entries(paths)) {
      await viewer.goto(path);
      await judge(name);
    }
    await viewer.goto('/check');
    await page.locator('#file').setInputFiles({ name: 'old.pptx', mimeType: 'application/octet-stream', buffer: old });
    await page.getByRole('heading', { name: words.check.old }).waitFor();
    await judge('a deck that is old');
    await viewer.goto('/check');
    await page.locator('#file').setInputFiles({ name: 'no.pptx', mimeType: 'text/plain', buffer: Buffer.from('no deck') });
    await page.getByRole('heading', { name: words.check.unreadable }).waitFor();
    await judge('a file that is no deck');

    // A form that is larger than any honest one, and one too many who send a file.
    await viewer.goto(paths['deck'] ?? '');
    await page.evaluate(() => {
      const name = document.querySelector<HTMLInputElement>('#customer');
      if (name) name.value = 'x'.repeat(70_000);
      name?.form?.submit();
    });
    await page.getByRole('heading', { name: words.error.tooLarge }).waitFor();
    await judge('413');
    const ended = await sendSlowly(portal.address, 4);
    await viewer.goto('/check');
    await page.locator('#file').setInputFiles({ name: 'old.pptx', mimeType: 'application/octet-stream', buffer: old });
    await page.getByRole('heading', { name: words.error.busy }).waitFor();
    await judge('503');
    ended();
    await page.getByRole('button', { name: words.signOut }).click();
    await viewer.signIn('suzuki');
    expect(await viewer.goto('/people')).toBe(403);
    await judge('403');
    expect(found).toEqual({});
    expect(viewer.elsewhere).toEqual([]);
    await viewer.context.close();
  }); // prettier-ignore

  it('has no page that is wider than a screen of 320 pixels, and no mistake in the console', async () => {
    for (const language of ['en', 'ja'] as const) {
      const viewer = await Viewer.open(browser, portal, { language, device: 'phone' });
      await viewer.page.setViewportSize({ width: 320, height: 640 });
      await viewer.signIn('yamada');
      const wide: string[] = [];
      for (const [name, path] of Object.entries(paths)) {
        await viewer.goto(path);
        // Not innerWidth: a phone shows a page that is too wide in small.
        const width = await viewer.page.evaluate(() => document.documentElement.scrollWidth);
        if (width > 320) wide.push(`${name}: ${width}`);
      }
      expect(wide).toEqual([]);
      expect(viewer.complaints).toEqual([]);
      await viewer.context.close();
    }
  });

  it('is reached by the keyboard: past the bar at once, every control in turn, each with a visible mark', async () => {
    const viewer = await Viewer.open(browser, portal, { language: 'en' });
    const { page, words } = viewer;
    await viewer.goto(paths['slide'] ?? '');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: words.toContent });
    expect(await skip.evaluate((link) => link === document.activeElement && link.getBoundingClientRect().top >= 0)).toBe(true); // prettier-ignore
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    for (const path of ['/', paths['deck'] ?? '', paths['slide'] ?? '']) {
      await viewer.goto(path);
      const wanted = await page.evaluate(() => {
        const all = document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex="0"]');
        return [...all].filter((one) => one.tabIndex >= 0 && one.checkVisibility() && !one.matches('[type=hidden]')).length; // prettier-ignore
      });
      let reached = 0;
      for (;;) {
        await page.keyboard.press('Tab');
        const mark = await page.evaluate(() => {
          const at = document.activeElement;
          if (!at || at === document.body || (at as HTMLElement).dataset['reached']) return undefined;
          (at as unknown as HTMLElement).dataset['reached'] = 'yes';
          const shown = [at, ...at.children].map((one) => getComputedStyle(one));
          const isMarked = shown.some(({ outlineStyle, outlineWidth, strokeOpacity, stroke }) =>
            (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || (stroke !== 'none' && strokeOpacity === '1')); // prettier-ignore
          return isMarked ? '' : at.outerHTML.slice(0, 120);
        });
        if (mark === undefined) break;
        expect(mark).toBe('');
        reached += 1;
      }
      expect([path, reached]).toEqual([path, wanted]);
    }
    await viewer.context.close();
  });

  it('prints the content and nothing that can only be pressed', async () => {
    const viewer = await Viewer.open(browser, portal, { language: 'ja' });
    const { page } = viewer;
    await page.emulateMedia({ media: 'print' });
    await viewer.goto(paths['deck'] ?? '');
    for (const gone of ['.search', '.actions', '.wish', '.foot']) expect(await page.locator(gone).isVisible()).toBe(false); // prettier-ignore
    for (const kept of ['h1', '.facts-list', 'ol.grid img >> nth=0']) expect(await page.locator(kept).isVisible()).toBe(true); // prettier-ignore
    await viewer.goto(paths['slide'] ?? '');
    expect(await page.locator('.source').first().isVisible()).toBe(true);
    await viewer.context.close();
  });
});
