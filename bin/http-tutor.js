#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import module from 'node:module';
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';

// Not in Node 20, where it saves nothing; from 22.8 on it saves a third of the start.
module.enableCompileCache?.();

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const { argv, env, platform, stdin, stdout, stderr } = process;

// A reader that has seen enough, such as head, is no failure; a full disk is.
for (const stream of [stdout, stderr]) {
  stream.on('error', ({ code, message }) => {
    if (code !== 'EPIPE' && stream === stdout) stderr.write(`http-tutor: nothing more could be written: ${message}\n`);
    process.exit(code === 'EPIPE' ? 0 : 4);
  });
}

// What holds if all comes to an end under a prompt, when no more than this can run.
process.exitCode = 130;

const { main } = await import('../dist/main.js');
process.exitCode = await main({
  argv: argv.slice(2),
  env,
  platform,
  stdin,
  stdout,
  stderr,
  signals: process,
  self: process,
  home: homedir(),
  cwd: process.cwd(),
  lessons: path('../lessons'),
  version: JSON.parse(readFileSync(path('../package.json'), 'utf8')).version,
});
