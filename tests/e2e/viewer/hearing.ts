import type { Page } from '@playwright/test';

/** What a page has sent to the loudspeaker. */
interface Heard {
  /** Every context the page has made. */
  readonly contexts: AudioContext[];
  /** Hertz of the strongest sine, in the moment with the most sound. */
  hz: number;
  energy: number;
  /** Greatest sample; above 1 a loudspeaker clips. */
  loudest: number;
}

declare global {
  interface Window {
    heard: Heard;
  }
}

/** Lets the page hear itself: what goes to the loudspeaker goes to an analyser as well. */
export const hearPage = (page: Page) =>
  page.addInitScript(() => {
    const heard: Heard = { contexts: [], hz: 0, energy: 0, loudest: 0 };
    window.heard = heard;
    const hear = (analyser: AnalyserNode) => {
      const { fftSize, frequencyBinCount, context } = analyser;
      const samples = new Float32Array(fftSize);
      analyser.getFloatTimeDomainData(samples);
      const energy = samples.reduce((sum, sample) => sum + sample * sample, 0);
      heard.loudest = samples.reduce(
        (most, sample) => Math.max(most, Math.abs(sample)),
        heard.loudest,
      );
      if (energy <= heard.energy) return;
      const bins = new Float32Array(frequencyBinCount);
      analyser.getFloatFrequencyData(bins);
      heard.energy = energy;
      heard.hz = (bins.indexOf(Math.max(...bins)) * context.sampleRate) / fftSize;
    };
    AudioNode.prototype.connect = new Proxy(AudioNode.prototype.connect, {
      apply(connect, node: AudioNode, targets: unknown[]) {
        if (targets[0] instanceof AudioDestinationNode && node.context instanceof AudioContext) {
          heard.contexts.push(node.context);
          const analyser = new AnalyserNode(node.context, {
            fftSize: 16_384,
            smoothingTimeConstant: 0,
          });
          Reflect.apply(connect, node, [analyser]);
          setInterval(() => hear(analyser), 50);
        }
        return Reflect.apply(connect, node, targets);
      },
    });
  });

/** Forgets what was heard, once it has died away. */
export const fallSilent = (page: Page) =>
  page.evaluate(() => Object.assign(window.heard, { hz: 0, energy: 0, loudest: 0 }));

export const heard = (page: Page) =>
  page.evaluate(() => {
    const { contexts, hz, loudest } = window.heard;
    return { contexts: contexts.map(({ state }) => state), hz, loudest };
  });
