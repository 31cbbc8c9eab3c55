import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright';
import { ModelRefused } from '../refusal.ts';

/** Where a Chromium of the machine may stand, best first; `CHROMIUM` names another. */
const PLACES = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** WebGL in software, so that every machine draws the same. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--force-color-profile=srgb',
];

/** @throws ModelRefused where there is no Chromium, with how to get one */
export async function openChromium(): Promise<Browser> {
  const executablePath = PLACES.find((path) => path !== undefined && existsSync(path));
  try {
    return await chromium.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ARGUMENTS,
    });
  } catch (cause) {
    throw new ModelRefused(
      {
        vi: 'Cần trình duyệt Chromium để chụp ảnh mô hình, mà máy này chưa có hoặc không mở được. Trên Debian, Ubuntu: sudo apt-get install chromium. Máy khác: npx playwright install chromium. Rồi chạy lại lệnh này.',
        en: 'Pictures of the model are taken with the Chromium browser, and this machine has none that opens. On Debian or Ubuntu: sudo apt-get install chromium. Elsewhere: npx playwright install chromium. Then run this command again.',
      },
      cause,
    );
  }
}
