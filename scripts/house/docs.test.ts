import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { staleDocs } from "../docs.ts";
import { ROOT, readSource, trackedFiles } from "./sources.ts";

describe("documentation", () => {
  it("that is made from the code is what the code says now (npm run docs refreshes it)", () => {
    assert.deepEqual(staleDocs(), []);
  });

  it("has no link to a file that is not there", () => {
    const pages = trackedFiles().filter((file) => file.endsWith(".md"));
    const broken = pages.flatMap((page) =>
      linksOf(page)
        .filter((link) => !existsSync(join(ROOT, dirname(page), link)))
        .map((link) => `${page}: ${link}`),
    );
    assert.deepEqual(broken, []);
  });
});

/** Relative targets of links outside of code, without their anchors. */
function linksOf(page: string): string[] {
  const text = readSource(page).replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, "");
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => (target ?? "").replace(/#.*$/, ""))
    .filter((target) => target !== "" && !/^[a-z]+:/.test(target));
}

/** Faults of the program itself: nobody who runs it can do anything about them but report. */
const INTERNAL: readonly string[] = [
  "channel-name-invalid",
  "integer-too-large",
  "sealed-value-rejected",
  "plaintext-looks-sealed",
  "password-unusable",
  "password-hash-malformed",
  "password-hash-too-weak",
];

describe("codes of commands and of the start", () => {
  const declared = ["database", "crypto", "backup"].flatMap((part) => {
    const source = readSource(`packages/server/src/platform/${part}/errors.ts`);
    const union = /ErrorCode =([^;]+);/.exec(source)?.[1] ?? "";
    return [...union.matchAll(/"([a-z-]+)"/g)].map(([, code]) => code ?? "");
  });
  const pages = ["troubleshooting", "backup-and-restore"].map((name) =>
    readSource(`docs/operate/${name}.md`),
  );
  const documented = pages.flatMap((page) =>
    page
      .split("\n")
      .filter((line) => line.startsWith("| `"))
      .flatMap((line) =>
        [...(line.split("|")[1] ?? "").matchAll(/`([a-z-]+)`/g)].map(([, code]) => code ?? ""),
      ),
  );

  it("are documented with what to do", () => {
    assert.deepEqual(
      declared.filter((code) => !INTERNAL.includes(code) && !documented.includes(code)),
      [],
    );
  });

  it("are not documented when nothing gives them", () => {
    const elsewhere = ["settings-invalid", "demo-needs-own-desk", "desk-is-demo"];
    assert.deepEqual(
      documented.filter((code) => !declared.includes(code) && !elsewhere.includes(code)),
      [],
    );
  });
});
