import type { Way } from '../diagnostic.ts';
import type { LessonStep } from '../lesson.ts';
import type { FailedProof } from './proof.ts';

/**
 * The documents that lessons cite, and the numbers of their sections and appendices, from the headings of the texts that the RFC
 * Editor publishes (https://www.rfc-editor.org/rfc/rfc9110 and so on): a table of contents can leave out some, such as §6.1 of
 * RFC 6585. `draft` is draft-ietf-httpapi-idempotency-key-header. Of RFC 10008 there are only those that a lesson may need.
 */
const SECTIONS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      [
        'RFC 3986',
        '1 1.1 1.1.1 1.1.2 1.1.3 1.2 1.2.1 1.2.2 1.2.3 1.3 2 2.1 2.2 2.3 2.4 2.5 3 3.1 3.2 3.2.1 3.2.2 3.2.3 ' +
          '3.3 3.4 3.5 4 4.1 4.2 4.3 4.4 4.5 5 5.1 5.1.1 5.1.2 5.1.3 5.1.4 5.2 5.2.1 5.2.2 5.2.3 5.2.4 5.3 5.4 ' +
          '5.4.1 5.4.2 6 6.1 6.2 6.2.1 6.2.2 6.2.2.1 6.2.2.2 6.2.2.3 6.2.3 6.2.4 7 7.1 7.2 7.3 7.4 7.5 7.6 8 9 ' +
          '10 10.1 10.2 A B C D D.1 D.2',
      ],
      ['RFC 5789', '1 2 2.1 2.2 3 3.1 3.2 4 4.1 5 6 6.1 6.2 A'],
      ['RFC 6585', '1 2 3 4 5 6 6.1 7 7.1 7.2 7.3 7.4 8 9 9.1 9.2 A B'],
      ['RFC 6901', '1 2 3 4 5 6 7 8 9 10 10.1 10.2'],
      [
        'RFC 6902',
        '1 2 3 4 4.1 4.2 4.3 4.4 4.5 4.6 5 6 7 8 9 9.1 9.2 A A.1 A.2 A.3 A.4 A.5 A.6 A.7 A.8 A.9 A.10 A.11 ' +
          'A.12 A.13 A.14 A.15 A.16',
      ],
      ['RFC 7240', '1 1.1 2 2.1 3 4 4.1 4.2 4.3 4.4 5 5.1 5.2 6 7 7.1 7.2'],
      ['RFC 7396', '1 2 3 4 5 6 6.1 6.2 A'],
      ['RFC 8259', '1 1.1 1.2 1.3 2 3 4 5 6 7 8 8.1 8.2 8.3 9 10 11 12 13 14 14.1 14.2 A'],
      [
        'RFC 8288',
        '1 1.1 1.2 2 2.1 2.1.1 2.1.1.1 2.1.1.2 2.1.2 2.2 3 3.1 3.2 3.3 3.4 3.4.1 3.4.2 3.5 4 4.1 4.2 4.3 5 6 ' +
          '7 7.1 7.2 A A.1 A.2 B B.1 B.2 B.3 B.4 C',
      ],
      ['RFC 8470', '1 1.1 2 3 4 5 5.1 5.2 6 6.1 6.2 6.3 6.4 7 8 8.1 8.2'],
      [
        'RFC 9110',
        '1 1.1 1.2 1.3 1.4 2 2.1 2.2 2.3 2.4 2.5 3 3.1 3.2 3.3 3.4 3.5 3.6 3.7 3.8 3.9 4 4.1 4.2 4.2.1 4.2.2 ' +
          '4.2.3 4.2.4 4.2.5 4.3 4.3.1 4.3.2 4.3.3 4.3.4 4.3.5 5 5.1 5.2 5.3 5.4 5.5 5.6 5.6.1 5.6.1.1 5.6.1.2 ' +
          '5.6.2 5.6.3 5.6.4 5.6.5 5.6.6 5.6.7 6 6.1 6.2 6.3 6.4 6.4.1 6.4.2 6.5 6.5.1 6.5.2 6.6 6.6.1 6.6.2 7 ' +
          '7.1 7.2 7.3 7.3.1 7.3.2 7.3.3 7.4 7.5 7.6 7.6.1 7.6.2 7.6.3 7.7 7.8 8 8.1 8.2 8.3 8.3.1 8.3.2 8.3.3 ' +
          '8.4 8.4.1 8.4.1.1 8.4.1.2 8.4.1.3 8.5 8.5.1 8.6 8.7 8.8 8.8.1 8.8.2 8.8.2.1 8.8.2.2 8.8.3 8.8.3.1 ' +
          '8.8.3.2 8.8.3.3 9 9.1 9.2 9.2.1 9.2.2 9.2.3 9.3 9.3.1 9.3.2 9.3.3 9.3.4 9.3.5 9.3.6 9.3.7 9.3.8 10 ' +
          '10.1 10.1.1 10.1.2 10.1.3 10.1.4 10.1.5 10.2 10.2.1 10.2.2 10.2.3 10.2.4 11 11.1 11.2 11.3 11.4 11.5 ' +
          '11.6 11.6.1 11.6.2 11.6.3 11.7 11.7.1 11.7.2 11.7.3 12 12.1 12.2 12.3 12.4 12.4.1 12.4.2 12.4.3 12.5 ' +
          '12.5.1 12.5.2 12.5.3 12.5.4 12.5.5 13 13.1 13.1.1 13.1.2 13.1.3 13.1.4 13.1.5 13.2 13.2.1 13.2.2 14 ' +
          '14.1 14.1.1 14.1.2 14.2 14.3 14.4 14.5 14.6 15 15.1 15.2 15.2.1 15.2.2 15.3 15.3.1 15.3.2 15.3.3 ' +
          '15.3.4 15.3.5 15.3.6 15.3.7 15.3.7.1 15.3.7.2 15.3.7.3 15.4 15.4.1 15.4.2 15.4.3 15.4.4 15.4.5 ' +
          '15.4.6 15.4.7 15.4.8 15.4.9 15.5 15.5.1 15.5.2 15.5.3 15.5.4 15.5.5 15.5.6 15.5.7 15.5.8 15.5.9 ' +
          '15.5.10 15.5.11 15.5.12 15.5.13 15.5.14 15.5.15 15.5.16 15.5.17 15.5.18 15.5.19 15.5.20 15.5.21 ' +
          '15.5.22 15.6 15.6.1 15.6.2 15.6.3 15.6.4 15.6.5 15.6.6 16 16.1 16.1.1 16.1.2 16.2 16.2.1 16.2.2 16.3 ' +
          '16.3.1 16.3.2 16.3.2.1 16.3.2.2 16.4 16.4.1 16.4.2 16.5 16.5.1 16.5.2 16.6 16.6.1 16.6.2 16.7 17 ' +
          '17.1 17.2 17.3 17.4 17.5 17.6 17.7 17.8 17.9 17.10 17.11 17.12 17.13 17.14 17.15 17.16 17.16.1 ' +
          '17.16.2 17.16.3 17.16.4 18 18.1 18.2 18.3 18.4 18.5 18.6 18.7 18.8 18.9 18.10 19 19.1 19.2 A B B.1 ' +
          'B.2 B.3 B.4 B.5 B.6 B.7 B.8 B.9',
      ],
      [
        'RFC 9111',
        '1 1.1 1.2 1.2.1 1.2.2 2 3 3.1 3.2 3.3 3.4 3.5 4 4.1 4.2 4.2.1 4.2.2 4.2.3 4.2.4 4.3 4.3.1 4.3.2 ' +
          '4.3.3 4.3.4 4.3.5 4.4 5 5.1 5.2 5.2.1 5.2.1.1 5.2.1.2 5.2.1.3 5.2.1.4 5.2.1.5 5.2.1.6 5.2.1.7 5.2.2 ' +
          '5.2.2.1 5.2.2.2 5.2.2.3 5.2.2.4 5.2.2.5 5.2.2.6 5.2.2.7 5.2.2.8 5.2.2.9 5.2.2.10 5.2.3 5.2.4 5.3 5.4 ' +
          '5.5 6 7 7.1 7.2 7.3 8 8.1 8.2 8.3 9 9.1 9.2 A B',
      ],
      [
        'RFC 9112',
        '1 1.1 1.2 2 2.1 2.2 2.3 3 3.1 3.2 3.2.1 3.2.2 3.2.3 3.2.4 3.3 4 5 5.1 5.2 6 6.1 6.2 6.3 7 7.1 7.1.1 ' +
          '7.1.2 7.1.3 7.2 7.3 7.4 8 9 9.1 9.2 9.3 9.3.1 9.3.2 9.4 9.5 9.6 9.7 9.8 10 10.1 10.2 11 11.1 11.2 ' +
          '11.3 11.4 12 12.1 12.2 12.3 12.4 13 13.1 13.2 A B B.1 B.2 B.3 B.4 B.5 B.6 C C.1 C.2 C.2.1 C.2.2 ' +
          'C.2.3 C.3',
      ],
      [
        'RFC 9205',
        '1 1.1 2 2.1 3 3.1 3.2 3.3 4 4.1 4.2 4.3 4.4 4.4.1 4.4.2 4.4.3 4.5 4.5.1 4.5.2 4.6 4.6.1 4.7 4.8 4.9 ' +
          '4.9.1 4.9.2 4.9.3 4.9.4 4.10 4.11 4.12 4.13 4.14 4.15 4.16 5 6 6.1 7 7.1 7.2 A',
      ],
      ['RFC 9457', '1 2 3 3.1 3.1.1 3.1.2 3.1.3 3.1.4 3.1.5 3.2 4 4.1 4.2 4.2.1 5 6 7 7.1 7.2 A B C D'],
      [
        'RFC 9651',
        '1 1.1 1.2 2 2.1 2.2 2.3 2.4 3 3.1 3.1.1 3.1.2 3.2 3.3 3.3.1 3.3.2 3.3.3 3.3.4 3.3.5 3.3.6 3.3.7 ' +
          '3.3.8 4 4.1 4.1.1 4.1.1.1 4.1.1.2 4.1.1.3 4.1.2 4.1.3 4.1.3.1 4.1.4 4.1.5 4.1.6 4.1.7 4.1.8 4.1.9 ' +
          '4.1.10 4.1.11 4.2 4.2.1 4.2.1.1 4.2.1.2 4.2.2 4.2.3 4.2.3.1 4.2.3.2 4.2.3.3 4.2.4 4.2.5 4.2.6 4.2.7 ' +
          '4.2.8 4.2.9 4.2.10 5 6 7 7.1 7.2 A A.1 B C D',
      ],
      ['RFC 10008', '1 2'],
      ['draft', '1 1.1 2 2.1 2.2 2.3 2.4 2.5 2.5.1 2.5.2 2.6 2.7 3 3.1 4 4.1 5 6 7 7.1 7.2 A'],
    ] as const
  ).map(([name, sections]) => [name, new Set<string>(sections.split(' '))]),
);

/** Proves that the sections exist which a step cites. One that stands alone is of RFC 9110, or of a document named with it. */
export function sectionProofs(step: LessonStep): readonly FailedProof[] {
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

function textsOf(step: LessonStep): readonly Text[] {
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
