import type { EventOf } from './event-of.ts';
import type { Look } from '../text/look.ts';
import { prose } from '../text/markdown.ts';
import { sentences, spaced } from '../text/page.ts';

/** What a step is about, and whose server answers in it, where the lesson names one. */
export function say({ markdown, server }: EventOf<'say'>, look: Look): string[] {
  return spaced(prose(markdown, look), sentences(look, look.paint.notice(named(server))));
}

function named(server: EventOf<'say'>['server']): string {
  switch (server?.kind) {
    case undefined:
      return '';
    case 'reference':
      return 'In this step the reference server answers.';
    case 'handler':
      // What it does is for the learner to find out.
      return 'In this step another server answers; you know only what it declares.';
    case 'server':
      return `On the server of this step, ${server.works}.`;
  }
}
