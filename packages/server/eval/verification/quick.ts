/**
 * Loaded before everything else (`--import`): the deliberate slowness of the real thing, Argon2id and the steady answer,
 * is left out, the evidence log is not written and statements are prepared, so that a million trials end. What decides
 * stays as it is.
 */
import { registerHooks } from "node:module";

const stand = new URL("./stand-ins/", import.meta.url);
const replaced: Readonly<Record<string, string>> = {
  "/features/verifications/argon.ts": "argon.ts",
  "/features/verifications/steady.ts": "steady.ts",
  "/features/evidence/record.ts": "record.ts",
  "/platform/database/queryable.ts": "queryable.ts",
};

registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    const name = Object.entries(replaced).find(([end]) => resolved.url.endsWith(end))?.[1];
    return name === undefined ? resolved : { ...resolved, url: new URL(name, stand).href };
  },
});
