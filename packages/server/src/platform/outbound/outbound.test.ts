import assert from "node:assert/strict";
import dns from "node:dns";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, it, mock } from "node:test";
import { isReachable } from "./address.ts";
import { fetchOutside } from "./fetch-outside.ts";

describe("the door to addresses that people typed in", () => {
  let inside: Server;
  let port = 0;
  let visits = 0;
  before(async () => {
    inside = createServer((request, response) => {
      visits += 1;
      if (request.url === "/moved") response.writeHead(302, { location: "http://169.254.169.254/" }).end();
      else if (request.url === "/endless") response.write(Buffer.alloc(1_000_000, "x"));
      else response.end("inside");
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => inside.once("listening", resolve));
    port = (inside.address() as AddressInfo).port;
  });
  after(() => {
    inside.closeAllConnections();
    inside.close();
  });

  const ask = (url: string, outboundPrivate: string[] = []) =>
    fetchOutside({ outboundPrivate }, { url, method: "POST", headers: {}, body: "{}" });

  it("leads to the public internet", () => {
    for (const address of ["8.8.8.8", "1.1.1.1", "200.160.2.3", "2001:4860:4860::8888", "2a00:1450:4001::1"])
      assert.equal(isReachable(address, []), true, address);
  });

  it("leads to no address that is not public", () => {
    const special = `0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 127.255.255.254 169.254.169.254 172.16.0.1 172.31.255.255 192.168.1.1
      198.18.0.1 203.0.113.9 224.0.0.1 255.255.255.255 :: ::1 ::7f00:1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 ::ffff:a00:1 64:ff9b::7f00:1
      2001:db8::1 2002:7f00:1::1 2001::1 fc00::1 fd12::1 fe80::1 fe80::1%lo fec0::1 ff02::1 3fff::1 5f00::1`;
    for (const address of [...special.split(/\s+/), "nonsense", ""])
      assert.equal(isReachable(address, []), false, address);
  });

  it("leads where the operator says, and only there", () => {
    assert.equal(isReachable("10.1.2.3", ["10.1.0.0/16"]), true);
    assert.equal(isReachable("10.2.2.3", ["10.1.0.0/16"]), false);
    assert.equal(isReachable("fd12::1", ["fd12::/64"]), true);
  });

  const disguises = (at: number) => [
    `http://127.0.0.1:${at}/`,
    `http://2130706433:${at}/`,
    `http://0x7f.1:${at}/`,
    `http://0177.0.0.1:${at}/`,
    `http://127.1:${at}/`,
    `http://0:${at}/`,
    `http://[::1]:${at}/`,
    `http://[::ffff:127.0.0.1]:${at}/`,
    `http://[::ffff:7f00:1]:${at}/`,
    `http://localhost:${at}/`,
    `http://localhost.:${at}/`,
    `http://１２７.０.０.１:${at}/`,
    `http://user:word@127.0.0.1:${at}/`,
  ];

  it("sees through every spelling of an address inside", async () => {
    for (const url of disguises(port)) assert.notEqual((await ask(url)).reason, null, url);
    assert.equal(visits, 0);
  });

  it("opens no other scheme", async () => {
    for (const url of ["file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "data:text/plain,x"])
      assert.equal((await ask(url)).reason, "address-refused", url);
  });

  it("takes the address it looked at, whatever the name says a moment later", async () => {
    const answers = [[{ address: "203.0.113.9", family: 4 }], [{ address: "127.0.0.1", family: 4 }]];
    let asked = 0;
    const lookup = mock.method(dns, "lookup", (...parameters: unknown[]) => {
      const callback = parameters.at(-1) as (error: null, addresses: unknown) => void;
      callback(null, answers[Math.min(asked, 1)]);
      asked += 1;
    });
    try {
      assert.notEqual((await ask(`http://rebinding.example:${port}/`)).reason, null);
      assert.equal(visits, 0);
    } finally {
      lookup.mock.restore();
    }
  });

  it("follows no redirect and reads no endless answer", async () => {
    const moved = await ask(`http://127.0.0.1:${port}/moved`, ["127.0.0.0/8"]);
    assert.equal(moved.status, 302);
    assert.equal(visits, 1);
    const endless = await ask(`http://127.0.0.1:${port}/endless`, ["127.0.0.0/8"]);
    assert.ok(endless.body.length <= 64 * 1024);
  });

  it("says in a word why nobody answered", async () => {
    assert.equal((await ask("http://127.0.0.1:1/", ["127.0.0.0/8"])).reason, "connection-refused");
    assert.equal((await ask("https://127.0.0.1:1/", ["127.0.0.0/8"])).reason, "connection-refused");
    assert.equal((await ask(`https://127.0.0.1:${port}/`, ["127.0.0.0/8"])).reason, "tls-failed");
  });
});
