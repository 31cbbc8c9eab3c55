import { expect, it } from 'vitest';
import { looksLikeRobot } from './robot.ts';

const looks = (userAgent: string) =>
  looksLikeRobot({ userAgent, brands: undefined, acceptLanguage: 'vi-VN,vi;q=0.9' });

// None of these is in a list of agents: they are made up after what Vietnamese phones and computer rooms send.
it.each([
  'Mozilla/5.0 (Linux; Android 17; V2160) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/171.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (Linux; Android 14; SM-A057F Build/UP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/151.0.0.1 Mobile Safari/537.36 Zalo android/26110100 ZaloTheme/light ZaloLanguage/vi',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/150.0.110 Chrome/144.0.0.1 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/580.0.0.35.109;FBLC/vi_VN;FBOP/5]',
  'Mozilla/5.0 (Linux; U; Android 8.1.0; vi; CPH1803 Build/OPM1) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/69.0.2987.1 UCBrowser/15.4.0.1306 Mobile Safari/537.36',
  'Mozilla/5.0 (Linux; Android 13; vivo Y02 Build/TP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/148.0.0.0 Mobile Safari/537.36 musical_ly_2026 BytedanceWebview/d8a21c6',
  'Mozilla/5.0 (X11; CrOS x86_64 17541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/152.0.0.0 Safari/537.36',
  'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0',
])('a person’s browser is let in: %s', (agent) => expect(looks(agent)).toBe(false));

it.each([
  'Mozilla/5.0 (compatible; TraVinhIndexer/1.0; +https://indexer.example/about)',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36 AcmeWatch/2.1 (+https://acme.example)',
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/170.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (Unknown; Linux x86_64) AppleWebKit/539.1 (KHTML, like Gecko) Safari/539.1',
  'python-httpx/0.99.1',
  'Go-http-client/3.0',
  'curl/12.1.0',
  'PaperHarvester 3',
  'Mozilla/5.0',
])('a machine is not: %s', (agent) => expect(looks(agent)).toBe(true));
