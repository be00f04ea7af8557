import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeckPackage } from '../../../../src/files/ooxml/opc/deck-package.ts';
import { readLedger } from '../../../../src/files/record/read-ledger.ts';
import { lintPackage } from '../../../../src/upkeep/lint/lint-package.ts';
import { BROWSER, bundle, CHROMIUM, DECK, ServedPortal } from './served-portal.ts';
import { Viewer, type Device } from './viewer.ts';

const SLIDES = ['cover', 'q1', 'q6', 'profile'];
const LANGUAGES = ['en', 'ja'] as const;
const CUSTOMERS = { en: 'Tea & Sons Ltd', ja: '株式会社みなと商会' };
/** A word of Q6's slide, of no other. */
const WORDS = { en: 'cost', ja: '費用対効果' };

const isHere = existsSync(CHROMIUM);
if (!isHere) console.warn(`skipped: the portal in a browser, for there is no ${CHROMIUM} (apt-get install chromium)`);

/** What is wrong with a deck's file. */
const faults = (bytes: Uint8Array): readonly object[] => lintPackage(bytes, { levels: ['integrity', 'repair'] });

function ledgerOf(bytes: Uint8Array) {
  const opened = readLedger(bytes, 'deck.pptx', ({ says }) => {
    throw new Error(says.en.found);
  });
  if (!opened) throw new Error('no ledger');
  return opened.ledger;
}

describe.skipIf(!isHere)('sales in a browser', () => {
  let portal: ServedPortal;
  let browser: Browser;
  let releases: readonly string[] = [];

  beforeAll(async () => {
    await bundle();
    portal = await ServedPortal.make(SLIDES);
    await portal.publish('First results');
    await portal.changeAnswer();
    await portal.publish('One late answer');
    releases = await portal.releases();
    await portal.serve();
    browser = await chromium.launch(BROWSER);
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await portal?.remove();
  });

  const cases = LANGUAGES.flatMap((language) => (['desktop', 'phone'] as Device[]).map((device) => ({ language, device }))); // prettier-ignore
  describe.each(cases)('in $language on a $device', ({ language, device }) => {
    let viewer: Viewer;
    const deck = `/d/${DECK}/${language}`;
    const isAt = (n: number): Promise<void> =>
      viewer.page.getByText(viewer.words.slide.where(n, SLIDES.length), { exact: true }).waitFor();

    beforeAll(async () => {
      viewer = await Viewer.open(browser, portal, { language, device });
    });
    afterAll(() => viewer.context.close());

    it('finds the current deck, with its date and how many answered', async () => {
      const { page, words } = viewer;
      expect(await viewer.goto('/')).toBe(200);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      const card = page.getByRole('article');
      expect(await card.textContent()).toContain(words.home.asOf(words.date('2025-10-01')));
      expect(await card.textContent()).toContain(words.home.respondents(302));
      await card.getByRole('heading').getByRole('link').click();
      await page.waitForURL(`${portal.address}${deck}`);
      expect(await page.locator('.facts-list').textContent()).toContain('One late answer');
      expect(await page.locator('ol.grid img').count()).toBe(SLIDES.length);
    });

    it('looks through the slides by keys, links, swipes and in full screen', async () => {
      const { page, words } = viewer;
      await viewer.goto(deck);
      await page.locator('ol.grid a').first().click();
      await isAt(1);
      await page.keyboard.press('ArrowRight');
      await isAt(2);
      await page.getByRole('link', { name: words.slide.next }).click();
      await isAt(3);
      await page.getByRole('link', { name: words.slide.previous }).click();
      await isAt(2);
      await swipe(viewer, -120);
      await isAt(3);
      await swipe(viewer, 120);
      await isAt(2);
      await page.getByRole('button', { name: words.slide.full }).click();
      await page.getByRole('button', { name: words.slide.leave }).waitFor();
      await page.keyboard.press('ArrowRight');
      await isAt(3);
      await page.keyboard.press('PageDown');
      await isAt(4);
      expect(await page.evaluate(() => document.fullscreenElement?.matches('[data-slide]'))).toBe(true);
      expect(new URL(page.url()).pathname).toBe(`${deck}/s/profile`);
      await page.getByRole('button', { name: words.slide.leave }).click();
      await page.waitForFunction(() => document.fullscreenElement === null);
      await isAt(4);
    });

    it('finds a slide by its words, and where its figures come from', async () => {
      const { page, words } = viewer;
      await viewer.goto('/');
      await page.getByRole('searchbox').fill(WORDS[language]);
      await page.getByRole('searchbox').press('Enter');
      const found = page.locator('ol.results a').filter({ hasText: '3 ' }).filter({ hasText: words.languageName(language) }); // prettier-ignore
      expect(await page.locator('mark').first().textContent()).toBe(WORDS[language]);
      await found.first().click();
      await isAt(3);
      // A click on the figure in the picture, as with a finger.
      const mark = page.locator('.spots a').first();
      const area = (await mark.locator('rect').boundingBox())!;
      await page.mouse.click(area.x + area.width / 2, area.y + area.height / 2);
      await page.waitForURL(/#spot-/);
      const source = page.locator('.source:target');
      expect(await source.textContent()).toMatch(/Q6.*31\.5%.*73 \/ 232/s);
      const box = (await source.boundingBox())!;
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeLessThan(page.viewportSize()!.height);
    });

    it('downloads the very file that was published', async () => {
      const { page, words } = viewer;
      await viewer.goto(deck);
      for (const [format, name] of [
        ['PowerPoint', 'pptx'],
        ['PDF', 'pdf'],
      ] as const) {
        // prettier-ignore
        const link = page.locator('.actions').getByRole('link', { name: words.deck.download(format) });
        const file = await viewer.download(() => link.click());
        expect(file.name).toBe(`${DECK}.${language}.${name}`);
        const released = await viewer.context.request.get(`${portal.address}/r/${releases[1]}/${language}/latest.${name}`); // prettier-ignore
        expect(file.bytes.equals(await released.body())).toBe(true);
        if (name === 'pptx') expect(faults(file.bytes)).toEqual([]);
        else expect(file.bytes.subarray(0, 5).toString()).toBe('%PDF-');
      }
    });

    it('makes a deck for a meeting, once the name is one', async () => {
      const { page, words } = viewer;
      const customer = `${CUSTOMERS[language]} ${device}`;
      await viewer.goto(deck);
      await page.getByRole('button', { name: words.deck.none, exact: true }).click();
      expect(await page.locator('[data-count]').textContent()).toBe(words.deck.chosen(0, SLIDES.length));
      for (const slide of ['cover', 'q6']) await page.locator(`[name=slide][value=${slide}]`).check();
      expect(await page.locator('[data-count]').textContent()).toBe(words.deck.chosen(2, SLIDES.length));
      const field = page.getByLabel(words.deck.customer);
      await field.fill('あ'.repeat(61));
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      expect(await field.evaluate((input: HTMLInputElement) => input.validationMessage)).toBe(words.deck.customerHint);
      await field.fill(customer);
      await page.getByRole('button', { name: words.deck.make }).click();
      await page.getByRole('heading', { name: words.deck.ready }).waitFor();
      const file = await viewer.download(() => page.locator('[data-download]').click());
      expect(file.name).toBe(`${DECK}.${language}.${customer}.pptx`);
      expect(faults(file.bytes)).toEqual([]);
      const { release, choice, parameters } = ledgerOf(file.bytes);
      expect({ release, choice, parameters }).toEqual({ release: `${DECK} #2 ${releases[1]?.slice(0, 16)}`, choice: ['cover', 'q6'], parameters: { customer } }); // prettier-ignore
      const opened = new DeckPackage(file.bytes);
      expect(opened.has('ppt/slides/slide2.xml') && !opened.has('ppt/slides/slide3.xml')).toBe(true);
    });

    it('asks nobody else for anything, and has nothing to complain about', () => {
      expect(viewer.asked.length).toBeGreaterThan(20);
      expect(viewer.elsewhere).toEqual([]);
      expect(viewer.complaints).toEqual([]);
    });
  });

  it('keeps the address of the current file, and sends nothing twice', async () => {
    const { context } = await Viewer.open(browser, portal, { language: 'ja' });
    const address = `${portal.address}/d/${DECK}/ja/latest.pptx`;
    const first = await context.request.get(address);
    const tag = first.headers()['etag']!;
    expect(first.headers()['content-disposition']).toContain(`filename*=UTF-8''${DECK}.ja.pptx`);
    const again = await context.request.get(address, { headers: { 'if-none-match': tag } });
    expect([again.status(), (await again.body()).length]).toEqual([304, 0]);
    const other = await context.request.get(address, { headers: { 'if-none-match': '"other"' } });
    expect([other.status(), (await other.body()).equals(await first.body())]).toEqual([200, true]);
    await context.close();
  });

  it('tells of a deck that is dropped on the page whether it is current, and what changed since', async () => {
    const viewer = await Viewer.open(browser, portal, { language: 'ja' });
    const { page, words } = viewer;
    const old = await viewer.context.request.get(`${portal.address}/r/${releases[0]}/ja/latest.pptx`);
    await viewer.goto('/');
    await drop(viewer, await old.body(), '添付.pptx');
    await page.getByRole('heading', { name: words.check.old }).waitFor();
    const answer = page.locator('.answer');
    expect(await answer.textContent()).toContain('添付.pptx');
    expect(await answer.getByRole('listitem').count()).toBeGreaterThan(0);
    await answer.getByRole('link', { name: words.check.report }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    // The report has styles and pictures of its own, which the policy lets through.
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).not.toContain('Times');
    expect(await page.locator('img').evaluateAll((all) => all.every((one) => (one as HTMLImageElement).naturalWidth > 0))).toBe(true); // prettier-ignore
    expect(viewer.complaints).toEqual([]);
    const now = await viewer.context.request.get(`${portal.address}/r/${releases[1]}/ja/latest.pptx`);
    await viewer.goto('/');
    await drop(viewer, await now.body(), 'new.pptx');
    await page.getByRole('heading', { name: words.check.current }).waitFor();
    await viewer.context.close();
  });

  describe.each(LANGUAGES)('without JavaScript (%s)', (language) => {
    it('looks, downloads, makes a deck for a meeting and has one checked', async () => {
      const viewer = await Viewer.open(browser, portal, { language, scripts: false, device: 'phone' });
      const { page, words } = viewer;
      await viewer.goto(`/d/${DECK}/${language}/s/q1`);
      await page.getByRole('link', { name: words.slide.next }).click();
      await page.getByText(words.slide.where(3, SLIDES.length), { exact: true }).waitFor();
      expect(await page.getByRole('button', { name: words.slide.full }).count()).toBe(0);
      await page.locator('.spots a').first().click();
      await page.locator('.source:target').waitFor();
      await viewer.goto(`/d/${DECK}/${language}`);
      const file = await viewer.download(() => page.locator('.actions a').first().click());
      expect(faults(file.bytes)).toEqual([]);
      await page.locator('[name=slide][value=q1]').uncheck();
      const field = page.getByLabel(words.deck.customer);
      await field.fill('A'.repeat(61));
      await page.getByRole('button', { name: words.deck.make }).click();
      const alert = page.getByRole('alert');
      expect(await alert.textContent()).toMatch(/61.*60/s);
      expect(await field.getAttribute('aria-describedby')).toContain(await alert.getAttribute('id'));
      // What was chosen and typed is kept.
      expect(await page.locator('[name=slide][value=q1]').isChecked()).toBe(false);
      expect(await field.inputValue()).toBe('A'.repeat(61));
      await field.fill(CUSTOMERS[language]);
      await page.getByRole('button', { name: words.deck.make }).click();
      const made = await viewer.download(() => page.locator('[data-download]').click());
      expect(ledgerOf(made.bytes).choice).toEqual(['cover', 'q6', 'profile']);
      await viewer.goto('/check');
      await page.locator('#file').setInputFiles({ name: 'a.pptx', mimeType: 'application/octet-stream', buffer: made.bytes }); // prettier-ignore
      await page.getByRole('button', { name: words.check.ask }).click();
      await page.getByRole('heading', { name: words.check.current }).waitFor();
      expect(await page.locator('.answer').textContent()).toContain(words.check.forCustomer(CUSTOMERS[language]));
      await viewer.context.close();
    });
  });
});

/** Moves a finger sideways over the slide. */
async function swipe({ page }: Viewer, by: number): Promise<void> {
  await page.evaluate((dx) => {
    const stage = document.querySelector('.stage')!;
    const touch = (x: number): Touch => new Touch({ identifier: 1, target: stage, clientX: x, clientY: 300 });
    const fire = (type: string, x: number, touches: Touch[]): boolean =>
      stage.dispatchEvent(new TouchEvent(type, { bubbles: true, touches, changedTouches: [touch(x)] }));
    fire('touchstart', 200, [touch(200)]);
    fire('touchend', 200 + dx, []);
  }, by);
}

/** Drops a file on the page, as from a mail program. */
async function drop({ page }: Viewer, bytes: Buffer, name: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([base64, called]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64!), (c) => c.charCodeAt(0))], called!));
      return transfer;
    },
    [bytes.toString('base64'), name],
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}
