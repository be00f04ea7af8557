import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER, bundle, CHROMIUM, DECK, PASSWORD, ServedPortal } from './served-portal.ts';
import { Viewer } from './viewer.ts';

const isHere = existsSync(CHROMIUM);

/** One story after another: each begins with what the one before it has published. */
describe.skipIf(!isHere)('publishers and administrators in a browser', () => {
  let portal: ServedPortal;
  let browser: Browser;

  beforeAll(async () => {
    await bundle();
    portal = await ServedPortal.make(['cover', 'q1', 'profile']);
    await portal.addUser('yamada', 'administrator');
    await portal.addUser('佐藤', 'publisher');
    await portal.publish('First results');
    await portal.serve();
    browser = await chromium.launch(BROWSER);
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await portal?.remove();
  });

  const latest = async (viewer: Viewer): Promise<Buffer> =>
    (await viewer.context.request.get(`${portal.address}/d/${DECK}/ja/latest.pptx`)).body();

  it('signs in with the right password only, and out again', async () => {
    const viewer = await Viewer.open(browser, portal, { language: 'en', device: 'phone' });
    const { page, words } = viewer;
    await viewer.goto('/publish');
    expect(await page.locator('main').textContent()).toContain(words.signing.needed);
    const form = page.locator('main');
    await form.getByLabel(words.signing.name).fill('yamada');
    await form.getByLabel(words.signing.password).fill('not the password');
    await form.getByRole('button').click();
    expect(await page.getByRole('alert').textContent()).toBe(words.signing.wrong);
    await form.getByLabel(words.signing.name).fill('yamada');
    await form.getByLabel(words.signing.password).fill(PASSWORD);
    await form.getByRole('button').click();
    // On to where one wanted to go.
    await page.waitForURL(`${portal.address}/publish`);
    expect(await page.evaluate(() => document.cookie)).toBe('');
    await page.getByRole('button', { name: words.signOut }).click();
    await page.getByRole('link', { name: words.signIn }).waitFor();
    expect(await viewer.goto('/publish')).toBe(401);
    await viewer.context.close();
  });

  it.each([
    { language: 'ja', device: 'phone', scripts: true, who: '佐藤', note: '追加の回答' },
    { language: 'en', device: 'desktop', scripts: false, who: 'yamada', note: 'Another answer' },
  ] as const)('publishes from the page, after others have looked ($language, $device, scripts: $scripts)', async ({ language, device, scripts, who, note }) => {
    const viewer = await Viewer.open(browser, portal, { language, device, scripts });
    const { page, words } = viewer;
    const before = await latest(viewer);
    await portal.changeAnswer();
    await viewer.signIn(who);
    await viewer.goto('/publish');
    await page.getByRole('button', { name: words.publish.show }).click();
    // With a script the page goes on by itself, without one by its link.
    while (!scripts && !page.url().includes('/review/')) {
      await page.waitForTimeout(1000);
      const again = page.getByRole('link', { name: words.again });
      if (await again.isVisible()) await again.click();
    }
    await page.waitForURL(/\/review\//);
    const would = (await page.locator('.would').first().textContent()) ?? '';
    expect(would).toMatch(/Q1 [“「].+[”」]/);
    // The name of a figure in the project's files, which nobody here knows.
    expect(would).not.toContain('personal_use');
    // All of it is seen without moving it sideways, and the button can be reached.
    const { width = 0 } = page.viewportSize() ?? {};
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await page.getByRole('button', { name: words.review.publish }).isVisible()).toBe(true);
    expect(await page.locator('.would').count()).toBe(2);
    const link = await page.locator('input.link').inputValue();

    // Whoever has the link looks without signing in, and cannot publish.
    const other = await Viewer.open(browser, portal, { language, device, scripts });
    await other.page.goto(link);
    expect(await other.page.getByRole('button', { name: words.review.publish }).count()).toBe(0);
    await other.page.getByRole('link', { name: words.review.look }).first().click();
    expect(await other.page.locator('.banner').textContent()).toBe(await page.locator('.banner').textContent());
    await other.page.locator('ol.grid a').nth(1).click();
    expect(await other.page.locator('.stage img').evaluate((one: HTMLImageElement) => one.decode().then(() => one.naturalWidth))).toBeGreaterThan(300); // prettier-ignore
    await other.page.goto(link);
    await other.page.getByRole('link', { name: words.review.report('').trim().slice(2), exact: false }).first().click();
    await other.page.locator('img').first().waitFor();
    // The report, which is a page of its own, leads back to the deck.
    await other.page.getByRole('link', { name: words.changes.back }).click();
    await other.page.locator('ol.grid').first().waitFor();
    expect(await latest(other)).toEqual(before);

    await page.getByLabel(words.review.note).fill(note);
    await page.getByRole('button', { name: words.review.publish }).click();
    await page.waitForURL(`${portal.address}/d/${DECK}/${language}`);
    const facts = (await page.locator('.facts-list').textContent()) ?? '';
    // By the name of the account, not its id.
    expect([facts.includes(note), facts.includes(who)]).toEqual([true, true]);
    expect((await latest(other)).equals(before)).toBe(false);
    await other.context.close();
    await viewer.context.close();
  }); // prettier-ignore

  it('rolls back as easily, without JavaScript too, and the history says so', async () => {
    const viewer = await Viewer.open(browser, portal, { language: 'ja', scripts: false, device: 'phone' });
    const { page, words } = viewer;
    await viewer.signIn('佐藤');
    await viewer.goto(`/history/${DECK}`);
    expect(await page.locator('tbody tr').count()).toBe(3);
    const first = await (await viewer.context.request.get(`${portal.address}/r/${(await portal.releases())[0]}/ja/latest.pptx`)).body(); // prettier-ignore
    await page.locator('tbody tr').last().getByRole('button', { name: words.history.rollBack }).click();
    await page.locator('tbody tr').nth(3).waitFor();
    expect(await page.locator('tbody tr').first().textContent()).toContain(words.history.kind['roll-back']);
    expect((await latest(viewer)).equals(first)).toBe(true);
    await viewer.context.close();
  });

  it.each(['en', 'ja'] as const)('adds people, changes what they may do, removes them (%s)', async (language) => {
    const viewer = await Viewer.open(browser, portal, { language });
    const { page, words } = viewer;
    await viewer.signIn('yamada');
    await viewer.goto('/people');
    const add = async (password: string): Promise<void> => {
      await page.locator('#add-name').fill('suzuki');
      await page.locator('#add-role').selectOption('viewer');
      await page.locator('#add-password').fill(password);
      await page.getByRole('button', { name: words.admin.add }).click();
    };
    await add('short');
    expect(await page.getByRole('alert').textContent()).toMatch(/12/);
    await add(PASSWORD);
    const row = page.getByRole('row').filter({ hasText: 'suzuki' });
    await row.waitFor();
    const suzuki = await Viewer.open(browser, portal, { language });
    await suzuki.signIn('suzuki');
    expect(await suzuki.goto('/publish')).toBe(403);
    expect(await suzuki.goto('/people')).toBe(403);
    await row.getByRole('combobox').selectOption('publisher');
    await row.getByRole('button', { name: words.admin.set }).first().click();
    await page.waitForLoadState();
    expect(await page.getByRole('row').filter({ hasText: 'suzuki' }).getByRole('combobox').inputValue()).toBe('publisher'); // prettier-ignore
    await suzuki.signIn('suzuki');
    expect(await suzuki.goto('/publish')).toBe(200);
    await row.getByRole('button', { name: words.admin.remove }).click();
    await row.waitFor({ state: 'detached' });
    expect(await suzuki.goto('/publish')).toBe(401);
    await suzuki.context.close();
    await viewer.context.close();
  });

  it('checks what is stored', async () => {
    const viewer = await Viewer.open(browser, portal, { language: 'ja', scripts: false });
    const { page, words } = viewer;
    await viewer.signIn('yamada');
    await viewer.goto('/upkeep');
    await page.getByRole('button', { name: words.admin.verify }).click();
    const said = (await page.locator('main').getByRole('status').textContent()) ?? '';
    expect(said.trim()).toBe(words.admin.sound(Number(/\d+/.exec(said)?.[0])));
    await viewer.context.close();
  });

  it('shows nothing to strangers where only members look', async () => {
    await portal.stop();
    await portal.serve('look: members\n');
    const viewer = await Viewer.open(browser, portal, { language: 'en' });
    const { words } = viewer;
    for (const path of ['/', `/d/${DECK}/en`, `/d/${DECK}/en/latest.pptx`, '/search?q=AI', '/check', `/history/${DECK}`]) {
      expect(await viewer.goto(path), path).toBe(401);
      expect(await viewer.page.locator('main').textContent()).toContain(words.signing.needed);
    }
    await viewer.signIn('佐藤');
    expect(await viewer.goto(`/d/${DECK}/en`)).toBe(200);
    expect(await viewer.page.locator('ol.grid img').count()).toBe(3);
    expect(viewer.complaints).toEqual([]);
    expect(viewer.elsewhere).toEqual([]);
    await viewer.context.close();
  }); // prettier-ignore
});
