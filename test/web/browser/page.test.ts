import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProjectCopy, SURVEY } from '../../acceptance/project.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** Debian's; another one can be named. */
const CHROMIUM = process.env['SURVEYDECK_CHROMIUM'] ?? '/usr/bin/chromium';
const ARGUMENTS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']; // prettier-ignore
/** Where pictures of the page are left for people to look at; none without it. */
const PICTURES = process.env['SURVEYDECK_E2E_PICTURES'];

const isHere = existsSync(CHROMIUM);
if (!isHere) console.warn(`skipped: the preview in a browser, for there is no ${CHROMIUM} (apt-get install chromium)`);

describe.skipIf(!isHere)('the preview in a browser', () => {
  let project: ProjectCopy;
  let program: ChildProcess;
  let browser: Browser;
  let page: Page;
  let address = '';
  const asked: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    await promisify(execFile)(process.execPath, ['scripts/bundle.mjs'], { cwd: ROOT });
    project = await ProjectCopy.make();
    const words = [join(ROOT, 'bin/surveydeck.js'), 'preview', 'ai-survey-2025', '--port', '0', '--lang', 'en'];
    program = spawn(process.execPath, words, { cwd: project.root, stdio: ['ignore', 'pipe', 'inherit'] });
    address = await new Promise<string>((resolve, reject) => {
      program.stdout?.once('data', (text: Buffer) => resolve(text.toString().trim()));
      program.once('exit', (code) => reject(new Error(`the preview ended with ${code}`)));
    });
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
    const context = await browser.newContext({ viewport: { width: 1360, height: 860 }, reducedMotion: 'reduce' });
    page = await context.newPage();
    page.setDefaultTimeout(30_000);
    context.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(address);
    await page.locator('#picture[src]').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    program?.kill();
  });

  const look = async (name: string): Promise<void> => {
    if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}.png`) });
  };
  const where = (): Promise<string | null> => page.locator('#where').textContent();
  const isAt = (n: number): Promise<void> => page.getByText(`${n} of 26`, { exact: true }).waitFor();
  const picture = (): Promise<string | null> => page.locator('#picture').getAttribute('src');
  const options = () => page.getByRole('listbox', { name: 'Slides' }).getByRole('option');

  it('shows the first slide, large, with its alternative text and notes', async () => {
    await isAt(1);
    expect(await options().count()).toBe(26);
    const size = await page
      .locator('#picture')
      .evaluate((image: HTMLImageElement) => [image.naturalWidth, image.complete]);
    expect(size).toEqual([1440, true]);
    expect(await page.locator('#picture').getAttribute('alt')).toContain('生成AI格差が深刻化');
    expect(await page.locator('#picture').getAttribute('lang')).toBe('ja-JP');
    expect(await page.getByRole('region', { name: 'Speaker notes' }).textContent()).not.toContain('has no notes');
    await look('single');
  });

  it('moves by keys, from end to end and no further', async () => {
    await page.keyboard.press('ArrowRight');
    await isAt(2);
    await page.keyboard.press('PageDown');
    await isAt(3);
    await page.keyboard.press('ArrowLeft');
    await isAt(2);
    await page.keyboard.press('End');
    await isAt(26);
    await page.keyboard.press('ArrowRight');
    expect(await where()).toBe('26 of 26');
    expect(await page.getByRole('button', { name: 'Next' }).isDisabled()).toBe(true);
    await page.keyboard.press('Home');
    await isAt(1);
    await page.keyboard.press('ArrowLeft');
    expect(await where()).toBe('1 of 26');
  });

  it('shows the source of a figure on focus, hover and tap', async () => {
    await options().nth(2).click();
    await isAt(3);
    const spot = page.getByRole('button', { name: /^Where 14\.2%, 85\.8% comes from$/ });
    await spot.focus();
    const tip = page.getByRole('tooltip');
    await tip.waitFor();
    const text = await tip.textContent();
    for (const part of ['Q1', 'ChatGPT', '14.2%', '43 / 302', '259 / 302']) expect(text).toContain(part);
    expect(await spot.getAttribute('aria-describedby')).toBe('tip');
    await page.keyboard.press('Escape');
    await tip.waitFor({ state: 'hidden' });
    await page.locator('.spot[data-spot="headline"]').hover();
    await tip.waitFor();
    expect(await tip.textContent()).toContain('personal_use = share(Q1, regular)');
    await look('source');
    await page.mouse.move(5, 5);
    await tip.waitFor({ state: 'hidden' });
    await spot.click();
    await page.mouse.move(5, 5);
    await page.waitForTimeout(300);
    expect(await tip.isVisible()).toBe(true);
    await page.locator('#where').click();
    await tip.waitFor({ state: 'hidden' });
  });

  it('shows everything as an overview, moves in it by rows, and opens what is chosen', async () => {
    await page.getByRole('button', { name: 'Overview' }).click();
    expect(await page.locator('#show').isVisible()).toBe(false);
    await page.keyboard.press('Home');
    const top = (n: number): Promise<number> => options().nth(n).evaluate((element) => element.getBoundingClientRect().top); // prettier-ignore
    const columns = (await Promise.all(Array.from({ length: 26 }, (_, i) => top(i)))).filter((y, _, all) => y === all[0]).length; // prettier-ignore
    expect(columns).toBeGreaterThan(2);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const chosen = page.locator('[role=option][aria-selected=true]');
    expect(await chosen.count()).toBe(1);
    expect(await chosen.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.waitForFunction(() => [...document.querySelectorAll<HTMLImageElement>('.slide img')].slice(0, 12).every((image) => image.naturalWidth > 0)); // prettier-ignore
    await look('overview');
    await page.emulateMedia({ colorScheme: 'dark' });
    await look('overview-dark');
    await page.keyboard.press('Enter');
    await isAt(columns + 2);
    await look('single-dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByRole('button', { name: 'Overview' }).click();
    await page.keyboard.press('Escape');
    await page.locator('#show').waitFor();
  });

  it('fills the screen, moves there by keys, and leaves by Escape', async () => {
    await page.keyboard.press('Home');
    await isAt(1);
    await page.getByRole('button', { name: 'Full screen' }).click();
    await page.locator('body.full').waitFor();
    expect(await page.locator('#bar').isVisible()).toBe(false);
    const { width } = (await page.locator('#frame').boundingBox())!;
    expect(width).toBeGreaterThanOrEqual(1360);
    const first = await picture();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction((src) => document.querySelector('#picture')?.getAttribute('src') !== src, first);
    await page.keyboard.press('End');
    await page.keyboard.press('Escape');
    await page.locator('#bar').waitFor();
    await isAt(26);
  });

  it('changes the language and keeps the place, by keys and after a reload', async () => {
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await isAt(3);
    const japanese = page.getByRole('radio', { name: 'Japanese' });
    await japanese.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.querySelector<HTMLElement>('#picture')?.lang.startsWith('en'));
    expect(await page.getByRole('radio', { name: 'English' }).getAttribute('aria-checked')).toBe('true');
    expect(await page.locator('#picture').getAttribute('alt')).toContain('use generative AI regularly');
    await isAt(3);
    await page.reload();
    await page.waitForFunction(() => document.querySelector<HTMLElement>('#picture')?.lang.startsWith('en'));
    await isAt(3);
    await page.getByRole('radio', { name: 'Japanese' }).click();
    await page.waitForFunction(() => document.querySelector<HTMLElement>('#picture')?.lang.startsWith('ja'));
  });

  it('shows a changed answer, and says so', async () => {
    const before = await picture();
    await project.replace(`${SURVEY}/responses.csv`, /^(R\d+),rest,/m, 'R002,regular,');
    await page.getByRole('button', { name: /^Where 14\.6%, 85\.4% comes from$/ }).waitFor();
    expect(await picture()).not.toBe(before);
    expect(await page.getByRole('status').textContent()).toMatch(/^\d+ slides updated$/);
    await isAt(3);
  });

  it('shows a broken message where the slide would be, over its last good picture, and recovers', async () => {
    const file = `${SURVEY}/locales/ja.yaml`;
    const sound = await project.read(file);
    const line = sound.split('\n').findIndex((text) => text.startsWith('  q1.headline:')) + 1;
    const before = await picture();
    await project.replace(file, /^ {2}q1\.headline:.*$/m, '  q1.headline: "{$personal_use :share"');
    const problem = page.locator('#problem');
    await problem.getByText(`${file}:${line}`).first().waitFor();
    expect(await picture()).toBe(before);
    expect(await problem.textContent()).toContain('{$personal_use');
    expect(await page.getByRole('status').textContent()).toContain('the deck from being built');
    expect(await options().nth(2).getAttribute('aria-label')).toContain('Error');
    await look('diagnostics');
    await page.keyboard.press('ArrowRight');
    await isAt(4);
    expect(await problem.isVisible()).toBe(false);
    await page.getByRole('button', { name: /messages?$/ }).click();
    await page.getByRole('button', { name: 'Go to slide 3' }).first().click();
    await isAt(3);
    await project.write(file, sound.replace('q1.center: ', 'q1.center: "見" # '));
    await problem.waitFor({ state: 'hidden' });
    await page.waitForFunction((src) => document.querySelector('#picture')?.getAttribute('src') !== src, before);
    await project.write(file, sound);
    await page.waitForFunction((src) => document.querySelector('#picture')?.getAttribute('src') === src, before);
    expect(await page.locator('#list').isVisible()).toBe(false);
  });

  it('names everything for who cannot see it', async () => {
    const nameless = await page.evaluate(() =>
      [...document.querySelectorAll('button, select, [role=listbox], [role=option], [role=radiogroup]')]
        .filter((element) => element.checkVisibility())
        .filter((element) => !element.textContent?.trim() && !element.getAttribute('aria-label'))
        .map((element) => element.outerHTML),
    );
    expect(nameless).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  });

  it('asks this computer only, and has nothing to complain about', () => {
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((url) => new URL(url).host !== new URL(address).host)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
