import type { BrowserContextOptions } from 'playwright';

/** A device and its connection. */
export interface Profile {
  readonly name: 'desktop' | 'phone';
  readonly says: string;
  readonly context: BrowserContextOptions;
  /** How many times slower the main thread runs. */
  readonly slower: number;
  /** Milliseconds per request and bytes per second; none: as fast as the machine. */
  readonly network?: { readonly latency: number; readonly throughput: number };
}

export const PROFILES: readonly Profile[] = [
  {
    name: 'desktop',
    says: '1440 × 900, unthrottled',
    context: { viewport: { width: 1440, height: 900 } },
    slower: 1,
  },
  {
    name: 'phone',
    says: '412 × 732 at 1.75 pixels per pixel, CPU 4 times slower, slow 4G (1.6 Mbit/s, 150 ms)',
    context: {
      viewport: { width: 412, height: 732 },
      deviceScaleFactor: 1.75,
      isMobile: true,
      hasTouch: true,
    },
    slower: 4,
    network: { latency: 150, throughput: (1.6 * 1024 * 1024) / 8 },
  },
];
