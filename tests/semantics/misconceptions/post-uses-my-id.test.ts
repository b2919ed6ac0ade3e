import { describe, expect, it } from '@jest/globals';
import { bytesOf } from '../../../src/http/message.ts';
import { idIn } from '../../../src/semantics/misconceptions/misconception.ts';
import { wide } from '../histories.ts';
import { outcomeOn } from './servers.ts';

describe('the id in content', () => {
  it.each([
    ['{"id":"ann"}', 'ann'],
    ['{"id":7}', '7'],
    ['{"id":"a/b é"}', 'a%2Fb%20%C3%A9'],
    ['{"id":""}', ''],
    ['{"id":true}', undefined],
    ['{"id":null}', undefined],
    [String.raw`{"id":"\ud83d\ude00"}`, '%F0%9F%98%80'],
    [String.raw`{"id":"\ud83d"}`, undefined],
    ['{"name":"ann"}', undefined],
    ['["id"]', undefined],
    ['{', undefined],
  ])('of %s is %j', (content, id) => {
    expect(idIn(bytesOf(content))).toBe(id);
  });
});

describe('where the id in the content becomes the URL', () => {
  it.each([
    ['the client names the URL', ['POST /users {"id":"ann"}'], ['/users/ann']],
    ['the server does where there is none', ['POST /users {}'], ['/users/1']],
    ['the server does where it would be no URL of a member', ['POST /users {"id":".."}'], ['/users/1']],
    ['the server does where it is empty', ['POST /users {"id":""}'], ['/users/1']],
    ['the same id again is the same URL', ['POST /users {"id":"a"}', 'POST /users {"id":"a"}'], ['/users/a']],
    ['an id counts as given out', ['POST /users {"id":1}', 'DELETE /users/1', 'POST /users {}'], ['/users/2']],
  ])('%s', (_, lines, paths) => {
    expect(Object.keys(outcomeOn('post-uses-my-id', lines).resources)).toEqual(paths);
  });

  it.each([
    ['also where PUT is refused', 'POST /orders {"id":"a"}', '{"created":"/orders/a"}'],
    ['but not over a document beside the members', 'POST /users {"id":"me"}', '{"created":"/users/1"}'],
  ])('it does, %s', (_, line, content) => {
    expect(outcomeOn('post-uses-my-id', [line], wide).content).toBe(content);
  });
});
