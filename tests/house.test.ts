import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

/** The most files that a folder may hold: more is a missing room. */
const MAX_FILES = 30;

const src = join(import.meta.dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));

interface Source {
  readonly imports: readonly string[];
  readonly exports: readonly string[];
}

const sources: ReadonlyMap<string, Source> = new Map(files.map((file) => [file, sourceOf(file)]));

function sourceOf(file: string): Source {
  const { statements } = ts.createSourceFile(file, readFileSync(join(src, file), 'utf8'), ts.ScriptTarget.Latest);
  const from = statements.flatMap((each) => (ts.isImportDeclaration(each) ? [each.moduleSpecifier] : []));
  return {
    imports: from.flatMap((each) =>
      ts.isStringLiteral(each) && each.text.startsWith('.') ? [join(dirname(file), each.text)] : [],
    ),
    exports: statements.flatMap((each) => (isExported(each) ? namesIn(each) : [])),
  };
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

function namesIn(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return isNamed && statement.name !== undefined ? [statement.name.text] : [];
}

describe('the house', () => {
  it('gives an exported name one meaning', () => {
    const homes = new Map<string, ReadonlySet<string>>();
    for (const [file, { exports }] of sources)
      for (const name of exports) homes.set(name, new Set([...(homes.get(name) ?? []), file]));
    const shared = [...homes]
      .filter(([, { size }]) => size > 1)
      .map(([name, all]) => `${name}: ${[...all].join(', ')}`);
    expect(shared).toStrictEqual([]);
  });

  it('has no circle: no file takes anything, a type included, from one that takes from it', () => {
    const done = new Set<string>();
    const circles = files.flatMap((file) => circlesFrom(file, [], done));
    expect(circles).toStrictEqual([]);
  });

  it('has no room with more files than one can look over', () => {
    const counts = new Map<string, number>();
    for (const file of files) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > MAX_FILES)).toStrictEqual([]);
  });
});

function circlesFrom(file: string, way: readonly string[], done: Set<string>): readonly string[] {
  const start = way.indexOf(file);
  if (start !== -1) return [[...way.slice(start), file].join(' > ')];
  if (done.has(file)) return [];
  const circles = (sources.get(file)?.imports ?? []).flatMap((each) => circlesFrom(each, [...way, file], done));
  done.add(file);
  return circles;
}
