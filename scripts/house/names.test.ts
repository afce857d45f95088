import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { trackedFiles } from "./sources.ts";

const files = trackedFiles();
const namesIn = (pattern: RegExp): Set<string> =>
  new Set(files.flatMap((file) => pattern.exec(file)?.[1] ?? []));

describe("nouns", () => {
  it("of the console have a namesake on the server or in the contract", () => {
    const console = namesIn(/^packages\/console\/src\/features\/([^/]+)\//);
    const server = namesIn(/^packages\/server\/src\/features\/([^/]+)\//);
    const contract = namesIn(/^packages\/contract\/src\/([^/]+)\.ts$/);
    assert.deepEqual(
      [...console].filter((name) => !server.has(name) && !contract.has(name)),
      [],
    );
  });
});
