import type { Response } from '../../http/message.ts';
import { isToken } from '../../http/parsed.ts';
import { notImplemented, problem } from '../../semantics/reply.ts';
import { CONTENT_LIMIT } from '../../semantics/rfc9110/limits.ts';
import { METHODS } from '../../semantics/semantics.ts';

/** The facts that node:http tells of bytes that it could not take for a request. */
export interface ParserError {
  readonly code?: string;
  readonly rawPacket?: Uint8Array;
  readonly bytesParsed?: number;
}

/** The answer to bytes that are no request; `undefined` where the connection itself broke, and nobody would read one. */
export function refusalOfBytes(error: ParserError): Response | undefined {
  const { code = '' } = error;
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return problem(408, 'The request did not arrive in time.');
    case 'HPE_HEADER_OVERFLOW':
      return problem(431, 'The header is too large.');
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return problem(413, `The content and what frames it must not be larger than ${CONTENT_LIMIT} bytes.`);
    case 'HPE_INVALID_METHOD':
    case 'HPE_INVALID_CONSTANT':
      return unknownMethod(error) ?? malformed();
    default:
      return code.startsWith('HPE_') ? malformed() : undefined;
  }
}

function malformed(): Response {
  return problem(400, 'These bytes are not an HTTP/1.1 request.');
}

// RFC 9110 §9.1, §15.6.2: a token is a method, if not one that node's parser knows, and 501 is the answer to it.
function unknownMethod({ rawPacket = new Uint8Array(), bytesParsed = 0 }: ParserError): Response | undefined {
  const start = rawPacket.subarray(0, bytesParsed).lastIndexOf(LINE_FEED) + 1;
  const line = new TextDecoder('latin1').decode(rawPacket.subarray(start)).split('\n', 1)[0] ?? '';
  const method = /^(\S+) (?:\/|\*|https?:\/\/)\S* HTTP\/1\.[01]\r?$/i.exec(line)?.[1] ?? '';
  return isToken(method) ? notImplemented(method, METHODS) : undefined;
}

const LINE_FEED = 0x0a;
