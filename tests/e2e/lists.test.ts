import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { indexedOutline } from '../../src/shell/files/course-index.ts';
import { bundledLessons, run } from '../system.ts';
import { bin, emptyRoom, root } from './tutor.ts';

it('the build has an index of the bundled lessons as they are', () => {
  expect(indexedOutline(bundledLessons, join(root, 'dist/lessons.json'))).toBeDefined();
});

it.each([[['list']], [['list', '--json']], [['progress']]])(
  '%j says the same with the index as without',
  async (argv) => {
    const env = { ...process.env, HTTP_TUTOR_HOME: emptyRoom(), NO_COLOR: '1', LANG: 'C.UTF-8' };
    const { stdout } = await promisify(execFile)(process.execPath, [bin, ...argv], { env });
    expect(stdout).toBe((await run(argv, { env: { NO_COLOR: '1' } })).out);
  },
);
