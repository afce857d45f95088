import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { compareVerifiers, hasPython } from "./testing/second-opinion.ts";

const skip = hasPython() ? false : "there is no python3 on this machine";

describe("a verifier in another language", { skip }, () => {
  it("agrees on true and changed Merkle proofs", async () => {
    const agreement = await compareVerifiers(4000, 6962, ["inclusion", "consistency"]);
    assert.deepEqual(agreement.differences, []);
    assert.equal(agreement.asked, 4000);
    assert.ok(agreement.believed > 1000);
  });

  it("writes the same canonical JSON", async () => {
    const agreement = await compareVerifiers(2000, 6962, ["canonical"]);
    assert.deepEqual(agreement.differences, []);
    assert.equal(agreement.believed, 2000);
  });

  it("agrees on true and changed receipts", async () => {
    const agreement = await compareVerifiers(300, 6962, ["receipt"]);
    assert.deepEqual(agreement.differences, []);
    assert.ok(agreement.believed > 30 || agreement.unchecked > 30);
  });
});
