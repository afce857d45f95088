import assert from "node:assert/strict";
import test from "node:test";
import { readExample } from "../detector.ts";
import { DEFAULT_LIMITS } from "../engine.ts";
import { normalize } from "../normalize.ts";
import { createScanner } from "../scan.ts";
import { catalogue } from "./catalogue.ts";

const together = createScanner({ desk: {}, limits: DEFAULT_LIMITS });

for (const detector of catalogue) {
  const alone = createScanner({ desk: {}, limits: DEFAULT_LIMITS, detectors: [detector] });

  for (const example of detector.examples.match) {
    const { text, spans } = readExample(example);
    test(`${detector.id} finds ${example}`, () => {
      const found = alone(normalize(text)).findings.map(
        ({ start, end, type }) => `${type} ${text.slice(start, end)}`,
      );
      const expected = spans.map(({ start, end }) => text.slice(start, end));
      assert.deepEqual(
        found.map((entry) => entry.slice(entry.indexOf(" ") + 1)),
        expected,
      );
    });
    test(`all detectors together cover ${example}`, () => {
      const { findings } = together(normalize(text));
      for (const span of spans) assert.deepEqual(uncovered(text, span, findings), "");
    });
  }

  for (const example of detector.examples.ignore) {
    test(`${detector.id} leaves alone ${example}`, () => {
      assert.deepEqual(alone(normalize(example)).findings, []);
      const { findings } = together(normalize(example));
      assert.equal(
        findings.some((finding) => finding.detector === detector.id),
        false,
      );
    });
  }
}

function uncovered(
  text: string,
  span: { start: number; end: number },
  findings: readonly { start: number; end: number }[],
): string {
  let rest = "";
  for (let place = span.start; place < span.end; place++) {
    const hidden = findings.some(({ start, end }) => place >= start && place < end);
    if (!hidden && /[\p{L}\p{N}]/u.test(text[place]!)) rest += text[place];
  }
  return rest;
}
