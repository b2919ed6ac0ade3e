#!/usr/bin/env node
// Written as Node.js 12.20 reads it, so that each later version can say that it is too old. All else is loaded when that is known.
import { readFileSync } from 'fs';
import module from 'module';
import { homedir, userInfo } from 'os';
import { isAbsolute } from 'path';
import { fileURLToPath } from 'url';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const { argv, env, platform, stdin, stdout, stderr } = process;
const { version, engines } = JSON.parse(readFileSync(path('../package.json'), 'utf8'));

// A reader that has seen enough, such as head, is no failure, and hides none: what runs ends with its own code, but for the
// server, which would not end. A full disk is a failure. Where complaints go nowhere, nobody hears them.
stdout.on('error', ({ code, message }) => {
  if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') {
    if (argv[2] === 'serve') process.exit(0);
    return;
  }
  stderr.write(`http-tutor: nothing more could be written: ${message}\n`);
  process.exit(4);
});
stderr.on('error', () => {});

// There may be none: a user whom nobody entered, a folder that was removed meanwhile.
const orRoot = (folder) => {
  try {
    return folder();
  } catch {
    return '/';
  }
};

// Whoever sets HOME to nothing, or to a folder within the current one, still has a home.
const home = () => (isAbsolute(homedir()) ? homedir() : userInfo().homedir);

async function run() {
  const { main } = await import('../dist/main.js');
  return main({
    argv: argv.slice(2),
    env,
    platform,
    stdin,
    stdout,
    stderr,
    signals: process,
    self: process,
    home: orRoot(home),
    cwd: orRoot(process.cwd),
    lessons: path('../lessons'),
    index: path('../dist/lessons.json'),
    version,
    script: argv[1],
  });
}

function isOlder([major, minor], [thanMajor, thanMinor]) {
  return major < thanMajor || (major === thanMajor && minor < thanMinor);
}

async function begin() {
  const needed = engines.node.replace('>=', '');
  if (isOlder(process.versions.node.split('.').map(Number), needed.split('.').map(Number))) {
    stderr.write(`http-tutor: Node.js ${process.versions.node} is too old: install ${needed} or later.\n`);
    return 2;
  }
  if (argv.length === 3 && ['--version', '-V'].includes(argv[2])) {
    // All the rest takes longer to load than Node itself.
    stdout.write(`${version}\n`);
    return 0;
  }
  // Not in Node 20, where it saves nothing; from 22.8 on it saves a third of the start.
  if (module.enableCompileCache) module.enableCompileCache();
  // What holds if all comes to an end under a prompt, when no more than this can run.
  process.exitCode = 130;
  return run();
}

// What throws here is a bug of which nothing could be said, and Node shows it.
begin().then((code) => {
  process.exitCode = code;
});
