/** Program: writes docs/operate/settings.md. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { settingsManual } from "./manual.ts";

const page = join(import.meta.dirname, "../../../../../docs/operate/settings.md");
mkdirSync(dirname(page), { recursive: true });
writeFileSync(page, settingsManual());
