import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { endpoints } from "@atalaia/contract";
import { z } from "zod";
import {
  ask,
  type Customer,
  givePasskey,
  joinWith,
  type Page,
  pageOf,
  principalOf,
  putOnFile,
} from "../../testing/customers.ts";
import { createWorld, type World } from "../../testing/world.ts";
import { cancelVerification } from "./start.ts";

type Asked = Awaited<ReturnType<typeof ask>>;
interface Play {
  readonly customer: Customer;
  readonly asked: Asked;
  readonly page: Page;
}

describe("the steps of a verification", () => {
  let world: World;
  before(async () => {
    world = await createWorld({ environment: { ATALAIA_CUSTOMER_SINK: "true" } });
  });
  after(() => world.close());

  const wrongOf = (code: string) => (code === "000000" ? "000001" : "000000");
  const enter = (code: string, reference: string) =>
    pageOf(world, null)
      .call("POST", "/verifications", { code, reference })
      .then(({ status, body }) => (status === 200 ? "done" : body.code));
  const said = ({ status, body }: { status: number; body: { code?: string } }) =>
    status < 300 ? "done" : body.code;
  const byAgent = (play: Play) =>
    world.context.database
      .transaction((tx) => cancelVerification(world.context, tx, principalOf(world, "carla"), play.asked.id))
      .then(
        () => "done",
        (error) => error.code,
      );
  async function sign({ customer, page }: Play) {
    const passkey = await givePasskey(world, customer.contactId);
    const options = (await page.passkeyOptions()).body;
    return page.prove({ method: "passkey", passkey: options.challenge ? passkey.answer(options) : {} });
  }

  /** How a verification gets into each state, from waiting. */
  const ways: Readonly<Record<string, (asked: Asked, customer: Customer) => Promise<Page>>> = {
    waiting: async () => pageOf(world, "no session yet"),
    joined: (asked) => joinWith(world, asked),
    passed: async (asked, customer) => {
      const page = await joinWith(world, asked);
      await sign({ customer, asked, page });
      await page.confirm();
      return page;
    },
    failed: async (asked) => {
      await Promise.all(Array.from({ length: 5 }, () => enter(wrongOf(asked.code), asked.reference)));
      return pageOf(world, "none");
    },
    cancelled: async (asked, customer) => {
      const page = await joinWith(world, asked);
      await byAgent({ asked, customer, page });
      return page;
    },
    disowned: async (asked) => {
      const page = await joinWith(world, asked);
      await page.disown();
      return page;
    },
  };
  const commands: Readonly<Record<string, (play: Play) => Promise<string | undefined>>> = {
    join: ({ asked }) => enter(asked.code, asked.reference),
    sendCode: async ({ page, customer }) => said(await page.sendCode("email-code", customer.points.email)),
    prove: async (play) => said(await sign(play)),
    confirm: async ({ page }) => said(await page.confirm()),
    cancel: byAgent,
    disown: async ({ page }) => said(await page.disown()),
  };
  const out = "signed-out";
  const over = "verification-ended";
  const expected: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    waiting: { join: "done", sendCode: out, prove: out, confirm: out, cancel: "done", disown: out },
    joined: {
      join: "code-refused",
      sendCode: "done",
      prove: "done",
      confirm: "level-required",
      cancel: "done",
      disown: "done",
    },
    passed: {
      join: "code-refused",
      sendCode: over,
      prove: over,
      confirm: over,
      cancel: over,
      disown: "done",
    },
    failed: { join: "code-refused", sendCode: out, prove: out, confirm: out, cancel: over, disown: out },
    cancelled: {
      join: "code-refused",
      sendCode: over,
      prove: over,
      confirm: over,
      cancel: over,
      disown: "done",
    },
    disowned: { join: "code-refused", sendCode: out, prove: out, confirm: out, cancel: over, disown: out },
  };

  for (const [state, row] of Object.entries(expected))
    it(`from ${state} are these and no others`, async () => {
      const answers = await Promise.all(
        Object.keys(row).map(async (command) => {
          const customer = await putOnFile(world);
          const asked = await ask(world, customer, { requiredLevel: "V3" });
          const page = await ways[state]!(asked, customer);
          await world.context.database.run("delete from throttles");
          return [command, await commands[command]!({ customer, asked, page })];
        }),
      );
      assert.deepEqual(Object.fromEntries(answers), row);
    });

  it("have none in which a member enters a customer's code", () => {
    const entering = endpoints.filter(({ access, body, path }) => {
      const shape = body ? JSON.stringify(z.toJSONSchema(body, { io: "input", unrepresentable: "any" })) : "";
      return (
        access !== "public" &&
        /action|verification|customer|reveal|contact/.test(path) &&
        /"code"/.test(shape)
      );
    });
    assert.deepEqual(
      entering.map(({ id }) => id),
      [],
    );
  });
});
