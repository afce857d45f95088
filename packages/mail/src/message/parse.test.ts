import assert from "node:assert/strict";
import { test } from "node:test";
import { limitsOf } from "../limits.ts";
import { readBody } from "./body.ts";
import { parseMessage } from "./parse.ts";

const limits = limitsOf();
const parse = (text: string | Uint8Array, own = limits) =>
  parseMessage(typeof text === "string" ? Buffer.from(text) : text, own);
const bodyOf = (text: string | Uint8Array) => readBody(parse(text).shown, limits).text;

test("the last alternative that can be shown is shown, its plain twin is kept aside", () => {
  const message = parse(
    "Content-Type: multipart/alternative; boundary=b\n\n--b\n\nplain words\n--b\nContent-Type: text/html\n\n<p>shown words</p>\n--b--\n",
  );
  assert.deepEqual(
    message.shown.map(({ kind }) => kind),
    ["html"],
  );
  assert.deepEqual(message.unshown, ["plain words"]);
});

test("a missing closing boundary, a missing boundary parameter and a missing body lose nothing", () => {
  assert.equal(
    bodyOf("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nfirst\n--b\n\nsecond"),
    "first\n\nsecond",
  );
  assert.equal(bodyOf("Content-Type: multipart/mixed\n\n--x1\n\nhello\n--x1--"), "hello");
  assert.equal(bodyOf("Subject: only a header"), "");
  assert.equal(bodyOf(""), "");
});

test("an mbox line and blank lines before the header are not part of it", () => {
  assert.equal(
    parse("\n\nFrom someone@example.org Mon Aug  3 10:00:00 2026\nSubject: yes\n\nbody").subject,
    "yes",
  );
});

test("a wrong or unknown charset is still readable", () => {
  const head = Buffer.from("Content-Type: text/plain; charset=x-nobody\n\n");
  assert.equal(bodyOf(Buffer.concat([head, Buffer.from("ação", "utf8")])), "ação");
  assert.equal(bodyOf(Buffer.concat([head, Buffer.from("ação", "latin1")])), "ação");
  const ascii = Buffer.from("Content-Type: text/plain; charset=us-ascii\n\n");
  assert.equal(bodyOf(Buffer.concat([ascii, Buffer.from("ação", "utf8")])), "ação");
});

test("damaged quoted-printable and base64 yield what can be read", () => {
  assert.equal(bodyOf("Content-Transfer-Encoding: quoted-printable\n\n=41=4=zz=\n=42="), "A=4=zzB=");
  assert.equal(bodyOf("Content-Transfer-Encoding: base64\n\naGVs\nbG8g!!d29ybGQ"), "hello world");
});

test("file names in encoded words and in RFC 2231 pieces come out whole", () => {
  const part = (header: string) =>
    parse(`Content-Type: multipart/mixed; boundary=b\n\n--b\n${header}\n\nx\n--b--`).parts[0]?.name;
  assert.equal(
    part("Content-Disposition: attachment; filename*0*=utf-8''fatura%20; filename*1*=n%C2%BA%201.pdf"),
    "fatura nº 1.pdf",
  );
  assert.equal(
    part('Content-Disposition: attachment; filename="=?utf-8?Q?or=C3=A7amento.pdf?="'),
    "orçamento.pdf",
  );
  assert.equal(part('Content-Type: application/pdf; name="a;b.pdf"'), "a;b.pdf");
});

test("depth, parts and bytes beyond the limits are named, never passed over", () => {
  const nested = Array.from(
    { length: 60 },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}x\n\n--b${at}x\n`,
  ).join("");
  assert.deepEqual(parse(nested).limits, ["depth"]);
  const wide = `Content-Type: multipart/mixed; boundary=b\n\n${"--b\n\nx\n".repeat(2000)}`;
  assert.deepEqual(parse(wide).limits, ["parts"]);
  assert.deepEqual(parse("Subject: a\n\nbody", { ...limits, messageBytes: 8 }).limits, ["message-bytes"]);
});

test("several From fields, groups and nulls are read without a crash", () => {
  const message = parse(
    "From: a@one.example\r\nFrom: b@two.example\r\nTo: undisclosed: x@y.example, z@y.example;\r\nSubject: a\0b\r\n\r\nbody\0",
  );
  assert.deepEqual(
    message.from.map(({ address }) => address),
    ["a@one.example", "b@two.example"],
  );
  assert.equal(message.to.length, 2);
});
