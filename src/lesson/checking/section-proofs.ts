import type { Way } from '../fault.ts';
import type { Step } from '../lesson.ts';
import type { FailedProof } from './proof.ts';
import { SECTIONS } from './sections.ts';

/** Proves that the sections exist which a step cites. One that stands alone is of RFC 9110, or of a document named with it. */
export function sectionProofs(step: Step): readonly FailedProof[] {
  return textsOf(step).flatMap(([path, text]) =>
    [...text.matchAll(CITED)].flatMap(([citation]): FailedProof[] => {
      const message = unknownIn(citation, text);
      return message === undefined ? [] : [{ rule: 'section-unknown', path, message }];
    }),
  );
}

const CITED = /(?:(?:RFC \d+|[Dd]raft),? )?§ ?[\dA-Z]+(?:\.\d+)*/g;
const NAMED = /RFC \d+|[Dd]raft/g;
const USUAL = 'RFC 9110';

function unknownIn(citation: string, text: string): string | undefined {
  const section = citation.replace(/^.*§ ?/, '');
  const [document] = namesIn(citation);
  const documents = document === undefined ? [...new Set([USUAL, ...namesIn(text)])] : [document];
  if (documents.some((name) => SECTIONS.get(name)?.has(section) === true)) return undefined;
  if (document !== undefined && !SECTIONS.has(document))
    return `${document} is not among those with known sections: ${KNOWN}`;
  return `there is no §${section} in ${documents.join(' or ')}: correct the number, or name its document`;
}

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(NAMED)].map(([name]) => name.replace('Draft', 'draft'));
}

const KNOWN = `cite one of ${[...SECTIONS.keys()].join(', ')}`;

type Text = readonly [path: Way, text: string];

function textsOf(step: Step): readonly Text[] {
  switch (step.kind) {
    case 'read':
      return [[['read'], step.read]];
    case 'experiment':
      return [[['say'], step.say]];
    case 'task':
      return [
        [['say'], step.say],
        ...step.hints.map((hint, index): Text => [['hints', index], hint]),
        ...step.mistakes.map(({ because }, index): Text => [['mistakes', index, 'because'], because]),
      ];
    case 'scenario-quiz':
      return step.say === undefined ? [] : [[['say'], step.say]];
    case 'words-quiz':
      return [
        [['question'], step.question],
        ...step.choices.flatMap(({ text, because }, index): readonly Text[] => [
          [['choices', index, 'text'], text],
          [['choices', index, 'because'], because],
        ]),
      ];
  }
}
