import { describe, expect, it } from '@jest/globals';
import { worldAfter } from '../../../src/evidence/trace.ts';
import { putMailsUnasked } from '../../../src/semantics/handlers/put-mails-unasked.ts';
import { rfc9110 } from '../../../src/semantics/rfc9110/index.ts';
import { freshPlayground, traceOn } from '../../helpers.ts';

const put = 'PUT /users/1 {"email":"ann@example.com"}';
const mail = { to: 'ann@example.com', subject: 'Your details were saved', about: '/users/1' };

describe('where a PUT mails unasked', () => {
  it.each([
    ['it does each time', [put, put], [mail, mail]],
    [
      'not where there is no address',
      ['PUT /users/1 {"name":"Ann"}', 'PUT /users/2 {"email":1}', 'PUT /users/3 []'],
      [],
    ],
    ['not where the PUT is refused', [`${put}{`], []],
    [
      'not of a note, and not by a POST',
      ['PUT /notes/1 {"email":"a@example.com"}', 'POST /users {"email":"a@example.com"}'],
      [],
    ],
  ])('%s', (_, lines, mails) => {
    const world = worldAfter(traceOn(putMailsUnasked.change(rfc9110), ...lines), freshPlayground);
    expect(world.outbox).toEqual(mails);
  });
});
