import type { Request } from '../http/message.ts';
import { patchFormatOf } from '../semantics/rfc9110/patch.ts';
import { PATCH_FORMATS } from '../semantics/semantics.ts';
import type { Ask } from './question.ts';

/** What the server declares of PATCH where it allows it: `place` is a URL, or a pattern of URLs of which this may be absent. */
export function patching(place: string, request: Request, { kind, absent }: Patching): readonly string[] {
  return [
    // RFC 5789 §2: there is no format that every server takes.
    `At ${place}, PATCH takes ${PATCH_FORMATS.join(' and ')}.`,
    // RFC 5789 §2: whether a PATCH creates what is absent is for the server to say.
    ...(absent ? [`At ${place}, PATCH creates nothing: where nothing is, it is answered 404.`] : []),
    ...(kind === 'status' ? refusals(request) : []),
  ];
}

export interface Patching {
  readonly kind: Ask['kind'];
  readonly absent: boolean;
}

// RFC 5789 §2.2: statuses that are recommended, or only possible.
function refusals(request: Request): readonly string[] {
  switch (patchFormatOf(request)) {
    case 'application/json-patch+json':
      return ['A JSON Patch that does not apply to what is there is answered 409.'];
    case 'application/merge-patch+json':
      return [];
    case undefined:
      return ['A PATCH in a format that is not taken is answered 415.'];
  }
}
