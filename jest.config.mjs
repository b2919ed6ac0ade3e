/** Run by `npm run unit`: Jest in ESM mode, TypeScript by ts-jest, a coverage gate over the pure floors. */
export default {
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true, diagnostics: false }] },
  testEnvironment: 'node',
  testTimeout: 20_000,
  maxWorkers: 2,
  collectCoverageFrom: ['src/**/*.ts'],
  coverageDirectory: 'coverage',
  coverageReporters: ['text-summary', 'json', 'lcovonly'],
};
