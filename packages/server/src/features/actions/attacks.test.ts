import assert from "node:assert/strict";
import { it } from "node:test";
import { playbooks } from "../../../eval/attacks/playbooks.ts";
import { simulate } from "../../../eval/attacks/simulate.ts";

it("no playbook changes an account its customer did not ask for, with an agent who gives in at every step", async () => {
  const tally = await simulate(playbooks.length);
  assert.deepEqual([tally.breaches, tally.belowLevel, tally.broken], [0, 0, 0]);
  assert.ok(tally.carriedOut >= 1 && tally.carriedOut <= tally.wanted);
});
