import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readSource, trackedFiles } from "./sources.ts";

const TEXT =
  /\.(?:ts|tsx|mjs|js|json|jsonl|md|css|html|sql|yml|yaml|sh|svg|txt|toml|csv|eml)$|\/run$|\.npmrc$/;

/** Assembled, so that this file does not hold what it looks for. */
const join = (...parts: string[]) => parts.join("");

const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  [
    "a path of somebody's machine",
    new RegExp(
      join("(?<![\\w./-])/(?:work/", "(?:main|shared)|home/[a-z]+/[a-z]|Users/[A-Za-z]+/|root/[a-z])"),
    ),
  ],
  [
    "a package registry's host",
    new RegExp(join('"resolved":\\s*"https?:|registry=', "https?:|//regis", "try\\.(?!example|npmjs)")),
  ],
  [
    "a private key",
    new RegExp(join("-----BEGIN (?:RSA |EC |OPENSSH )?PRIVATE", " KEY-----[A-Za-z0-9+/=\\s\\\\n]{100}")),
  ],
  ["an AWS key", new RegExp(join("(?<![A-Z0-9])AK", "IA[A-Z2-7]{16}(?![A-Z0-9])"))],
  ["a GitHub token", new RegExp(join("gh", "[pousr]_[A-Za-z0-9]{36}"))],
  ["a payment provider's live key", new RegExp(join("[sr]k_li", "ve_[A-Za-z0-9]{20}"))],
  ["a Slack token", new RegExp(join("xo", "x[abp]-\\d{8,}-[A-Za-z0-9-]{20}"))],
];

const files = trackedFiles().filter((file) => TEXT.test(file));

describe("tracked files", () => {
  for (const [what, pattern] of FORBIDDEN) {
    it(`hold no ${what.replace(/^an? /, "")}`, () => {
      const holding = files.filter((file) => pattern.test(readSource(file)));
      assert.deepEqual(holding, []);
    });
  }
});
