import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { importsOf, packageOf, productSources, readSource } from "./sources.ts";

const PURE = ["detect", "evidence", "mail"];

/** What a pure package does not name: clock, randomness, network, environment. Handed in, they are parameters. */
const EFFECTS: readonly (readonly [string, RegExp])[] = [
  ["the clock", /\bDate\.now\s*\(|\bnew Date\(\s*\)|\bperformance\.now\s*\(|\bprocess\.hrtime/],
  ["a timer", /(?<![.\w])set(?:Timeout|Interval|Immediate)\s*\(/],
  ["randomness", /\bMath\.random\s*\(|\bgetRandomValues\s*\(|\brandomUUID\s*\(|\brandomBytes\s*\(/],
  ["the network", /(?<![.\w])fetch\s*\(|\bnew (?:WebSocket|XMLHttpRequest|EventSource)\b/],
  ["the process", /(?<![.\w])process\.(?!\s)/],
  ["the console", /(?<![.\w])console\.\w/],
];

/** Arithmetic over bytes that are handed in. `mail` runs in Node only; detect and evidence run in the browser too. */
const HARMLESS: Readonly<Record<string, readonly string[]>> = { mail: ["node:crypto", "node:zlib"] };

/** What is not pure yet, and why. The list only shrinks. */
const KNOWN: Readonly<Record<string, string>> = {
  "packages/mail/src/authentication/bounded-resolver.ts": "puts a deadline on the resolver that is handed in",
};

const BUILTIN =
  /^(?:node:|(?:fs|net|http|https|dns|os|child_process|tls|dgram|worker_threads|path|crypto)(?:\/|$))/;

const sources = productSources().filter((file) => PURE.includes(packageOf(file)));

/** Comments tell of effects; strings hold the words of attackers: neither does anything. */
function codeOf(source: string): string {
  return source.replaceAll(
    /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/gm,
    " ",
  );
}

const touching = (pattern: RegExp) => sources.filter((file) => pattern.test(codeOf(readSource(file))));

describe("clean room", () => {
  for (const [what, pattern] of EFFECTS) {
    it(`holds no trace of ${what}`, () => {
      assert.deepEqual(
        touching(pattern).filter((file) => !(file in KNOWN)),
        [],
      );
    });
  }

  it("imports nothing of the operating system", () => {
    const reaching = sources
      .flatMap(importsOf)
      .filter(({ specifier, typeOnly }) => !typeOnly && BUILTIN.test(specifier))
      .filter(({ from, specifier }) => !HARMLESS[packageOf(from)]?.includes(specifier));
    assert.deepEqual(
      reaching.map(({ from, specifier }) => `${from} imports ${specifier}`),
      [],
    );
  });

  it("has no known trace that was cleaned: the list only shrinks", () => {
    const impure = EFFECTS.flatMap(([, pattern]) => touching(pattern));
    assert.deepEqual(
      Object.keys(KNOWN).filter((file) => !impure.includes(file)),
      [],
    );
  });
});
