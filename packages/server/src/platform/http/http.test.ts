import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { after, before, describe, it } from "node:test";
import { endpoints, errorCodes } from "@atalaia/contract";
import { openChat, openInbox, plainSettings } from "../../testing/channels.ts";
import { createWorld, type World } from "../../testing/world.ts";

const streams = new Set(["live.stream", "widget.live"]);
const wanted = {
  "content-security-policy": /default-src 'none'.*base-uri 'none'.*object-src 'none'.*frame-ancestors 'none'/,
  "x-content-type-options": /^nosniff$/,
  "referrer-policy": /^no-referrer$/,
  "cross-origin-opener-policy": /^same-origin$/,
  "cross-origin-resource-policy": /^same-origin$|^cross-origin$/,
  "permissions-policy": /camera=\(\)/,
  "cache-control": /no-store|no-cache|immutable/,
};

describe("the edge", () => {
  let world: World;
  let port: number;
  before(async () => {
    world = await createWorld({ environment: { ATALAIA_URL: "https://desk.example" } });
    await world.app.listen({ host: "127.0.0.1", port: 0 });
    port = (world.app.server.address() as AddressInfo).port;
  });
  after(() => world.close());

  function assertHeaders(headers: Record<string, unknown>, what: string): void {
    for (const [name, pattern] of Object.entries(wanted))
      assert.match(String(headers[name]), pattern, `${what}: ${name}`);
    assert.match(String(headers["strict-transport-security"]), /max-age=31536000; includeSubDomains/, what);
    assert.equal(headers["x-powered-by"], undefined);
  }

  it("sends the security headers with every answer of every route, page and refusal", async () => {
    for (const endpoint of endpoints.filter(({ id }) => !streams.has(id))) {
      const path = endpoint.path.replaceAll(/:\w+/g, randomUUID());
      for (const who of [null, "dora"] as const)
        if (endpoint.id !== "sessions.signOut")
          assertHeaders((await world.call(who, endpoint.method, path)).headers, endpoint.id);
    }
    for (const path of ["/", "/nowhere", "/api/nowhere", "/openapi.json", "/%ff", "/api/../etc/passwd"])
      assertHeaders((await world.call(null, "GET", path)).headers, path);
  });

  it("sends them with streams as well", async () => {
    const headers = await new Promise<Record<string, unknown>>((resolve, reject) => {
      const request = httpRequest(
        { port, path: "/api/live", headers: { cookie: world.cookieOf("carla") } },
        (response) => {
          resolve(response.headers);
          response.destroy();
        },
      );
      request.on("error", reject).end();
    });
    assertHeaders(headers, "live");
  });

  it("refuses every request that another site could have made a browser send", async () => {
    const forged = [
      { origin: "https://evil.example" },
      { origin: "null" },
      { origin: "http://desk.example" },
      { origin: "https://desk.example.evil.example" },
      { origin: "https://desk.example:444" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { origin: "https://desk.example", "sec-fetch-site": "cross-site" },
    ];
    const writing = endpoints.filter(({ access, method }) => access !== "public" && method !== "GET");
    for (const endpoint of writing)
      for (const headers of forged) {
        const path = endpoint.path.replaceAll(/:\w+/g, randomUUID());
        const { status, body } = await world.call(
          "alice",
          endpoint.method,
          path,
          {},
          headers as Record<string, string>,
        );
        assert.deepEqual([endpoint.id, status, body.code], [endpoint.id, 403, "origin-refused"]);
      }
  });

  it("lets no form of another site through: only JSON and bytes are bodies", async () => {
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
      "application/xml",
    ]) {
      const { status, body } = await world.call(null, "POST", "/api/session/password", Buffer.from("{}"), {
        "content-type": type,
      });
      assert.deepEqual([status, body.code], [415, "content-type-refused"]);
    }
  });

  it("answers every fault with a problem, its documented status, and nothing from inside", async () => {
    const tries: [string, string, unknown?][] = [
      ["GET", "/api/nowhere"],
      ["DELETE", "/api/tags"],
      ["GET", "/api/conversations/nonsense"],
      ["GET", "/api/conversations?limit=all"],
      ["GET", "/api/conversations?cursor=AAAA"],
      [
        "GET",
        `/api/conversations?cursor=${Buffer.from(`8640000000000001 ${randomUUID()}`).toString("base64url")}`,
      ],
      [
        "GET",
        `/api/conversations?cursor=${Buffer.from(`8640000000000000 ${randomUUID()}`).toString("base64url")}`,
      ],
      ["GET", `/api/conversations?cursor=${Buffer.from(`1 ${"-".repeat(36)}`).toString("base64url")}`],
      ["POST", "/api/tags", { name: "a\0b", colour: "red" }],
      ["POST", "/api/tags", { name: "\ud800", colour: "red" }],
      ["POST", "/api/conversation-search", { q: "a\0b" }],
      ["POST", "/api/contact-search", { q: "a\0b" }],
      ["POST", "/api/tags", Buffer.from("{")],
      ["POST", "/api/tags", { name: "x".repeat(70_000), colour: "red" }],
      ["PATCH", "/api/me", { name: "a\0b" }],
      ["GET", "/api/activity?day=9999-99-99"],
    ];
    for (const [method, path, body] of tries) {
      const headers = Buffer.isBuffer(body) ? { "content-type": "application/json" } : {};
      const answer = await world.call("alice", method, path, body, headers as Record<string, string>);
      const known = errorCodes[answer.body.code as keyof typeof errorCodes];
      if (answer.status < 300) continue;
      assert.ok(answer.status < 500, `${method} ${path}: ${answer.status} ${answer.body.code}`);
      assert.equal(answer.status, known?.status, `${method} ${path}: ${answer.body.code}`);
      assert.match(String(answer.headers["content-type"]), /^application\/problem\+json/);
      assert.doesNotMatch(JSON.stringify(answer.body), /node_modules|\.ts:|select |insert |postgres/i);
    }
  });

  it("tells nothing of an error of its own but where to look for it", async () => {
    const { database } = world.context;
    const many = database.many;
    Object.assign(database, {
      many: () => Promise.reject(new Error("secret inside: relation does not exist")),
    });
    const { status, body } = await world.call("alice", "GET", "/api/tags");
    Object.assign(database, { many });
    assert.deepEqual([status, body.code], [500, "internal"]);
    assert.ok(body.incident);
    assert.ok(!JSON.stringify(body).includes("secret inside"));
  });

  it("believes no sender about their own address unless a trusted proxy says it", async () => {
    const forged = { "x-forwarded-for": "127.0.0.1", forwarded: "for=127.0.0.1" };
    assert.equal((await world.call(null, "GET", "/metrics", undefined, forged)).body.code, "forbidden");
    const refused = async (address: string) => {
      const body = { email: "x@farol.example", password: "", code: "1" };
      return (await world.call(null, "POST", "/api/session/password", body, { "x-forwarded-for": address }))
        .status;
    };
    const statuses = [];
    for (let index = 0; index < 12; index += 1) statuses.push(await refused(`198.51.100.${index}`));
    assert.ok(statuses.includes(429));
  });

  it("serves nothing from outside the built console", async () => {
    const paths = [
      "/../package.json",
      "/..%2f..%2fpackage.json",
      "/%2e%2e/%2e%2e/package.json",
      "/assets/..%5c..%5cpackage.json",
      "//etc/passwd",
      "/assets/%00.js",
      "/.env",
      "/assets/../../src/main.ts",
    ];
    for (const path of paths) {
      const raw = await rawRequest(`GET ${path} HTTP/1.1\r\nHost: desk.example\r\nConnection: close\r\n\r\n`);
      assert.doesNotMatch(raw, /"devDependencies"|root:x:|"workspaces"|createRoot/, path);
      assert.doesNotMatch(raw, /^HTTP\/1\.1 5/, path);
    }
  });

  it("splits no header and smuggles no request", async () => {
    const smuggled = [
      "GET /api/me HTTP/1.1\r\nHost: a\r\nCookie: x\r\n y: z\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n",
      "POST /api/session/password HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",
      "GET / HTTP/1.1\r\nHost: a\r\nX: a\rSet-Cookie: b\r\n\r\n",
    ];
    for (const request of smuggled) assert.match(await rawRequest(request), /^HTTP\/1\.1 4\d\d/);
    const { headers } = await world.call(
      null,
      "POST",
      "/api/session/single-sign-on",
      {},
      { origin: "https://desk.example" },
    );
    assert.equal(headers["set-cookie"], undefined);
  });

  it("gives its cookie the prefix that only this host over TLS can set", async () => {
    const { headers } = await world.call("carla", "DELETE", "/api/session");
    assert.match(String(headers["set-cookie"]), /^__Host-atalaia=;.*Path=\/;.*Secure/);
    assert.doesNotMatch(String(headers["set-cookie"]), /Domain/i);
  });

  describe("the widget's door", () => {
    it("opens to the origins of its inbox only", async () => {
      const inbox = await openInbox(world, plainSettings.chat);
      for (const origin of [
        "https://evil.example",
        "null",
        "http://shop.example",
        "https://shop.example.evil.example",
      ]) {
        const { status, body } = await world.call(null, "GET", `/api/widget/${inbox.id}`, undefined, {
          origin,
        });
        assert.deepEqual([origin, status, body.code], [origin, 403, "origin-refused"]);
      }
      const { headers, status } = await world.call(null, "GET", `/api/widget/${inbox.id}`, undefined, {
        origin: "https://shop.example",
      });
      assert.equal(status, 200);
      assert.equal(headers["access-control-allow-origin"], "https://shop.example");
      assert.equal(headers["access-control-allow-credentials"], undefined);
    });

    it("gives a ticket that opens one stream, once, in its own inbox, for half a minute", async () => {
      const [one, two] = [
        await openInbox(world, plainSettings.chat),
        await openInbox(world, plainSettings.chat),
      ];
      const { token } = await openChat(world, one.id);
      const headers = { authorization: `Bearer ${token}` };
      const ticket = async () =>
        (await world.call(null, "POST", `/api/widget/${one.id}/live-ticket`, {}, headers)).body
          .ticket as string;
      const foreign = await world.call(null, "GET", `/api/widget/${two.id}/live?ticket=${await ticket()}`);
      assert.equal(foreign.status, 401);
      const used = await ticket();
      const statuses = await Promise.all(
        Array.from({ length: 5 }, () => statusOf(`/api/widget/${one.id}/live?ticket=${used}`)),
      );
      assert.deepEqual(statuses.sort(), [200, 401, 401, 401, 401]);
    });

    it("shows a visitor their own conversation and nobody else's", async () => {
      const [one, two] = [
        await openInbox(world, plainSettings.chat),
        await openInbox(world, plainSettings.chat),
      ];
      const { token } = await openChat(world, one.id);
      for (const [id, authorization] of [
        [two.id, `Bearer ${token}`],
        [one.id, "Bearer nonsense"],
        [one.id, token],
      ] as const)
        assert.equal(
          (await world.call(null, "GET", `/api/widget/${id}/messages`, undefined, { authorization })).status,
          401,
        );
    });
  });

  function statusOf(path: string): Promise<number> {
    return new Promise((resolve, reject) => {
      httpRequest({ port, path }, (response) => {
        resolve(response.statusCode!);
        response.destroy();
      })
        .on("error", reject)
        .end();
    });
  }

  function rawRequest(text: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, "127.0.0.1", () => socket.write(text));
      let answer = "";
      socket.setTimeout(3_000, () => socket.destroy());
      socket.on("data", (part) => (answer += part.toString("latin1")));
      socket.on("close", () => resolve(answer)).on("error", reject);
    });
  }
});
