import { deliveredRules } from "../../../src/features/policy/delivered.ts";
import { schema } from "../../../src/features/policy/schema.ts";

/** The delivered rules and their schema as one JSON object, for the symbolic analysis. */
process.stdout.write(
  JSON.stringify({ schema, rules: deliveredRules.map(({ id, source }) => ({ id, source })) }),
);
