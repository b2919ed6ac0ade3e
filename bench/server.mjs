import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { bundled } from './bundled.mjs';
import { load } from './load.mjs';
import { count, times, within } from './table.mjs';
import { inTurns } from './turns.mjs';

const TURNS = 7;
const TURN_MS = 300;
// Until it is compiled, what runs for a few seconds costs several times as much.
const WARM_UP_MS = 2000;
const FEW = 10;
const MANY = 100_000;

/** Writes through the bundled server against a bare store, and through one that holds much against one that holds little. */
export async function server() {
  const tutor = await bundled('served/tutor.mjs');
  const { JSON_SERVER: folder } = process.env;
  const served = {
    bare: await started(join(import.meta.dirname, 'served/bare.mjs'), FEW),
    few: await started(tutor, FEW),
    many: await started(tutor, MANY),
    ...(folder === undefined
      ? {}
      : { other: await started(join(import.meta.dirname, 'served/json-server.mjs'), FEW, folder) }),
  };
  try {
    const rows = [...rowsFor('PUT', await rates(served, put)), ...rowsFor('POST', await rates(served, post))];
    return { rows, notes: folder === undefined ? [LEFT_OUT] : [] };
  } finally {
    for (const { child } of Object.values(served)) child.kill();
  }
}

const LEFT_OUT =
  'json-server 0.17.4 (budget: 10 x) brings 120 packages, so it is left out: JSON_SERVER=folder where it is installed compares.';

function rowsFor(method, { bare, few, many, other }) {
  const row = (what, [rate, compared, rateCompared], least) => {
    const ratio = rate / rateCompared;
    const told = [`${method} ${what}`, `${count(rate)}/s`, `${compared} ${count(rateCompared)}/s`, times(ratio)];
    return [...told, `${least} x or more`, within(ratio >= least)];
  };
  return [
    row('through the server', [few, 'bare node:http store', bare], 0.5),
    row(`with ${count(MANY)} resources`, [many, `with ${FEW}`, few], 0.8),
    ...(other === undefined ? [] : [row('through the server', [few, 'json-server', other], 10)]),
  ];
}

// Requests that a second of the server's own processor time answers: of what else runs meanwhile, the load not least, it
// depends little.
async function rates(served, requests) {
  const sides = Object.entries(served).map(([name, { child, port, held }]) => {
    const next = requests(held, port);
    const spent = async () => {
      child.send('reset');
      return (await once(child, 'message'))[0].spent;
    };
    const rate = async (milliseconds) => {
      const start = await spent();
      const answered = await load(port, next, milliseconds);
      return answered / (((await spent()) - start) / 1e6);
    };
    return { name, rate };
  });
  for (const { rate } of sides) await rate(WARM_UP_MS);
  return inTurns(Object.fromEntries(sides.map(({ name, rate }) => [name, () => rate(TURN_MS)])), TURNS);
}

async function started(script, held, ...rest) {
  const child = fork(script, [String(held), ...rest]);
  const [{ port }] = await once(child, 'message');
  return { child, port, held };
}

// All over what is held, each time with other content.
function put(held, port) {
  let number = 0;
  return () => {
    number += 1;
    return request(`PUT /users/held-${((number * 7919) % held) + 1}`, port, number);
  };
}

function post(_, port) {
  let number = 0;
  return () => {
    number += 1;
    return request('POST /users', port, number);
  };
}

function request(asked, port, number) {
  const content = JSON.stringify({ name: `Alice ${number}`, email: `alice-${number}@example.com`, active: true });
  const fields = [`Host: 127.0.0.1:${port}`, 'Content-Type: application/json', `Content-Length: ${content.length}`];
  return [`${asked} HTTP/1.1`, ...fields, '', content].join('\r\n');
}
