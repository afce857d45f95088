import {
  type Endpoint,
  endpoints,
  errorCodes,
  type Permission,
  permissions,
} from "../packages/contract/src/index.ts";
import { openApi } from "../packages/server/src/platform/http/openapi.ts";

type Json = Readonly<Record<string, unknown>>;

const NOTE = "<!-- Made from packages/contract by `npm run docs`; do not edit. -->";

/** Pages below docs/api: the list, one page per feature, the error codes, the description for machines. */
export function apiPages(): ReadonlyMap<string, string> {
  const byFeature = Map.groupBy(endpoints, ({ id }) => id.split(".")[0] ?? "");
  return new Map([
    ["README.md", index(byFeature)],
    ["errors.md", errors()],
    ["openapi.json", `${JSON.stringify(openApi(), null, 1)}\n`],
    ...[...byFeature].map(([feature, rows]) => [`${feature}.md`, featurePage(feature, rows)] as const),
  ]);
}

function index(byFeature: ReadonlyMap<string, readonly Endpoint[]>): string {
  const sections = [...byFeature].map(([feature, rows]) => {
    const lines = rows.map(
      ({ method, path, access, summary }) => `| \`${method} ${path}\` | ${access} | ${summary} |`,
    );
    return `## [${feature}](${feature}.md)\n\n| route | who | what |\n|---|---|---|\n${lines.join("\n")}`;
  });
  return page("API", INTRODUCTION, ...sections, roleTable());
}

const INTRODUCTION = `Every route of the product, ${endpoints.length} in all, on one origin. The same rows validate, authorize and describe:
[openapi.json](openapi.json) is for machines and served as \`/openapi.json\`. Bodies are JSON unless a page says otherwise.

A call carries the session's cookie and comes from the console's own origin; \`public\` routes need neither, \`member\`
means anybody who is signed in, and every other word is a permission (last table). Lists are read in pages: hand the
\`cursor\` of an answer back to get the next one. What goes wrong is answered as RFC 9457 problem details with a stable
\`code\`: [errors.md](errors.md).`;

function roleTable(): string {
  const rows = Object.entries(permissions).map(([name, roles]) => `| ${name} | ${roles.join(", ")} |`);
  return `## Permissions\n\n| permission | roles |\n|---|---|\n${rows.join("\n")}`;
}

function errors(): string {
  const rows = Object.entries(errorCodes).map(
    ([code, { status, meaning }]) => `| \`${code}\` | ${status} | ${meaning} |`,
  );
  return page(
    "Error codes",
    "A refusal or failure is answered as `application/problem+json` (RFC 9457): `type` is `/problems/CODE`, `code` is one of these and does not change, `status` is that of the answer. Wording may change; tell failures apart by `code`.",
    `| code | status | meaning |\n|---|---|---|\n${rows.join("\n")}`,
  );
}

function featurePage(feature: string, rows: readonly Endpoint[]): string {
  return page(feature, ...rows.map(section));
}

function section(endpoint: Endpoint): string {
  const { method, path, summary, access } = endpoint;
  const operation = operationOf(endpoint);
  return [
    `## ${summary}`,
    `\`${method} ${path}\`, ${endpoint.id}. ${who(access)}`,
    ...parameters(operation),
    ...schemaBlock("Body", at(operation, "requestBody", "content", "application/json", "schema")),
    ...answers(operation),
  ].join("\n\n");
}

function who(access: Endpoint["access"]): string {
  if (access === "public") return "Open to everybody.";
  if (access === "member") return "For everybody who is signed in.";
  return `Needs \`${access}\`: ${permissions[access as Permission].join(", ")}.`;
}

const document = openApi();

function operationOf({ method, path }: Endpoint): Json {
  return at(document, "paths", path.replaceAll(/:(\w+)/g, "{$1}"), method.toLowerCase()) as Json;
}

function parameters(operation: Json): string[] {
  const list = operation["parameters"] as readonly {
    name: string;
    in: string;
    required: boolean;
    schema: Json;
  }[];
  if (list.length === 0) return [];
  const rows = list.map(
    ({ name, in: where, required, schema }) =>
      `| ${name} | ${where} | ${required ? "yes" : "no"} | ${shortSchema(schema)} |`,
  );
  return [`| parameter | in | needed | value |\n|---|---|---|---|\n${rows.join("\n")}`];
}

/** `string (uuid)`, `one of a, b`: enough for a table cell. */
function shortSchema({
  type,
  format,
  enum: names,
  anyOf,
  minimum,
  maximum,
  default: fallback,
}: Json): string {
  const kind = Array.isArray(names)
    ? `one of ${names.join(", ")}`
    : Array.isArray(anyOf)
      ? (anyOf as Json[]).map(shortSchema).join(" or ")
      : `${String(type ?? "any")}${format === undefined ? "" : ` (${String(format)})`}`;
  const range =
    typeof minimum === "number" && typeof maximum === "number" ? `, ${minimum} to ${maximum}` : "";
  return `${kind}${range}${fallback === undefined ? "" : `; ${JSON.stringify(fallback)} when left out`}`;
}

function answers(operation: Json): string[] {
  const responses = operation["responses"] as Readonly<Record<string, Json>>;
  const [status = "204"] = Object.keys(responses).filter((one) => one.startsWith("2"));
  const schema = at(responses, status, "content", "application/json", "schema");
  const failures = Object.entries(responses).filter(([one]) => !one.startsWith("2"));
  const codes = failures.flatMap(([, { description }]) =>
    [...String(description).matchAll(/(?:^|\. )([a-z0-9-]+): /g)].map(([, code]) => `\`${code}\``),
  );
  return [
    ...(schema === undefined
      ? [`Answers ${status} without a body.`]
      : schemaBlock(`Answers ${status}`, schema)),
    ...(codes.length === 0 ? [] : [`Refuses with ${codes.join(", ")}.`]),
  ];
}

function schemaBlock(title: string, schema: unknown): string[] {
  if (schema === undefined) return [];
  return [
    `<details><summary>${title}</summary>\n\n\`\`\`json\n${JSON.stringify(schema, null, 1)}\n\`\`\`\n\n</details>`,
  ];
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((found, key) => (found as Json | undefined)?.[key], value);
}

function page(title: string, ...parts: readonly string[]): string {
  return `${[NOTE, `# ${title}`, ...parts].join("\n\n")}\n`;
}
