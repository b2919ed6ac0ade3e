import { EventEmitter } from 'node:events';
import { expect, it } from '@jest/globals';
import { shutdownBy } from '../../../src/shell/terminal/shutdown.ts';

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 143],
])('takes the first %s, and leaves what comes after it to Node', async (signal, code) => {
  const process = new EventEmitter();
  const ending = shutdownBy(process);
  expect(ending.hasCome()).toBe(false);
  process.emit(signal);
  await expect(ending.code).resolves.toBe(code);
  expect(ending.hasCome()).toBe(true);
  expect(process.eventNames()).toStrictEqual([]);
});

it('keeps listening while a signal is told, since some count the listeners and kill the process', () => {
  const process = new EventEmitter();
  shutdownBy(process);
  let counted = 0;
  process.on('SIGTERM', () => {
    counted = process.listenerCount('SIGTERM');
  });
  process.emit('SIGTERM');
  expect(counted).toBe(2);
});

it('fails with an error that nobody caught', async () => {
  const process = new EventEmitter();
  const { code } = shutdownBy(process);
  process.emit('uncaughtException', new Error('lost'));
  await expect(code).rejects.toThrow('lost');
});

it('listens no longer when asked, and has come to its end', () => {
  const process = new EventEmitter();
  const ending = shutdownBy(process);
  ending.unlisten();
  expect(process.eventNames()).toStrictEqual([]);
  expect(ending.hasCome()).toBe(true);
});
