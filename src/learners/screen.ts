import { eventText } from '../view/event.ts';
import { helpText } from '../view/help.ts';
import { marks, type Look } from '../view/look.ts';
import { mistypedText, remarkText } from '../view/remark.ts';
import type { Place } from '../view/place.ts';
import { questionText } from '../view/question.ts';
import { rawText } from '../view/raw.ts';
import { waitText } from '../view/wait.ts';
import type { Screen } from './person.ts';
import { WAITING } from './spoken.ts';

/** A screen that writes to a stream of this look. */
export function screenOf(look: Look, place: Place, out: (text: string) => void): Screen {
  return {
    show: (event) => {
      out(eventText(event, look, place));
    },
    ask: (question) => {
      out(questionText(question, look));
    },
    raw: (exchange) => {
      out(exchange === undefined ? remarkText('Nothing was sent yet.', look) : rawText(exchange, look));
    },
    help: () => {
      out(helpText(look));
    },
    mistyped: (fault, typed) => {
      out(mistypedText(fault, typed, look));
    },
    remark: (text) => {
      out(remarkText(text, look));
    },
    prompts: {
      answer: '',
      wait: (next) => waitText(next, WAITING[next.kind], look),
      request: ({ number }) => `#${number} `,
      more: marks(look).ellipsis,
    },
  };
}
