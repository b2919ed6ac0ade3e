const whole = { lines: 99, branches: 98 };

/** Run by `npm run unit`: Jest in ESM mode, TypeScript by ts-jest, and a coverage gate. */
export default {
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true, diagnostics: false }] },
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/tests/seed.ts'],
  testTimeout: 30_000,
  maxWorkers: 2,
  collectCoverageFrom: ['src/**/*.ts'],
  coverageDirectory: 'coverage',
  coverageReporters: ['text-summary', 'json', 'lcovonly'],
  // The floors that decide what is said to a learner. The rest is room for kinds that a table has to name, and nothing reaches.
  coverageThreshold: {
    global: { lines: 95, branches: 90 },
    './src/http/': whole,
    './src/text/': whole,
    './src/semantics/': whole,
    './src/evidence/': whole,
    './src/questions/': whole,
    './src/lesson/': whole,
    './src/quiz/': whole,
    './src/reporters/': whole,
  },
};
