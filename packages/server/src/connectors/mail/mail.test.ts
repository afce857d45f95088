import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isAddress, readAddresses } from "./addresses.ts";
import { connectionCode } from "./connection-outcome.ts";
import { firstValue, readHeaderBlock } from "./header-block.ts";
import { hasBareLineEnding, withCrlf } from "./line-endings.ts";
import { readMessageIds } from "./message-ids.ts";
import { messageKey } from "./message-key.ts";
import { oneLine } from "./one-line.ts";

const bytes = (text: string) => Buffer.from(text, "utf8");

describe("a header block", () => {
  test("gives names in lower case, values unfolded, and every byte to exactly one field or the body", () => {
    const raw = bytes("Subject: a\r\n\tb\r\nX-Odd : c\nno colon\r\n\r\nBody: d\r\n");
    const { fields, bodyStart } = readHeaderBlock(raw);
    assert.deepEqual(
      fields.map(({ name, value }) => [name, value]),
      [
        ["subject", "a b"],
        ["x-odd", "c"],
        ["", "no colon"],
      ],
    );
    assert.equal(
      fields.map(({ start, end }) => raw.subarray(start, end).toString()).join(""),
      "Subject: a\r\n\tb\r\nX-Odd : c\nno colon\r\n",
    );
    assert.equal(raw.subarray(bodyStart).toString(), "Body: d\r\n");
  });

  test("is empty where the message begins with its body, and all where there is none", () => {
    assert.deepEqual(readHeaderBlock(bytes("\r\nSubject: x\r\n")), { fields: [], bodyStart: 2 });
    assert.equal(readHeaderBlock(bytes("Subject: x")).bodyStart, 10);
    assert.deepEqual(readHeaderBlock(bytes("")), { fields: [], bodyStart: 0 });
    assert.equal(firstValue(readHeaderBlock(bytes("A: 1\r\na: 2\r\n")), "a"), "1");
  });

  test("of a hundred thousand lines is read in one pass", () => {
    assert.equal(readHeaderBlock(bytes(`${"X: y\r\n z\r\n".repeat(100_000)}\r\n`)).fields.length, 100_000);
  });
});

test("a lone CR or LF is found anywhere, and made a CRLF", () => {
  for (const text of ["\n", "a\n", "a\r\nb\n", "\r", "a\rb", "a\r\n\r", "a\r\r\n", "\n\r"]) {
    assert.equal(hasBareLineEnding(bytes(text)), true, JSON.stringify(text));
    assert.equal(hasBareLineEnding(withCrlf(bytes(text))), false, JSON.stringify(text));
  }
  for (const text of ["", "a", "\r\n", "a\r\n\r\nb"]) assert.equal(hasBareLineEnding(bytes(text)), false);
  const whole = bytes("a\r\nb\r\n");
  assert.equal(withCrlf(whole), whole);
});

test("a message's key changes with its bytes, its sender and its way, and with nothing else", () => {
  const raw = bytes("Message-ID: <1@x.example>\r\n\r\noi\r\n");
  assert.equal(messageKey("smtp", raw, "a"), messageKey("smtp", Buffer.from(raw), "a"));
  const others = [
    messageKey("imap", raw, "a"),
    messageKey("smtp", raw, "b"),
    messageKey("smtp", raw.subarray(1), "a"),
  ];
  assert.equal(new Set([messageKey("smtp", raw, "a"), ...others]).size, 4);
});

test("addresses are read out of groups and encoded names; what is no address is left out", () => {
  const value = "=?utf-8?q?Ana_L=C3=BAcia?= <ana@x.example>, Todos: b@x.example, c;, vazio <>, <x@y@z>";
  assert.deepEqual(readAddresses(value).slice(0, 2), [
    { name: "Ana Lúcia", address: "ana@x.example" },
    { name: "", address: "b@x.example" },
  ]);
  for (const bad of ["", "a", "a@", "@b", "a b@c", "a@b\r\n", "a@b,c@d", "a@b@c", `${"a".repeat(300)}@b`]) {
    assert.equal(isAddress(bad), false, JSON.stringify(bad));
  }
});

test("Message-IDs are read in order, and nothing that could end a field", () => {
  assert.deepEqual(readMessageIds("<a@b> text <c@d>\r\n <e@f"), ["<a@b>", "<c@d>"]);
  assert.deepEqual(readMessageIds("<a\r\nBcc: x@b>"), []);
  assert.deepEqual(readMessageIds(null), []);
});

test("one line has no line ends, no direction tricks and an end", () => {
  assert.equal(oneLine(" a\r\nb\u2028c\u202egpj.exe\u0000 "), "a b c gpj.exe");
  assert.equal(oneLine("x".repeat(1000)).length, 200);
});

test("the deepest known cause names a failed connection", () => {
  const refused = Object.assign(new Error("x"), { code: "ECONNREFUSED" });
  assert.equal(connectionCode(refused), "refused");
  assert.equal(connectionCode(new Error("y", { cause: refused })), "refused");
  assert.equal(
    connectionCode(Object.assign(new Error("z"), { code: "ESOCKET", originalCode: "CERT_HAS_EXPIRED" })),
    "certificate-expired",
  );
  assert.equal(connectionCode(new AggregateError([refused])), "refused");
  assert.equal(connectionCode("text"), "unknown");
});
