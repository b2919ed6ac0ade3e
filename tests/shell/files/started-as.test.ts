import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { startedAs } from '../../../src/shell/files/started-as.ts';
import { emptyFolders } from '../folders.ts';

const emptyFolder = emptyFolders();
const PATH = ['/usr/bin', '/project/node_modules/.bin'].join(':');

/** How it is called from /project, where the file that runs is this. */
const called = (script: string | undefined, cwd = '/project'): string => startedAs({ script, cwd, env: { PATH } });

describe('the tutor is called', () => {
  it.each([
    ['by its name, where that is on the PATH', '/usr/bin/http-tutor', 'http-tutor'],
    ['with npx, where the project has it', '/project/node_modules/.bin/http-tutor', 'npx http-tutor'],
    ['with npx, where Windows runs the file', '/project/node_modules/http-tutor/bin/http-tutor.js', 'npx http-tutor'],
    ['as a file in the folder', '/project/bin/http-tutor.js', 'node ./bin/http-tutor.js'],
    ['as a file elsewhere', '/clone/bin/http-tutor.js', 'node /clone/bin/http-tutor.js'],
    ['as a file in a folder with a space', '/my clone/bin/http-tutor.js', "node '/my clone/bin/http-tutor.js'"],
    ['as a file of another project', '/other/node_modules/.bin/http-tutor', 'node /other/node_modules/.bin/http-tutor'],
    ['with npx, where nobody knows', undefined, 'npx http-tutor'],
  ])('%s', (_, script, command) => {
    expect(called(script)).toBe(command);
  });

  it('with npx from a folder of the project, and by the file above it', () => {
    const script = '/project/node_modules/.bin/http-tutor';
    expect(called(script, '/project/quiz')).toBe('npx http-tutor');
    expect(called(script, '/')).toBe('node ./project/node_modules/.bin/http-tutor');
  });

  it('as a file, where there is no PATH', () => {
    expect(startedAs({ script: '/usr/bin/http-tutor', cwd: '/project', env: {} })).toBe('node /usr/bin/http-tutor');
  });
});

describe('the tutor that npx runs from its own folder is called', () => {
  it.each([
    ['with the tarball beside it', 'file:../../http-tutor-0.1.0.tgz', 'npx ./http-tutor-0.1.0.tgz'],
    ['with a tarball below it', 'file:../../dist/tutor.tgz', 'npx ./dist/tutor.tgz'],
    ['with a tarball elsewhere', 'file:/srv/http-tutor-0.1.0.tgz', 'npx /srv/http-tutor-0.1.0.tgz'],
    ['by its name in a clone', 'file:../..', 'npx http-tutor'],
    ['by its name where it was published', '^0.1.0', 'npx http-tutor'],
  ])('%s', (_, dependency, command) => {
    const cwd = emptyFolder();
    const folder = join(cwd, '_npx/0123abcd');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ dependencies: { 'http-tutor': dependency } }));
    expect(called(join(folder, 'node_modules/.bin/http-tutor'), cwd)).toBe(command);
  });

  it.each(['nothing', '[', 'null'])('by its name where that folder says %s', (text) => {
    const folder = join(emptyFolder(), '_npx/0123abcd');
    mkdirSync(folder, { recursive: true });
    if (text !== 'nothing') writeFileSync(join(folder, 'package.json'), text);
    expect(called(join(folder, 'node_modules/.bin/http-tutor'))).toBe('npx http-tutor');
  });
});
