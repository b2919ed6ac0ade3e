import { httpText } from './walks.ts';

export const alice = httpText('PUT', '/users/1', '{"name":"Alice"}');
export const tea = httpText('POST', '/orders', '{"item":"tea"}');

export const reading = { read: 'Some words.' };

/** The same PUT three times. Of its options `two` is right, and `four` where PUT adds a copy. */
export const thrice = {
  experiment: 'thrice',
  say: 'Three times.',
  worked: 1,
  send: [{ times: 3, request: alice }],
  predict: [{ count: '/users' }, { status: 2 }],
  shows: { 'put-repeat-adds-nothing': 'upheld' },
};

/** The same POST twice, on a server that drops the second. */
export const dropping = {
  experiment: 'dropping',
  say: 'On a server that drops.',
  server: 'post-is-idempotent',
  send: [{ times: 2, request: tea }],
  predict: [{ count: '/orders' }],
  shows: { 'post-repeat': 'added-nothing' },
};

/** A PUT of the learner, one of another client, and the first once more. Of its options, both contents are there. */
export const crossing = {
  experiment: 'crossing',
  say: 'Somebody comes in between.',
  worked: 1,
  send: [
    { request: alice },
    { by: 'other', request: httpText('PUT', '/users/1', '{"name":"Bob"}') },
    { request: alice },
  ],
  predict: [{ holds: '/users/1' }],
};

/** A POST whose reply is lost. */
export const lostPost = {
  experiment: 'lost-post',
  say: 'The reply goes missing.',
  again: 'ask',
  send: [{ fault: 'apply-then-drop', request: tea }],
};

/** A PUT whose reply is lost. */
export const lostPut = { ...lostPost, experiment: 'lost-put', send: [{ fault: 'apply-then-drop', request: alice }] };

export const scenario = {
  quiz: 'what-then',
  say: 'Twice.',
  scenario: { send: [{ request: alice, times: 2 }] },
  question: { count: '/users' },
};

/** A task whose goal counts: reached twice, it would leave two mails. */
export const mail = {
  task: 'mail-grace',
  say: 'Send a mail.',
  given: '? /users/7/welcome-email',
  goal: { outbox: 1 },
  hints: ['An action.', 'POST /users/8/welcome-email'],
  solution: httpText('POST', '/users/7/welcome-email'),
  mistakes: [{ request: httpText('DELETE', '/users/7'), because: 'She is gone.' }],
};

export const words = {
  quiz: 'in-words',
  question: 'Why?',
  choices: [
    { id: 'so', text: 'So', right: true, because: 'It is so, §9.2.2.' },
    { id: 'other', text: 'Other', believes: 'put-merges', because: 'It is not, §9.3.4.' },
    { id: 'third', text: 'Third', because: 'Nor is this, §9.3.4.' },
  ],
};
