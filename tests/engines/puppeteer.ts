import puppeteer, { type LaunchOptions, type Page } from 'puppeteer-core';
import type { Engine, Size } from './engine.ts';

/** Each engine as puppeteer starts it; a headless one has no system whose theme it could follow. */
const options: Record<'Chromium' | 'Firefox', LaunchOptions> = {
  Chromium: {
    browser: 'chrome',
    headless: 'shell',
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  },
  Firefox: {
    browser: 'firefox',
    headless: true,
    // 0 is dark.
    extraPrefsFirefox: { 'layout.css.prefers-color-scheme.content-override': 0 },
  },
};

class PuppeteerEngine implements Engine {
  readonly #page: Page;
  #messages: string[] = [];

  constructor(page: Page) {
    this.#page = page;
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) this.#messages.push(message.text());
    });
    page.on('pageerror', (error) => {
      this.#messages.push(error instanceof Error ? error.message : String(error));
    });
  }

  async open(url: string): Promise<void> {
    await this.#page.goto(url, { waitUntil: 'load' });
  }

  async resize(size: Size): Promise<void> {
    await this.#page.setViewport(size);
  }

  evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    const call = `(${String(run)})(...${JSON.stringify(args)})`;
    return this.#page.evaluate<[], () => Awaited<Result>>(call);
  }

  async click(selector: string): Promise<void> {
    await this.#page.click(selector);
  }

  press: Engine['press'] = async (key) => this.#page.keyboard.press(key === 'Space' ? ' ' : key);

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  async paste(): Promise<void> {
    const { keyboard } = this.#page;
    await keyboard.down('Control');
    await keyboard.press('v', { commands: ['Paste'] });
    await keyboard.up('Control');
  }

  heard(): string[] {
    const messages = this.#messages;
    this.#messages = [];
    return messages;
  }

  async print(): Promise<Uint8Array> {
    return this.#page.pdf({ format: 'a4' });
  }

  async screenshot(): Promise<Uint8Array> {
    return this.#page.screenshot();
  }

  async close(): Promise<void> {
    await this.#page.browser().close();
  }
}

/**
 * Starts Chromium, or Firefox by WebDriver BiDi.
 *
 * @param executablePath of the browser
 */
export async function startPuppeteer(
  name: keyof typeof options,
  executablePath: string,
): Promise<Engine> {
  const browser = await puppeteer.launch({ ...options[name], executablePath });
  const page = await browser.newPage();
  if (name === 'Chromium') {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    // As for a reader who presses a button; without a window there is nobody to ask.
    const session = await page.createCDPSession();
    await session.send('Browser.grantPermissions', { permissions: ['clipboardSanitizedWrite'] });
  }
  return new PuppeteerEngine(page);
}
