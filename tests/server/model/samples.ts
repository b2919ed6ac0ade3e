// Few names, so that requests meet each other's effects.
export const COLLECTIONS = ['/users', '/articles', '/accounts', '/payments'];
export const MEMBERS = ['/users/1', '/users/2', '/users/ada', '/articles/1', '/articles/intro', '/accounts/1'];
/** Whatever is held: `{n}` stands for the nth resource, counted round, when the request is sent. */
export const HELD = ['{0}', '{1}', '{2}', '{3}', '{4}', '{5}'];
export const NOTES = ['/notes/a', '/notes/b'];
export const ACTIONS = ['/users/1/welcome-email', '/users/ada/welcome-email'];
/** Queries mean nothing, whatever they say. */
export const LINKS = HELD.map((path) => `${path}?action=delete`);
export const ANYWHERE = [
  ...COLLECTIONS,
  ...MEMBERS,
  ...NOTES,
  ...ACTIONS,
  ...['/notes', '/settings', '/payments/1', '/payments/2', '/users/%31', '/users/%61da', '/accounts/%31?a=/users'],
  ...['/', '/nowhere', '/users/', '/users/1/', '/notes/', '/users//1', '/users/1/friends', '/articles/1/welcome-email'],
  ...['/users/1/welcome-email/', '/settings/theme', '/Users', '/notes/a/b', '/accounts/1?_tutor', '/users?page=1'],
];

export const METHODS = [
  'GET',
  'HEAD',
  'PUT',
  'POST',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'PROPFIND',
  'TRACE',
  'QUERY',
  'get',
  'MILK',
];

export const JSON_TYPES = ['application/json', 'application/json', 'Application/JSON; charset="utf-8"'];
export const TYPES = [
  ...JSON_TYPES,
  ...['application/merge-patch+json', 'application/json-patch+json', 'text/plain', 'image/png', 'x/json'],
];

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

/** JSON that a member of any collection may be. */
export const OBJECTS = [
  '{}',
  '{"name":"Ada"}',
  '{"name":"Ada","email":"ada@example.com"}',
  '{"name":"Bo","email":"bo@example.com","tags":["a","b"]}',
  '{"name":{"first":"Cy"},"email":"cy@example.com","tags":["c"]}',
  '{"email":42}',
  '{"id":"9","version":7,"updatedAt":"now","title":"Hello"}',
  '{"title":"Hello","constructor":"C","toString":null}',
  '{ "name" : "Zo\u00c3\u00ab", "age": 1.0 }',
];
export const MAILABLE = [...OBJECTS, ...OBJECTS].filter((object) => object.includes('@'));
/** JSON that only some may be, then what none may be, then what is none. */
export const CONTENTS = [
  ...OBJECTS,
  ...['null', '42', '"Ada"', '[{"name":"Ada"}]', nested(64)],
  ...[nested(65), '{"a":[{"__proto__":1}]}', '{"\\u005f_proto__":{}}', '{"constructor":{"prototype":1}}'],
  ...['', ' ', '{"name":', "{name:'Ada'}", '{} {}', '"Zo\u00eb"', '[1,]'],
];

/** RFC 7396. */
export const MERGE_PATCHES = [
  ...['{}', '{"name":"Bo"}', '{"name":null}', '{"email":"new@example.com","tags":null}', '{"tags":["c"]}'],
  ...['{"name":{"first":"Ada","last":null}}', '{"name":{"first":null}}', '{"version":9,"id":null}', '{"a":{"b":{}}}'],
  ...['null', '[1]', '"Ada"'],
];

/** Quoted or not; the second is the draft's own kind of key, the third has an escape. */
export const KEYS = ['"a"', '"8e03978e-40d5-43dd-bc93-6894a57f9324"', '"\\"b\\\\"', 'a', '"a', '"a"b"', '"a", "b"'];
