/**
 * Says how well the tests hold the code: it changes one place of src/ at a time, in a copy, and prints the changes that no test
 * finds. `npm run mutants -- [--sample N] [--seed N] [--near] [FOLDER...]`; --near asks only the tests of the same floor.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import ts from 'typescript';

const FLOORS = ['src/semantics', 'src/evidence', 'src/questions', 'src/quiz'];
const LEFT_OUT = ['.git', 'node_modules', 'coverage'];
const MINUTE = 60_000;
const SWAPS = ['=== !==', '< <=', '> >=', '&& ||', 'some every'].map((pair) => pair.split(' '));
const SWAPPED = new Map([...SWAPS, ...SWAPS.map(([one, other]) => [other, one])]);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    near: { type: 'boolean', default: false },
  },
});
const root = import.meta.dirname;
const copy = mkdtempSync(join(tmpdir(), 'http-tutor-mutants-'));
process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
process.once('SIGINT', () => process.exit(130));
copyTree();
const chosen = sampleOf(filesIn(positionals.length > 0 ? positionals : FLOORS).flatMap(mutantsOf));
await holdUnchanged(chosen);
let killed = 0;
for (const mutant of chosen) {
  if (await isKilled(mutant)) killed += 1;
  else console.log(`${mutant.file}:${mutant.line}  ${mutant.before} → ${mutant.after}`);
}
console.log(`killed ${killed} of ${chosen.length}`);

function copyTree() {
  const wanted = (path) => !LEFT_OUT.includes(relative(root, path).split(sep)[0]);
  cpSync(root, copy, { recursive: true, filter: wanted });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
}

function filesIn(folders) {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name).replaceAll(sep, '/')),
  );
}

function mutantsOf(file) {
  const text = readFileSync(join(root, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const mutants = [];
  visit(source);
  return mutants;

  function visit(node) {
    // Types are not run, and a module without its imports proves nothing.
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    for (const [place, after] of changesOf(node)) {
      const [start, end] = [place.getStart(source), place.getEnd()];
      const { line, character } = source.getLineAndCharacterOfPosition(start);
      const [from, to] = [place.parent.getStart(source), place.parent.getEnd()];
      mutants.push({
        file,
        line: line + 1,
        column: character + 1,
        text: text.slice(0, start) + after + text.slice(end),
        before: oneLine(text.slice(from, to)),
        after: oneLine(text.slice(from, start) + after + text.slice(end, to)),
      });
    }
    ts.forEachChild(node, visit);
  }
}

/** The changes that are tried on a node: each the part of it that is replaced, and what replaces it. */
function changesOf(node) {
  if (ts.isBinaryExpression(node)) return swapped(node.operatorToken);
  if (ts.isPropertyAccessExpression(node) && ts.isCallExpression(node.parent)) return swapped(node.name);
  if (ts.isIfStatement(node)) return decided(node.expression);
  if (ts.isConditionalExpression(node)) return decided(node.condition);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [[node, node.operand.getText()]];
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [[node, 'false']];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [[node, 'true']];
  if (ts.isNumericLiteral(node)) return [1, -1].map((step) => [node, `(${Number(node.text) + step})`]);
  if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) return [[node, '']];
  if (isReturned(node) && ts.isStringLiteral(node) && node.text !== '') return [[node, "''"]];
  return [];
}

function swapped(token) {
  const other = SWAPPED.get(token.getText());
  return other === undefined ? [] : [[token, other]];
}

function decided(condition) {
  return ['true', 'false'].map((outcome) => [condition, outcome]);
}

function isReturned({ parent }) {
  return parent !== undefined && (ts.isReturnStatement(parent) || ts.isArrowFunction(parent));
}

function oneLine(text) {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
}

/** A choice that is the same wherever it is made, and changes little when the code does. */
function sampleOf(mutants) {
  const rank = ({ file, line, column, after }) =>
    createHash('sha256').update([values.seed, file, line, column, after].join('\n')).digest('hex');
  const ranked = mutants.map((mutant) => [rank(mutant), mutant]).sort(([a], [b]) => (a < b ? -1 : 1));
  return ranked.slice(0, Number(values.sample)).map(([, mutant]) => mutant);
}

function testFolder(file) {
  return file.split('/').slice(0, 2).join('/').replace(/^src/, 'tests');
}

// Tests that fail on the code as it is would kill every mutant.
async function holdUnchanged(chosen) {
  const folders = [...new Set(chosen.map(({ file }) => testFolder(file)))];
  if (await fails(folders, 60)) throw new Error(`The tests fail before anything is changed: ${folders.join(', ')}`);
}

async function isKilled({ file, text }) {
  const path = join(copy, file);
  const unchanged = readFileSync(path, 'utf8');
  writeFileSync(path, text);
  const found = await isFound(file);
  writeFileSync(path, unchanged);
  return found;
}

// The nearest tests come first: most changes are found by them, and all that are related are half of the suite.
async function isFound(file) {
  const own = file.replace(/^src/, 'tests').replace(/\.ts$/, '.test.ts');
  if (existsSync(join(copy, own)) && (await fails(['-i', '--runTestsByPath', own], 3))) return true;
  const related = ['--passWithNoTests', '--findRelatedTests', file];
  if (await fails([...related, '--testMatch', `<rootDir>/${testFolder(file)}/**/*.test.ts`], 10)) return true;
  return !values.near && (await fails(related, 30));
}

/** True also when the tests take longer than `minutes`: a change can make a loop endless. */
function fails(args, minutes) {
  const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--coverage=false', '--bail', '--ci'];
  return new Promise((resolve, reject) => {
    // A group of its own, so that Jest's workers end with it.
    const run = spawn(process.execPath, [...jest, ...args], { cwd: copy, stdio: 'ignore', detached: true });
    const stop = () => process.kill(-run.pid, 'SIGKILL');
    const clock = setTimeout(stop, minutes * MINUTE);
    process.once('exit', stop);
    run.once('error', reject);
    run.once('exit', (code) => {
      clearTimeout(clock);
      process.removeListener('exit', stop);
      resolve(code !== 0);
    });
  });
}
