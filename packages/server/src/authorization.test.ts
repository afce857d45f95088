import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { type Endpoint, endpoints, mayRole } from "@atalaia/contract";
import { routes } from "./routes.ts";
import { cast, createWorld, type Person, type World } from "./testing/world.ts";

const people = Object.keys(cast) as Person[];
/** Answers for as long as the connection lives; signing out ends the session the others need. */
const separately = new Set(["live.stream", "widget.live", "sessions.signOut"]);

describe("who may call what", () => {
  let world: World;
  before(async () => {
    world = await createWorld();
  });
  after(() => world.close());

  it("has a handler for every endpoint of the wire, and an endpoint for every handler", () => {
    const handled = routes.map(({ endpoint }) => endpoint.id).sort();
    assert.deepEqual(handled, endpoints.map(({ id }) => id).sort());
  });

  for (const endpoint of endpoints.filter(({ access }) => access !== "public")) {
    it(`refuses the outsider at ${endpoint.id}`, async () => {
      const answer = await request(null, endpoint);
      assert.equal(answer.status, 401);
      assert.equal(answer.body.code, "signed-out");
    });

    for (const person of people) {
      const may = endpoint.access === "member" || mayRole(cast[person].role, endpoint.access as never);
      if (may && separately.has(endpoint.id)) continue;
      it(`${may ? "lets" : "refuses"} the ${cast[person].role} at ${endpoint.id}`, async () => {
        const { status, body } = await request(person, endpoint);
        if (may) assert.ok(!["signed-out", "forbidden"].includes(body?.code), `${status} ${body?.code}`);
        else assert.deepEqual([status, body.code], [403, "forbidden"]);
      });
    }
  }

  it("refuses a request from another origin, whatever the cookie", async () => {
    for (const headers of [{ origin: "https://elsewhere.example" }, { "sec-fetch-site": "cross-site" }]) {
      const answer = await world.call("alice", "POST", "/api/tags", { name: "x", colour: "red" }, headers);
      assert.deepEqual([answer.status, answer.body.code], [403, "origin-refused"]);
    }
  });

  function request(person: Person | null, endpoint: Endpoint) {
    const path = endpoint.path.replaceAll(/:\w+/g, randomUUID());
    return world.call(person, endpoint.method, path, endpoint.method === "GET" ? undefined : {});
  }
});
