import { describe, expect, it } from '@jest/globals';
import { textOf } from '../../../src/http/message.ts';
import { contentJson } from '../../../src/semantics/state.ts';
import { requestOf } from '../../helpers.ts';
import { held, lamps, replyOf, step, wide, worldAfter } from '../histories.ts';

const user = 'PUT /users/a {"email":"a@example.com"}';

describe('POST to an action that mails', () => {
  it('queues one mail, and nothing else', () => {
    const before = worldAfter(wide, user);
    const { response, after } = step(before, 'POST /users/a/welcome-email');
    expect(replyOf({ response })).toMatchObject({ status: 202, body: '{"queued":1}' });
    expect(held(after)).toEqual({
      ...held(before),
      outbox: [{ to: 'a@example.com', subject: 'Welcome', about: '/users/a' }],
    });
  });

  it('queues another mail for the same POST again', () => {
    const action = 'POST /users/a/welcome-email';
    expect(worldAfter(wide, user, action, action).outbox).toHaveLength(2);
  });

  it.each([
    ['has no address', '{"name":"A"}'],
    ['has an address that is none', '{"email":1}'],
    ['is no object', '["email"]'],
  ])('is a conflict with a user who %s', (_, content) => {
    const { response, effects } = step(worldAfter(wide, `PUT /users/a ${content}`), 'POST /users/a/welcome-email');
    expect(replyOf({ response })).toMatchObject({
      status: 409,
      body: expect.stringContaining('/users/a has no email'),
    });
    expect(effects).toEqual([]);
  });
});

const toggle = 'POST /lamps/1/toggle';

describe('POST to an action that switches', () => {
  const at = (path: '/lamps/1' | '/signs/1', ...lines: readonly string[]): unknown => {
    const resource = worldAfter(lamps, ...lines).resources.get(path);
    return resource && contentJson(resource);
  };

  it('switches a member of its owner, and nothing else', () => {
    const { response, effects, after } = step(lamps, toggle);
    // RFC 9110 §15.3.5: no validator, since what is toggled is not the target.
    expect(replyOf({ response })).toEqual({ status: 204, headers: [], body: '' });
    expect(effects).toMatchObject([{ kind: 'replaced', path: '/lamps/1' }]);
    expect(after.outbox).toEqual([]);
    expect(at('/lamps/1', toggle)).toEqual({ name: 'Desk', lit: true });
  });

  it('ends where it began when sent twice: a repeat undoes', () => {
    expect(at('/lamps/1', toggle, toggle)).toEqual({ name: 'Desk', lit: false });
    expect(at('/lamps/1', toggle, toggle, toggle)).toEqual({ name: 'Desk', lit: true });
  });

  it('is not what a PUT of a state is, which can be sent again', () => {
    const put = 'PUT /lamps/1 {"name":"Desk","lit":true}';
    expect(at('/lamps/1', put)).toEqual(at('/lamps/1', put, put));
  });

  it('ignores what is sent', () => {
    expect(step(lamps, `${toggle} {broken`).response.status).toBe(204);
  });

  it('keeps the media type, and is a change that the validators of the lamp tell', () => {
    const typed = {
      ...requestOf('PUT /lamps/1 {"lit":true}'),
      headers: [['Content-Type', 'application/json; charset=utf-8']] as const,
    };
    const before = worldAfter(lamps, typed);
    const after = worldAfter(before, toggle);
    const { type, body } = after.resources.get('/lamps/1') ?? {};
    expect([type, body && textOf(body)]).toEqual(['application/json; charset=utf-8', '{"lit":false}']);
    expect(step(after, 'GET /lamps/1').response.headers).not.toEqual(step(before, 'GET /lamps/1').response.headers);
  });

  it('leaves what the server manages to the server', () => {
    expect(at('/signs/1', 'POST /signs/1/toggle')).toEqual({ lit: false });
    const { response } = step(worldAfter(lamps, 'POST /signs/1/toggle'), 'GET /signs/1');
    expect(textOf(response.body)).toBe('{"lit":false,"version":2}');
  });

  it.each([
    ['has no such member', 'POST /lamps/2/toggle', 409, '/lamps/2 has no lit that is true or false.'],
    ['has one that is no boolean', 'POST /lamps/3/toggle', 409, '/lamps/3 has no lit that is true or false.'],
    ['is no object', 'POST /lamps/4/toggle', 409, '/lamps/4 has no lit that is true or false.'],
    ['is absent', 'POST /lamps/9/toggle', 404, 'There is nothing at /lamps/9.'],
  ])('is refused where the lamp %s', (_, line, status, detail) => {
    const { response, effects } = step(lamps, line);
    expect(replyOf({ response })).toMatchObject({ status, body: expect.stringContaining(detail) });
    expect(effects).toEqual([]);
  });

  it('allows POST alone', () => {
    expect(step(lamps, 'GET /lamps/1/toggle').response).toMatchObject({
      status: 405,
      headers: expect.arrayContaining([['Allow', 'POST, OPTIONS']]),
    });
  });
});
