import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { evidenceTypes } from "@atalaia/contract";
import { toCef } from "./cef.ts";
import type { EvidenceEntry } from "./formats.types.ts";
import { toOcsf } from "./ocsf.ts";
import { toSyslog } from "./syslog.ts";

const source = { host: "desk.farol.example", version: "0.1.0", deskName: "Farol" };

function entryOf(over: Partial<EvidenceEntry> = {}): EvidenceEntry {
  return {
    id: "01890000-0000-7000-8000-000000000001",
    type: "contact.field-revealed",
    at: "2026-03-01T12:00:00.000Z",
    actor: { kind: "member", id: "01890000-0000-7000-8000-000000000002", name: "Carla" },
    subject: { kind: "reveal", id: "01890000-0000-7000-8000-000000000003" },
    conversationId: null,
    contact: null,
    sentence: "Carla revealed a value",
    data: {},
    commitments: [],
    index: 7,
    proof: "signed",
    ...over,
  };
}

const nasty = 'x|y=z\\ "q"] \r\nCEF:0|forged\n<13>1 forged\u2028\u0000';

describe("lines for collectors", () => {
  it("are one line each, whatever a name or a fact holds", () => {
    const entry = entryOf({
      sentence: nasty,
      actor: { kind: "member", id: "a", name: nasty },
      data: { word: nasty },
    });
    for (const format of [toCef, toSyslog, toOcsf])
      assert.doesNotMatch(format(entry, source), /[\r\n\u2028\u2029\u0000]/, format.name);
  });

  it("escape what their format counts by", () => {
    const entry = entryOf({ sentence: "a|b\\c", actor: { kind: "member", id: "a", name: "k=v" } });
    assert.match(toCef(entry, source), /\|a\\\|b\\\\c\|4\|/);
    assert.match(toCef(entry, source), /suser=k\\=v/);
    const quoted = toSyslog(entryOf({ data: { word: 'q"]' } }), source);
    assert.match(quoted, /data="\{\\"word\\":\\"q\\\\\\"\\\]\\"\}"\]/);
  });

  it("have a class of OCSF for every type of entry, and its required attributes", () => {
    for (const type of Object.keys(evidenceTypes) as EvidenceEntry["type"][]) {
      const line = JSON.parse(toOcsf(entryOf({ type }), source));
      assert.equal(line.type_uid, line.class_uid * 100 + line.activity_id, type);
      assert.equal(Math.floor(line.class_uid / 1000), line.category_uid, type);
      for (const name of ["severity_id", "time", "metadata", "message"])
        assert.ok(name in line, `${type} ${name}`);
      if (line.category_uid === 2) assert.ok(line.finding_info.uid);
    }
  });

  it("say how urgent they are in each format's own numbers", () => {
    const entry = entryOf({ type: "contact.honey-touched" });
    assert.equal(JSON.parse(toOcsf(entry, source)).severity_id, 5);
    assert.match(toCef(entry, source), /\|10\|rt=/);
    assert.match(
      toSyslog(entry, source),
      /^<106>1 2026-03-01T12:00:00\.000Z desk\.farol\.example atalaia - contact\.honey-touched \[/,
    );
  });
});
