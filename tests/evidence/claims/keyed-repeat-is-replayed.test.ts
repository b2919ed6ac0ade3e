import claim from '../../../src/evidence/claims/keyed-repeat-is-replayed.ts';
import { testClaim, testWords } from '../../claim-tester.ts';
import { send, traceOf, traceOn, turnedAwayAtTheDoor } from '../../helpers.ts';
import { meeting } from '../../semantics/misconceptions/patches.ts';
import { believing, keysAreForgotten, keysRefuse, keysRepeatWith } from '../broken.ts';

const pay = send('POST /payments {"amount":5}', ['Idempotency-Key', '"k1"']);
const another = send('POST /payments {"amount":5}', ['Idempotency-Key', '"k2"']);
const unlooked = send('POST /users {"name":"Alice"}', ['Idempotency-Key', '"k1"']);
const lost = meeting('apply-then-drop', pay);

testClaim(claim, {
  upheld: {
    'the same POST with the same key': [traceOf(pay, pay), 1, 2],
    'three times': [traceOf(pay, pay, pay), 1, 2, 3],
    'a first reply that was lost': [traceOf(lost, pay), 1, 2],
    'a second reply that was lost': [traceOf(pay, lost), 1, 2],
    'a first that came as a 503': [traceOf(meeting('apply-then-503', pay), pay), 1, 2],
    'one that did not arrive in between': [traceOf(pay, meeting('drop-before-apply', pay), pay), 1, 3],
    'a GET in between': [traceOf(pay, 'GET /payments', pay), 1, 3],
    'the latest of two that were repeated': [traceOf(pay, pay, another, another), 3, 4],
  },
  contradicted: {
    'a server that forgets keys': [traceOn(keysAreForgotten, pay, pay), 1, 2],
    'a server that forgets keys, with its replies lost': [traceOn(keysAreForgotten, lost, lost), 1, 2],
    'a server that forgets keys, after one that was not repeated': [traceOn(keysAreForgotten, another, pay, pay), 2, 3],
    'a server that refuses a key that was used': [traceOn(keysRefuse, pay, pay), 1, 2],
    'a server that answers with other content': [traceOn(keysRepeatWith('{}', '/payments/1'), pay, pay), 1, 2],
    'a server that answers with another Location': [
      traceOn(keysRepeatWith('{"created":"/payments/1"}', '/payments'), pay, pay),
      1,
      2,
    ],
  },
  untested: {
    'no exchange': [],
    'one POST': traceOf(pay),
    'another key': traceOf(pay, another),
    'a key where none is looked at': traceOf(unlooked, unlooked),
    'a key where none is looked at, though the server would': traceOn(
      believing('key-makes-post-idempotent'),
      unlooked,
      unlooked,
    ),
    'no key': traceOf('POST /users {}', 'POST /users {}', 'POST /payments {}', 'POST /payments {}'),
    'a POST that is refused': traceOf(...[1, 2].map(() => send('POST /payments {}', ['Idempotency-Key', 'k1']))),
    'a key with other content': traceOf(pay, send('POST /payments {"amount":6}', ['Idempotency-Key', '"k1"'])),
    'a repeat that did not arrive': traceOf(pay, meeting('drop-before-apply', pay)),
    'a repeat that never reached the server’s meaning': [
      ...traceOf(pay),
      { ...turnedAwayAtTheDoor('', 413, 2), request: pay.request },
    ],
    'the same POST either side of another': traceOf(pay, 'POST /users {}', pay),
    'other methods': traceOf(...[1, 2].map(() => send('PUT /users/1 {}', ['Idempotency-Key', '"k1"']))),
  },
});

testWords(claim, [
  [
    [],
    'Needs a POST with an Idempotency-Key, where the server looks at it, and the same POST once more, with nothing in between.',
  ],
  [traceOf(pay, pay), '#2, with the key of #1, changed nothing and got its reply again.'],
  [traceOf(pay, pay, pay), '#2 and #3, with the key of #1, changed nothing and got its reply again.'],
  [
    traceOn(keysAreForgotten, pay, pay),
    'Expected that a repeat with the same key changes nothing and gets the first reply again; #2, with the key of #1, created /payments/2. HTTP allows both.',
  ],
  [
    traceOn(keysRefuse, pay, pay),
    'Expected that a repeat with the same key changes nothing and gets the first reply again; #2, with the key of #1, got another reply. HTTP allows both.',
  ],
]);
