import { describe, expect, test } from '@jest/globals';
import { isSuccess, reasonOf } from '../../src/http/status.ts';

describe('a status', () => {
  test.each([
    [200, 'OK', true],
    [201, 'Created', true],
    [204, 'No Content', true],
    [299, 'Successful', true],
    [199, 'Informational', false],
    [304, 'Not Modified', false],
    [428, 'Precondition Required', false],
    [499, 'Client Error', false],
    [599, 'Server Error', false],
    [600, 'Unknown', false],
  ])('%i means %s, success: %j', (status, reason, success) => {
    expect(reasonOf(status)).toBe(reason);
    expect(isSuccess(status)).toBe(success);
  });
});
