import claim from '../../../src/evidence/claims/post-creates-where-server-chooses.ts';
import { testClaim, testWords } from '../../claim-tester.ts';
import { lost, traceOf, traceOn, turnedAwayAtTheDoor } from '../../helpers.ts';
import { believing, postAnswers, postCreatesElsewhere } from '../broken.ts';

const post = 'POST /users {"name":"Alice"}';
const withId = 'POST /users {"id":"alice","name":"Alice"}';
const usesMyId = believing('post-uses-my-id');

testClaim(claim, {
  upheld: {
    'a POST without an id': [traceOf(post), 1],
    'a POST whose id is not used': [traceOf(withId), 1],
    'several POSTs': [traceOf(post, 'GET /users', withId), 1, 3],
    'a POST whose reply was lost': [traceOf(lost(withId)), 1],
    'a POST of an article, whose id is the server’s': [traceOf('POST /articles {"id":"a","title":"A"}'), 1],
    'a POST of content that is no object': [traceOf('POST /users [1]'), 1],
    'a POST without an id to a server that would use it': [traceOn(usesMyId, post), 1],
  },
  contradicted: {
    'a server that uses the id in the content': [traceOn(usesMyId, post, withId), 2],
    'a server that uses it and loses its reply': [traceOn(usesMyId, lost(withId)), 1],
    'a server that uses a number as id': [traceOn(usesMyId, 'POST /users {"id":7}'), 1],
  },
  untested: {
    'no exchange': [],
    'an id that would have come next anyway': traceOf('POST /users {"id":1}'),
    'an id that would have come next anyway, where it is used': traceOn(usesMyId, 'POST /users {"id":1}'),
    'an id that would have come next, after others': traceOf('PUT /users/1 {}', 'POST /users {"id":"2"}'),
    'a POST that is refused': traceOf('POST /users milk', 'POST /notes milk'),
    'a POST that never reached the server’s meaning': [turnedAwayAtTheDoor(post, 413)],
    'a POST that creates and answers 500': traceOn(postAnswers(500), post),
    'a POST that creates in another place': traceOn(postCreatesElsewhere, post),
    'a POST that was taken for another and created nothing': traceOn(believing('post-is-idempotent'), post, post).slice(
      1,
    ),
    'an action': traceOf('PUT /users/1 {"email":"a@example.com"}', 'POST /users/1/welcome-email'),
    'a PUT to a URL that the client chooses': traceOf('PUT /users/alice {"id":"alice"}'),
  },
});

testWords(claim, [
  [[], 'Needs a POST that creates in a collection, without an id in its content that the server would choose too.'],
  [traceOf(withId), '#1 created /users/1. The server chose that URL.'],
  [traceOf(post, post), '#1 and #2 created /users/1 and /users/2. The server chose those URLs.'],
  [
    traceOn(usesMyId, withId),
    'Expected that the server chooses the URL; #1 created /users/alice, named by the id in its content. HTTP allows both.',
  ],
]);
