/** The least that a store over HTTP can be: reads JSON, keeps it, answers 201 or 204. It checks nothing. */
import { createServer } from 'node:http';
import { serving, users } from './serving.mjs';

const initial = Object.entries(users('/users/'));
let held = new Map(initial);
let last = initial.length;

const server = createServer((incoming, outgoing) => {
  const chunks = [];
  incoming.on('data', (chunk) => chunks.push(chunk));
  incoming.on('end', () => {
    const content = JSON.parse(Buffer.concat(chunks).toString());
    if (incoming.method === 'POST') {
      last += 1;
      const path = `${incoming.url}/${last}`;
      held.set(path, content);
      const reply = JSON.stringify({ created: path });
      outgoing.writeHead(201, { 'Content-Type': 'application/json', 'Content-Length': reply.length, Location: path });
      outgoing.end(reply);
    } else {
      const status = held.has(incoming.url) ? 204 : 201;
      held.set(incoming.url, content);
      outgoing.writeHead(status).end();
    }
  });
});
server.listen(0, '127.0.0.1', () => {
  serving(server.address().port, () => {
    held = new Map(initial);
    last = initial.length;
  });
});
