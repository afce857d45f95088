import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { maskToLastFour, solve } from "./safe-ways.ts";

describe("the safe way out", () => {
  it("leaves the last four of a card number", () => {
    assert.equal(maskToLastFour("4111 1111 1111 1111"), "•••• •••• •••• 1111");
  });
  it("hides a short code entirely", () => {
    assert.equal(maskToLastFour("4711"), "••••");
  });
  it("takes one space away with what is removed", () => {
    const problem = { code: "code", type: "otp", start: 8, end: 14 } as const;
    assert.equal(solve("Code is 123456 today", problem, "remove", ""), "Code is today");
  });
  it("replaces the whole sentence that asks for a code", () => {
    const text = "Hello! Please tell me the code you got? Thanks.";
    const problem = { code: "credential-request", type: "credential-request", start: 14, end: 30 } as const;
    assert.equal(solve(text, problem, "rephrase", "We never ask."), "Hello! We never ask. Thanks.");
  });
  it("puts words in the place of a value", () => {
    const problem = { code: "secret", type: "password", start: 3, end: 9 } as const;
    assert.equal(solve("It s3cr3t", problem, "name", "(password)"), "It (password)");
  });
});
