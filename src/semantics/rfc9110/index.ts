import { matchesStrongly } from '../../http/entity-tag.ts';
import { notAllowed } from '../reply.ts';
import type { Semantics } from '../semantics.ts';
import { act } from './action.ts';
import { checks } from './checks.ts';
import { removeMember } from './delete.ts';
import { get } from './get.ts';
import { nextMember } from './naming.ts';
import { options } from './options.ts';
import { create } from './post.ts';
import { patch, patched } from './patch.ts';
import { put } from './put.ts';

const read = { GET: get, HEAD: get, OPTIONS: options };

/** The semantics of RFC 9110 and a world's declaration: the reference that every other semantics departs from. */
export const rfc9110: Semantics = {
  checks,
  acts: {
    collection: { ...read, POST: create },
    listing: read,
    record: read,
    member: { ...read, PUT: put, PATCH: patch, DELETE: removeMember },
    note: { ...read, PUT: put, DELETE: removeMember },
    document: { ...read, PUT: put, PATCH: patch },
    action: { POST: act, OPTIONS: options },
  },
  notAllowed,
  nameMember: nextMember,
  // RFC 9110 §9.3.4: the state of the target is replaced with the state that the enclosed representation defines.
  replace: (_held, sent) => sent,
  patch: patched,
  // RFC 9110 §13.1.1: If-Match compares strongly.
  matches: matchesStrongly,
  keyOf: ({ key }) => key,
};
