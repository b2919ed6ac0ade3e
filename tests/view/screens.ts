import { worldOf, type World } from '../../src/semantics/world.ts';
import { worldDeclaration, type DeclarationText } from '../../src/semantics/declaration.ts';
import type { About, Ask, Question, Scenario } from '../../src/questions/question.ts';
import type { Sending } from '../../src/http/sending.ts';
import type { Look } from '../../src/text/look.ts';
import { freshPlayground } from '../helpers.ts';
import { questionOn } from './answered.ts';
import { lookOf } from './looks.ts';

/** What stands between the margins of 80 columns, of 40 columns, and of 80 columns that are read out. */
export const wide: Look = lookOf(76);
export const narrow: Look = lookOf(40);
export const readOut: Look = lookOf(80, { plain: true });

/** Lines as they stand on a screen, in a frame of line ends, so that what begins the first can be seen. */
export function screen(lines: readonly string[]): string {
  return `\n${lines.join('\n')}\n`;
}

/** A world as an author writes it. */
export function worldWith(declared: DeclarationText): World {
  return worldOf(worldDeclaration.parse(declared));
}

export const ALICE = '{"name":"Alice"}';

/** A question about requests that are sent to the playground; one that no misconception answers otherwise offers nothing. */
export function questionAbout(ask: Ask, ...sendings: readonly Sending[]): Question & { readonly about: About } {
  return questionOn({ ask, scenario: scenarioOf(sendings) });
}

/** These requests, sent to the playground. */
export function scenarioOf(sendings: readonly Sending[]): Scenario {
  return { world: freshPlayground, sendings, first: 1 };
}
