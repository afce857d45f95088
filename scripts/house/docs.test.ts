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
