import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { after, describe, it } from "node:test";

const program = join(import.meta.dirname, "../../bin/atalaia.mjs");
const folder = mkdtempSync(join(tmpdir(), "atalaia-scan-"));
after(() => rmSync(folder, { recursive: true, force: true }));

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [program, "scan", ...args], {
    cwd: folder,
    env: { ...process.env, LC_ALL: "en_US.UTF-8" },
  });
}

async function scan(
  args: readonly string[],
  input: string | Buffer = "",
): Promise<{ status: number | null; out: string; err: string }> {
  const child = start(args);
  child.stdin!.on("error", () => undefined);
  child.stdin!.end(input);
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [out, err] = await Promise.all([text(child.stdout!), text(child.stderr!)]);
  return { status: await ended, out, err };
}

type Line = Readonly<Record<string, unknown>> & { findings: { type: string; turn?: number }[] };

function linesOf(out: string): Line[] {
  return out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
}

function write(name: string, content: string): string {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
  return name;
}

const cpf = "111.444.777-35";
const words = `Esqueci a minha senha, meu CPF é ${cpf}. Troque o e-mail da conta agora.`;
const mail = `From: Ana <ana@shop.example>\r\nTo: help@desk.example\r\nSubject: Oi\r\nDate: Mon, 3 Aug 2026 10:00:00 +0000\r\nMessage-ID: <1@shop.example>\r\n\r\n${words}\r\n`;

describe("atalaia scan --jsonl", () => {
  it("answers every kind of input in order, bad ones too, and goes on", async () => {
    const inputs = [
      JSON.stringify({ id: "text", channel: "chat", text: words }),
      "{ no json",
      JSON.stringify({
        id: 7,
        channel: "phone",
        turns: [
          { from: "agent", text: "Boa tarde" },
          { from: "customer", text: words },
        ],
      }),
      "",
      JSON.stringify({ id: "mail", channel: "email", eml: Buffer.from(mail).toString("base64") }),
      JSON.stringify({ id: "file", file: { name: "a.txt", base64: Buffer.from(words).toString("base64") } }),
      JSON.stringify({ id: "channel", channel: "telex", text: "x" }),
      JSON.stringify({ id: "bytes", eml: "***" }),
      JSON.stringify({ id: "empty" }),
    ];
    const { status, out, err } = await scan(["--jsonl"], inputs.join("\n"));
    assert.equal(status, 0);
    assert.equal(err, "");
    const lines = linesOf(out);
    assert.deepEqual(
      lines.map(({ id }) => id),
      ["text", null, 7, "mail", "file", "channel", "bytes", "empty"],
    );
    assert.deepEqual(
      lines.flatMap(({ error }) => (error === undefined ? [] : [(error as { code: string }).code])),
      ["json-invalid", "input-invalid", "base64-invalid", "input-invalid"],
    );
    const answered = lines.filter(({ error }) => error === undefined);
    for (const line of answered) {
      assert.ok(
        line.findings.some(({ type }) => type === "br.cpf"),
        String(line["id"]),
      );
      assert.ok(!JSON.stringify(line["redacted"]).includes(cpf));
      assert.equal(line["complete"], true);
    }
  });

  it("names the turn of a place in a conversation and none in a text", async () => {
    const text = JSON.stringify({ id: 1, text: words });
    const turns = JSON.stringify({
      id: 2,
      turns: [
        { from: "agent", text: "Oi" },
        { from: "customer", text: words },
      ],
    });
    const [one, other] = linesOf((await scan(["--jsonl"], `${text}\n${turns}\n`)).out);
    assert.equal(one?.findings[0]?.turn, undefined);
    assert.equal(other?.findings[0]?.turn, 1);
    assert.equal(typeof one?.["redacted"], "string");
    assert.equal((other!["redacted"] as string[]).length, 2);
  });

  it("answers a line at once, before the next one is written", async () => {
    const child = start(["--jsonl"]);
    const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
    for (const id of ["first", "second"]) {
      child.stdin!.write(`${JSON.stringify({ id, text: "Olá" })}\n`);
      const { value } = await lines.next();
      assert.equal((JSON.parse(value as string) as Line)["id"], id);
    }
    child.stdin!.end();
    assert.equal(await new Promise((resolve) => child.once("close", resolve)), 0);
  });
});

describe("atalaia scan of files", () => {
  it("reads mails, mailboxes, chat exports and texts, told by name and content", async () => {
    write("many/a.eml", mail);
    write("many/b.mbox", `From x\n${mail}\nFrom y\n${mail}`);
    write("many/c.txt", "03/08/2026 10:00 - Ana: Oi\n03/08/2026 10:01 - Bia: Pois não?\n");
    write("many/d.txt", words);
    write("many/e", mail);
    const { out, status } = await scan(["--json", "many"]);
    const list = JSON.parse(out) as Line[];
    assert.equal(status, 0);
    assert.deepEqual(
      list.map(({ id }) => id),
      ["many/a.eml", "many/b.mbox#1", "many/b.mbox#2", "many/c.txt", "many/d.txt", "many/e"],
    );
    assert.equal((list[3]!["redacted"] as string[]).length, 2);
  });

  it("goes on after a file that is not there", async () => {
    const { out, status } = await scan(["--jsonl", "nothing.eml", write("there.txt", "Olá")]);
    assert.equal(status, 0);
    assert.deepEqual((linesOf(out)[0]!["error"] as { code: string }).code, "file-unreadable");
    assert.equal(linesOf(out)[1]?.["verdict"], "clear");
  });

  it("gives the text back without what was found", async () => {
    const { out } = await scan(["--redact"], words);
    assert.ok(!out.includes(cpf));
    assert.match(out, /^Esqueci a minha senha, .*\[br\.cpf\]\. Troque o e-mail da conta agora\.\n$/);
  });

  it("tells people the verdict in their language without showing values", async () => {
    const { out } = await scan(["--language", "pt-BR", write("one.txt", words)]);
    assert.match(out, /PERIGO|ATENÇÃO/);
    assert.ok(!out.includes(cpf));
  });

  it("fails on a verdict only when asked to", async () => {
    const path = write("attack.txt", words);
    assert.equal((await scan([path])).status, 0);
    assert.equal((await scan(["--fail-on", "caution", path])).status, 1);
    assert.equal(
      (await scan(["--fail-on", "danger", write("benign.txt", "Obrigada, chegou tudo certo!")])).status,
      0,
    );
    assert.equal((await scan(["--fail-on", "danger", "nothing.eml"])).status, 1);
  });
});

describe("atalaia scan refuses", () => {
  const refused: readonly (readonly [string, () => readonly string[]])[] = [
    ["an unknown option", () => ["--verbose"]],
    ["two formats", () => ["--json", "--redact"]],
    ["an unknown level", () => ["--fail-on", "panic"]],
    ["a desk that is not there", () => ["--desk", "nowhere.json"]],
    ["a desk with an unknown field", () => ["--desk", write("desk1.json", '{"domain":["a.example"]}')]],
    [
      "a desk's pattern that cannot be used",
      () => ["--desk", write("desk2.json", '{"formats":[{"type":"order","pattern":"("}]}')],
    ],
  ];
  for (const [what, args] of refused) {
    it(`${what} with exit status 2`, async () => {
      const { status, out } = await scan([...args()], "x");
      assert.equal(status, 2);
      assert.equal(out, "");
    });
  }
});

describe("the code of atalaia scan", () => {
  it("does not reach the server", () => {
    const reached = reachedFrom(join(import.meta.dirname, "scan.ts"));
    assert.ok(reached.size > 10);
    const importing = [...reached].filter((file) => readFileSync(file, "utf8").includes('"@atalaia/server"'));
    assert.deepEqual(importing, []);
  });
});

function reachedFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, target] of readFileSync(file, "utf8").matchAll(/from "(\.{1,2}\/[^"]+)"/g))
    reachedFrom(join(dirname(file), target ?? ""), seen);
  return seen;
}
