/** The bundled server, holding so many users. */
import { playground } from '../../src/semantics/playground.ts';
import { worldOf } from '../../src/semantics/world.ts';
import { startServer } from '../../src/shell/server/server.ts';
import { serving, users } from './serving.mjs';

const world = worldOf({ ...playground, resources: users('/users/') });
const { port, restore } = await startServer({ world });
serving(port, () => restore(world));
