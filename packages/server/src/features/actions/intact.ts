import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Held } from "./act.ts";
import { digestOf } from "./digest.ts";
import { factsBehind } from "./question.ts";
import { openParameters } from "./sealed.ts";

/**
 * What was asked for is there, whole, and still what the digest says.
 * @throws {Failure} `action-ended` once the contact is erased, `action-changed`, `request-invalid` for what is missing
 */
export function requireIntact(context: Pick<Context, "keys">, { row, definition }: Held): void {
  const sealed = openParameters(context, row);
  if (!sealed) throw new Failure("action-ended");
  const facts = { definitionKey: definition.key, ...factsBehind(row), ...sealed };
  if (digestOf(facts) !== row.digest) throw new Failure("action-changed");
  const lacking = definition.parameters.filter(
    ({ key, required }) => required && !(key in sealed.parameters),
  );
  if (lacking.length === 0) return;
  const issues = lacking.map(({ key }) => ({ path: `body.parameters.${key}`, message: "Required" }));
  throw new Failure("request-invalid", { issues });
}
