import { fieldOf, type Header, type Request, type Response } from '../../http/message.ts';
import { listed } from '../../text/wording.ts';
import { lastOf, ownReplyOf, succeeded, type Exchange } from '../exchange.ts';
import { judgeBeside, type SameStatePair } from '../same-world.ts';
import { ref } from '../sentences.ts';
import type { RuleOutcome } from '../verdict.ts';
import { rule } from './claim.ts';

export default rule({
  id: 'head-has-fields-of-get',
  title: 'A HEAD is answered with the fields that the same GET would get',
  reference: 'RFC 9110 §9.3.2',
  obligation: 'SHOULD',

  judge: judgeBeside(asGet, shows),

  words: {
    upheld: (evidence) =>
      `${ref(lastOf(evidence))} was answered with the fields of ${ref(evidence[0])}, the same GET, as §9.3.2 recommends.`,
    contradicted: (evidence) => {
      const [other, judged] = [evidence[0], lastOf(evidence)];
      const names = otherwiseIn(fieldsOf(other), fieldsOf(judged));
      return (
        `${ref(judged)} was answered with another ${listed(names)} than ${ref(other)}, the same GET. ` +
        `The same fields are recommended, not required (§9.3.2).${names.includes(LENGTH) ? OF_LENGTH : ''}`
      );
    },
    untested: 'Needs a HEAD that succeeds, and the same GET before or after it, with nothing changed in between.',
  },
});

function asGet(request: Request): Request | undefined {
  return request.method === 'HEAD' ? { ...request, method: 'GET' } : undefined;
}

// A server may leave out what it only finds while it makes the content: a field that is missing shows nothing.
function shows({ other, judged }: SameStatePair): RuleOutcome | undefined {
  const [of, had] = [fieldsOf(other), fieldsOf(judged)];
  if (of.length === 0 || !succeeded(other) || !succeeded(judged)) return undefined;
  if (otherwiseIn(of, had).length > 0) return 'contradicted';
  return of.every(([name]) => fieldOf({ headers: had }, name) !== undefined) ? 'upheld' : undefined;
}

function otherwiseIn(of: readonly Header[], had: readonly Header[]): readonly string[] {
  return of
    .filter(([name, value]) => ![value, undefined].includes(fieldOf({ headers: had }, name)))
    .map(([name]) => name);
}

// None where the client did not see them. On the way, a reply gets a date and fields about the connection.
function fieldsOf(exchange: Exchange): readonly Header[] {
  const reply = ownReplyOf(exchange);
  if (reply === undefined) return [];
  return exchange.request.method === 'HEAD' ? reply.headers : [...reply.headers, lengthOf(reply)];
}

// RFC 9110 §8.6: a HEAD may say how long the content would be, and then has to say it right.
function lengthOf({ body }: Response): Header {
  return [LENGTH, String(body.length)];
}

const LENGTH = 'Content-Length';
const OF_LENGTH = ' But a Content-Length, if there is one, must be that of the GET (§8.6).';
