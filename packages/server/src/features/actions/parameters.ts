import { Failure } from "../../failure.ts";
import { maskByKind } from "../contacts/index.ts";
import type { Definition, Parameter, Parameters } from "./types.ts";

/** Decimal with an optional point or comma and two digits: `1234`, `1234,50`, `1234.50`. */
const amountForm = /^(\d{1,12})(?:[.,](\d{2}))?$/;

const forms: Readonly<Record<Parameter["kind"], RegExp>> = {
  text: /^[^\p{Cc}]{1,500}$/u,
  email: /^[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+$/,
  phone: /^\+?[\d ()./-]{6,31}$/,
  amount: amountForm,
  account: /^[^\p{Cc}]{4,120}$/u,
  address: /^[^\p{Cc}]{5,300}$/u,
  reference: /^[^\p{Cc}]{1,120}$/u,
};

/** @throws {Failure} `request-invalid` for a parameter the definition does not know, or one in another form. */
export function readParameters(definition: Definition, given: Parameters): Parameters {
  const known = new Map(definition.parameters.map((one) => [one.key, one]));
  const issues = Object.entries(given).flatMap(([key, value]) => {
    const parameter = known.get(key);
    if (parameter === undefined)
      return [{ path: `body.parameters.${key}`, message: "Not a parameter of this" }];
    if (value === "" || forms[parameter.kind].test(value)) return [];
    return [{ path: `body.parameters.${key}`, message: `Not in the form of ${parameter.kind}` }];
  });
  if (issues.length > 0) throw new Failure("request-invalid", { issues });
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
}

export function lacksParameters(
  definition: Definition,
  parameters: Readonly<Record<string, unknown>>,
): boolean {
  return definition.parameters.some(({ key, required }) => required && !(key in parameters));
}

/** Minor units of the first parameter that is an amount; 0 where there is none. */
export function amountOf(definition: Definition, parameters: Parameters): number {
  const key = definition.parameters.find(({ kind }) => kind === "amount")?.key;
  const match = amountForm.exec((key && parameters[key]) ?? "");
  return match ? Number(match[1]) * 100 + Number(match[2] ?? 0) : 0;
}

/** What members see: sensitive values masked, the rest as it was entered. */
export function maskParameters(definition: Definition, parameters: Parameters): Record<string, string> {
  return Object.fromEntries(
    definition.parameters.flatMap((parameter) => {
      const value = parameters[parameter.key];
      return value === undefined ? [] : [[parameter.key, maskParameter(parameter, value)]];
    }),
  );
}

function maskParameter({ kind, sensitive }: Parameter, value: string): string {
  if (!sensitive) return value;
  if (kind === "email" || kind === "phone") return maskByKind[kind](value);
  return `•••${value.slice(-4).trim()}`;
}
