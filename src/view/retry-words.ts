import type { Answer, AskOf, Option } from '../questions/question.ts';
import { nameOf } from '../semantics/target.ts';
import { line } from '../text/safe.ts';
import { capital } from '../text/wording.ts';

type Retry = AskOf<'retry'>;
type Of = Retry['of'];

/** How the answer to a question after a lost reply is spoken of: a set, of which a client cannot know more. */
export const retryWords = {
  asExpected: (answer: Answer, { of }: Retry, number: number) => `As you expected: ${outcome(answer, of, number)}`,
  expected: ({ text }: Option) => `You expected ${text}.`,
  happened: (answer: Answer, { of }: Retry, number: number) => capital(outcome(answer, of, number)),
  rightWhere: (_: Option, works: string) => `Your answer is right where ${works}.`,
};

function outcome(answer: Answer, of: Of, number: number): string {
  const isSet = answer.either !== undefined;
  switch (of.kind) {
    case 'count':
      return isSet
        ? `the server may hold ${counted(answer.text, line(nameOf(of.collection)))}.`
        : `either way, the server holds ${answer.text}.`;
    case 'holds':
      return isSet
        ? `GET ${line(of.path)} may return ${answer.text}.`
        : `either way, GET ${line(of.path)} returns ${answer.text}.`;
    case 'status':
      return isSet
        ? `#${number} may be answered ${answer.text}.`
        : `either way, #${number} is answered ${answer.text}.`;
  }
}

// Such as `one or two users`; after "none" there is no place for the name.
function counted(text: string, name: string): string {
  return text.startsWith('none') ? text : `${text} ${name}`;
}
