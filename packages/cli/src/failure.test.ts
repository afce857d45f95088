import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { UsageError } from "./command.ts";
import { describeFailure } from "./failure.ts";

const coded = (code: string, extra: object = {}) => Object.assign(new Error("words"), { code, ...extra });

describe("a command that fails", () => {
  it("shows how it is meant when the arguments cannot be used", () => {
    for (const error of [new UsageError("name one file"), coded("ERR_PARSE_ARGS_UNKNOWN_OPTION")]) {
      const { status, text } = describeFailure("scan", "usage of scan", error);
      assert.equal(status, 2);
      assert.match(text, /usage of scan/);
    }
  });

  it("says in one line what is wrong, with a code", () => {
    for (const code of ["EADDRINUSE", "ENOSPC", "EACCES", "database-unavailable", "key-missing"]) {
      const { status, text } = describeFailure("serve", "usage", coded(code));
      assert.equal(status, 1);
      assert.match(text, new RegExp(`^atalaia serve: .+ \\[${code}\\]\\n$`));
    }
  });

  it("names the file that may not be read or is not there", () => {
    assert.match(describeFailure("restore", "", coded("ENOENT", { path: "a.age" })).text, /a\.age/);
    assert.match(describeFailure("serve", "", coded("EACCES", { port: 25 })).text, /25/);
  });
});
