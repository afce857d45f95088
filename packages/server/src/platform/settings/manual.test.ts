import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { it } from "node:test";
import { settingsManual } from "./manual.ts";

it("the manual's page of settings is what the table says (npm run docs refreshes it)", async () => {
  const page = join(import.meta.dirname, "../../../../../docs/operate/settings.md");
  assert.equal(await readFile(page, "utf8"), settingsManual());
});
