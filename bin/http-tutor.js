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
// server, which would not end. A full disk is a failure. Where complaints go nowhere, nobody hears them. When its window is
// closed, a terminal says EIO.
stdout.on('error', ({ code, message }) => {
  if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') {
    if (argv[2] === 'serve') process.exit(0);
    return;
  }
  if (code === 'EIO' && stdout.isTTY) {
    hangUp();
    return;
  }
  stderr.write(`http-tutor: nothing more could be written: ${message}\n`);
  process.exit(4);
});
stderr.on('error', () => {});
stdin.on('error', ({ code }) => {
  if (code === 'EIO') isHungUp = true;
});

let isHungUp = false;

// Ends by the signal: whoever hears it still closes what is open.
function hangUp() {
  isHungUp = true;
  process.kill(process.pid, 'SIGHUP');
}

// Node would set the mode of a terminal that is gone, and abort.
function end(code) {
  if (isHungUp) hangUp();
  process.exit(code);
}

const MOST_MS = 1000;

// After a signal nothing is waited for longer: a reader that reads no more would keep what is left to write for ever.
function endSoonAfter(signal, code) {
  process.once(signal, () => {
    if (signal === 'SIGHUP' && (stdin.isTTY || stdout.isTTY)) isHungUp = true;
    setTimeout(end, MOST_MS, code).unref();
  });
}

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
  endSoonAfter('SIGINT', 130);
  endSoonAfter('SIGTERM', 143);
  endSoonAfter('SIGHUP', 143);
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
  // The end of what a terminal that is gone had to say can come before the signal.
  const wait = stdin.isTTY && stdin.readableEnded ? 50 : 0;
  setTimeout(() => isHungUp && hangUp(), wait);
});
