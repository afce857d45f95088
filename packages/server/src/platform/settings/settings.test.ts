import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, describe, it } from "node:test";
import { readSettings, SettingsError, unknownVariables } from "./settings.ts";
import { settingsTable } from "./table.ts";

describe("settings", () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "atalaia-settings-"));
  });

  after(() => rm(folder, { recursive: true, force: true }));

  const read = (environment: Record<string, string> = {}) =>
    readSettings({ ATALAIA_DATA_FOLDER: folder, ...environment });

  function mistakesOf(environment: Record<string, string>): string[] {
    try {
      read(environment);
    } catch (error) {
      assert.ok(error instanceof SettingsError);
      return error.mistakes.map(({ variable }) => variable).sort();
    }
    return [];
  }

  it("are complete when nothing is set", () => {
    const settings = readSettings({});
    assert.equal(settings.dataFolder, resolve("data"));
    assert.equal(settings.port, 8420);
    assert.equal(settings.role, "all");
    assert.equal(settings.databaseUrl, null);
    assert.deepEqual(settings.trustedProxies, []);
  });

  it("come from the environment first, then from the file, blank counting as not set", async () => {
    await writeFile(join(folder, "settings.env"), "# ours\nATALAIA_PORT=9000\nATALAIA_LOG_LEVEL='debug'\n");
    assert.deepEqual([read().port, read().logLevel], [9000, "debug"]);
    assert.equal(read({ ATALAIA_PORT: "9001" }).port, 9001);
    assert.equal(read({ ATALAIA_PORT: " " }).port, 9000);
    await rm(join(folder, "settings.env"));
  });

  it("are refused with every mistake at once and without the values", () => {
    const environment = {
      ATALAIA_PORT: "eighty",
      ATALAIA_ROLE: "both",
      DATABASE_URL: "mysql://u:hunter2@h/d",
      ATALAIA_URL: "desk",
    };
    assert.deepEqual(mistakesOf(environment), [
      "ATALAIA_PORT",
      "ATALAIA_ROLE",
      "ATALAIA_URL",
      "DATABASE_URL",
    ]);
    assert.throws(
      () => read(environment),
      (error: Error) => !/eighty|both|hunter2/.test(error.message),
    );
  });

  for (const [what, environment, variable] of [
    ["a port beyond 65535", { ATALAIA_PORT: "65536" }, "ATALAIA_PORT"],
    ["a port with a fraction", { ATALAIA_PORT: "80.5" }, "ATALAIA_PORT"],
    ["an address with a path", { ATALAIA_URL: "https://a.example/desk" }, "ATALAIA_URL"],
    ["an address without TLS", { ATALAIA_URL: "http://desk.example" }, "ATALAIA_URL"],
    ["a network with too many bits", { ATALAIA_TRUSTED_PROXIES: "10.0.0.0/33" }, "ATALAIA_TRUSTED_PROXIES"],
    [
      "a network that is a name",
      { ATALAIA_OUTBOUND_PRIVATE: "10.0.0.1, intranet" },
      "ATALAIA_OUTBOUND_PRIVATE",
    ],
    ["a size without a number", { ATALAIA_SMTP_MESSAGE_SIZE: "M" }, "ATALAIA_SMTP_MESSAGE_SIZE"],
    ["a size beyond the limit", { ATALAIA_SMTP_MESSAGE_SIZE: "2G" }, "ATALAIA_SMTP_MESSAGE_SIZE"],
    ["a file that is not there", { ATALAIA_CLAMAV_SOCKET: "/nowhere/clamd.sock" }, "ATALAIA_CLAMAV_SOCKET"],
    ["a word instead of yes or no", { ATALAIA_DEMO: "yes" }, "ATALAIA_DEMO"],
    ["a worker without a shared database", { ATALAIA_ROLE: "worker" }, "ATALAIA_ROLE"],
    ["mail and web on one port", { ATALAIA_PORT: "2525" }, "ATALAIA_SMTP_PORT"],
    ["a certificate without its key", { ATALAIA_SMTP_CERTIFICATE: "/" }, "ATALAIA_SMTP_PRIVATE_KEY"],
    [
      "single sign-on without a secret",
      { ATALAIA_OIDC_ISSUER: "https://i.example", ATALAIA_OIDC_CLIENT_ID: "a" },
      "ATALAIA_OIDC_CLIENT_SECRET",
    ],
  ] as const) {
    it(`are refused with ${what}`, () => {
      assert.deepEqual(mistakesOf(environment), [variable]);
    });
  }

  it("understand sizes, networks and origins", () => {
    const settings = read({
      ATALAIA_SMTP_MESSAGE_SIZE: "25M",
      ATALAIA_TRUSTED_PROXIES: "10.0.0.0/8, ::1",
      ATALAIA_URL: "https://desk.example:8443/",
    });
    assert.equal(settings.smtpMessageBytes, 26_214_400);
    assert.deepEqual(settings.trustedProxies, ["10.0.0.0/8", "::1"]);
    assert.equal(settings.url, "https://desk.example:8443");
  });

  it("refuse a file with misspelt keys or with what belongs into the environment", async () => {
    await writeFile(join(folder, "settings.env"), "ATALAIA_PROT=1\nATALAIA_KEY=x\n");
    assert.deepEqual(mistakesOf({}), ["ATALAIA_KEY", "ATALAIA_PROT"]);
    await rm(join(folder, "settings.env"));
  });

  it("name variables that look misspelt", () => {
    const environment = { ATALAIA_PROT: "1", ATALAIA_PORT: "1", ATALAIA_TEST_DATABASE_URL: "x", HOME: "/" };
    assert.deepEqual(unknownVariables(environment), ["ATALAIA_PROT"]);
  });

  it("have fallbacks that their own parsers would take, and variables that occur once", () => {
    const rows = Object.values(settingsTable);
    assert.equal(new Set(rows.map(({ variable }) => variable)).size, rows.length);
    for (const { variable, fallback, parse } of rows) {
      if (typeof fallback === "object") continue;
      assert.ok("value" in parse(String(fallback)), variable);
    }
  });
});
