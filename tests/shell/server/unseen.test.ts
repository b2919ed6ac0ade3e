import { describe, expect, it } from '@jest/globals';
import { errors } from 'undici';
import { TutorError } from '../../../src/errors.ts';
import { EXIT } from '../../../src/exit.ts';
import { clientError } from '../../../src/shell/server/client.ts';

const ORIGIN = 'http://127.0.0.1:8080';
const failure = (code: string): Error => Object.assign(new Error('invalid header key'), { code });

describe('no response', () => {
  it.each([
    ['ECONNREFUSED', 'refused'],
    ['ECONNRESET', 'lost'],
    ['EPIPE', 'lost'],
    ['UND_ERR_SOCKET', 'lost'],
    ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'lost'],
    ['UND_ERR_HEADERS_OVERFLOW', 'lost'],
    ['ETIMEDOUT', 'timed-out'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timed-out'],
    ['UND_ERR_HEADERS_TIMEOUT', 'timed-out'],
  ])('after %s is called %s', (code, kind) => {
    expect(clientError(failure(code), ORIGIN)).toBe(kind);
  });

  it('that can be read is a lost one', () => {
    expect(clientError(new errors.HTTPParserError(), ORIGIN)).toBe('lost');
  });

  it('in time is called timed-out', () => {
    expect(clientError(new DOMException('late', 'TimeoutError'), ORIGIN)).toBe('timed-out');
  });

  it.each([
    ['UND_ERR_INVALID_ARG', 'This request cannot be sent as it is: invalid header key.'],
    ['UND_ERR_NOT_SUPPORTED', 'This request cannot be sent as it is: invalid header key.'],
    ['UND_ERR_REQ_CONTENT_LENGTH_MISMATCH', 'This request cannot be sent as it is: invalid header key.'],
    ['EACCES', `There is no way to ${ORIGIN} (permission denied, EACCES).`],
    ['ENETUNREACH', `There is no way to ${ORIGIN} (ENETUNREACH).`],
  ])('after %s is for the user to put right', (code, message) => {
    const cause = failure(code);
    expect(() => clientError(cause, ORIGIN)).toThrow(new TutorError(message, EXIT.broken, { cause }));
  });

  it.each([
    ['a bug', new TypeError('x is not a function')],
    ['an error of ours', new TutorError('too large', EXIT.broken)],
    ['an unknown code', failure('UND_ERR_DESTROYED')],
    ['no error at all', 'oops'],
    ['nothing', undefined],
  ])('after %s is not explained away', (_, error) => {
    let thrown: unknown = 'nothing was';
    try {
      clientError(error, ORIGIN);
    } catch (caught) {
      thrown = caught;
    }
    expect(thrown).toBe(error);
  });
});
