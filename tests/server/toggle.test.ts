import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { contentJson } from '../../src/semantics/state.ts';
import { startServer, type TutorServer } from '../../src/shell/server/server.ts';
import { lamps } from '../semantics/histories.ts';
import { raw } from './reply-table/case.ts';
import { exchange } from './wire.ts';

let server: TutorServer;

beforeAll(async () => {
  server = await startServer({ world: lamps });
});

afterAll(() => server.close());

const toggled = async (path: string): Promise<unknown> => {
  const { status, headers, content } = await exchange(server.port, raw(`POST ${path}/toggle`, {}, ''));
  expect(Object.keys(headers)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(etag|last-modified)$/)]));
  const held = server.world().resources.get('/lamps/1');
  return [status, content.length > 0, held && contentJson(held)];
};

// RFC 9110 §9.3.3, §15.3.5, §15.5.5, §15.5.10.
it('switches over the wire, and back: 204 without content or validator', async () => {
  expect(await toggled('/lamps/1')).toEqual([204, false, { name: 'Desk', lit: true }]);
  expect(await toggled('/lamps/2')).toEqual([409, true, { name: 'Desk', lit: true }]);
  expect(await toggled('/lamps/9')).toEqual([404, true, { name: 'Desk', lit: true }]);
  expect(await toggled('/lamps/%31')).toEqual([204, false, { name: 'Desk', lit: false }]);
});
