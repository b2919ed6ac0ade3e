import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { exchangeJson } from '../../src/evidence/exchange-json.ts';
import { bytesOf, type Response } from '../../src/http/message.ts';
import { emptyReply } from '../../src/semantics/reply.ts';
import { stateJson } from '../../src/semantics/state.ts';
import { listen, type Connection, type RequestHandler, type Listener } from '../../src/shell/server/listener.ts';
import { startServer, type TutorServer } from '../../src/shell/server/server.ts';
import type { LoggedExchange } from '../../src/evidence/exchange-json.ts';
import { raw } from '../server/reply-table/case.ts';
import { exchange } from '../server/wire.ts';

const MEBIBYTE = 1024 * 1024;

const open: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
});

function client(port: number): Socket {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  open.push({ close: () => socket.destroy() });
  return socket;
}

const get = (target: string): string => `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n`;

/** Sends requests on a connection that reads nothing. */
function unreading(port: number, text: string): Socket {
  const socket = client(port).pause();
  socket.write(text.replaceAll('{port}', String(port)));
  return socket;
}

/** Settles once something is so. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('a long answer about the server', () => {
  async function filled(): Promise<{ readonly server: TutorServer; readonly logged: readonly LoggedExchange[] }> {
    const logged: LoggedExchange[] = [];
    const server = await startServer({ onExchange: (each) => logged.push(each) });
    open.push(server);
    for (let at = 0; at < 9; at += 1) {
      await exchange(server.port, raw(`PUT /notes/${at}`, { 'Content-Type': 'text/plain' }, 'ä'.repeat(30_000)));
    }
    return { server, logged };
  }

  it('is the same JSON as a short one, without a length', async () => {
    const { server, logged } = await filled();
    const [state, log] = await Promise.all(
      ['state', 'exchanges'].map(async (what) => fetch(`${server.origin}/_tutor/${what}`)),
    );
    expect([state, log].map((each) => each?.headers.get('Content-Length'))).toStrictEqual([null, null]);
    expect(await state?.text()).toBe(JSON.stringify(stateJson(server.world())));
    expect(await log?.text()).toBe(JSON.stringify(logged.map(exchangeJson)));
  });

  it('has no content for HEAD, and the connection goes on', async () => {
    const { server } = await filled();
    const { status, content } = await exchange(server.port, raw('HEAD /_tutor/state'));
    expect({ status, length: content.length }).toStrictEqual({ status: 200, length: 0 });
  });

  it('ends with its client', async () => {
    const { server } = await filled();
    const socket = unreading(server.port, get('/_tutor/state').repeat(50));
    await once(socket, 'connect');
    socket.resume();
    await once(socket, 'data');
    socket.destroy();
    expect((await exchange(server.port, raw('GET /settings'))).status).toBe(200);
  });
});

describe('a client that reads no replies', () => {
  interface Door extends Listener {
    readonly clients: readonly Connection[];
  }

  /** Listens with these answers, and closes who reads nothing for a moment. */
  async function listening(answer: (target: string) => ReturnType<RequestHandler['answer']>): Promise<Door> {
    const clients: Connection[] = [];
    const door = await listen(
      0,
      {
        answer: ({ target }, connection) => {
          clients.push(connection);
          return answer(target);
        },
        isDecidedByHead: () => false,
        connected: () => undefined,
      },
      100,
    );
    open.push(door);
    return { ...door, clients };
  }

  const large: Response = { status: 200, headers: [], body: new Uint8Array(MEBIBYTE) };

  it('has only as much of a long answer made as the computer holds for it, and is closed', async () => {
    let made = 0;
    function* rest(): Generator<string> {
      for (; made < 500; made += 1) yield 'a'.repeat(MEBIBYTE);
    }
    const { port, clients } = await listening(() => ({ ...large, rest: rest() }));
    unreading(port, get('/'));
    await until(() => clients[0]?.isOpen() === false);
    expect(made).toBeLessThan(50);
  });

  it('has only as many of the replies to requests that it sends ahead, and is closed', async () => {
    const { port, clients } = await listening(() => large);
    unreading(port, get('/').repeat(99));
    await until(() => clients[0]?.isOpen() === false);
    expect(clients.length).toBeLessThan(50);
  });

  it('is closed at once where it sends far too many ahead', async () => {
    const { port, clients } = await listening(() => new Promise(() => undefined));
    unreading(port, get('/').repeat(500));
    await until(() => clients[0]?.isOpen() === false);
    expect(clients).toHaveLength(1);
  });

  it('holds up nobody else', async () => {
    let isOver = false;
    function* rest(): Generator<string> {
      while (!isOver) yield 'a'.repeat(1000);
    }
    const { port } = await listening((target) => {
      if (target === '/') return { ...large, rest: rest() };
      isOver = true;
      return emptyReply(204);
    });
    const ended = once(unreading(port, get('/').replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n')).resume(), 'end');
    expect((await exchange(port, raw('GET /other'))).status).toBe(204);
    await ended;
  });

  it('is closed though its request has no end', async () => {
    const { port, clients } = await listening(() => ({
      ...large,
      rest: Array.from({ length: 20 }, () => 'a'.repeat(MEBIBYTE)),
    }));
    unreading(
      port,
      `POST / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: 9000000\r\n\r\n${'a'.repeat(2 * MEBIBYTE)}`,
    );
    await until(() => clients[0]?.isOpen() === false);
  });

  it('is closed where an answer breaks off', async () => {
    function* rest(): Generator<string> {
      yield 'a';
      throw new Error('broken');
    }
    const { port } = await listening(() => ({ ...large, rest: rest() }));
    await expect(fetch(`http://127.0.0.1:${port}/`).then((answer) => answer.text())).rejects.toThrow();
  });

  it('is not taken for one that waits for its reply', async () => {
    const { port } = await listening(() =>
      new Promise((resolve) => setTimeout(resolve, 300)).then(() => ({ ...large, body: bytesOf('late') })),
    );
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('late');
  });
});

describe('requests that are sent ahead', () => {
  it('are answered in their order, and before what is no request', async () => {
    const server = await startServer();
    open.push(server);
    const put = 'PUT /notes/1 HTTP/1.1\r\nHost: {host}\r\nContent-Length: 1\r\n\r\na';
    const seen = `GET /notes/1 HTTP/1.1\r\nHost: {host}\r\n\r\n`;
    const socket = client(server.port);
    socket.write(`${seen}${put}${seen}garbage\r\n\r\n`.replaceAll('{host}', `127.0.0.1:${server.port}`));
    let text = '';
    socket.setEncoding('latin1').on('data', (chunk: string) => (text += chunk));
    await once(socket, 'close');
    expect([...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status))).toStrictEqual([
      404, 201, 200, 400,
    ]);
  });
});
