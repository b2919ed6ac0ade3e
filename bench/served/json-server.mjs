/** json-server 0.17.4 without its log, in memory, out of the folder where it was installed. */
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { serving, users } from './serving.mjs';

const jsonServer = createRequire(join(resolve(process.argv[3]), 'here.js'))('json-server');
const initial = () => Object.entries(users('')).map(([id, user]) => ({ id, ...user }));
const router = jsonServer.router({ users: initial() });
const app = jsonServer.create();
app.use(jsonServer.defaults({ logger: false, static: resolve(process.argv[3]) }));
app.use(router);
const server = app.listen(0, '127.0.0.1', () => {
  serving(server.address().port, () => router.db.setState({ users: initial() }));
});
