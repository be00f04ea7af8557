import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProjectCopy, SURVEY } from '../../../acceptance/project.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
/** Debian's Chromium, unless another one is named. */
const CHROMIUM = process.env['SURVEYDECK_CHROMIUM'] ?? '/usr/bin/chromium';
const ARGUMENTS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']; // prettier-ignore
/** Folder for screenshots of the page for people to look at; without it, none are taken. */
const PICTURES = process.env['SURVEYDECK_E2E_PICTURES'];

/** Runs in the page: texts with a contrast below 4.5:1 to what is behind them (WCAG 1.4.3). */
function poorContrasts(): readonly string[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const rgb = (color: string, below: readonly number[]): readonly number[] => {
    canvas.fillStyle = `rgb(${below.join(' ')})`;
    canvas.fillRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const behind = (at: Element | null): readonly number[] =>
    at ? rgb(getComputedStyle(at).backgroundColor, behind(at.parentElement)) : [255, 255, 255];
  const light = (color: readonly number[]): number => {
    const [r, g, b] = color.map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const said = [...document.querySelectorAll('body *')].filter(
    (at) =>
      at.checkVisibility({ opacityProperty: true }) &&
      !at.matches(':disabled, .unseen, .unseen *') &&
      [...at.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
  );
  return said.flatMap((at) => {
    const ground = behind(at);
    const [a, b] = [light(ground), light(rgb(getComputedStyle(at).color, ground))].sort((x, y) => y - x);
    const ratio = (a! + 0.05) / (b! + 0.05);
    return ratio < 4.5 ? [`${at.textContent?.slice(0, 30)}: ${ratio.toFixed(2)}`] : [];
  });
}

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
    address = await begin('0');
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

  /** Starts the preview; returns its address. */
  const begin = (port: string): Promise<string> => {
    const words = [join(ROOT, 'bin/surveydeck.js'), 'preview', '--port', port, '--lang', 'en'];
    program = spawn(process.execPath, words, { cwd: project.root, stdio: ['ignore', 'pipe', 'ignore'] });
    return new Promise((resolve, reject) => {
      program.stdout?.once('data', (text: Buffer) => resolve(text.toString().trim()));
      program.once('exit', (code) => reject(new Error(`the preview ended with ${code}`)));
    });
  };
  /** Stops it as Ctrl+C does; returns its exit code. */
  const end = (): Promise<number | null> =>
    new Promise((resolve) => {
      program.once('exit', resolve);
      program.kill('SIGINT');
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
    await page.mouse.click(5, 5);
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
    expect(await page.locator('#picture').getAttribute('src')).not.toContain('/480.png');
    await page.reload();
    await page.waitForFunction(() => document.querySelector('[role=option][aria-selected=true]'));
    expect(await page.locator('#show').isVisible()).toBe(false);
    await chosen.focus();
    await page.keyboard.press('Enter');
    await isAt(columns + 2);
    await page.goBack();
    await page.locator('#show').waitFor({ state: 'hidden' });
    await page.goForward();
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
    // With a mouse alone, one can also move on, back and out; without one, the buttons are not in the way.
    await page.mouse.move(400, 300);
    await page.mouse.move(420, 300);
    await page.getByRole('button', { name: 'Previous' }).click();
    await isAt(1);
    await page.getByRole('button', { name: 'Next' }).click();
    await isAt(2);
    await page.waitForFunction(() => getComputedStyle(document.querySelector('#steps')!).opacity === '0');
    await page.mouse.click(5, 5);
    await isAt(3);
    await page.locator('.spot').first().click();
    const tip = page.getByRole('tooltip');
    await tip.click();
    expect(await where()).toBe('3 of 26');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('Space');
    await isAt(4);
    await page.keyboard.press('Shift+Space');
    await isAt(3);
    await page.mouse.move(400, 300);
    await page.getByRole('button', { name: 'Leave full screen' }).click();
    await page.locator('#bar').waitFor();
    await page.getByRole('button', { name: 'Full screen', exact: true }).click();
    await page.locator('body.full').waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Escape');
    await page.locator('#bar').waitFor();
    await isAt(26);
    expect(await page.getByRole('button', { name: 'Leave full screen' }).isVisible()).toBe(false);
  });

  it('goes back to where one jumped from, and to an address that is typed', async () => {
    await page.keyboard.press('Home');
    await isAt(1);
    await options().nth(6).click();
    await isAt(7);
    await page.keyboard.press('ArrowRight');
    await isAt(8);
    await options().nth(0).click();
    await isAt(1);
    await page.goBack();
    await isAt(8);
    await page.goBack();
    await isAt(1);
    await page.getByRole('button', { name: 'Overview' }).click();
    await page.goBack();
    await page.locator('#show').waitFor();
    await page.evaluate(() => (location.hash = '#q3'));
    await isAt(5);
    await page.goto(`${address}?deck=no-such&locale=xx#%E0%A4%A`);
    await isAt(1);
    expect(await page.getByRole('radio', { name: 'Japanese' }).getAttribute('aria-checked')).toBe('true');
  });

  it('fits a narrow window: nothing is cut off sideways, the source stands below the slide', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const sideways = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await sideways()).toBe(0);
    await page.goto(`${address}?locale=en#q3`);
    await isAt(5);
    await page.locator('.spot[data-spot="chart"]').click();
    const tip = page.getByRole('tooltip');
    await tip.waitFor();
    const [slide, source] = [(await page.locator('#frame').boundingBox())!, (await tip.boundingBox())!];
    expect(source.y).toBeGreaterThan(slide.y + slide.height);
    expect(source.y + source.height).toBeLessThanOrEqual(844);
    // Shown as on the slide, and never as a number.
    expect(await tip.textContent()).toMatch(/\* 22–24 of 66Three to four times a week.*– \/ 66/);
    await look('narrow');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Full screen' }).click();
    await page.locator('body.full').waitFor();
    expect(await page.locator('#slides').isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1360, height: 860 });
    await page.goto(`${address}?locale=ja`);
    await isAt(1);
  });

  it('leads the keyboard from the language to the slides, the steps and the notes, each with a visible mark', async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    const stops: string[] = [];
    for (let i = 0; i < 14; i++) {
      await page.keyboard.press('Tab');
      const [name, outline] = await page.evaluate(() => {
        const { activeElement: at } = document;
        const names = [at?.id, (at as HTMLElement).dataset['spot'] && 'spot', at?.getAttribute('role')];
        return [names.find((name) => name) ?? at?.localName ?? '', parseFloat(getComputedStyle(at!).outlineWidth)] as const; // prettier-ignore
      });
      expect(outline, name).toBeGreaterThanOrEqual(2);
      if (stops.at(-1) !== name) stops.push(name);
      if (name === 'notes') break;
    }
    expect(stops).toEqual(['radio', 'overview', 'full', 'option', 'spot', 'next', 'notes']);
  });

  it('shows colours that can be read, by day and by night', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const poor = await page.evaluate(poorContrasts);
      expect(poor, colorScheme).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
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
    expect(await page.evaluate(poorContrasts)).toEqual([]);
    // It can be hidden to see the slide, and comes back with the next mistake.
    await problem.getByRole('button', { name: 'Hide' }).click();
    expect(await problem.isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: /messages?$/ }).evaluate((at) => at === document.activeElement)).toBe(true); // prettier-ignore
    await project.replace(file, '"{$personal_use :share"', '"{$personal_use :shar"');
    await problem.waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.mouse.move(5, 5);
    await page.getByRole('tooltip').waitFor({ state: 'hidden' });
    await page.keyboard.press('Escape');
    expect(await problem.isVisible()).toBe(false);
    await page.keyboard.press('ArrowRight');
    await isAt(4);
    expect(await problem.isVisible()).toBe(false);
    await page.getByRole('button', { name: /messages?$/ }).click();
    await page.getByRole('button', { name: 'Go to slide 3' }).first().click();
    await isAt(3);
    await project.write(file, sound.replace('q1.rest: ', 'q1.rest: "見" # '));
    await problem.waitFor({ state: 'hidden' });
    await page.waitForFunction((src) => document.querySelector('#picture')?.getAttribute('src') !== src, before);
    await project.write(file, sound);
    await page.waitForFunction((src) => document.querySelector('#picture')?.getAttribute('src') === src, before);
    expect(await page.locator('#list').isVisible()).toBe(false);
  });

  it('listens no longer in a tab that has been out of sight, and catches up when it is seen again', async () => {
    const other = await page.context().newPage();
    await other.clock.install();
    await other.goto(`${address}?locale=ja#q1`);
    await other.locator('#picture[src]').waitFor();
    const builds = () => other.evaluate(() => document.documentElement.dataset['builds']);
    const isSeen = (seen: boolean): Promise<void> =>
      other.evaluate((is) => {
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => !is });
        document.dispatchEvent(new Event('visibilitychange'));
      }, seen);
    const file = `${SURVEY}/locales/ja.yaml`;
    const sound = await project.read(file);
    const follows = async (words: string): Promise<void> => {
      await project.write(file, sound.replace(/^ {2}q1\.rest: .*$/m, `  q1.rest: ${words}`));
      await page.locator('#words').getByText(words).waitFor({ state: 'attached' });
    };
    // Out of sight only for a moment: the page keeps listening.
    await isSeen(false);
    await other.clock.fastForward(5000);
    await follows('一度目');
    await other.locator('#words').getByText('一度目').waitFor({ state: 'attached' });
    const before = await builds();
    await other.clock.fastForward(60_000);
    await follows('二度目');
    expect(await builds()).toBe(before);
    await isSeen(true);
    await other.locator('#words').getByText('二度目').waitFor({ state: 'attached' });
    await other.close();
    await project.write(file, sound);
    await page.locator('#words').getByText('二度目').waitFor({ state: 'detached' });
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

  it('ends with 0 after Ctrl+C while a page is open, says so there, and goes on with that page when started again', async () => {
    await page.goto(`${address}?locale=ja#q3`);
    await isAt(5);
    const { port } = new URL(address);
    expect(await end()).toBe(0);
    await page.getByRole('status').getByText('has stopped').waitFor();
    expect(await page.locator('#picture').isVisible()).toBe(true);
    const file = `${SURVEY}/locales/ja.yaml`;
    await project.replace(
      file,
      /^ {2}q3\.headline:.*$/m,
      '  q3.headline: "{#claim id=seven_tenths_use_often}7割以上{/claim}に見出しを書き換えました"',
    );
    await begin(port);
    await page.locator('#words').getByText('見出しを書き換えました').waitFor({ state: 'attached' });
    await isAt(5);
    expect(await page.getByRole('status').textContent()).not.toContain('stopped');
    // Its deck no longer exists, so the page shows what there is.
    expect(await end()).toBe(0);
    await project.replace('surveydeck.yaml', 'id: ai-survey-2025', 'id: renamed');
    await begin(port);
    await page.waitForURL(/deck=renamed.*#q3$/);
    await isAt(5);
  });
});
