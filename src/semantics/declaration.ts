import * as z from 'zod';
import type { Path } from '../http/message.ts';
import type { Json } from '../http/json.ts';

/** Members that the server can manage itself; what clients send for them is ignored. */
export const MANAGED_MEMBERS = ['id', 'version', 'updatedAt'] as const;
export type ManagedMember = (typeof MANAGED_MEMBERS)[number];

// Of characters that need no percent-encoding, and no dot segment: a client would resolve that away (RFC 3986 §5.2.4).
const segment = String.raw`/(?!\.{1,2}(/|$))[A-Za-z0-9._~-]+`;
const path = z
  .custom<Path>((value) => typeof value === 'string' && new RegExp(`^(${segment})+$`).test(value), {
    error: 'write a path such as /users: it starts with /, ends without one, and has no spaces',
  })
  .meta({ type: 'string', pattern: `^(${segment})+$` });

const collection = z.strictObject({
  put: z
    .enum(['creates', 'replaces', 'refused'])
    .default('creates')
    .describe('What PUT to a member does: creates it where it is absent, only replaces it, or is refused'),
  adds: z.array(z.enum(MANAGED_MEMBERS)).default([]).describe('Members that the server manages and joins in when read'),
  guarded: z.boolean().default(false).describe('Whether changing a member requires If-Match'),
  key: z
    .enum(['none', 'honoured', 'required'])
    .default('none')
    .describe('What an Idempotency-Key of a POST does: nothing, lets it be sent again, or has to be there'),
});

const mailing = z
  .strictObject({
    mail: z.strictObject({
      to: z.string().describe('The member that holds the address'),
      subject: z.string(),
    }),
  })
  .describe('Queues a mail');

const toggling = z
  .strictObject({ toggle: z.string().min(1).describe('The member, true or false, that each POST switches') })
  .describe('Switches a member from true to false, or back');

const action = z.union([mailing, toggling], 'an action is one of mail, toggle: name just one of them');

const actionPath = z
  .string()
  .regex(
    new RegExp(String.raw`^(${segment})+/\{id\}${segment}$`),
    'write it as /users/{id}/welcome-email: a collection, {id}, a name',
  );

const json = z.json() as z.ZodType<Json>;

/** A world as data: which URLs there are, how each behaves where HTTP leaves it open, and what they hold at first. */
export const worldDeclaration = z.strictObject({
  collections: z.record(path, collection).default({}),
  documents: z.record(path, json).default({}).describe('Single resources, with what each holds at first'),
  verbatim: z.array(path).default([]).describe('Paths below which any media type is stored'),
  actions: z.record(actionPath, action).default({}),
  resources: z.record(path, json).default({}).describe('What the members hold at first'),
});

/** A declaration as an author writes it, and with every default filled in. */
export type DeclarationText = z.input<typeof worldDeclaration>;
export type Declaration = z.output<typeof worldDeclaration>;
export type CollectionDeclaration = z.output<typeof collection>;
export type ActionDeclaration = z.output<typeof action>;
