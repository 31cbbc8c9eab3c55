import { buildSite } from './build-site.ts';
import { reportFailure } from './report-failure.ts';

try {
  const folder = await buildSite();
  console.log(`Đã dựng xong trang vào ${folder}/ / The site is built in ${folder}/`);
} catch (error) {
  reportFailure(error);
  console.error('Trang cũ vẫn được giữ nguyên. / The last good site still stands.');
  process.exit(1);
}
