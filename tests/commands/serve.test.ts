import { createServer, type AddressInfo } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { begin, emptyFolder, run, type Running } from '../system.ts';

const alice = { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: '{"name":"Alice"}' };

describe('serve --json', () => {
  it('tells where it listens, then each exchange, one object a line', async () => {
    await serving(['--json'], async ({ url, lines }) => {
      await fetch(`${url}/users/1`, alice);
      await fetch(`${url}/_tutor/state`);
      await fetch(`${url}/users/2`);
      const [listening, put, get, ...others] = await lines(3);
      expect(listening).toStrictEqual({ event: 'listening', url });
      expect(put).toStrictEqual({
        event: 'exchange',
        number: 1,
        request: {
          method: 'PUT',
          target: '/users/1',
          headers: expect.arrayContaining([[expect.stringMatching(/^content-type$/i), 'application/json']]),
          body: '{"name":"Alice"}',
        },
        response: { status: 201, headers: expect.arrayContaining([['ETag', expect.any(String)]]), body: '' },
        delivered: true,
        fault: null,
        changes: [{ kind: 'created', path: '/users/1', before: null, after: { name: 'Alice' } }],
      });
      expect(get).toMatchObject({ event: 'exchange', number: 2, response: { status: 404 }, changes: [] });
      expect(others).toStrictEqual([]);
    });
  });

  it('tells of a reply that was kept back', async () => {
    await serving(['--json'], async ({ url, lines }) => {
      const fault = { method: 'PUT', path: '/users/1', fault: 'apply-then-drop', times: 1 };
      await fetch(`${url}/_tutor/faults`, { method: 'POST', body: JSON.stringify(fault), headers: alice.headers });
      await expect(fetch(`${url}/users/1`, alice)).rejects.toThrow();
      expect((await lines(2))[1]).toMatchObject({ delivered: false, fault: 'apply-then-drop' });
    });
  });
});

describe('serve', () => {
  it('logs what happens, in words', async () => {
    await serving([], async ({ url, tutor }) => {
      expect(await tutor.shows(/\n/)).toBe(`Listening on ${url}. Ctrl-C stops.\n`);
      await fetch(`${url}/users/1`, alice);
      expect(await tutor.shows(/201[^\n]*\n/)).toMatch(/#1 +PUT \/users\/1[^]*201 Created/);
    });
  });

  it('answers as the server that was asked for', async () => {
    await serving(['--semantics', 'put-appends-a-copy'], async ({ url }) => {
      for (let times = 0; times < 2; times += 1) await fetch(`${url}/users/123`, alice);
      const { resources } = (await (await fetch(`${url}/_tutor/state`)).json()) as { resources: object };
      expect(Object.keys(resources).filter((path) => path.startsWith('/users/'))).toHaveLength(2);
    });
  });

  it('serves the world in a file', async () => {
    const file = join(emptyFolder(), 'world.yaml');
    writeFileSync(file, 'collections: { /cats: { put: creates } }\nresources: { /cats/tom: { age: 3 } }\n');
    await serving(['--world', file], async ({ url }) => {
      expect(await (await fetch(`${url}/cats/tom`)).json()).toStrictEqual({ age: 3 });
      expect((await fetch(`${url}/users`)).status).toBe(404);
    });
  });

  it('says what is wrong with a world, and where', async () => {
    const file = join(emptyFolder(), 'world.yaml');
    writeFileSync(file, 'collections:\n  /cats: { pt: creates }\n');
    const { code, out, err } = await run(['serve', '--world', file]);
    expect({ code, out }).toStrictEqual({ code: 3, out: '' });
    expect(err).toContain(`${file}:2:12  pt `);
    expect(err).toContain('put');
  });

  it('says that there is no such file', async () => {
    const { code, err } = await run(['serve', '--world', 'nowhere.yaml']);
    expect(code).toBe(3);
    expect(err).toMatch(/^http-tutor: nowhere\.yaml does not exist[^\n]*\n$/);
  });

  it('meets requests with the faults that are named, as often as they say', async () => {
    const faults = ['--fault', 'PUT /users/1 apply-then-503', '--fault', 'PUT /users/1 delay x2 1'];
    await serving(['--json', ...faults], async ({ url, lines }) => {
      const put = async (): Promise<number> => (await fetch(`${url}/users/1`, alice)).status;
      expect([await put(), await put(), await put(), await put()]).toStrictEqual([503, 204, 204, 204]);
      expect((await lines(5)).slice(1)).toMatchObject([
        { fault: 'apply-then-503', delivered: false, response: { status: 201 } },
        { fault: 'delay', delivered: true },
        { fault: 'delay', delivered: true },
        { fault: null, delivered: true },
      ]);
    });
  });

  it('says in words which reply was kept back', async () => {
    await serving(['--fault', 'PUT /users/1 apply-then-503'], async ({ url, tutor }) => {
      expect((await fetch(`${url}/users/1`, alice)).status).toBe(503);
      expect(await tutor.shows(/not delivered[^\n]*\n/)).toMatch(
        /201 Created[^]*This reply was not delivered: apply-then-503\./,
      );
    });
  });

  it.each([
    ['', 'the form is METHOD PATH FAULT [xTIMES] [MS]'],
    ['POST /users', 'the form is METHOD PATH FAULT [xTIMES] [MS]'],
    ['POST users delay 5', 'write a path'],
    ['POST /users fire', 'apply-then-503'],
    ['POST /users delay', 'how many milliseconds'],
  ])('takes no fault %j, and shows one', async (fault, why) => {
    const { code, out, err } = await run(['serve', '--fault', fault]);
    expect({ code, out }).toStrictEqual({ code: 2, out: '' });
    expect(err).toContain(why);
    expect(err).toMatch(/^http-tutor: [^\n]*"POST \/users apply-then-drop x2"\.\n$/);
  });

  it('takes the port that is named', async () => {
    const { port, close } = await takenPort();
    await close();
    await serving(['--port', String(port)], ({ url }) => {
      expect(url).toBe(`http://127.0.0.1:${port}`);
    });
  });

  it('says in a sentence that a port is taken', async () => {
    const { port, close } = await takenPort();
    const { code, out, err } = await run(['serve', '--port', String(port)]).finally(close);
    expect({ code, out }).toStrictEqual({ code: 4, out: '' });
    expect(err).toMatch(new RegExp(`^http-tutor: Port ${port} of 127\\.0\\.0\\.1 is taken[^\\n]*\\n$`));
  });

  it.each(['65536', '-1', '1.5', 'http', '', '0x50'])('takes no port %j', async (port) => {
    const { code, out, err } = await run(['serve', `--port=${port}`]);
    expect({ code, out }).toStrictEqual({ code: 2, out: '' });
    expect(err).toMatch(/0 to 65535/);
  });
});

interface Serving {
  readonly url: string;
  readonly tutor: Running;
  /** That many lines of JSON, once they are there. */
  readonly lines: (count: number) => Promise<readonly unknown[]>;
}

async function serving(flags: readonly string[], work: (serving: Serving) => Promise<void> | void): Promise<void> {
  const tutor = begin(['serve', ...flags]);
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(await tutor.shows(/\n/))?.[0] ?? '';
  const lines = async (count: number): Promise<readonly unknown[]> => {
    const text = await tutor.shows(new RegExp(`^(?:.*\\n){${count}}`));
    return text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
  };
  try {
    await work({ url, tutor, lines });
  } finally {
    tutor.tell('SIGINT');
    await tutor.ran;
  }
}

async function takenPort(): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}
