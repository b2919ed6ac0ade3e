import { describe, expect, it, test } from '@jest/globals';
import { traceOf as traceFrom, worldAfter } from '../../src/evidence/trace.ts';
import type { Sending } from '../../src/http/sending.ts';
import { did } from '../../src/evidence/telling.ts';
import { statusOf } from '../../src/evidence/exchange.ts';
import type { Beside } from '../../src/lesson/learner.ts';
import { answerFrom } from '../../src/questions/index.ts';
import { NOT_SURE, type Ask, type Option } from '../../src/questions/question.ts';
import { misconceptionNamed } from '../../src/semantics/misconceptions/index.ts';
import type { Misconception } from '../../src/semantics/misconceptions/misconception.ts';
import { rfc9110 } from '../../src/semantics/rfc9110/index.ts';
import type { Semantics } from '../../src/semantics/semantics.ts';
import type { Look } from '../../src/view/look.ts';
import { marked } from '../../src/view/marked.ts';
import { freshPlayground, lost, send } from '../helpers.ts';
import { lookOf } from './looks.ts';
import { ALICE, narrow, questionAbout, readOut, screen, wide } from './screens.ts';

interface Answered {
  readonly ask: Ask;
  readonly sendings: readonly Sending[];
  /** The id of the server on which the answer is right, an answer of its own, or none. */
  readonly given: string | Option | undefined;
  readonly here?: Semantics;
  readonly look?: Look;
}

function told({ ask, sendings, given, here = rfc9110, look = wide }: Answered): string {
  const question = questionAbout(ask, ...sendings);
  const trace = traceFrom(here, freshPlayground, sendings);
  const observed = answerFrom(ask, trace, worldAfter(trace, freshPlayground));
  const server = serverOf(given);
  if (server === undefined || typeof given !== 'string') {
    const option = typeof given === 'string' ? undefined : given;
    const right = option?.id === observed.id;
    return screen(
      marked({ kind: 'marked', marked: { question, given: option, right, observed }, beside: undefined }, look),
    );
  }
  const there = traceFrom(server === 'reference' ? rfc9110 : server.change(rfc9110), freshPlayground, sendings);
  const answer = answerFrom(ask, there, worldAfter(there, freshPlayground));
  const parts = trace.find((each, index) => {
    const other = there[index];
    return other === undefined || statusOf(each) !== statusOf(other) || did(each) !== did(other);
  });
  const beside: Beside = { server, here: trace, there, answer, parts };
  return screen(marked({ kind: 'marked', marked: { question, given: answer, right: false, observed }, beside }, look));
}

function serverOf(given: Answered['given']): Misconception | 'reference' | undefined {
  return given === 'reference' ? given : typeof given === 'string' ? misconceptionNamed(given) : undefined;
}

const put = send(`PUT /users/123 ${ALICE}`);
const post = send('POST /users {"id":"42","name":"Alice"}');
const howMany: Ask = { kind: 'count', collection: '/users' };
const whatIs: Ask = { kind: 'holds', path: '/users/123' };

describe('a prediction that came out', () => {
  const bare = (ask: Ask, sendings: readonly Sending[]) => {
    const trace = traceFrom(rfc9110, freshPlayground, sendings);
    return told({ ask, sendings, given: answerFrom(ask, trace, worldAfter(trace, freshPlayground)) }).trim();
  };

  test.each([
    [howMany, [put], 'As you expected: one.'],
    [{ kind: 'where' as const, request: 1 }, [post], 'As you expected: /users/1.'],
    [{ kind: 'where' as const, request: 1 }, [send('GET /users')], 'As you expected: nothing was stored.'],
    [whatIs, [put], 'As you expected: GET /users/123 returns {"name":"Alice"}.'],
    [whatIs, [post], 'As you expected: GET /users/123 returns 404 Not Found.'],
    [{ kind: 'status' as const, request: 2 }, [put, put], 'As you expected: 204 No Content.'],
    [{ kind: 'status' as const, request: 1 }, [lost('GET /users')], 'As you expected: no reply to #1 arrived.'],
  ])('is said in one line: %j', (ask, sendings, sentence) => {
    expect(bare(ask, sendings)).toBe(sentence);
  });
});

describe('a prediction that did not', () => {
  const copies = { ask: howMany, sendings: [put, put], given: 'put-appends-a-copy' };

  it('is set beside the server that it fits', () => {
    expect(told(copies)).toMatchInlineSnapshot(`
      "
      You expected two. The server holds one.
      Two is right where PUT adds a copy. That server, same requests:
                 this server             that server
          #1     201 created /users/123  201 created /users/123
          #2     204 changed nothing     204 created /users/1
          users  one                     two
      They part at #2: PUT asks to set what is at its URL, and to add nothing
      elsewhere; the same PUT again asks for nothing more.
                                                           RFC 9110 §9.3.4, §9.2.2
      "
    `);
    expect(told({ ...copies, look: narrow })).toMatchInlineSnapshot(`
      "
      You expected two. The server holds one.
      Two is right where PUT adds a copy. That
      server, same requests:
        #1, both: 201 created /users/123
        #2, this server: 204 changed nothing
        #2, that server: 204 created
          /users/1
        users, this server: one
        users, that server: two
      They part at #2: PUT asks to set what is
      at its URL, and to add nothing
      elsewhere; the same PUT again asks for
      nothing more.    RFC 9110 §9.3.4, §9.2.2
      "
    `);
    expect(told({ ...copies, look: readOut })).toMatchInlineSnapshot(`
      "
      You expected two. The server holds one.
      Two is right where PUT adds a copy. That server, same requests:
      #1, both: 201 created /users/123
      #2, this server: 204 changed nothing
      #2, that server: 204 created /users/1
      users, this server: one
      users, that server: two
      They part at #2: PUT asks to set what is at its URL, and to add nothing
      elsewhere; the same PUT again asks for nothing more.
      RFC 9110 section 9.3.4, section 9.2.2
      "
    `);
  });

  it('says where HTTP allows both', () => {
    const mine = { ask: { kind: 'where', request: 1 } as const, sendings: [post], given: 'post-uses-my-id' };
    expect(told(mine)).toMatchInlineSnapshot(`
      "
      You expected /users/42. The server put it at /users/1.
      /users/42 is right where the id in the content becomes the URL. That server,
      same requests:
              this server           that server
          #1  201 created /users/1  201 created /users/42
      They part at #1: The reference server chooses the URL of what a POST
      creates. HTTP allows both.                                   RFC 9110 §9.3.3
      "
    `);
    expect(told({ ...mine, look: lookOf(76, { unicode: false }) })).toMatchInlineSnapshot(`
      "
      You expected /users/42. The server put it at /users/1.
      /users/42 is right where the id in the content becomes the URL. That server,
      same requests:
              this server           that server
          #1  201 created /users/1  201 created /users/42
      They part at #1: The reference server chooses the URL of what a POST
      creates. HTTP allows both.                            RFC 9110 section 9.3.3
      "
    `);
  });

  it('tells contents apart where the replies do not', () => {
    const changed = [send('PUT /users/123 {"name":"Alice","age":7}'), send('PUT /users/123 {"name":"Bob"}')];
    expect(told({ ask: whatIs, sendings: changed, given: 'put-merges' })).toMatchInlineSnapshot(`
      "
      You expected {"name":"Bob","age":7}. GET /users/123 returns {"name":"Bob"}.
      Your answer is right where PUT changes only the members that are sent. That
      server, same requests:
              this server                       that server
          #1  201 created /users/123            201 created /users/123
          #2  204 replaced /users/123, now Bob  204 replaced /users/123, now name
                                                Bob, age 7
      They part at #2: PUT asks for the whole state of its target to be replaced:
      what is left out is no part of the new one.                  RFC 9110 §9.3.4
      "
    `);
    expect(told({ ask: whatIs, sendings: changed, given: 'put-merges', look: readOut })).toMatchInlineSnapshot(`
      "
      You expected {"name":"Bob","age":7}. GET /users/123 returns {"name":"Bob"}.
      Your answer is right where PUT changes only the members that are sent. That
      server, same requests:
      #1, both: 201 created /users/123
      #2, this server: 204 replaced /users/123, now Bob
      #2, that server: 204 replaced /users/123, now name Bob, age 7
      They part at #2: PUT asks for the whole state of its target to be replaced: what
      is left out is no part of the new one.
      RFC 9110 section 9.3.4
      "
    `);
  });

  it('speaks of a status', () => {
    expect(told({ ask: { kind: 'status', request: 1 }, sendings: [put], given: 'put-needs-existing' }))
      .toMatchInlineSnapshot(`
      "
      You expected 404 Not Found. #1 was answered 201 Created.
      404 Not Found is right where PUT only updates what is there. That server,
      same requests:
              this server             that server
          #1  201 created /users/123  404 changed nothing
      They part at #1: The reference server creates what is absent. HTTP allows
      both.                                                        RFC 9110 §9.3.4
      "
    `);
  });

  it('says of a server that is not as RFC 9110 has it that the answer is right on one that is', () => {
    const broken = misconceptionNamed('put-appends-a-copy')?.change(rfc9110) ?? rfc9110;
    expect(told({ ask: howMany, sendings: [put, put], given: 'reference', here: broken })).toMatchInlineSnapshot(`
      "
      You expected one. The server holds two.
      Your answer is right on a server that follows RFC 9110. That server, same
      requests:
                 this server             that server
          #1     201 created /users/123  201 created /users/123
          #2     204 created /users/1    204 changed nothing
          users  two                     one
      They part at #2.
      "
    `);
  });

  it('does not say so where the other server breaks nothing', () => {
    const dropping = misconceptionNamed('post-is-idempotent')?.change(rfc9110) ?? rfc9110;
    const text = told({ ask: howMany, sendings: [post, post], given: 'reference', here: dropping });
    expect(text).toContain('Your answer is right on the reference server.');
  });

  it('shows of many requests the first, those around the parting, and the last', () => {
    const many = [
      ...Array.from({ length: 4 }, () => send('GET /users')),
      put,
      put,
      ...Array.from({ length: 4 }, () => put),
    ];
    expect(told({ ask: howMany, sendings: many, given: 'put-appends-a-copy' })).toMatchInlineSnapshot(`
      "
      You expected six. The server holds one.
      Six is right where PUT adds a copy. That server, same requests:
                 this server             that server
          #1     200 changed nothing     200 changed nothing
          …
          #5     201 created /users/123  201 created /users/123
          #6     204 changed nothing     204 created /users/1
          #7     204 changed nothing     204 created /users/2
          …
          #10    204 changed nothing     204 created /users/5
          users  one                     six
      They part at #6: PUT asks to set what is at its URL, and to add nothing
      elsewhere; the same PUT again asks for nothing more.
                                                           RFC 9110 §9.3.4, §9.2.2
      "
    `);
    expect(told({ ask: howMany, sendings: many, given: 'put-appends-a-copy', look: narrow })).toMatchInlineSnapshot(`
      "
      You expected six. The server holds one.
      Six is right where PUT adds a copy. That
      server, same requests:
        #1, both: 200 changed nothing
        …
        #5, both: 201 created /users/123
        #6, this server: 204 changed nothing
        #6, that server: 204 created
          /users/1
        #7, this server: 204 changed nothing
        #7, that server: 204 created
          /users/2
        …
        #10, this server: 204 changed
          nothing
        #10, that server: 204 created
          /users/5
        users, this server: one
        users, that server: six
      They part at #6: PUT asks to set what is
      at its URL, and to add nothing
      elsewhere; the same PUT again asks for
      nothing more.    RFC 9110 §9.3.4, §9.2.2
      "
    `);
  });

  test.each([
    [
      { kind: 'where' as const, request: 1 },
      { id: 'nowhere', text: 'nowhere: it stores nothing' },
      [post],
      'You expected nothing to be stored. The server put it at /users/1.',
    ],
    [
      { kind: 'where' as const, request: 1 },
      { id: 'at-users-1', text: '/users/1' },
      [send('GET /users')],
      'You expected /users/1. The server stored nothing for #1. That was not among\nthe answers to choose.',
    ],
    [
      { kind: 'status' as const, request: 1 },
      { id: 'no-reply', text: 'no reply arrives' },
      [put],
      'You expected no reply. #1 was answered 201 Created.',
    ],
    [
      { kind: 'status' as const, request: 1 },
      { id: 'status-201', text: '201 Created' },
      [lost(`PUT /users/123 ${ALICE}`)],
      'You expected 201 Created. No reply to #1 arrived. ',
    ],
    [howMany, NOT_SURE, [put, put], 'You were not sure. The server holds one.'],
    [howMany, undefined, [put, put], 'Skipped. The server holds one.'],
  ])('is said plainly: %j %j', (ask, given, sendings, sentence) => {
    expect(told({ ask, sendings, given }).trim()).toContain(sentence.trim());
  });

  it('may be none of the answers that were offered', () => {
    const broken = misconceptionNamed('put-appends-a-copy')?.change(rfc9110) ?? rfc9110;
    const question = questionAbout(howMany, put, put, put);
    const trace = traceFrom(broken, freshPlayground, [put, put, put]);
    const other = { ...question, options: question.options.filter(({ id }) => id !== 'three') };
    const observed = answerFrom(howMany, trace, worldAfter(trace, freshPlayground));
    const event = { question: other, given: { id: 'one', text: 'one' }, right: false, observed };
    expect(marked({ kind: 'marked', marked: event, beside: undefined }, wide)).toEqual([
      'You expected one. The server holds three. That was not among the answers to',
      'choose.',
    ]);
  });

  it('speaks of answers that have no words of their own as of others', () => {
    const given = (ask: Ask, id: string, sendings: readonly Sending[]) => {
      const server = misconceptionNamed('put-merges') ?? 'reference';
      const trace = traceFrom(rfc9110, freshPlayground, sendings);
      const answer = { id, text: id };
      const beside: Beside = { server, here: trace, there: trace, answer, parts: undefined };
      const event = { question: questionAbout(ask, ...sendings), given: answer, right: false, observed: NOT_SURE };
      return marked({ kind: 'marked', marked: event, beside }, wide).find((each) => each.includes('right where'));
    };
    expect(given({ kind: 'where', request: 1 }, 'nowhere', [post])).toMatch(/^Your answer is right where/);
    expect(given({ kind: 'status', request: 1 }, 'no-reply', [post])).toMatch(/^No reply is right where/);
  });
});

describe('servers that do not part', () => {
  const trace = traceFrom(rfc9110, freshPlayground, [put]);
  const alike = (server: Beside['server'], there = trace): string[] => {
    const answer = { id: 'two', text: 'two' };
    const beside: Beside = { server, here: trace, there, answer, parts: undefined };
    const event = { question: questionAbout(howMany, put), given: answer, right: false, observed: NOT_SURE };
    return marked({ kind: 'marked', marked: event, beside }, wide);
  };

  it('are not said to', () => {
    expect(alike('reference').join('\n')).not.toContain('part');
    expect(alike(misconceptionNamed('put-merges') ?? 'reference').join('\n')).toContain('PUT asks for the whole state');
  });

  it('may have had fewer requests', () => {
    expect(alike('reference', []).join('\n')).toContain('They part at #1.');
  });
});

it('says nothing of a question that nothing was run for', () => {
  const question = { id: 'words', text: 'Why?', options: [NOT_SURE] };
  const event = { question, given: NOT_SURE, right: false, observed: NOT_SURE };
  const beside: Beside = { server: 'reference', here: [], there: [], answer: NOT_SURE, parts: undefined };
  expect(marked({ kind: 'marked', marked: event, beside }, wide)).toEqual([]);
});
