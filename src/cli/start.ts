import { buildSite, siteIsCurrent } from './build-site.ts';
import { reportFailure } from './report-failure.ts';
import { serveSite } from './serve.ts';

/**
 * `npm start`: builds the site when anything it is made from has changed, then serves it with its visit collector.
 * When the build fails and an earlier site stands, that one is served and the mistakes are told.
 */

// The collector stands beside the pages it is served with. `SALA_COLLECTOR=` (empty) counts nothing.
process.env['SALA_COLLECTOR'] ??= '/visits';

try {
  if (siteIsCurrent()) {
    console.log('Trang đã dựng sẵn, không có gì đổi. / The site is built and nothing has changed.');
  } else {
    const started = Date.now();
    console.log('Đang dựng trang (khoảng một phút) … / Building the site (about a minute) …');
    await buildSite();
    console.log(
      `Dựng xong sau ${String(Math.round((Date.now() - started) / 1000))} giây. / Built.`,
    );
  }
} catch (error) {
  reportFailure(error);
  console.error(
    'Trang cũ (nếu có) vẫn được giữ và mở dưới đây. / The last good site, if there is one, is served below.',
  );
}

try {
  const { address } = await serveSite();
  console.log(
    `\n  Bảo tàng mở cửa ở / The museum is open at\n\n    ${address}\n\n  (Ctrl-C để đóng / to close)`,
  );
} catch (error) {
  reportFailure(error);
  process.exit(1);
}
