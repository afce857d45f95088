import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createLog, type Log, logId } from "./log.ts";

function listen(options: { pretty?: boolean } = {}): {
  log: Log;
  lines: string[];
  last: () => Record<string, unknown>;
} {
  const lines: string[] = [];
  const log = createLog({ level: "debug", output: { write: (line) => lines.push(line) }, ...options });
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? "") as Record<string, unknown> };
}

const inbox = "018f2f3e-1111-7111-8111-111111111111";

describe("log", () => {
  it("writes one JSON line with level, time, event and fields", () => {
    const { log, last } = listen();
    log.info("intake.accepted", { inbox: logId(inbox), bytes: 12, duplicate: false, channel: "email" });
    const { time, ...line } = last();
    assert.match(String(time), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    assert.deepEqual(line, {
      level: "info",
      event: "intake.accepted",
      inbox,
      bytes: 12,
      duplicate: false,
      channel: "email",
    });
  });

  it("does not compile with a text, an object, or an event made at run time", () => {
    const { log } = listen();
    const text: string = "ana@example.com";
    // @ts-expect-error a plain string could hold what a customer wrote
    log.info("intake.accepted", { sender: text });
    // @ts-expect-error an object could hold anything
    log.info("intake.accepted", { sender: { text } });
    // @ts-expect-error an event is a literal
    log.info(`intake.${text}`);
    const channel = "chat" as "chat" | "email";
    log.info("intake.accepted", { channel, size: 3 });
  });

  it("withholds at run time what got past the types", () => {
    const { log, lines, last } = listen();
    const careless = log as unknown as { info(event: string, fields: object): void };
    careless.info("intake.accepted", {
      sender: "ana@example.com",
      note: "a b",
      list: ["x"],
      level: "debug",
      time: 0,
    });
    assert.deepEqual(
      { ...last(), time: "" },
      {
        level: "info",
        time: "",
        event: "intake.accepted",
        sender: "withheld",
        note: "withheld",
        list: "withheld",
      },
    );
    careless.info('intake\r\n{"level":"info"}', {});
    assert.equal(last()["event"], "log.event-withheld");
    assert.ok(lines.every((line) => line.indexOf("\n") === line.length - 1));
    assert.equal(logId("ana@example.com"), "withheld");
  });

  it("tells an error by name, code and stack, with its causes, never by message", () => {
    const { log, lines, last } = listen();
    const cause = Object.assign(new TypeError("secret-value\n    at inner (secret-file.ts:1:1)"), {
      code: "23505",
    });
    log.failure(
      "job.failed",
      new Error("secret-value: row (ana) exists\n    at fake (secret-file.ts:1:1)", { cause }),
    );
    assert.ok(!lines.join("").includes("secret"));
    const error = last()["error"] as { name: string; stack: string[]; cause: { name: string; code: string } };
    assert.equal(error.name, "Error");
    assert.ok(error.stack.some((frame) => frame.includes("packages/server/src/platform/log/log.test.ts:")));
    assert.deepEqual([error.cause.name, error.cause.code], ["TypeError", "23505"]);
  });

  it("does not trust names and codes of errors either, nor things thrown that are no errors", () => {
    const { log, lines, last } = listen();
    const error = Object.assign(new Error("x"), { code: "ana@example.com", name: "secret value" });
    log.failure("job.failed", error);
    log.failure("job.failed", "secret value");
    assert.ok(!lines.join("").includes("secret"));
    assert.ok(!lines.join("").includes("ana@"));
    assert.deepEqual(last()["error"], { name: "NotAnError" });
  });

  it("carries fields of its parent and keeps quiet below its level", () => {
    const { log, last } = listen();
    log.child({ role: "worker" }).warn("job.late", { ms: 5 });
    assert.deepEqual([last()["role"], last()["ms"], last()["level"]], ["worker", 5, "warn"]);
    const lines: string[] = [];
    createLog({ level: "warn", output: { write: (line) => lines.push(line) } }).info("job.done");
    assert.deepEqual(lines, []);
  });

  it("is short on a terminal", () => {
    const { log, lines } = listen({ pretty: true });
    log.failure("job.failed", Object.assign(new Error("secret"), { code: "E_X" }), { jobs: 2 });
    assert.match(lines[0] ?? "", /job\.failed jobs=2\n {2}Error E_X\n/);
    assert.ok(!lines.join("").includes("secret"));
  });
});
