import { expect, it } from '@jest/globals';
import { misconceptions } from '../../src/semantics/misconceptions/index.ts';
import type { Misconception } from '../../src/semantics/misconceptions/misconception.ts';
import { eventText } from '../../src/view/event.ts';
import { widthOf } from '../../src/text/layout.ts';
import type { Look } from '../../src/text/look.ts';
import { asked } from '../semantics/misconceptions/telling.ts';
import { markedAs } from './answered.ts';
import { lessonOf } from './lessons.ts';
import { lookOf } from './looks.ts';

const looks = [lookOf(80), lookOf(40), lookOf(80, { plain: true })];
const place = { lesson: 1, lessons: 5, next: { number: 2, title: 'Once more' } };

// The answer that it gives to the question that tells it; of one that only a lesson has words for, the last screen.
function feedbackOn(mind: Misconception, look: Look): string {
  const about = new Map(asked).get(mind.id);
  if (about !== undefined) return eventText(markedAs({ about, mind }), look, place);
  const answer = { question: 'asked', given: 'believed', mark: 'wrong' as const, believes: [mind.id] };
  return eventText({ kind: 'finished', lesson: lessonOf(1), answers: [answer], trace: [] }, look, place);
}

it('tells each belief what is so instead, and no two the same', () => {
  const texts = misconceptions.map((mind) => feedbackOn(mind, lookOf(80)));
  const named = misconceptions.map(({ id }, index) => `${id}\n${texts[index] ?? ''}`);
  expect(`\n${named.join('\n')}`).toMatchInlineSnapshot(`
    "
    put-needs-existing

      You expected 404 Not Found. #1 was answered 201 Created.
      404 Not Found is right where PUT only updates what is there. HTTP allows
      this; this server does otherwise. That server, the same request:
              this server           that server
          #1  201 created /users/1  404 changed nothing
      They part at #1: A server may let PUT create what is absent, as this one
      does. A PUT that creates must be answered 201, one that replaces 200 or 204.
                                                                   RFC 9110 §9.3.4

    post-uses-my-id

      You expected /users/ann. The server put it at /users/1.
      /users/ann is right where the id in the content becomes the URL. HTTP allows
      this; this server does otherwise. That server, the same request:
              this server           that server
          #1  201 created /users/1  201 created /users/ann
      They part at #1: This server chooses the URL of what a POST creates.
                                                                   RFC 9110 §9.3.3

    post-to-item-updates

      You expected 200 or 204. #2 was answered 405 Method Not Allowed.
      200 or 204 is right where POST to an item edits it. HTTP allows this; this
      server does otherwise. That server, same requests:
              this server           that server
          #1  201 created /users/1  201 created /users/1
          #2  405 changed nothing   204 changed /users/1
      They part at #2: This server allows no POST to a single item. Which methods
      a resource allows is for its server to say.           RFC 9110 §9.1, §15.5.6

    put-appends-a-copy

      You expected two. The server holds one.
      Two is right where PUT adds a copy. RFC 9110 defines it otherwise. That
      server, same requests:
                 this server           that server
          #1     201 created /users/1  201 created /users/1
          #2     204 changed nothing   204 created /users/2
          users  one                   two
      They part at #2: PUT asks for what is at its URL to be created or replaced;
      nothing more is asked for, however often.            RFC 9110 §9.3.4, §9.2.2

    key-makes-post-idempotent

      You expected one. The server holds two.
      One is right where every collection looks at Idempotency-Key. HTTP allows
      this; this server does otherwise. That server, same requests:
                 this server           that server
          #1     201 created /users/1  201 created /users/1
          #2     201 created /users/2  201 changed nothing
          users  two                   one
      They part at #2: No server has to look at Idempotency-Key, which is from an
      Internet-Draft. One that does may do so at some URLs only, and as long as it
      remembers a key.                                       RFC 9110 §9.2.2, §5.1

    post-is-idempotent

      You expected one. The server holds two.
      One is right where an equal POST is dropped. HTTP allows this; this server
      does otherwise. That server, same requests:
                 this server           that server
          #1     201 created /users/1  201 created /users/1
          #2     201 created /users/2  201 changed nothing
          users  two                   one
      They part at #2: POST promises nothing about a repeat; this server drops
      none for being equal.                                RFC 9110 §9.3.3, §9.2.2

    put-merges

      You expected {"age":5,"name":"Bob"}. GET /users/1 returns {"name":"Bob"}.
      Your answer is right where PUT changes only the members that are sent. RFC
      9110 defines it otherwise. That server, same requests:
                        this server            that server
          #1            201 created /users/1   201 created /users/1
          #2            204 replaced /users/1  204 changed /users/1
          GET /users/1  {"name":"Bob"}         {"name":"Bob","age":5}
      They part at #2: PUT asks for the whole state of its target to be replaced:
      what is left out is no part of the state that is asked for.  RFC 9110 §9.3.4

    post-always-creates

      You expected two. The server holds one.
      Two is right where every POST creates a resource. HTTP allows this; this
      server does otherwise. That server, same requests:
                 this server           that server
          #1     201 created /users/a  201 created /users/a
          #2     202 queued a mail to  201 created /users/1
                 ann@example.com
          users  one                   two
      They part at #2: The target of a POST processes it in its own way; creating
      is one way among others.                                     RFC 9110 §9.3.3

    same-reply-every-time

      You expected 201 Created. #2 was answered 204 No Content.
      Your answer fits a belief: Idempotent means that the same request gets the
      same reply every time.
      Idempotent is about the effect that is asked for: it is the same, though the
      replies may differ.                                          RFC 9110 §9.2.2

    weak-tag-matches

      You expected 200 or 204. #2 was answered 412 Precondition Failed.
      200 or 204 is right where If-Match takes a weak ETag as well. RFC 9110
      defines it otherwise. That server, same requests:
              this server              that server
          #1  201 created /accounts/1  201 created /accounts/1
          #2  412 changed nothing      204 replaced /accounts/1
      They part at #2: If-Match compares strongly: there a weak ETag matches
      nothing, not even itself.                         RFC 9110 §13.1.1, §8.8.3.2

    etag-is-only-for-caching

      You expected {"name":"Bob"}. GET /users/1 returns {"name":"Ann","age":5}.
      Your answer is right where a write is carried out whatever its precondition.
      RFC 9110 defines it otherwise. That server, same requests:
                        this server             that server
          #1            201 created /users/1    201 created /users/1
          #2            412 changed nothing     204 replaced /users/1
          GET /users/1  {"name":"Ann","age":5}  {"name":"Bob"}
      They part at #2: A precondition guards a write as well: where If-Match or
      If-None-Match is false, it must not be performed.  RFC 9110 §13.1.1, §13.1.2

    none-match-means-304

      You expected 304 Not Modified. #2 was answered 412 Precondition Failed.
      304 Not Modified is right where a false If-None-Match is answered 304,
      whatever the method. RFC 9110 defines it otherwise. That server, same
      requests:
              this server           that server
          #1  201 created /users/1  201 created /users/1
          #2  412 changed nothing   304 changed nothing
      They part at #2: Where If-None-Match is false, 304 answers a GET or HEAD:
      the copy is still good. Any other method must be answered 412.
                                                                  RFC 9110 §13.1.2

    late-retry-is-harmless

      You expected {"name":"Bob"}. GET /users/1 returns {"name":"Ann","age":5}.
      Your answer is right where a PUT that is repeated late does nothing. The
      same requests:
                        what happened           what your answer supposes
          #1            201 created /users/1    201 created /users/1
          #2            204 replaced /users/1   204 replaced /users/1
          #3            204 replaced /users/1   not carried out
          GET /users/1  {"name":"Ann","age":5}  {"name":"Bob"}
      They part at #3: Idempotent is about the same request again, not about
      others in between: a PUT that is repeated late can replace what was written
      since. If-Match guards against that.                RFC 9110 §9.2.2, §13.1.1

    conflicts-are-noticed

      You expected {"age":5,"name":"Ann"}. GET /users/1 returns {"name":"Bob"}.
      Your answer is right where a PUT over what somebody else has written is held
      back. The same requests:
                        what happened          what your answer supposes
          #1            404 changed nothing    404 changed nothing
          #2            201 created /users/1   201 created /users/1
          #3            204 replaced /users/1  not carried out
          GET /users/1  {"name":"Bob"}         {"name":"Ann","age":5}
      They part at #3: PUT asks for what is there to be replaced, whoever wrote
      it. Which state it was made from, a server knows only if it is told: in
      If-Match, say.                                      RFC 9110 §9.3.4, §13.1.1

    if-match-merges

      You expected {"age":6,"name":"Ann"}. GET /users/1 returns
      {"name":"Ann","age":5}.
      Your answer is right where a PUT whose If-Match is false is merged with what
      is there. RFC 9110 defines it otherwise. That server, same requests:
                        this server             that server
          #1            201 created /users/1    201 created /users/1
          #2            412 changed nothing     204 changed /users/1
          GET /users/1  {"name":"Ann","age":5}  {"name":"Ann","age":6}
      They part at #2: Where If-Match is false, a request must not be performed:
      nothing of it is merged. What to do then is up to the client.
                                                                  RFC 9110 §13.1.1

    put-always-200

      You expected 200 or 204. #1 was answered 201 Created.
      200 or 204 is right where every PUT that works is answered 200. RFC 9110
      defines it otherwise. That server, the same request:
              this server           that server
          #1  201 created /users/1  200 created /users/1
      They part at #1: A PUT that creates must be answered 201; one that replaces,
      200 or 204.                                                  RFC 9110 §9.3.4

    put-always-201

      You expected 201 Created. #2 was answered 204 No Content.
      201 Created is right where every PUT that works is answered 201. RFC 9110
      defines it otherwise. That server, same requests:
              this server            that server
          #1  201 created /users/1   201 created /users/1
          #2  204 replaced /users/1  201 replaced /users/1
      They part at #2: A PUT that replaces must be answered 200 or 204; 201 says
      that something was created.                         RFC 9110 §9.3.4, §15.3.2

    put-picks-its-own-url

      You expected /users/1. The server put it at /users/7.
      /users/1 is right where the server picks a URL for what PUT sends. RFC 9110
      defines it otherwise. That server, the same request:
              this server           that server
          #1  201 created /users/7  201 created /users/1
      They part at #1: PUT asks to create or replace what is at its own URL: who
      sends it names that URL. A server that wants it at another must answer with
      a redirect (3xx).                                            RFC 9110 §9.3.4

    put-uses-body-id

      You expected /users/ann. The server put it at /users/1.
      /users/ann is right where an id in the content moves the PUT there. RFC 9110
      defines it otherwise. That server, the same request:
              this server           that server
          #1  201 created /users/1  201 created /users/ann
      They part at #1: PUT asks to create or replace what is at its own URL,
      whatever its content says of itself. A server that wants it at another must
      answer with a redirect (3xx).                                RFC 9110 §9.3.4

    put-repeats-its-effect

      You expected {"tags":["a","a"]}. GET /users/1 returns {"tags":["a"]}.
      Your answer is right where PUT adds to the lists that are there. RFC 9110
      defines it otherwise. That server, same requests:
                        this server           that server
          #1            201 created /users/1  201 created /users/1
          #2            204 changed nothing   204 replaced /users/1
          GET /users/1  {"tags":["a"]}        {"tags":["a","a"]}
      They part at #2: PUT asks for the state of its target to be what is sent,
      lists included: nothing of the old one is added, however often it is sent.
                                                           RFC 9110 §9.3.4, §9.2.2

    put-null-removes

      You expected {"name":"Ann"}. GET /users/1 returns {"name":"Ann","age":null}.
      Your answer is right where a member that PUT sends as null is deleted. HTTP
      allows this; this server does otherwise. That server, the same request:
              this server                     that server
          #1  201 created /users/1, now name  201 created /users/1, now name
              Ann, age null                   Ann
      They part at #1: This server stores what is sent: null is a value, and a
      member that holds it is there.                               RFC 9110 §9.3.4

    post-omits-location

      You expected the reply not to say where. The server put it at /users/1.
      Your answer is right where a 201 to a POST comes without a Location. HTTP
      allows this, and recommends otherwise. That server, the same request:
              this server                      that server
          #1  201 created /users/1, Location:  201 created /users/1, no Location
              /users/1
      They part at #1: A POST that creates should be answered 201, with a Location
      that leads to what was created.                     RFC 9110 §9.3.3, §15.3.2

    post-detects-duplicates

      You expected 409 Conflict. #2 was answered 201 Created.
      409 Conflict is right where an equal POST is refused as a duplicate. HTTP
      allows this; this server does otherwise. That server, same requests:
              this server           that server
          #1  201 created /users/1  201 created /users/1
          #2  201 created /users/2  409 changed nothing
      They part at #2: This server processes each POST, equal to another or not;
      POST promises nothing about a repeat.      RFC 9110 §9.3.3, §9.2.2, §15.5.10

    timeout-means-it-failed

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

    retry-is-always-safe

      You expected one. The server may hold one or two users.
      Your answer is right where a request that was carried out is not carried out
      again. The same requests:
      If #1 was carried out:
                 what happened               what your answer supposes
          #1     no reply, created /users/1  no reply, created /users/1
          #2     201 created /users/2        not carried out
          users  two                         one
      If #1 did not arrive, both end alike: one.
      They part at #2: What was carried out, though no reply came, can be carried
      out again. If it is idempotent, that asks for nothing more; of a POST,
      nothing is promised.                                         RFC 9110 §9.2.2

    second-delete-404-is-an-error

      Once more, please
      Lesson done. 1 answer, 0 right.
      0 exchanges. Looked at: the server's resources and mails, nothing beyond.

      Some of your answers fit a belief:

          Belief  A 404 for the second DELETE means that DELETE is not idempotent.
          Truth   Idempotent is about the effect that is asked for. After two
                  DELETEs as after one, nothing is there; the 404 says that
                  nothing was found.              RFC 9110 §9.2.2, §9.3.5, §15.5.5

      Next is lesson 2 of 5: Once more.

    idempotent-is-safe

      Once more, please
      Lesson done. 1 answer, 0 right.
      0 exchanges. Looked at: the server's resources and mails, nothing beyond.

      Some of your answers fit a belief:

          Belief  An idempotent request is safe: it changes nothing.
          Truth   Safe methods ask for no change. Idempotent ones ask for nothing
                  more when repeated; a single PUT or DELETE can still change or
                  remove what is at its URL.               RFC 9110 §9.2.1, §9.2.2

      Next is lesson 2 of 5: Once more.

    no-side-effects

      Once more, please
      Lesson done. 1 answer, 0 right.
      0 exchanges. Looked at: the server's resources and mails, nothing beyond.

      Some of your answers fit a belief:

          Belief  Idempotent means that there are no side effects.
          Truth   Idempotent is about what the client asks for. A server may log
                  each request, keep every version, or have other side effects of
                  its own.                                         RFC 9110 §9.2.2

      Next is lesson 2 of 5: Once more.

    delete-shifts-ids

      You expected one. The server holds two.
      One is right where an id is a place in a list, and those after a deleted one
      move up. RFC 9110 defines it otherwise. That server, same requests:
                 this server           that server
          #1     201 created /users/1  201 created /users/1
          #2     201 created /users/2  201 created /users/2
          #3     201 created /users/3  201 created /users/3
          #4     204 deleted /users/1  204 replaced /users/1, replaced
                                       /users/2 and deleted /users/3
          #5     404 changed nothing   204 replaced /users/1 and
                                       deleted /users/2
          users  two                   one
      They part at #4: DELETE asks that its own URL no longer lead to what is
      there; the same DELETE again asks for nothing more.  RFC 9110 §9.2.2, §9.3.5

    get-performs-actions

      You expected 404 Not Found. GET /users/1 returns {"name":"Ann","age":5}.
      Your answer is right where a GET whose query says delete deletes. RFC 9110
      defines it otherwise. That server, same requests:
                        this server             that server
          #1            201 created /users/1    201 created /users/1
          #2            200 changed nothing     204 deleted /users/1
          GET /users/1  {"name":"Ann","age":5}  404 Not Found
      They part at #2: GET and HEAD ask for no change, whatever their URL says.
      Where a URL selects an unsafe action, its owner must disable or disallow
      that for safe methods.                                       RFC 9110 §9.2.1

    put-must-create

      You expected 201 Created. #1 was answered 404 Not Found.
      201 Created is right where every PUT creates what is absent. HTTP allows
      this; this server does otherwise. That server, the same request:
              this server          that server
          #1  404 changed nothing  201 created /items/7
      They part at #1: No server has to let a PUT create. One that does must
      answer 201 when it creates.                            RFC 9110 §9.1, §9.3.4

    allow-is-optional

      Once more, please
      Lesson done. 1 answer, 0 right.
      0 exchanges. Looked at: the server's resources and mails, nothing beyond.

      Some of your answers fit a belief:

          Belief  A 405 need not say which methods are allowed. RFC 9110 defines
                  it otherwise.
          Truth   A 405 must list the methods that its target allows, in Allow.
                  The list may be empty.                 RFC 9110 §15.5.6, §10.2.1

      Next is lesson 2 of 5: Once more.

    wrong-method-means-404

      You expected 404 Not Found. #1 was answered 405 Method Not Allowed.
      404 Not Found is right where a method that is not allowed is answered 404.
      HTTP allows this, and recommends otherwise. That server, the same request:
              this server          that server
          #1  405 changed nothing  404 changed nothing
      They part at #1: A method that the server implements, and that the target
      does not allow, should be answered 405. A 404 says that nothing was found
      there, or that the server does not want to tell.
                                                   RFC 9110 §9.1, §15.5.5, §15.5.6

    precondition-beats-415

      You expected 412 Precondition Failed. #1 was answered 415 Unsupported Media
      Type.
      412 Precondition Failed is right where a precondition is evaluated before
      the media type is looked at. RFC 9110 defines it otherwise. That server, the
      same request:
              this server          that server
          #1  415 changed nothing  412 changed nothing
      They part at #1: A server must ignore a precondition where the request
      without it, its content not yet processed, would be answered neither 2xx nor
      412.                                                        RFC 9110 §13.2.1

    unavailable-means-not-applied

      You expected one. The server holds two.
      One is right where a request that is answered 503 is never carried out. The
      same requests:
                 what happened         what your answer supposes
          #1     503 created /users/1  not carried out
          #2     201 created /users/2  201 created /users/1
          users  two                   one
      They part at #1: A 503 says that the server cannot handle the request for
      now. That nothing of it was done, HTTP does not promise.    RFC 9110 §15.6.4

    refused-repeat-breaks-it

      Once more, please
      Lesson done. 1 answer, 0 right.
      0 exchanges. Looked at: the server's resources and mails, nothing beyond.

      Some of your answers fit a belief:

          Belief  A repeat that is refused means that the method is not
                  idempotent.
          Truth   Idempotent is about the effect that is asked for. The reply to a
                  repeat may differ, and be a refusal.             RFC 9110 §9.2.2

      Next is lesson 2 of 5: Once more.

    key-is-for-any-content

      You expected 201 Created. #2 was answered 422 Unprocessable Content.
      201 Created is right where the content under a key is not compared. HTTP
      allows this; this server does otherwise. That server, same requests:
              this server              that server
          #1  201 created /payments/1  201 created /payments/1
          #2  422 changed nothing      201 changed nothing
      They part at #2: This server compares what comes under a key with what came
      first, and refuses other content. By the Internet-Draft that the field is
      from (§2.2), a client must not send that.                  RFC 9110 §15.5.21

    key-changes-nothing

      You expected two. The server holds one.
      Two is right where no collection looks at Idempotency-Key. HTTP allows this;
      this server does otherwise. That server, same requests:
                    this server              that server
          #1        201 created /payments/1  201 created /payments/1
          #2        201 changed nothing      201 created /payments/2
          payments  one                      two
      They part at #2: A server may look at Idempotency-Key: it then carries out a
      POST once under each key, and can insist on one.       RFC 9110 §9.2.2, §5.1

    null-is-stored

      You expected {"age":null,"name":"Ann"}. GET /users/1 returns {"name":"Ann"}.
      Your answer is right where a merge patch sets a member to the null that it
      sends. RFC 7396 defines it otherwise. That server, same requests:
              this server                     that server
          #1  201 created /users/1            201 created /users/1
          #2  204 changed /users/1, now name  204 changed /users/1, now name
              Ann                             Ann, age null
      They part at #2: In a merge patch null stands for removal: a member that it
      gives as null is removed.                                    RFC 7396 §1, §2

    merge-patch-merges-lists

      You expected {"tags":["a","b"]}. GET /users/1 returns {"tags":["b"]}.
      Your answer is right where a merge patch adds to a list what is not in it
      yet. RFC 7396 defines it otherwise. That server, same requests:
              this server                     that server
          #1  201 created /users/1            201 created /users/1
          #2  204 changed /users/1, now tags  204 changed /users/1, now tags
              ["b"]                           ["a","b"]
      They part at #2: A merge patch merges objects only: a list that it sends
      takes the place of the old one, whole.                       RFC 7396 §1, §2

    patch-half-applies

      You expected {"age":5,"name":"Bob"}. GET /users/1 returns
      {"name":"Ann","age":5}.
      Your answer is right where a patch that fails leaves what it did until then.
      RFC 5789 defines it otherwise. That server, same requests:
                        this server             that server
          #1            201 created /users/1    201 created /users/1
          #2            409 changed nothing     409 changed /users/1
          GET /users/1  {"name":"Ann","age":5}  {"name":"Bob","age":5}
      They part at #2: A server must apply a patch whole, or not at all.
                                                                       RFC 5789 §2

    patch-is-idempotent

      You expected {"tags":["a","b"]}. GET /users/1 returns
      {"tags":["a","b","b"]}.
      Your answer is right where the same PATCH is carried out only once. The same
      requests:
                        what happened           what your answer supposes
          #1            201 created /users/1    201 created /users/1
          #2            204 changed /users/1    204 changed /users/1
          #3            204 changed /users/1    not carried out
          GET /users/1  {"tags":["a","b","b"]}  {"tags":["a","b"]}
      They part at #3: PATCH is not idempotent as a method: whether a repeat
      changes more depends on the patch.                               RFC 5789 §2

    patch-is-never-idempotent

      Once more, please
      Lesson done. 1 answer, 0 right.
      0 exchanges. Looked at: the server's resources and mails, nothing beyond.

      Some of your answers fit a belief:

          Belief  Every PATCH changes more when it is repeated.
          Truth   PATCH as a method promises nothing about a repeat, but a patch
                  can be made so that it is idempotent.                RFC 5789 §2

      Next is lesson 2 of 5: Once more.

    put-response-is-the-resource

      Once more, please
      Lesson done. 1 answer, 0 right.
      0 exchanges. Looked at: the server's resources and mails, nothing beyond.

      Some of your answers fit a belief:

          Belief  What a PUT is answered with is the new state of the resource.
          Truth   The content of a 200 to a PUT is the status of the action. A
                  Content-Location that names the target says that it is the new
                  representation.                           RFC 9110 §15.3.1, §8.7

      Next is lesson 2 of 5: Once more.

    accepted-is-done

      Once more, please
      Lesson done. 1 answer, 0 right.
      0 exchanges. Looked at: the server's resources and mails, nothing beyond.

      Some of your answers fit a belief:

          Belief  A 202 means that it is done.
          Truth   A 202 says that the request was accepted for processing, which
                  is not completed; it might or might not be acted upon in the
                  end.                                            RFC 9110 §15.3.3

      Next is lesson 2 of 5: Once more.
    "
  `);
});

it.each(looks)('differs from belief to belief, and lays none on the learner: %j', (look) => {
  const texts = misconceptions.map((mind) => feedbackOn(mind, look));
  expect(new Set(texts).size).toBe(misconceptions.length);
  for (const text of texts) {
    expect(text).not.toMatch(/you (think|believe)|undefined/i);
    for (const line of text.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(look.columns);
  }
});
