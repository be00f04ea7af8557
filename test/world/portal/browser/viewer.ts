import type { Browser, BrowserContext, Page } from 'playwright-core';
import { messagesIn, type Messages, type UiLanguage } from '../../../../src/base/messages/languages.ts';
import { PASSWORD, type ServedPortal } from './served-portal.ts';

/** On what somebody looks at the pages. */
export type Device = 'desktop' | 'phone';

interface ViewerOptions {
  readonly language: UiLanguage;
  readonly device?: Device;
  readonly scripts?: boolean;
  readonly dark?: boolean;
  /** For a checker that runs a script of its own in the page. */
  readonly bypassCSP?: boolean;
}

const DEVICES = {
  desktop: { viewport: { width: 1280, height: 860 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} as const;

/** Somebody with a browser of their own, and all that it asked for or complained about. */
export class Viewer {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly words: Messages['portal'];
  readonly asked: string[] = [];
  readonly complaints: string[] = [];
  readonly #portal: ServedPortal;

  private constructor(portal: ServedPortal, context: BrowserContext, page: Page, language: UiLanguage) {
    this.#portal = portal;
    this.context = context;
    this.page = page;
    this.words = messagesIn(language).portal;
    context.on('request', (request) => this.asked.push(request.url()));
    page.on('pageerror', (error) => this.complaints.push(error.message));
    // An answer that is no page is an error to the console; which answers are wanted, the stories say.
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) this.complaints.push(message.text()); // prettier-ignore
    });
  }

  static async open(browser: Browser, portal: ServedPortal, options: ViewerOptions): Promise<Viewer> {
    const { language, device = 'desktop', scripts = true, dark = false, bypassCSP = false } = options;
    const context = await browser.newContext({
      ...DEVICES[device],
      locale: language,
      javaScriptEnabled: scripts,
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      bypassCSP,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    return new Viewer(portal, context, page, language);
  }

  /** Goes to a path of the portal; the status of the answer. */
  async goto(path: string): Promise<number> {
    return (await this.page.goto(`${this.#portal.address}${path}`))?.status() ?? 0;
  }

  async signIn(name: string): Promise<void> {
    await this.goto('/sign-in');
    await this.page.getByLabel(this.words.signing.name).fill(name);
    await this.page.getByLabel(this.words.signing.password).fill(PASSWORD);
    await this.page.locator('main').getByRole('button', { name: this.words.signIn }).click();
    await this.page.getByRole('button', { name: this.words.signOut }).waitFor();
  }

  /** What a link gives when it is clicked: the name of the file, and its bytes. */
  async download(click: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const [file] = await Promise.all([this.page.waitForEvent('download'), click()]);
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk as Uint8Array));
    return { name: file.suggestedFilename(), bytes: Buffer.concat(chunks) };
  }

  /** Requests to any other place than the portal. */
  get elsewhere(): readonly string[] {
    const { host } = new URL(this.#portal.address);
    return this.asked.filter((url) => !/^(?:data|blob|chrome-error):/.test(url) && new URL(url).host !== host);
  }
}
