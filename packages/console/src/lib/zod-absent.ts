/**
 * Stands in for `zod` in the console's build: the contract's rows are needed for their paths, methods and types, not
 * for checking. It spares 22 KB of the first load and zod's `new Function`, which our content security policy refuses.
 * Every schema is this one value; asking it to check anything throws.
 */
const checks = new Set(["parse", "safeParse", "parseAsync", "safeParseAsync"]);

const schema: unknown = new Proxy(() => undefined, {
  get(_target, name) {
    if (checks.has(String(name)))
      throw new Error("The console is built without schema checks (vite.config.ts)");
    return name === Symbol.toPrimitive ? () => "schema" : schema;
  },
  apply: () => schema,
});

export { schema as z };
