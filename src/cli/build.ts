import { buildSite } from './build-site.ts';
import { reportFailure } from './report-failure.ts';

try {
  await buildSite();
  console.log('Đã dựng xong trang vào dist/ / The site is built in dist/');
} catch (error) {
  reportFailure(error);
  console.error('Trang cũ vẫn được giữ nguyên. / The last good site still stands.');
  process.exit(1);
}
