import { createServer } from 'node:http';

/** Answers every request with 204 as soon as its body is in, and does nothing else: what Node itself can do. */
const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => response.writeHead(204).end());
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object')
    console.log(`http://127.0.0.1:${String(address.port)}/`);
});
