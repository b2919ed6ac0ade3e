import { misconceptions } from '../semantics/misconceptions/index.ts';
import type { Misconception } from '../semantics/misconceptions/misconception.ts';
import type { About, Ask } from './question.ts';

/** The misconceptions that an answer may be put down to: those that are often held, and those that the question is made for. */
export function mindsFor({ ask, beliefs = [] }: About): readonly Misconception[] {
  const minds = misconceptions.filter((mind) => isOften(mind, ask) || beliefs.includes(mind));
  if (ask.kind !== 'retry') return minds;
  // Who is asked about a lost reply is likelier to be wrong about that than about servers.
  return [...minds.filter(isOfTheWay), ...minds.filter((each) => !isOfTheWay(each))];
}

// Who does not know what comes of a request seldom thinks of these first, but where the question is about just that.
const SELDOM: ReadonlyMap<string, readonly Ask['kind'][]> = new Map<string, readonly Ask['kind'][]>([
  ['put-picks-its-own-url', ['where']],
  ['delete-shifts-ids', []],
]);

function isOften({ id }: Misconception, { kind }: Ask): boolean {
  return SELDOM.get(id)?.includes(kind) ?? true;
}

const isOfTheWay = ({ kind }: Misconception): boolean => kind === 'scenario';
