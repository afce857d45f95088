import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseTranscript } from "./transcript.ts";

const from = (text: string) => parseTranscript(text, "Helena Prado").map((line) => line.from);

describe("a pasted transcript", () => {
  it("tells the agent by what they are called", () => {
    assert.deepEqual(from("Cliente: Esqueci a senha\nAtendente: Vou ajudar"), ["customer", "agent"]);
  });
  it("tells the agent by their own name", () => {
    assert.deepEqual(from("[00:01] Marcos: hello\n[00:04] Helena: good morning"), ["customer", "agent"]);
  });
  it("takes the first to speak for the customer when nobody is known", () => {
    assert.deepEqual(from("Ana: hi\nBea: hello\nAna: I need help"), ["customer", "agent", "customer"]);
  });
  it("joins what goes on in the next line", () => {
    const lines = parseTranscript("Customer: one\ntwo\n\nAgent: three", "");
    assert.deepEqual(lines, [
      { from: "customer", text: "one\ntwo" },
      { from: "agent", text: "three" },
    ]);
  });
  it("keeps text without any name as the customer's", () => {
    assert.deepEqual(from("they lost the card"), ["customer"]);
  });
});
