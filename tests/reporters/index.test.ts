import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from '@jest/globals';
import { reporters } from '../../src/reporters/index.ts';
import { REPORTERS } from '../../src/reporters/names.ts';
import { lookOf } from '../view/looks.ts';
import { items, shapes } from './reports.ts';

const folder = join(import.meta.dirname, '../../src/reporters');

describe('the reporters', () => {
  it('are those of the folder, each in a file of its name', async () => {
    const files = readdirSync(folder).filter((file) => file !== 'index.ts');
    const found = await Promise.all(
      files.map(async (file) => {
        const name = file.replace('.ts', '');
        const holds = (await import(join(folder, file))) as Readonly<Record<string, unknown>>;
        return name in holds ? [[name, holds[name]]] : [];
      }),
    );
    expect({ ...reporters }).toStrictEqual(Object.fromEntries(found.flat()));
  });

  it('are named, all of them, the one for people first', () => {
    expect(REPORTERS).toStrictEqual(Object.keys(reporters));
    expect(REPORTERS[0]).toBe('pretty');
  });

  test.each(REPORTERS)('%s ends its last line, where it has any', (name) => {
    for (const report of Object.values(shapes)) expect(reporters[name](report, lookOf(80))).toMatch(/^$|[^\n]\n{1,2}$/);
  });

  test.each(REPORTERS)('%s never tells the right answer, but with full feedback', (name) => {
    const { text } = items[3]?.options.find(({ id }) => id === 'cannot-tell') ?? { text: '' };
    const told = (report: (typeof shapes)[keyof typeof shapes]): string => reporters[name](report, lookOf(200));
    expect(told(shapes.poor)).not.toContain(text);
    expect(told(shapes.poor)).not.toContain('right answer');
    expect(told(shapes.prompted)).toContain(`The right answer: ${text}`);
  });

  test.each(REPORTERS)('%s never says what anyone thinks', (name) => {
    for (const report of Object.values(shapes)) expect(reporters[name](report, lookOf(80))).not.toMatch(/you think/i);
  });
});
