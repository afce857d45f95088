import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { circles } from "./circles.ts";
import { type Import, importsOf, packageOf, productSources } from "./sources.ts";

/** Who may import whom: ARCHITECTURE.md, "Floors and arrows". */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  detect: [],
  evidence: [],
  mail: ["detect"],
  contract: ["detect", "evidence"],
  server: ["detect", "evidence", "mail", "contract"],
  console: ["contract", "evidence", "detect"],
  cli: ["detect", "evidence", "mail", "contract", "server"],
};

/** A file of each circle that exists, and why. Nothing may be added. */
const KNOWN_CIRCLES: Readonly<Record<string, string>> = {
  "packages/detect/src/engine.ts":
    "its options and limits are needed by the steps it calls: they belong into types.ts",
  "packages/server/src/connectors/email-gateway/forward.ts":
    "its option types are needed by its parts: they belong into types.ts",
  "packages/server/src/connectors/smtp-submission/reply.ts":
    "its option types are needed by quote.ts: they belong into types.ts",
};

const imports: readonly Import[] = productSources().flatMap(importsOf);
const shown = (groups: readonly string[][]) => groups.map((files) => files.join(" ↔ "));
const told = ({ from, specifier }: Import) => `${from} imports ${specifier}`;
const featureOf = (file: string) =>
  /^packages\/(server|console)\/src\/features\/([^/]+)\//.exec(file)?.slice(1, 3).join("/");
const isDoor = (file: string) => /\/features\/[^/]+\/index\.ts$/.test(file);

describe("arrows", () => {
  it("point down between packages", () => {
    const upward = imports.filter(({ from, specifier }) => {
      const target = /^@atalaia\/([a-z]+)/.exec(specifier)?.[1];
      if (target === undefined) return false;
      const own = packageOf(from);
      return !ARROWS[own]?.includes(target);
    });
    assert.deepEqual(upward.map(told), []);
  });

  it("enter a package through its door only", () => {
    const around = imports.filter(({ from, specifier, target }) =>
      target === null
        ? /^@atalaia\/[a-z]+\/.+/.test(specifier)
        : target.startsWith("packages/") && packageOf(target) !== packageOf(from),
    );
    assert.deepEqual(around.map(told), []);
  });

  it("never come from inside to a package's own door", () => {
    const inside = imports.filter(
      ({ from, target }) => target === `packages/${packageOf(from)}/src/index.ts`,
    );
    assert.deepEqual(inside.map(told), []);
  });

  it("reach another feature of the server through its door only", () => {
    const sideways = imports.filter(({ from, target }) => {
      const [own, other] = [featureOf(from), featureOf(target ?? "")];
      return own?.startsWith("server/") && other !== undefined && own !== other && !isDoor(target ?? "");
    });
    assert.deepEqual(sideways.map(told), []);
  });

  it("reach no other feature in the console: pages compose them", () => {
    const sideways = imports.filter(({ from, target }) => {
      const [own, other] = [featureOf(from), featureOf(target ?? "")];
      return own?.startsWith("console/") && other !== undefined && own !== other;
    });
    assert.deepEqual(sideways.map(told), []);
  });

  it("do not climb from the server's platform or connectors into its features", () => {
    const climbing = imports.filter(
      ({ from, target }) =>
        /^packages\/server\/src\/(platform|connectors)\//.test(from) &&
        target?.startsWith("packages/server/src/features/"),
    );
    assert.deepEqual(climbing.map(told), []);
  });

  it("make no circle of code", () => {
    const code = imports.filter(({ typeOnly }) => !typeOnly);
    assert.deepEqual(shown(circles(code)), []);
  });

  it("make no circle of types either, but for the known ones", () => {
    const unknown = circles(imports).filter((files) => !files.some((file) => file in KNOWN_CIRCLES));
    assert.deepEqual(shown(unknown), []);
  });

  it("have no known circle that was mended: the list only shrinks", () => {
    const turning = new Set(circles(imports).flat());
    assert.deepEqual(
      Object.keys(KNOWN_CIRCLES).filter((file) => !turning.has(file)),
      [],
    );
  });
});
