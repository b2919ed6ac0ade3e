import { Command, InvalidArgumentError } from 'commander';
import { FAULT_TEXT, readFaultText, type ArmedFault } from '../evidence/armed-fault.ts';
import { exchangeJson } from '../evidence/exchange-json.ts';
import { FAULTS } from '../http/sending.ts';
import { semanticsNamed } from '../semantics/misconceptions/index.ts';
import { playground } from '../semantics/playground.ts';
import { rfc9110 } from '../semantics/rfc9110/index.ts';
import { worldOf } from '../semantics/world.ts';
import { jsonText } from '../text/safe.ts';
import { leftOutText, listeningText, loggedText } from '../view/log.ts';
import type { Context } from './context.ts';
import { semanticsOption } from './lesson-in.ts';

interface Options {
  readonly port: number;
  readonly world?: string;
  readonly semantics: string;
  readonly fault: readonly ArmedFault[];
  readonly json?: boolean;
}

/** The mock server alone, with a live log. */
export function makeServe(context: Context): Command {
  return new Command('serve')
    .description('run the mock server alone, with a live log')
    .option('--port <n>', 'the port; a free one by default', portIn, 0)
    .option('--world <file>', 'a world of your own, as YAML; the playground by default')
    .addOption(semanticsOption('serve', 'what requests mean to it', context))
    .option('--fault <fault>', FAULT_HELP, faultIn, [])
    .option('--json', 'one JSON object a line; "left-out" counts the exchanges that nobody read in time')
    .action(async (options: Options) => {
      const look = context.look({});
      const isJson = options.json === true;
      const log = context.logged((count) =>
        isJson ? jsonLine({ event: 'left-out', exchanges: count }) : leftOutText(count, look),
      );
      const { origin } = await context.startServer({
        world: options.world === undefined ? worldOf(playground) : await context.readWorld(options.world),
        semantics: semanticsNamed(options.semantics) ?? rfc9110,
        port: options.port,
        faults: options.fault,
        onExchange: (logged) => {
          log(() => (isJson ? jsonLine({ event: 'exchange', ...exchangeJson(logged) }) : loggedText(logged, look)));
        },
      });
      context.out(isJson ? jsonLine({ event: 'listening', url: origin }) : listeningText(origin, look));
      await context.stopped();
    });
}

function portIn(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535)
    throw new InvalidArgumentError('Write a number from 0 to 65535; 0 takes a free port.');
  return port;
}

const KINDS = FAULTS.filter((fault) => fault !== 'none').join(', ');
const FAULT_HELP = `what goes wrong with the next requests, as "${FAULT_TEXT}", FAULT one of ${KINDS}; repeatable`;

function faultIn(value: string, earlier: readonly ArmedFault[]): readonly ArmedFault[] {
  const read = readFaultText(value);
  if ('wrong' in read)
    throw new InvalidArgumentError(`No fault (${read.wrong}): write one as in "POST /users apply-then-drop x2".`);
  return [...earlier, read.fault];
}

function jsonLine(value: object): string {
  return `${jsonText(value)}\n`;
}
