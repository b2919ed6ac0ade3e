import { expect, it } from '@jest/globals';
import { Interrupted, TutorError } from '../src/errors.ts';
import { EXIT } from '../src/exit.ts';

it('keeps the sentence, the exit code and the cause', () => {
  const cause = new Error('EADDRINUSE');
  const error = new TutorError('Port 8080 is taken: choose another with --port.', EXIT.broken, { cause });
  expect(error).toMatchObject({ message: 'Port 8080 is taken: choose another with --port.', exitCode: 4, cause });
  expect(String(error)).toBe('TutorError: Port 8080 is taken: choose another with --port.');
});

it('tells a learner who left from a failure', () => {
  const error = new Interrupted();
  expect(error).toBeInstanceOf(TutorError);
  expect(error).toMatchObject({
    name: 'Interrupted',
    message: 'Interrupted.',
    exitCode: 130,
  });
  const goOn = 'npx http-tutor start --course cart';
  expect(new Interrupted({ goOn, cause: error })).toMatchObject({
    message: `Interrupted. To go on from what is saved: ${goOn}`,
    cause: error,
  });
});
