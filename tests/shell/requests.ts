import { bytesOf, type Header, type Request } from '../../src/http/message.ts';

/** A request, with its content said to be JSON where it has any. */
export function request(method: string, target: string, content = '', headers: readonly Header[] = []): Request {
  const type: readonly Header[] = content === '' ? [] : [['Content-Type', 'application/json']];
  return { method, target, headers: [...type, ...headers], body: bytesOf(content) };
}

export const ALICE = '{"name":"Alice","email":"alice@example.com"}';
export const putAlice: Request = request('PUT', '/users/1', ALICE);
