import { worldDeclaration, type Declaration } from './declaration.ts';

/** The default world: one of each kind of resource. Its replies are a contract with everyone who uses `serve`. */
export const playground: Declaration = worldDeclaration.parse({
  collections: {
    '/users': { put: 'creates' },
    '/articles': { put: 'creates', adds: ['id', 'version', 'updatedAt'] },
    '/accounts': { put: 'creates', guarded: true },
    '/payments': { put: 'refused', key: 'required' },
  },
  documents: { '/settings': {} },
  verbatim: ['/notes'],
  actions: { '/users/{id}/welcome-email': { mail: { to: 'email', subject: 'Welcome' } } },
});
