import { describe, expect, it } from '@jest/globals';
import { stateFolder } from '../../../src/shell/files/state-folder.ts';

const linux = { env: {}, platform: 'linux', home: '/home/ada', cwd: '/here' };
const macos = { env: {}, platform: 'darwin', home: '/Users/ada', cwd: '/here' };
const windows = { env: {}, platform: 'win32', home: 'C:\\Users\\ada', cwd: 'D:\\work' };

describe('stateFolder', () => {
  it.each([
    ['follows XDG on Linux', linux, '/home/ada/.local/state/http-tutor'],
    ['follows XDG elsewhere on Unix', { ...linux, platform: 'freebsd' }, '/home/ada/.local/state/http-tutor'],
    ['honours XDG_STATE_HOME', { ...linux, env: { XDG_STATE_HOME: '/state' } }, '/state/http-tutor'],
    ['ignores a relative one', { ...linux, env: { XDG_STATE_HOME: 'state' } }, '/home/ada/.local/state/http-tutor'],
    ['ignores an empty one', { ...linux, env: { XDG_STATE_HOME: '' } }, '/home/ada/.local/state/http-tutor'],
    ['is not in the current folder, though there is no home', { ...linux, home: '' }, '/.local/state/http-tutor'],
    ['is not in the current folder, though home is', { ...linux, home: 'ada' }, '/ada/.local/state/http-tutor'],
    ['follows Apple on macOS', macos, '/Users/ada/Library/Application Support/http-tutor'],
    [
      'ignores XDG on macOS',
      { ...macos, env: { XDG_STATE_HOME: '/state' } },
      '/Users/ada/Library/Application Support/http-tutor',
    ],
    ['honours LOCALAPPDATA', { ...windows, env: { LOCALAPPDATA: 'E:\\local' } }, 'E:\\local\\http-tutor'],
    ['does without LOCALAPPDATA', windows, 'C:\\Users\\ada\\AppData\\Local\\http-tutor'],
    [
      'ignores XDG on Windows',
      { ...windows, env: { XDG_STATE_HOME: '/s' } },
      'C:\\Users\\ada\\AppData\\Local\\http-tutor',
    ],
  ])('%s', (_, place, folder) => {
    expect(stateFolder(place)).toBe(folder);
  });

  it.each([
    ['/mine', linux, '/mine'],
    ['mine', linux, '/here/mine'],
    ['../mine', macos, '/mine'],
    ['C:\\mine', windows, 'C:\\mine'],
    ['mine', windows, 'D:\\work\\mine'],
    ['', linux, '/home/ada/.local/state/http-tutor'],
  ])('takes HTTP_TUTOR_HOME=%s over all else', (home, place, folder) => {
    expect(stateFolder({ ...place, env: { HTTP_TUTOR_HOME: home } })).toBe(folder);
    const others = { XDG_STATE_HOME: '/state', LOCALAPPDATA: 'E:\\local' };
    if (home !== '') expect(stateFolder({ ...place, env: { ...others, HTTP_TUTOR_HOME: home } })).toBe(folder);
  });
});
