import { setTimeout as wait } from 'node:timers/promises';
import { Builder, By, Key as Code, type WebDriver } from 'selenium-webdriver';
import { DriverService } from 'selenium-webdriver/remote';
import type { Engine, Key, Size } from './engine.ts';
import { startScreen } from './screen.ts';

const codes: Record<Key, string> = {
  Tab: Code.TAB,
  Enter: Code.ENTER,
  Escape: Code.ESCAPE,
  Space: Code.SPACE,
  ArrowLeft: Code.ARROW_LEFT,
  ArrowRight: Code.ARROW_RIGHT,
};

/** A busy machine may take its time. */
const PATIENCE_MS = 60_000;
/** When a question is asked again: that to a page which is just being left may get no answer at all. */
const ANSWER_MS = 3000;

/** Waits until something is so. */
async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  const ask = () =>
    Promise.race([isSo().catch(() => false), wait(ANSWER_MS, false, { ref: false })]);
  while (!(await ask())) {
    if (Date.now() > end) throw new Error(`WebKit: ${what} took more than ${PATIENCE_MS} ms.`);
    await wait(20);
  }
}

class WebKitEngine implements Engine {
  readonly #driver: WebDriver;
  readonly #stop: () => Promise<void>;

  constructor(driver: WebDriver, stop: () => Promise<void>) {
    this.#driver = driver;
    this.#stop = stop;
  }

  /** The driver itself waits for nothing, so that a page can be looked at while it arrives. */
  async open(url: string): Promise<void> {
    await this.evaluate(() => Reflect.set(window, 'isBefore', true));
    await this.#driver.get(url);
    await until(`loading ${url}`, () =>
      this.evaluate(() => !Reflect.has(window, 'isBefore') && document.readyState === 'complete'),
    );
  }

  async resize({ width, height }: Size): Promise<void> {
    await this.#driver.manage().window().setRect({ x: 0, y: 0, width, height });
    await until('a new size', () =>
      this.evaluate((wide, high) => innerWidth === wide && innerHeight === high, width, height),
    );
  }

  async evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    // No promise where there is none to wait for: a page without script would never settle it.
    const script = `
      const [args, done] = arguments;
      const fail = (error) => done({ error: String(error) });
      try {
        const value = (${String(run)})(...args);
        if (value instanceof Promise) value.then((value) => done({ value }), fail);
        else done({ value });
      } catch (error) {
        fail(error);
      }`;
    const answer = await this.#driver.executeAsyncScript<
      { value: Awaited<Result> } | { error: string }
    >(script, args);
    if ('error' in answer) throw new Error(answer.error);
    return answer.value;
  }

  async click(selector: string): Promise<void> {
    await this.#driver.findElement(By.css(selector)).click();
  }

  async press(key: Key): Promise<void> {
    await this.type(codes[key]);
  }

  async type(text: string): Promise<void> {
    await this.#driver.actions().sendKeys(text).perform();
  }

  async paste(): Promise<void> {
    await this.#driver.actions().keyDown(Code.CONTROL).sendKeys('v').keyUp(Code.CONTROL).perform();
  }

  heard(): string[] {
    return [];
  }

  print(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  async screenshot(): Promise<Uint8Array> {
    return Buffer.from(await this.#driver.takeScreenshot(), 'base64');
  }

  async close(): Promise<void> {
    await this.#driver.quit();
    await this.#stop();
  }
}

/**
 * Starts WebKitGTK's small browser, on a screen in memory where there is none.
 *
 * @param driverPath of WebKitWebDriver
 * @param binary path of the browser
 */
export async function startWebKit(driverPath: string, binary: string): Promise<Engine> {
  const screen = await startScreen();
  const service = new DriverService.Builder(driverPath)
    .setLoopback(true)
    .setEnvironment({
      ...(process.env as Record<string, string>),
      DISPLAY: screen.display,
      GTK_THEME: 'Adwaita:dark',
    })
    .build();
  const driver = await new Builder()
    .usingServer(await service.start())
    .withCapabilities({
      browserName: 'MiniBrowser',
      pageLoadStrategy: 'none',
      // Without its bar, which is wider than a phone.
      'webkitgtk:browserOptions': { binary, args: ['--automation', '--full-screen'] },
    })
    .build();
  return new WebKitEngine(driver, async () => {
    await service.kill();
    screen.stop();
  });
}
