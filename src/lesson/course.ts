import type { FilePlace, Way } from './diagnostic.ts';
import type { CourseForm } from './form/course.ts';
import type { Lesson, LessonStep } from './lesson.ts';

/** A lesson as it is listed: it may be that no more of it was read. */
export interface ListedLesson {
  /** The file as it is named to a person. */
  readonly file: string;
  readonly lesson: Heading;
  /** Of all that progress depends on. Comments, layout and readings make no other hash. */
  readonly hash: string;
  /** Of the content of each step that progress is kept of, by its id. */
  readonly stepHashes: StepHashes;
  /** Of the file's bytes, as progress of version 1 has it. */
  readonly fileHash: string;
}

/** Hashes by the ids of steps. Another content has another hash. */
export type StepHashes = Readonly<Record<string, string>>;

/** A lesson with the file that it was read from. */
export interface LessonFile extends ListedLesson {
  readonly lesson: Lesson;
}

/** A lesson whose parts can be pointed at in its file. */
export interface PlacedLesson extends LessonFile {
  /** Returns where in the file the value at the end of a way begins; if it is absent, what it would be a part of. */
  readonly placeOf: (way: Way) => FilePlace;
}

export interface Part<File extends ListedLesson = LessonFile> {
  readonly title: string;
  readonly lessons: readonly File[];
}

/** Lessons in the order in which they are taken: in parts, and all in one list. */
export interface Course<File extends ListedLesson = LessonFile> extends Readonly<Omit<CourseForm, 'parts'>> {
  readonly parts: readonly Part<File>[];
  readonly lessons: readonly File[];
}

/** A course as it is listed. */
export type Outline = Course<ListedLesson>;

/** A lesson as lists tell of it. Every lesson is one. */
export interface Heading extends Pick<Lesson, 'id' | 'title' | 'summary' | 'minutes'> {
  /** Those that progress is kept of have an id. */
  readonly steps: readonly { readonly kind: LessonStep['kind']; readonly id?: string }[];
}

/** A lesson without what its steps hold. */
export function headingOf({ id, title, summary, minutes, steps }: Heading): Heading {
  return {
    id,
    title,
    summary,
    minutes,
    steps: steps.map(({ kind, id: step }) => (step === undefined ? { kind } : { kind, id: step })),
  };
}
