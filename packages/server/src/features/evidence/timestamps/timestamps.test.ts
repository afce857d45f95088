import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { createWorld, type World } from "../../../testing/world.ts";
import { disclose, exportLog } from "../index.ts";
import { signHead } from "../sign.ts";
import { endsInRoot, isForTimeStamps, readCertificates } from "./chain.ts";
import { stampToday } from "./timestamps.ts";
import { createTokenRequest, verifyToken } from "./token.ts";

const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;
const skip = hasOpenssl ? false : "openssl, which plays the authority, is not on this machine";

const configuration = `
[req]
distinguished_name = name
prompt = no
[name]
CN = unused
[root]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign
[stamps]
basicConstraints = critical, CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[mail]
basicConstraints = critical, CA:false
extendedKeyUsage = critical, timeStamping, emailProtection
[tsa]
default_tsa = one
[one]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
ess_cert_id_alg = sha256
tsa_name = no
`;

describe("RFC 3161 time stamps", { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), "atalaia-tsa-"));
  const openssl = (...args: string[]) =>
    execFileSync("openssl", args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  const read = (name: string) => readFileSync(join(folder, name));

  /** A root, an authority in between, and signers of three kinds. */
  function makeAuthority(): void {
    writeFileSync(join(folder, "conf"), configuration);
    writeFileSync(join(folder, "serial"), "01\n");
    const key = (kind: string[]) => ["-newkey", ...kind, "-nodes"];
    const ec = key(["ec", "-pkeyopt", "ec_paramgen_curve:P-256"]);
    const root = (name: string) =>
      openssl(
        "req",
        "-x509",
        "-config",
        "conf",
        "-extensions",
        "root",
        "-subj",
        `/CN=${name}`,
        ...ec,
        "-keyout",
        `${name}.key`,
        "-out",
        `${name}.pem`,
        "-days",
        "30",
      );
    const issue = (name: string, by: string, extensions: string, kind = ec) => {
      openssl(
        "req",
        "-new",
        "-config",
        "conf",
        "-subj",
        `/CN=${name}`,
        ...kind,
        "-keyout",
        `${name}.key`,
        "-out",
        `${name}.csr`,
      );
      openssl(
        "x509",
        "-req",
        "-in",
        `${name}.csr`,
        "-CA",
        `${by}.pem`,
        "-CAkey",
        `${by}.key`,
        "-CAcreateserial",
        "-extfile",
        "conf",
        "-extensions",
        extensions,
        "-days",
        "30",
        "-out",
        `${name}.pem`,
      );
    };
    root("root");
    root("stranger");
    issue("between", "root", "root");
    issue("stamper", "between", "stamps");
    issue("rsa-stamper", "between", "stamps", key(["rsa:2048"]));
    issue("also-mail", "between", "mail");
    issue("impostor", "stranger", "stamps");
  }

  function stamp(request: Buffer, signer = "stamper"): Buffer {
    writeFileSync(join(folder, "query"), request);
    openssl(
      "ts",
      "-reply",
      "-config",
      "conf",
      "-section",
      "one",
      "-queryfile",
      "query",
      "-signer",
      `${signer}.pem`,
      "-inkey",
      `${signer}.key`,
      "-chain",
      "between.pem",
      "-out",
      "reply",
    );
    return read("reply");
  }

  const bytes = Buffer.from("a checkpoint\n");
  const rootsOf = (name: string) => readCertificates(read(`${name}.pem`).toString());
  before(makeAuthority);
  after(() => rmSync(folder, { recursive: true }));

  it("are requests that openssl reads, and tokens that openssl and we believe", () => {
    for (const signer of ["stamper", "rsa-stamper"]) {
      const { der, nonce } = createTokenRequest(bytes);
      const reply = stamp(der, signer);
      writeFileSync(join(folder, "data"), bytes);
      assert.match(
        openssl("ts", "-verify", "-data", "data", "-in", "reply", "-CAfile", "root.pem").toString(),
        /OK/,
      );
      const verdict = verifyToken(reply, { bytes, nonce, roots: rootsOf("root") });
      assert.ok(verdict.valid);
      assert.equal(verdict.authority, signer);
      assert.ok(Math.abs(verdict.at.getTime() - Date.now()) < 60_000);
    }
  });

  it("are refused for other data, another request, other roots and signers that may not", () => {
    const { der, nonce } = createTokenRequest(bytes);
    const reply = stamp(der);
    const flaw = (response: Uint8Array, changes: object) => {
      const verdict = verifyToken(response, { bytes, nonce, roots: rootsOf("root"), ...changes });
      return verdict.valid ? null : verdict.flaw;
    };
    assert.equal(flaw(reply, {}), null);
    assert.equal(flaw(reply, { bytes: Buffer.from("another checkpoint\n") }), "other-digest");
    assert.equal(flaw(reply, { nonce: createTokenRequest(bytes).nonce }), "other-nonce");
    assert.equal(flaw(reply, { roots: rootsOf("stranger") }), "unknown-authority");
    assert.equal(flaw(reply, { roots: [] }), "unknown-authority");
    assert.equal(flaw(new Uint8Array(0), {}), "unreadable");
    assert.equal(flaw(reply.subarray(0, 400), {}), "unreadable");
    const [stamper] = rootsOf("stamper");
    const after = new Date(Date.now() + 60 * 24 * 60 * 60 * 1000);
    assert.equal(endsInRoot(stamper!, rootsOf("between"), rootsOf("root"), new Date()), true);
    assert.equal(endsInRoot(stamper!, rootsOf("between"), rootsOf("root"), after), false);
    assert.equal(endsInRoot(stamper!, [], rootsOf("root"), new Date()), false);
    assert.deepEqual(
      ["stamper", "also-mail", "root"].map((name) => isForTimeStamps(rootsOf(name)[0]!)),
      [true, false, false],
    );
  });

  it("say nothing else after any bit of them was changed", () => {
    const { der, nonce } = createTokenRequest(bytes);
    const reply = stamp(der);
    const genuine = verifyToken(reply, { bytes, nonce, roots: rootsOf("root") });
    let refused = 0;
    for (let at = 0; at < reply.length; at += 5) {
      const changed = Buffer.from(reply);
      changed[at]! ^= 1 << (at % 8);
      const verdict = verifyToken(changed, { bytes, nonce, roots: rootsOf("root") });
      if (verdict.valid) assert.deepEqual(verdict, genuine);
      else refused += 1;
    }
    assert.ok(refused > reply.length / 10);
  });

  describe("of the evidence log", () => {
    let world: World;
    let authority: Server;
    let signer = "stamper";
    before(async () => {
      authority = createServer((request, response) => {
        const parts: Buffer[] = [];
        request.on("data", (part: Buffer) => parts.push(part));
        request.on("end", () => response.end(stamp(Buffer.concat(parts), signer)));
      }).listen(0, "127.0.0.1");
      await new Promise((resolve) => authority.once("listening", resolve));
      world = await createWorld({
        environment: {
          ATALAIA_OUTBOUND_PRIVATE: "127.0.0.0/8",
          ATALAIA_TIMESTAMP_URL: `http://127.0.0.1:${(authority.address() as AddressInfo).port}/`,
          ATALAIA_TIMESTAMP_ROOTS: join(folder, "root.pem"),
        },
      });
    });
    after(async () => {
      authority.close();
      await world.close();
    });

    it("are kept once a day, only where they prove something, and can be checked without us", async () => {
      const { context } = world;
      assert.equal(await stampToday(context), null);
      await disclose(context, { type: "backup.made", actor: { kind: "system" }, subjectId: null }, () => 0);
      const { note } = (await signHead(context))!;
      const rows = () =>
        context.database.many<{ note: string; token: Buffer }>("select note, token from evidence_timestamps");
      signer = "impostor";
      assert.equal(await stampToday(context), "unknown-authority");
      assert.equal((await rows()).length, 0);
      signer = "stamper";
      assert.equal(await stampToday(context), null);
      assert.equal(await stampToday(context), null);
      const [row, ...more] = await rows();
      assert.deepEqual([row!.note, more.length], [note, 0]);
      assert.ok(verifyToken(row!.token, { bytes: Buffer.from(row!.note), roots: rootsOf("root") }).valid);
      const { timestamps } = (await world.call("dora", "GET", "/api/evidence-log")).body;
      assert.equal(timestamps.problem, null);
      assert.ok(timestamps.latest);
      world.advance(24 * 60 * 60 * 1000);
      assert.equal(await stampToday(context), null);
      assert.equal((await rows()).length, 2);
      const place = join(folder, "exported");
      await exportLog(context.settings, place);
      const program = fileURLToPath(new URL("../../../../../cli/src/main.ts", import.meta.url));
      const verify = (roots: string) => {
        const args = [
          "--key",
          join(place, "keys.txt"),
          "--timestamp-roots",
          join(folder, `${roots}.pem`),
          "--json",
        ];
        const run = spawnSync(process.execPath, [program, "verify", place, ...args], { encoding: "utf8" });
        return (JSON.parse(run.stdout) as { kind: string; flaw: string | null }[]).map(({ flaw }) => flaw);
      };
      assert.deepEqual(verify("root"), [null, null, null]);
      assert.deepEqual(verify("stranger"), [null, "unknown-authority", "unknown-authority"]);
    });
  });
});
