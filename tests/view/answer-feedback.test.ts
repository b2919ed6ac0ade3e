import { describe, expect, it, test } from '@jest/globals';
import type { Sending } from '../../src/http/sending.ts';
import type { Beside } from '../../src/lesson/learner.ts';
import { pairOf } from '../../src/lesson/walk/marking.ts';
import { NOT_SURE, type Ask, type AskOf, type Option } from '../../src/questions/question.ts';
import { REFERENCE_RESPONDENT, runOn } from '../../src/questions/simulate.ts';
import { misconceptionNamed, semanticsNamed } from '../../src/semantics/misconceptions/index.ts';
import type { Misconception } from '../../src/semantics/misconceptions/misconception.ts';
import { rfc9110 } from '../../src/semantics/rfc9110/index.ts';
import type { Semantics } from '../../src/semantics/semantics.ts';
import type { Look } from '../../src/text/look.ts';
import { answerFeedback } from '../../src/view/answer-feedback.ts';
import { lost, requestOf, send } from '../helpers.ts';
import { operating } from '../semantics/misconceptions/patches.ts';
import { markedAs } from './answered.ts';
import { lookOf } from './looks.ts';
import { ALICE, narrow, readOut, scenarioOf, screen, wide } from './screens.ts';

interface Shown {
  readonly ask: Ask;
  readonly sendings: readonly Sending[];
  /** Whose answer: the id of a misconception, or the reference's. */
  readonly by: string;
  readonly here?: Semantics;
  readonly look?: Look;
}

function told({ ask, sendings, by, here = rfc9110, look = wide }: Shown): string {
  const mind = by === 'reference' ? REFERENCE_RESPONDENT : believed(by);
  return screen(answerFeedback(markedAs({ about: { ask, scenario: scenarioOf(sendings) }, mind, here }), look, place));
}

function chosen(ask: Ask, given: Option | undefined, ...sendings: readonly Sending[]): string[] {
  return answerFeedback(markedAs({ about: { ask, scenario: scenarioOf(sendings) }, given }), wide, place);
}

function believed(id: string): Misconception {
  const mind = misconceptionNamed(id);
  if (mind === undefined) throw new Error(`There is no misconception ${id}.`);
  return mind;
}

function serverOf(id: string): Semantics {
  return semanticsNamed(id) ?? rfc9110;
}

const place = { lesson: 1, lessons: 5 };
const put = send(`PUT /users/123 ${ALICE}`);
const post = send('POST /users {"id":"42","name":"Alice"}');
const howMany: AskOf<'count'> = { kind: 'count', collection: '/users' };
const whatIs: AskOf<'holds'> = { kind: 'holds', path: '/users/123' };

describe('a prediction that came out', () => {
  test.each<[Ask, readonly Sending[], string]>([
    [howMany, [put], 'As you expected: one.'],
    [{ kind: 'where', request: 1 }, [post], 'As you expected: /users/1.'],
    [{ kind: 'where', request: 1 }, [send('GET /users')], 'As you expected: nothing was stored.'],
    [whatIs, [put], 'As you expected: GET /users/123 returns {"name":"Alice"}.'],
    [whatIs, [post], 'As you expected: GET /users/123 returns 404 Not Found.'],
    [{ kind: 'status', request: 2 }, [put, put], 'As you expected: 204 No Content.'],
    [{ kind: 'status', request: 1 }, [lost('GET /users')], 'As you expected: no reply to #1 arrived.'],
    [{ kind: 'adds', request: 2 }, [put, put], 'As you expected: #2 made no difference.'],
    [{ kind: 'adds', request: 2 }, [post, post], 'As you expected: #2 added one more resource.'],
  ])('is said in one line: %j', (ask, sendings, sentence) => {
    expect(told({ ask, sendings, by: 'reference' }).trim()).toBe(sentence);
  });
});

describe('a prediction that did not', () => {
  const copies = { ask: howMany, sendings: [put, put], by: 'put-appends-a-copy' };

  it('is set beside the server that it fits', () => {
    expect(told(copies)).toMatchInlineSnapshot(`
      "
      You expected two. The server holds one.
      Two is right where PUT adds a copy. RFC 9110 defines it otherwise. That
      server, same requests:
                 this server             that server
          #1     201 created /users/123  201 created /users/123
          #2     204 changed nothing     204 created /users/1
          users  one                     two
      They part at #2: PUT asks for what is at its URL to be created or replaced;
      nothing more is asked for, however often.            RFC 9110 §9.3.4, §9.2.2
      "
    `);
    expect(told({ ...copies, look: narrow })).toMatchInlineSnapshot(`
      "
      You expected two. The server holds one.
      Two is right where PUT adds a copy. RFC
      9110 defines it otherwise. That server,
      same requests:
        #1, both: 201 created /users/123
        #2, this server: 204 changed nothing
        #2, that server: 204 created
          /users/1
        users, this server: one
        users, that server: two
      They part at #2: PUT asks for what is at
      its URL to be created or replaced;
      nothing more is asked for, however
      often.           RFC 9110 §9.3.4, §9.2.2
      "
    `);
    expect(told({ ...copies, look: readOut })).toMatchInlineSnapshot(`
      "
      You expected two. The server holds one.
      Two is right where PUT adds a copy. RFC 9110 defines it otherwise. That
      server, same requests:
      #1, both: 201 created /users/123
      #2, this server: 204 changed nothing
      #2, that server: 204 created /users/1
      users, this server: one
      users, that server: two
      They part at #2: PUT asks for what is at its URL to be created or replaced;
      nothing more is asked for, however often.
      RFC 9110 section 9.3.4, section 9.2.2
      "
    `);
  });

  it('says where HTTP allows both', () => {
    const mine = { ask: { kind: 'where', request: 1 } as const, sendings: [post], by: 'post-uses-my-id' };
    expect(told(mine)).toMatchInlineSnapshot(`
      "
      You expected /users/42. The server put it at /users/1.
      /users/42 is right where the id in the content becomes the URL. HTTP allows
      this; this server does otherwise. That server, the same request:
              this server           that server
          #1  201 created /users/1  201 created /users/42
      They part at #1: This server chooses the URL of what a POST creates.
                                                                   RFC 9110 §9.3.3
      "
    `);
    expect(told({ ...mine, look: lookOf(76, { unicode: false }) })).toMatchInlineSnapshot(`
      "
      You expected /users/42. The server put it at /users/1.
      /users/42 is right where the id in the content becomes the URL. HTTP allows
      this; this server does otherwise. That server, the same request:
              this server           that server
          #1  201 created /users/1  201 created /users/42
      They part at #1: This server chooses the URL of what a POST creates.
                                                            RFC 9110 section 9.3.3
      "
    `);
  });

  it('tells contents apart where the replies do not', () => {
    const changed = [send('PUT /users/123 {"name":"Alice","age":7}'), send('PUT /users/123 {"name":"Bob"}')];
    expect(told({ ask: whatIs, sendings: changed, by: 'put-merges' })).toMatchInlineSnapshot(`
      "
      You expected {"age":7,"name":"Bob"}. GET /users/123 returns {"name":"Bob"}.
      Your answer is right where PUT changes only the members that are sent. RFC
      9110 defines it otherwise. That server, same requests:
                          this server              that server
          #1              201 created /users/123   201 created /users/123
          #2              204 replaced /users/123  204 changed /users/123
          GET /users/123  {"name":"Bob"}           {"name":"Bob","age":7}
      They part at #2: PUT asks for the whole state of its target to be replaced:
      what is left out is no part of the state that is asked for.  RFC 9110 §9.3.4
      "
    `);
    expect(told({ ask: whatIs, sendings: changed, by: 'put-merges', look: readOut })).toMatchInlineSnapshot(`
      "
      You expected {"age":7,"name":"Bob"}. GET /users/123 returns {"name":"Bob"}.
      Your answer is right where PUT changes only the members that are sent. RFC
      9110 defines it otherwise. That server, same requests:
      #1, both: 201 created /users/123
      #2, this server: 204 replaced /users/123
      #2, that server: 204 changed /users/123
      GET /users/123, this server: {"name":"Bob"}
      GET /users/123, that server: {"name":"Bob","age":7}
      They part at #2: PUT asks for the whole state of its target to be replaced: what
      is left out is no part of the state that is asked for.
      RFC 9110 section 9.3.4
      "
    `);
  });

  it('ends with what is held, where no exchange shows that', () => {
    expect(told({ ask: whatIs, sendings: [put], by: 'put-needs-existing' })).toMatchInlineSnapshot(`
      "
      You expected 404 Not Found. GET /users/123 returns {"name":"Alice"}.
      Your answer is right where PUT only updates what is there. HTTP allows this;
      this server does otherwise. That server, the same request:
                          this server             that server
          #1              201 created /users/123  404 changed nothing
          GET /users/123  {"name":"Alice"}        404 Not Found
      They part at #1: A server may let PUT create what is absent, as this one
      does. A PUT that creates must be answered 201, one that replaces 200 or 204.
                                                                   RFC 9110 §9.3.4
      "
    `);
  });

  it('speaks of a status', () => {
    expect(told({ ask: { kind: 'status', request: 1 }, sendings: [put], by: 'put-needs-existing' }))
      .toMatchInlineSnapshot(`
      "
      You expected 404 Not Found. #1 was answered 201 Created.
      404 Not Found is right where PUT only updates what is there. HTTP allows
      this; this server does otherwise. That server, the same request:
              this server             that server
          #1  201 created /users/123  404 changed nothing
      They part at #1: A server may let PUT create what is absent, as this one
      does. A PUT that creates must be answered 201, one that replaces 200 or 204.
                                                                   RFC 9110 §9.3.4
      "
    `);
  });

  it('says of a server that is not as RFC 9110 has it that the answer is right on one that is', () => {
    const broken = serverOf('put-appends-a-copy');
    expect(told({ ask: howMany, sendings: [put, put], by: 'reference', here: broken })).toMatchInlineSnapshot(`
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

  it('says of one that is not as a patch format has it which specification it breaks', () => {
    const patches = [put, operating('/users/123', 'replace /name "Bob"', 'remove /age')];
    const broken = serverOf('patch-half-applies');
    const text = told({ ask: whatIs, sendings: patches, by: 'reference', here: broken });
    expect(text).toContain('Your answer is right on a server that follows RFC 5789.');
  });

  it('does not say so where the other server breaks nothing', () => {
    const dropping = serverOf('post-is-idempotent');
    const text = told({ ask: howMany, sendings: [post, post], by: 'reference', here: dropping });
    expect(text).toContain('Your answer is right on the reference server.');
  });

  it('shows of many requests the first, those around the parting, and the last', () => {
    const many = [
      ...Array.from({ length: 4 }, () => send('GET /users')),
      put,
      put,
      ...Array.from({ length: 4 }, () => put),
    ];
    expect(told({ ask: howMany, sendings: many, by: 'put-appends-a-copy' })).toMatchInlineSnapshot(`
      "
      You expected six. The server holds one.
      Six is right where PUT adds a copy. RFC 9110 defines it otherwise. That
      server, same requests:
                 this server             that server
          #1     200 changed nothing     200 changed nothing
          …
          #5     201 created /users/123  201 created /users/123
          #6     204 changed nothing     204 created /users/1
          #7     204 changed nothing     204 created /users/2
          …
          #10    204 changed nothing     204 created /users/5
          users  one                     six
      They part at #6: PUT asks for what is at its URL to be created or replaced;
      nothing more is asked for, however often.            RFC 9110 §9.3.4, §9.2.2
      "
    `);
    expect(told({ ask: howMany, sendings: many, by: 'put-appends-a-copy', look: narrow })).toMatchInlineSnapshot(`
      "
      You expected six. The server holds one.
      Six is right where PUT adds a copy. RFC
      9110 defines it otherwise. That server,
      same requests:
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
      They part at #6: PUT asks for what is at
      its URL to be created or replaced;
      nothing more is asked for, however
      often.           RFC 9110 §9.3.4, §9.2.2
      "
    `);
  });

  test.each<[Ask, Option | undefined, Sending, string]>([
    [
      { kind: 'where', request: 1 },
      { id: 'nowhere', text: 'nowhere: it stores nothing' },
      post,
      'You expected nothing to be stored. The server put it at /users/1.',
    ],
    [
      { kind: 'where', request: 1 },
      { id: 'untold', text: 'the reply does not say where' },
      post,
      'You expected the reply not to say where. The server put it at /users/1.',
    ],
    [
      { kind: 'where', request: 1 },
      { id: 'at-users-1', text: '/users/1' },
      send('GET /users'),
      'You expected /users/1. The server stored nothing for #1.',
    ],
    [
      { kind: 'status', request: 1 },
      { id: 'no-reply', text: 'no reply arrives' },
      put,
      'You expected no reply. #1 was answered 201 Created.',
    ],
    [
      { kind: 'status', request: 1 },
      { id: 'status-201', text: '201 Created' },
      lost(`PUT /users/123 ${ALICE}`),
      'You expected 201 Created. No reply to #1 arrived.',
    ],
    [
      { kind: 'adds', request: 1 },
      { id: 'adds-nothing', text: 'no difference' },
      put,
      'You expected no difference. #1 added one more resource.',
    ],
    [howMany, NOT_SURE, put, 'You were not sure. The server holds one.'],
    [howMany, undefined, put, 'Skipped. The server holds one.'],
  ])('is said plainly: %j %j', (ask, given, sending, sentence) => {
    expect(chosen(ask, given, sending).join(' ')).toContain(sentence);
  });

  it('may be none of the answers that were offered', () => {
    const about = { ask: howMany, scenario: scenarioOf([put, put, put]) };
    const event = markedAs({ about, given: { id: 'one', text: 'one' }, here: serverOf('put-appends-a-copy') });
    const question = { ...event.marked.question, options: [NOT_SURE] };
    expect(answerFeedback({ ...event, marked: { ...event.marked, question } }, wide, place)).toEqual([
      'You expected one. The server holds three. That was not among the answers to',
      'choose.',
    ]);
  });

  it.each<[Ask, Option, RegExp]>([
    [{ kind: 'where', request: 1 }, { id: 'nowhere', text: 'nowhere' }, /^Your answer is right where/],
    [{ kind: 'where', request: 1 }, { id: 'untold', text: 'untold' }, /^Your answer is right where/],
    [{ kind: 'status', request: 1 }, { id: 'no-reply', text: 'no reply arrives' }, /^No reply is right where/],
    [{ kind: 'adds', request: 1 }, { id: 'adds-nothing', text: 'no difference' }, /^Your answer is right where/],
  ])('speaks of an answer that is no thing as of an answer: %j', (ask, answer, opening) => {
    const about = { ask, scenario: scenarioOf([post]) };
    const beside = { mind: believed('put-merges'), pairs: [] };
    const lines = answerFeedback({ ...markedAs({ about, given: answer }), beside }, wide, place);
    expect(lines.find((each) => each.includes('right where'))).toMatch(opening);
  });

  it('is shown once where two answers about the same exchanges fit one belief', () => {
    const scenario = scenarioOf([put, put]);
    const mind = believed('put-appends-a-copy');
    const first = markedAs({ about: { ask: { kind: 'adds', request: 2 }, scenario }, mind });
    const second = markedAs({ about: { ask: howMany, scenario }, mind });
    const again = { ...second, beside: second.beside && { ...second.beside, pairs: first.beside?.pairs ?? [] } };
    expect(answerFeedback(again, wide, { ...place, previous: first })).toEqual([
      'You expected two. The server holds one.',
      'Two is right where PUT adds a copy. RFC 9110 defines it otherwise. That is',
      'shown above.',
    ]);
    const other = { ...first, beside: first.beside && { ...first.beside, mind: believed('put-merges') } };
    for (const previous of [other, second, { ...first, beside: undefined }, undefined]) {
      expect(answerFeedback(again, wide, { ...place, previous }).join('\n')).toContain('They part at #2');
    }
  });
});

describe('no answer to a question', () => {
  const anon = send('POST /users {"name":"Alice"}');
  const about = { ask: howMany, scenario: scenarioOf([anon, anon]) };
  const skipped = markedAs({ about, given: undefined });

  it.each([
    ['not to be sure', markedAs({ about, given: NOT_SURE }), 'You were not sure. The server holds two.'],
    ['to skip it', skipped, 'Skipped. The server holds two.'],
  ])('such as %s, is told one reason', (_, event, opening) => {
    expect(answerFeedback(event, wide, place)).toEqual([
      opening,
      'POST promises nothing about a repeat; this server drops none for being',
      expect.stringMatching(/^equal\. +RFC 9110 §9\.3\.3, §9\.2\.2$/),
    ]);
  });

  it('is not told the same reason twice in a row', () => {
    const wrong = markedAs({ about, mind: believed('post-is-idempotent') });
    for (const previous of [skipped, wrong]) {
      expect(answerFeedback(skipped, wide, { ...place, previous })).toEqual(['Skipped. The server holds two.']);
    }
    const other = markedAs({ about, mind: believed('post-is-idempotent') });
    const elsewhere = { ...other, beside: other.beside && { ...other.beside, mind: believed('put-merges') } };
    expect(answerFeedback(skipped, wide, { ...place, previous: elsewhere })).toHaveLength(3);
  });

  it('is told none where the server does otherwise than the reference', () => {
    const dropping = markedAs({ about, given: NOT_SURE, here: serverOf('post-is-idempotent') });
    expect(answerFeedback(dropping, wide, place)).toEqual(['You were not sure. The server holds one.']);
  });
});

describe('a request that was chosen', () => {
  const sendings = [send('PUT /users/1 {"name":"Ann","age":7}')];
  const requests = [
    'PUT /users/1 {"name":"Bob"}',
    'POST /users/1 {"name":"Bob"}',
    'PUT /users/1 {"name":"Bob","age":7}',
  ];
  const which: Ask = {
    kind: 'which',
    requests: requests.map((each) => requestOf(each)),
    goal: { '/users/1': { name: 'Bob', age: 7 } },
  };

  it('is right for what it did', () => {
    expect(told({ ask: which, sendings, by: 'reference' })).toMatchInlineSnapshot(`
      "
      As you answered: PUT /users/1  {"name":"Bob","age":7}.
      #2 replaced /users/1, and changed nothing else.
      "
    `);
  });

  it('is set against the goal, and beside the server on which it reaches that', () => {
    expect(told({ ask: which, sendings, by: 'put-merges' })).toMatchInlineSnapshot(`
      "
      After your request: /users/1 should hold {"name":"Bob","age":7}, and holds
      {"name":"Bob"}.
      Your answer is right where PUT changes only the members that are sent. RFC
      9110 defines it otherwise. That server, same requests:
              this server            that server
          #1  201 created /users/1   201 created /users/1
          #2  204 replaced /users/1  204 changed /users/1
      They part at #2: PUT asks for the whole state of its target to be replaced:
      what is left out is no part of the state that is asked for.  RFC 9110 §9.3.4
      "
    `);
    expect(told({ ask: which, sendings, by: 'put-merges', look: narrow })).toMatchInlineSnapshot(`
      "
      After your request: /users/1 should hold
      {"name":"Bob","age":7}, and holds
      {"name":"Bob"}.
      Your answer is right where PUT changes
      only the members that are sent. RFC 9110
      defines it otherwise. That server, same
      requests:
        #1, both: 201 created /users/1
        #2, this server: 204 replaced
          /users/1
        #2, that server: 204 changed
          /users/1
      They part at #2: PUT asks for the whole
      state of its target to be replaced: what
      is left out is no part of the state that
      is asked for.            RFC 9110 §9.3.4
      "
    `);
    expect(told({ ask: which, sendings, by: 'post-to-item-updates' })).toMatchInlineSnapshot(`
      "
      After your request: /users/1 should hold {"name":"Bob","age":7}, and holds
      {"name":"Ann","age":7}.
      Your answer is right where POST to an item edits it. HTTP allows this; this
      server does otherwise. That server, same requests:
              this server           that server
          #1  201 created /users/1  201 created /users/1
          #2  405 changed nothing   204 changed /users/1
      They part at #2: This server allows no POST to a single item. Which methods
      a resource allows is for its server to say.           RFC 9110 §9.1, §15.5.6
      "
    `);
    expect(told({ ask: which, sendings, by: 'post-to-item-updates', look: readOut })).toMatchInlineSnapshot(`
      "
      After your request: /users/1 should hold {"name":"Bob","age":7}, and holds
      {"name":"Ann","age":7}.
      Your answer is right where POST to an item edits it. HTTP allows this; this
      server does otherwise. That server, same requests:
      #1, both: 201 created /users/1
      #2, this server: 405 changed nothing
      #2, that server: 204 changed /users/1
      They part at #2: This server allows no POST to a single item. Which methods a
      resource allows is for its server to say.
      RFC 9110 section 9.1, section 15.5.6
      "
    `);
  });

  it('may be none', () => {
    expect(screen(chosen(which, NOT_SURE, ...sendings))).toMatchInlineSnapshot(`
      "
      You were not sure. The answer is PUT /users/1  {"name":"Bob","age":7}.
      #2 replaced /users/1, and changed nothing else.
      PUT asks for the whole state of its target to be replaced: what is left out
      is no part of the state that is asked for.                   RFC 9110 §9.3.4
      "
    `);
  });
});

describe('an answer after a lost reply', () => {
  const after = (of: AskOf<'retry'>['of']): Ask => ({ kind: 'retry', of });
  const again = [lost('POST /users {"name":"Ann"}'), send('POST /users {"name":"Ann"}')];
  const twice = [lost(`PUT /users/123 ${ALICE}`), send(`PUT /users/123 ${ALICE}`)];

  it('is right for what was run: that it was carried out, and that it did not arrive', () => {
    expect(told({ ask: after(howMany), sendings: again, by: 'reference' })).toMatchInlineSnapshot(`
      "
      As you expected: the server may hold one or two users.
      If #1 was carried out, #2 created /users/2: two. If #1 did not arrive, #2
      created /users/1: one.
      "
    `);
    expect(told({ ask: after(howMany), sendings: twice, by: 'reference' })).toMatchInlineSnapshot(`
      "
      As you expected: either way, the server holds one.
      If #1 was carried out, #2 changed nothing: one. If #1 did not arrive, #2
      created /users/123: one.
      "
    `);
    expect(told({ ask: after({ kind: 'status', request: 2 }), sendings: twice, by: 'reference' }))
      .toMatchInlineSnapshot(`
      "
      As you expected: #2 may be answered 200 or 204, or 201 Created.
      If #1 was carried out, #2 changed nothing: 204 No Content. If #1 did not
      arrive, #2 created /users/123: 201 Created.
      "
    `);
    expect(told({ ask: after(whatIs), sendings: [lost('DELETE /users/123')], by: 'reference' })).toMatchInlineSnapshot(`
      "
      As you expected: either way, GET /users/123 returns 404 Not Found.
      If #1 arrived: 404 Not Found. If #1 did not arrive: 404 Not Found.
      "
    `);
  });

  it('is no set where a content only reads like one', () => {
    const note = `PUT /notes/a n a or holds b`;
    const notes: Ask = { kind: 'holds', path: '/notes/a' };
    expect(told({ ask: after(notes), sendings: [lost(note), send(note)], by: 'reference' })).toContain(
      'either way, GET /notes/a returns n a or holds b.',
    );
  });

  it('tells a request that was refused as one that arrived', () => {
    const sendings = [lost('DELETE /users/9'), send(`PUT /users/9 ${ALICE}`)];
    expect(told({ ask: after(howMany), sendings, by: 'reference' })).toContain(
      'If #1 arrived, #2 created /users/9: one.',
    );
  });

  it('is set beside the server that it fits, both ways', () => {
    expect(told({ ask: after(howMany), sendings: again, by: 'post-is-idempotent' })).toMatchInlineSnapshot(`
      "
      You expected one. The server may hold one or two users.
      Your answer is right where an equal POST is dropped. HTTP allows this; this
      server does otherwise. That server, same requests:
      If #1 was carried out:
                 this server                 that server
          #1     no reply, created /users/1  no reply, created /users/1
          #2     201 created /users/2        201 changed nothing
          users  two                         one
      If #1 did not arrive, both end alike: one.
      They part at #2: POST promises nothing about a repeat; this server drops
      none for being equal.                                RFC 9110 §9.3.3, §9.2.2
      "
    `);
    expect(told({ ask: after(howMany), sendings: again, by: 'post-is-idempotent', look: narrow }))
      .toMatchInlineSnapshot(`
      "
      You expected one. The server may hold
      one or two users.
      Your answer is right where an equal POST
      is dropped. HTTP allows this; this
      server does otherwise. That server, same
      requests:
      If #1 was carried out:
        #1, both: no reply, created /users/1
        #2, this server: 201 created
          /users/2
        #2, that server: 201 changed nothing
        users, this server: two
        users, that server: one
      If #1 did not arrive, both end alike:
      one.
      They part at #2: POST promises nothing
      about a repeat; this server drops none
      for being equal.
                       RFC 9110 §9.3.3, §9.2.2
      "
    `);
    expect(told({ ask: after(howMany), sendings: twice, by: 'put-appends-a-copy' })).toMatchInlineSnapshot(`
      "
      You expected one or two. Either way, the server holds one.
      Your answer is right where PUT adds a copy. RFC 9110 defines it otherwise.
      That server, same requests:
      If #1 was carried out:
                 this server                   that server
          #1     no reply, created /users/123  no reply, created /users/123
          #2     204 changed nothing           204 created /users/1
          users  one                           two
      If #1 did not arrive, both end alike: one.
      They part at #2: PUT asks for what is at its URL to be created or replaced;
      nothing more is asked for, however often.            RFC 9110 §9.3.4, §9.2.2
      "
    `);
  });

  it('is set beside what would have to happen on the way', () => {
    const status = after({ kind: 'status', request: 2 });
    expect(told({ ask: after(howMany), sendings: again, by: 'timeout-means-it-failed' })).toMatchInlineSnapshot(`
      "
      You expected one. The server may hold one or two users.
      Your answer is right where a request to which no reply comes never arrives.
      The same requests:
      If #1 was carried out:
                 what happened               what your answer supposes
          #1     no reply, created /users/1  no reply, changed nothing
          #2     201 created /users/2        201 created /users/1
          users  two                         one
      If #1 did not arrive, both end alike: one.
      They part at #1: From a missing reply alone a client cannot tell: the
      request may have been carried out, or not.                   RFC 9110 §9.2.2
      "
    `);
    expect(told({ ask: after(howMany), sendings: again, by: 'retry-is-always-safe', look: readOut }))
      .toMatchInlineSnapshot(`
      "
      You expected one. The server may hold one or two users.
      Your answer is right where a request that was carried out is not carried out
      again. The same requests:
      If #1 was carried out:
      #1, both: no reply, created /users/1
      #2, what happened: 201 created /users/2
      #2, what your answer supposes: not carried out
      users, what happened: two
      users, what your answer supposes: one
      If #1 did not arrive, both end alike: one.
      They part at #2: What was carried out, though no reply came, can be carried out
      again. If it is idempotent, that asks for nothing more; of a POST, nothing is
      promised.
      RFC 9110 section 9.2.2
      "
    `);
    expect(told({ ask: status, sendings: twice, by: 'timeout-means-it-failed', look: narrow })).toMatchInlineSnapshot(`
      "
      You expected 201 Created. #2 may be
      answered 200 or 204, or 201 Created.
      Your answer is right where a request to
      which no reply comes never arrives. The
      same requests:
      If #1 was carried out:
        #1, what happened: no reply, created
          /users/123
        #1, what your answer supposes: no
          reply, changed nothing
        #2, what happened: 204 changed
          nothing
        #2, what your answer supposes: 201
          created /users/123
      If #1 did not arrive, both end alike:
      201 Created.
      They part at #1: From a missing reply
      alone a client cannot tell: the request
      may have been carried out, or not.
                               RFC 9110 §9.2.2
      "
    `);
    expect(told({ ask: howMany, sendings: again, by: 'timeout-means-it-failed' })).toMatchInlineSnapshot(`
      "
      You expected one. The server holds two.
      One is right where a request to which no reply comes never arrives. The same
      requests:
                 what happened               what your answer supposes
          #1     no reply, created /users/1  no reply, changed nothing
          #2     201 created /users/2        201 created /users/1
          users  two                         one
      They part at #1: From a missing reply alone a client cannot tell: the
      request may have been carried out, or not.                   RFC 9110 §9.2.2
      "
    `);
  });

  it('may be that nobody knows', () => {
    expect(screen(chosen(after(howMany), NOT_SURE, ...again))).toMatchInlineSnapshot(`
      "
      You were not sure. The server may hold one or two users.
      If #1 was carried out, #2 created /users/2: two. If #1 did not arrive, #2
      created /users/1: one.
      From a missing reply alone a client cannot tell: the request may have been
      carried out, or not.                                         RFC 9110 §9.2.2
      "
    `);
    expect(screen(chosen(after(whatIs), undefined, lost(`PUT /users/123 ${ALICE}`)))).toMatchInlineSnapshot(`
      "
      Skipped. GET /users/123 may return {"name":"Alice"} or 404 Not Found.
      If #1 was carried out: {"name":"Alice"}. If #1 did not arrive: 404 Not
      Found.
      From a missing reply alone a client cannot tell: the request may have been
      carried out, or not.                                         RFC 9110 §9.2.2
      "
    `);
  });
});

it('names a belief about a word, for which there is no server', () => {
  const ask: Ask = { kind: 'status', request: 2 };
  expect(told({ ask, sendings: [put, put], by: 'same-reply-every-time' })).toMatchInlineSnapshot(`
    "
    You expected 201 Created. #2 was answered 204 No Content.
    Your answer fits a belief: Idempotent means that the same request gets the
    same reply every time.
    Idempotent is about the effect that is asked for: it is the same, though the
    replies may differ.                                          RFC 9110 §9.2.2
    "
  `);
});

describe('servers that do not part', () => {
  const alike = (mind: Beside['mind']): string[] => {
    const event = markedAs({
      about: { ask: howMany, scenario: scenarioOf([put]) },
      mind: REFERENCE_RESPONDENT,
      here: rfc9110,
    });
    const { trace: here } = runOn(rfc9110, scenarioOf([put]));
    return answerFeedback({ ...event, beside: { mind, pairs: [pairOf(here, here)] } }, wide, place);
  };

  it('are not said to', () => {
    expect(alike(REFERENCE_RESPONDENT).join('\n')).not.toContain('part');
    expect(alike(believed('put-merges')).join('\n')).toContain('PUT asks for the whole state');
  });
});

it('says nothing of a question that nothing was run for', () => {
  const question = { id: 'words', text: 'Why?', options: [NOT_SURE] };
  const event = { question, given: NOT_SURE, right: false, observed: NOT_SURE, runs: [] };
  const beside: Beside = { mind: REFERENCE_RESPONDENT, pairs: [] };
  expect(answerFeedback({ kind: 'marked', marked: event, beside }, wide, place)).toEqual([]);
});
