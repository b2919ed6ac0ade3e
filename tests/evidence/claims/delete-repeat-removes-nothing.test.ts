import claim from '../../../src/evidence/claims/delete-repeat-removes-nothing.ts';
import { testClaim, testWords } from '../../claim-tester.ts';
import { lost, send, traceOf, traceOn, turnedAwayAtTheDoor } from '../../helpers.ts';
import { believing, deleteAnswersAbsent, deleteMails } from '../broken.ts';

const users = ['POST /users {"name":"Alice"}', 'POST /users {"name":"Bob"}', 'POST /users {"name":"Carol"}'];
const remove = 'DELETE /users/1';

testClaim(claim, {
  upheld: {
    'the same DELETE twice, though it answers 204 and then 404': [traceOf(...users, remove, remove), 4, 5],
    'the same DELETE three times': [traceOf(...users, remove, remove, remove), 4, 5, 6],
    'a server that answers 204 both times': [traceOn(deleteAnswersAbsent(204), ...users, remove, remove), 4, 5],
    'a server that answers 410': [traceOn(deleteAnswersAbsent(410), ...users, remove, remove), 4, 5],
    'a GET in between': [traceOf(...users, remove, 'GET /users/1', remove), 4, 6],
    'a first reply that was lost': [traceOf(...users, lost(remove), remove), 4, 5],
    'a second reply that was lost': [traceOf(...users, remove, lost(remove)), 4, 5],
    'a server that mails each time, for which nobody asked': [traceOn(deleteMails, ...users, remove, remove), 4, 5],
    'the latest of two that were repeated': [
      traceOf(...users, remove, remove, 'DELETE /users/2', 'DELETE /users/2'),
      6,
      7,
    ],
  },
  contradicted: {
    'a server that deletes by position': [traceOn(believing('delete-shifts-ids'), ...users, remove, remove), 4, 5],
    'a server that deletes by position, with its replies lost': [
      traceOn(believing('delete-shifts-ids'), ...users, lost(remove), lost(remove)),
      4,
      5,
    ],
    'a server that deletes by position, with a GET in between': [
      traceOn(believing('delete-shifts-ids'), ...users, remove, 'GET /users', remove),
      4,
      6,
    ],
  },
  untested: {
    'no exchange': [],
    'one DELETE': traceOf(...users, remove),
    'two DELETEs that differ': traceOf(...users, remove, 'DELETE /users/2'),
    'two DELETEs that differ in a header': traceOf(...users, remove, send(remove, ['If-Match', '*'])),
    'the same DELETE of what is absent': traceOf(remove, remove),
    'a first that only mailed': traceOn(deleteMails, remove, remove),
    'the same DELETE refused twice': traceOf('DELETE /settings', 'DELETE /settings'),
    'a repeat that is turned away': traceOn(deleteAnswersAbsent(503), ...users, remove, remove),
    'a repeat that never reached the server’s meaning': [
      ...traceOf(...users, remove),
      turnedAwayAtTheDoor(remove, 404, 5),
    ],
    'a repeat that may yet be performed': traceOn(deleteAnswersAbsent(202), ...users, remove, remove),
    'the same DELETE either side of a PUT': traceOf(...users, remove, 'PUT /users/1 {}', remove),
  },
});

testWords(claim, [
  [[], 'Needs a DELETE that removes something, and the same DELETE once more, with nothing in between.'],
  [traceOf(...users, remove, remove), 'After #4, #5 changed no resource. That agrees with §9.2.2.'],
  [traceOf(...users, remove, remove, remove), 'After #4, #5 and #6 changed no resource. That agrees with §9.2.2.'],
  [
    traceOn(deleteMails, ...users, remove, remove),
    'After #4, #5 changed no resource. #5 also queued a mail to log@example.com, which nobody asked for: §9.2.2 permits that.',
  ],
  [
    traceOn(believing('delete-shifts-ids'), ...users, remove, remove),
    "#5, the same DELETE as #4, replaced /users/1 and deleted /users/2. This handler did more than DELETE means; DELETE's definition stands.",
  ],
]);
