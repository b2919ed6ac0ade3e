import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { codeOf, reasonFor, systemError } from '../../../src/shell/files/system-error.ts';

describe('codeOf', () => {
  it('names a failure of the system', () => {
    expect(codeOf(thrownBy(() => readFileSync('/no/such/file')))).toBe('ENOENT');
    expect(codeOf(systemError('ELOCKED'))).toBe('ELOCKED');
  });

  const bug = thrownBy(() => readFileSync(7.5));
  it.each([[undefined], [null], ['ENOENT'], [7], [{ code: 7 }], [new Error('ENOENT')], [bug]])(
    'is absent of %p',
    (thrown) => {
      expect(codeOf(thrown)).toBeUndefined();
    },
  );
});

describe('reasonFor', () => {
  it.each([
    ['ENOSPC', 'the disk is full, ENOSPC'],
    ['EROFS', 'the disk is read-only, EROFS'],
    ['EWHATEVER', 'EWHATEVER'],
    ['constructor', 'constructor'],
  ])('says what %s means', (code, reason) => {
    expect(reasonFor(code)).toBe(reason);
  });
});

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
