// Runs before every command, under whatever Node is on the machine (20 or later): plain JavaScript, no packages.
// Installs what package-lock.json asks for when it is not there yet, and checks that a Node new enough is at hand.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MARK = join('node_modules', '.sala-lock');
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const installed = existsSync(MARK) ? readFileSync(MARK, 'utf8') : '';

if (installed !== wanted) {
  console.log(
    'Đang cài các gói cần thiết (một lần, khoảng một phút) … / Installing packages (once, about a minute) …',
  );
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  try {
    execFileSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
  } catch {
    console.error(
      'Không cài được gói: hãy kiểm tra kết nối mạng rồi chạy lại. / Packages could not be installed: check the network and run it again.',
    );
    process.exit(1);
  }
  writeFileSync(MARK, wanted);
}

const bundled = existsSync(
  join('node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node'),
);
const [major = 0] = process.versions.node.split('.').map(Number);
if (!bundled && major < 24) {
  console.error(
    `Sala cần Node 24; máy này có ${process.versions.node}. Hãy cài Node 24 từ nodejs.org. / ` +
      `Sala needs Node 24 (this machine has ${process.versions.node}, and none is packaged for it): install Node 24 from nodejs.org.`,
  );
  process.exit(1);
}
