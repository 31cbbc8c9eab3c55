import { startMuseumServer } from '../../src/server/museum-server.ts';

/** A museum server in a process of its own, to be killed: `node museum-process.ts <site> <data>` prints its address. */
const [, , site = '', data = ''] = process.argv;
const { address } = await startMuseumServer({
  site,
  data,
  host: '127.0.0.1',
  port: 0,
  museum: { id: 'khmer', timeZone: 'Asia/Ho_Chi_Minh', languages: ['vi'] },
  countsReading: false,
});
console.log(address);
