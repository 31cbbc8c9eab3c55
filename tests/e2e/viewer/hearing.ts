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
    const analysers = new Map<AudioContext, AnalyserNode>();
    const analyserOf = (context: AudioContext) => {
      const known = analysers.get(context);
      if (known !== undefined) return known;
      const analyser = new AnalyserNode(context, { fftSize: 16_384, smoothingTimeConstant: 0 });
      analysers.set(context, analyser);
      heard.contexts.push(context);
      setInterval(() => hear(analyser), 50);
      return analyser;
    };
    AudioNode.prototype.connect = new Proxy(AudioNode.prototype.connect, {
      apply(connect, node: AudioNode, targets: unknown[]) {
        const { context } = node;
        if (targets[0] instanceof AudioDestinationNode && context instanceof AudioContext) {
          Reflect.apply(connect, node, [analyserOf(context)]);
        }
        return Reflect.apply(connect, node, targets);
      },
    });
  });

export const heard = (page: Page) =>
  page.evaluate(() => {
    const { contexts, hz, loudest } = window.heard;
    return { contexts: contexts.map(({ state }) => state), hz, loudest };
  });
