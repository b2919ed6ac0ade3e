import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, expect, it } from '@jest/globals';
import { EXIT } from '../../../src/exit.ts';
import { openPort } from '../../../src/shell/server/port.ts';

const opened: Server[] = [];
function server(): Server {
  const created = createServer();
  opened.push(created);
  return created;
}
afterEach(() => {
  for (const each of opened.splice(0)) each.close();
});

it('listens on 127.0.0.1 and nowhere else', async () => {
  const listening = server();
  const port = await openPort(listening, 0);
  expect(listening.address()).toMatchObject({ address: '127.0.0.1', family: 'IPv4', port });
  expect(port).toBeGreaterThan(0);
});

it('takes the port that it is told', async () => {
  const first = server();
  const port = await openPort(first, 0);
  await new Promise((resolve) => first.close(resolve));
  expect(await openPort(server(), port)).toBe(port);
});

it('says which port is taken, and what to do', async () => {
  const taken = server();
  await openPort(taken, 0);
  const { port } = taken.address() as AddressInfo;
  await expect(openPort(server(), port)).rejects.toMatchObject({
    name: 'TutorError',
    exitCode: EXIT.broken,
    message: expect.stringMatching(new RegExp(`^Port ${port} of 127.0.0.1 is taken .*: name another`)) as unknown,
    cause: expect.objectContaining({ code: 'EADDRINUSE' }) as unknown,
  });
});

it.each([65_536, -1, 1.5, Number.NaN])('says that there is no port %d', async (port) => {
  await expect(openPort(server(), port)).rejects.toMatchObject({
    name: 'TutorError',
    message: `There is no port ${port}: name one from 1 to 65535, or none to get a free one.`,
  });
});

it('says why a port cannot be used', async () => {
  const failing = server();
  const opening = openPort(failing, 1);
  failing.emit('error', Object.assign(new Error('no'), { code: 'EACCES' }));
  await expect(opening).rejects.toMatchObject({
    message: expect.stringMatching(/^Port 1 of 127.0.0.1 cannot be used \(permission denied, EACCES\)/) as unknown,
  });
});

it('says why also where the system gives no code', async () => {
  const failing = server();
  const opening = openPort(failing, 1);
  failing.emit('error', new Error('odd'));
  await expect(opening).rejects.toMatchObject({ message: expect.stringContaining('(odd)') as unknown });
});
