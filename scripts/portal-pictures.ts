/**
 * Makes the pictures of the portal in the docs: publishes the project's deck in a folder of its own, serves it, and goes
 * through the pages in a browser.
 *
 *   npm run portal-pictures               # all of them; needs Chromium
 *   npm run portal-pictures -- home deck  # some of them
 */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { BROWSER, bundle, DECK, PASSWORD, ServedPortal } from '../test/world/portal/browser/served-portal.ts';
import { shrinkPng } from './shrink-png.ts';

const TO = process.env['SURVEYDECK_PORTAL_PICTURES'] ?? 'docs/pictures/portal';
const DESKTOP = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844 };
/** Bytes of a picture beyond which a page of docs is slow to load. */
const LARGEST = 150_000;
/** Milliseconds that a deck may take on a busy machine. */
const PATIENT = { timeout: 180_000 };
const wanted = process.argv.slice(2);

type Viewer = Parameters<Browser['newContext']>[0];
type Take = (page: Page, name: string) => Promise<void>;

/** A picture of what is seen, or of the whole page up to a height. */
async function take(page: Page, name: string, height?: number): Promise<void> {
  if (wanted.length > 0 && !wanted.includes(name)) return;
  await page.evaluate('document.activeElement && document.activeElement.blur()');
  await page.waitForLoadState('networkidle');
  const { width, height: seen } = page.viewportSize() ?? DESKTOP;
  const whole = Number(await page.evaluate('document.documentElement.scrollHeight'));
  if (height !== undefined) await page.setViewportSize({ width, height: Math.max(300, Math.min(whole, height)) });
  const png = shrinkPng(await page.screenshot({ animations: 'disabled' }));
  await page.setViewportSize({ width, height: seen });
  const file = join(TO, `${name}.png`);
  writeFileSync(file, await png);
  const { size } = statSync(file);
  process.stdout.write(`${file} ${Math.round(size / 1000)} kB${size > LARGEST ? ' – too large' : ''}\n`);
}

async function signIn(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await page.locator('[name=name]').fill('yamada');
  await page.locator('[name=password]').fill(PASSWORD);
  await page.locator('main button').click();
  await page.waitForURL(`${address}/`);
}

/** What everybody sees. */
async function looking(page: Page, address: string): Promise<void> {
  const deck = `${address}/d/${DECK}/en`;
  await page.goto(address);
  await take(page, 'home');
  await page.goto(deck);
  await take(page, 'deck');
  await page.goto(`${deck}/s/q6`);
  await page.locator('.spots a').first().focus();
  await page.keyboard.press('Enter');
  await page.evaluate('scrollTo(0, 0)');
  await take(page, 'slide', 1250);
  await page.goto(`${address}/search?q=training`);
  await take(page, 'search');
  await page.goto(`${address}/history/${DECK}`);
  await take(page, 'history', 860);
  await page.goto(`${deck}/changes`);
  await take(page, 'changes', 1200);
  await page.goto(`${address}/no-such-page`);
  await take(page, 'not-found', 480);
  await page.goto(`${address}/sign-in`);
  await take(page, 'sign-in', 560);
}

/** A deck for a meeting, and one from somebody's mail. */
async function meeting(page: Page, address: string, old: Buffer): Promise<void> {
  await page.goto(`${address}/d/${DECK}/en`);
  await page.locator('[data-none]').click();
  for (const slide of ['cover', 'q6', 'training', 'profile'])
    await page.locator(`[name=slide][value=${slide}]`).check();
  await page.locator('#customer').fill('株式会社みなと商会');
  await page.locator('.wish button[type=submit]').click();
  await page.waitForURL(/\/made\//, PATIENT);
  await take(page, 'ready', 520);
  await page.goto(`${address}/check`);
  const file = { name: `${DECK}.en.pptx`, mimeType: 'application/octet-stream', buffer: old };
  await page.locator('#file').setInputFiles(file);
  await page.locator('.answer').waitFor(PATIENT);
  await take(page, 'check', 860);
}

/** What publishers and administrators see. */
async function publishing(page: Page, portal: ServedPortal): Promise<void> {
  const { address } = portal;
  await take(page, 'home-signed-in');
  await page.goto(`${address}/account`);
  await take(page, 'account', 700);
  await page.goto(`${address}/people`);
  await take(page, 'people', 860);
  await page.goto(`${address}/upkeep`);
  await page.locator('main button').last().click();
  await page.locator('.banner').waitFor();
  await take(page, 'upkeep', 620);
  await page.goto(`${address}/history/${DECK}`);
  await take(page, 'roll-back', 860);
  await portal.changeAnswer();
  await page.goto(`${address}/publish`);
  await take(page, 'publish', 520);
  await page.locator('main form button').first().click();
  await page.waitForURL(/\/review\//, PATIENT);
  await take(page, 'review', 1100);
}

const VIEWERS: Readonly<Record<string, Viewer>> = {
  desktop: { viewport: DESKTOP, locale: 'en-GB' },
  japanese: { viewport: DESKTOP, locale: 'ja-JP' },
  dark: { viewport: DESKTOP, locale: 'ja-JP', colorScheme: 'dark' },
  phone: { viewport: PHONE, locale: 'ja-JP', isMobile: true, hasTouch: true },
};

async function elsewhere(browser: Browser, address: string): Promise<void> {
  const visit = async (viewer: Viewer, pages: (page: Page, take: Take) => Promise<void>): Promise<void> => {
    const context: BrowserContext = await browser.newContext(viewer);
    await pages(await context.newPage(), take);
    await context.close();
  };
  await visit(VIEWERS['japanese'], async (page) => {
    await page.goto(`${address}/d/${DECK}/ja`);
    await take(page, 'japanese-deck');
  });
  await visit(VIEWERS['dark'], async (page) => {
    await page.goto(address);
    await take(page, 'dark-home');
    await page.goto(`${address}/d/${DECK}/ja/s/q6`);
    await take(page, 'dark-slide', 1250);
  });
  await visit(VIEWERS['phone'], async (page) => {
    await page.goto(address);
    await take(page, 'phone-home');
    await page.goto(`${address}/d/${DECK}/ja`);
    await take(page, 'phone-deck', 1500);
    await page.goto(`${address}/d/${DECK}/ja/s/q6`);
    await take(page, 'phone-slide');
  });
}

mkdirSync(TO, { recursive: true });
await bundle();
const portal = await ServedPortal.make();
const browser = await chromium.launch(BROWSER);
try {
  await portal.addUser('yamada', 'administrator');
  await portal.addUser('佐藤', 'publisher');
  await portal.addUser('suzuki', 'viewer');
  await portal.publish('First results');
  await portal.changeAnswer();
  await portal.publish('One late answer', '佐藤');
  await portal.serve();
  const { address } = portal;
  const [first] = await portal.releases();
  const context = await browser.newContext(VIEWERS['desktop']);
  const page = await context.newPage();
  const old = await context.request.get(`${address}/r/${first}/en/latest.pptx`);
  await looking(page, address);
  await meeting(page, address, await old.body());
  await elsewhere(browser, address);
  await signIn(page, address);
  await publishing(page, portal);
} finally {
  await browser.close();
  await portal.remove();
}
