import type { BrowserContext } from '@playwright/test';

/** Of a browser in a person's hand: headless ones are robots to the collector. */
export const userAgent =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36';

/** Makes the context a person's browser, with whatever else a test wants to be true of it. */
export async function asPerson(
  context: BrowserContext,
  more: Record<string, unknown> = {},
): Promise<void> {
  await context.addInitScript(
    (properties) => {
      for (const [name, value] of Object.entries(properties))
        Object.defineProperty(Navigator.prototype, name, { get: () => value, configurable: true });
    },
    { webdriver: false, ...more },
  );
}
