import type { Effect } from '../semantics/step.ts';
import type { Claim } from './claims/claim.ts';
import postRepeat from './claims/post-repeat.ts';
import putRepeat from './claims/put-repeat-adds-nothing.ts';
import putReplacesWhole from './claims/put-replaces-whole.ts';
import { effectsOf, lastOf, type Evidence, type Exchange } from './exchange.ts';
import { membersKept, membersLeftOut } from './place.ts';
import { did, eachDid, list, ref } from './telling.ts';

/** The methods that can be compared. */
export const COMPARED = ['PUT', 'POST'] as const;
export type Compared = (typeof COMPARED)[number];

/** What exchanges show of one aspect of a method; every sight cites the exchanges that it was read off. */
export interface Sight {
  readonly text: string;
  readonly evidence: Evidence;
}

/** One aspect of one method: how it is defined and where, and what was seen of it, if anything was. */
export interface Cell {
  readonly defined: string;
  readonly section: string;
  readonly seen: Sight | undefined;
}

export interface Row {
  readonly title: string;
  readonly cells: readonly Cell[];
}

/** Methods set side by side, aspect by aspect; the cells of a row in the order of the methods. */
export interface Comparison {
  readonly methods: readonly Compared[];
  readonly rows: readonly Row[];
}

/** Compares methods: what RFC 9110 defines beside what these exchanges showed. */
export function comparisonOf(methods: readonly Compared[], trace: readonly Exchange[]): Comparison {
  const rows = aspects.map(({ title, of }) => ({ title, cells: methods.map((method) => cellOf(of[method], trace)) }));
  return { methods, rows };
}

interface Aspect {
  readonly title: string;
  readonly of: Readonly<Record<Compared, Definition>>;
}

interface Definition {
  readonly defined: string;
  readonly section: string;
  readonly see: (trace: readonly Exchange[]) => Sight | undefined;
}

function cellOf({ defined, section, see }: Definition, trace: readonly Exchange[]): Cell {
  return { defined, section, seen: see(trace) };
}

const aspects: readonly Aspect[] = [
  {
    title: 'operation',
    of: {
      PUT: { defined: 'asks to create or replace the state of its target', section: '§9.3.4', see: doings('PUT') },
      POST: { defined: 'the target processes the content in its own way', section: '§9.3.3', see: doings('POST') },
    },
  },
  {
    title: 'idempotent',
    of: {
      PUT: { defined: 'yes: again asks for nothing more', section: '§9.2.2', see: repeat(putRepeat) },
      POST: { defined: 'no promise, either way', section: '§9.2.2', see: repeat(postRepeat) },
    },
  },
  {
    title: 'resource id',
    of: {
      PUT: { defined: 'chosen by the client: it is the target', section: '§9.3.4', see: place('PUT') },
      POST: { defined: 'where it creates, up to the server', section: '§9.3.3', see: place('POST') },
    },
  },
  {
    title: 'example',
    of: {
      PUT: { defined: 'a resource whose URL the client knows', section: '§9.3.4', see: example('PUT') },
      POST: { defined: 'a list, a form, an action', section: '§9.3.3', see: example('POST') },
    },
  },
  {
    title: 'effect',
    of: {
      PUT: { defined: 'asks that the state become what is sent, whole', section: '§9.3.4', see: leftOut },
      POST: { defined: 'whatever the target makes of it', section: '§9.3.3', see: queued },
    },
  },
];

type See = (trace: readonly Exchange[]) => Sight | undefined;

// One exchange for each kind of thing that the method did.
function doings(method: Compared): See {
  return (trace) => {
    const firsts = KINDS.map((kind) => trace.find((each) => each.request.method === method && has(each, kind)));
    const found = trace.filter((each) => firsts.includes(each));
    return sightOf(found, eachDid);
  };
}

const KINDS = ['created', 'replaced', 'mailed'] as const satisfies readonly Effect['kind'][];

function repeat({ judge }: { readonly judge: Claim['judge'] }): See {
  return (trace) => {
    const verdict = judge(trace);
    if (verdict.outcome === 'untested') return undefined;
    const last = lastOf(verdict.evidence);
    return { text: `after ${ref(verdict.evidence[0])}, ${ref(last)} ${did(last)}`, evidence: verdict.evidence };
  };
}

function place(method: Compared): See {
  return (trace) => {
    const created = trace.filter((each) => each.request.method === method && has(each, 'created')).slice(0, 1);
    return sightOf(created, ([first]) => `${ref(first)}, to ${first.request.target}, ${did(first)}`);
  };
}

function example(method: Compared): See {
  return (trace) => {
    const done = trace.filter((each) => each.request.method === method && effectsOf(each).length > 0).slice(0, 1);
    return sightOf(done, ([first]) => `${ref(first)} ${method} ${first.request.target}`);
  };
}

function leftOut(trace: readonly Exchange[]): Sight | undefined {
  const verdict = putReplacesWhole.judge(trace);
  if (verdict.outcome === 'untested') return undefined;
  const [first] = verdict.evidence;
  const text =
    verdict.outcome === 'upheld'
      ? `${ref(first)} left out ${list(membersLeftOut(first))}, which went`
      : `${ref(first)} left out ${list(membersKept(first))}, which stayed`;
  return { text, evidence: [first] };
}

function queued(trace: readonly Exchange[]): Sight | undefined {
  const mailing = trace.filter((each) => each.request.method === 'POST' && has(each, 'mailed')).slice(0, 1);
  return sightOf(
    mailing,
    ([first]) => `${ref(first)} ${did(first)}${has(first, 'created') ? '' : ', and created nothing'}`,
  );
}

function sightOf(exchanges: readonly Exchange[], text: (evidence: Evidence) => string): Sight | undefined {
  const [first, ...others] = exchanges;
  return first && { text: text([first, ...others]), evidence: [first, ...others] };
}

function has(exchange: Exchange, kind: Effect['kind']): boolean {
  return effectsOf(exchange).some((effect) => effect.kind === kind);
}
