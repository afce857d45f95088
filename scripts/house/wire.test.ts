import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { endpoints, errorCodes, permissions } from "../../packages/contract/src/index.ts";
import { productSources, ROOT, readSource } from "./sources.ts";

describe("routes", () => {
  it("each say who may call: a permission, `member` or `public`", () => {
    const known = [...Object.keys(permissions), "member", "public"];
    assert.deepEqual(
      endpoints.filter(({ access }) => !known.includes(access)).map(({ id }) => id),
      [],
    );
  });

  it("have names and addresses of their own", () => {
    const ids = endpoints.map(({ id }) => id);
    const addresses = endpoints.map(({ method, path }) => `${method} ${path.replaceAll(/:[a-zA-Z]+/g, ":")}`);
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    );
    assert.deepEqual(
      addresses.filter((address, index) => addresses.indexOf(address) !== index),
      [],
    );
  });

  it("are all reached through the table: no server file opens one by hand", () => {
    const byHand = productSources().filter(
      (file) =>
        file.startsWith("packages/server/src/features/") &&
        /\bapp\.(?:get|post|put|patch|delete|route)\(/.test(readSource(file)),
    );
    assert.deepEqual(byHand, []);
  });
});

describe("error codes", () => {
  const page = "docs/api/errors.md";
  const skip = existsSync(join(ROOT, page)) ? false : `${page} is not made yet: npm run docs`;

  it("are documented, and nothing else is", { skip }, () => {
    const documented = [...readSource(page).matchAll(/^(?:#+\s+|\|\s*)`([a-z0-9-]+)`/gm)].map(
      ([, code]) => code ?? "",
    );
    assert.deepEqual(documented.sort(), Object.keys(errorCodes).sort());
  });

  it("have an HTTP status of a failure and a sentence", () => {
    for (const [code, { status, meaning }] of Object.entries(errorCodes)) {
      assert.ok(status >= 400 && status < 600, code);
      assert.match(meaning, /\.$/, code);
    }
  });

  it("that a route names are known", () => {
    const unknown = endpoints.flatMap(({ id, errors = [] }) =>
      errors.filter((code) => !(code in errorCodes)).map((code) => `${id}: ${code}`),
    );
    assert.deepEqual(unknown, []);
  });
});
