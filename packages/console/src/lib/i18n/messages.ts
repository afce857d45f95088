import type { Locale } from "./locale.ts";

/** A text that changes with `{count}` (CLDR plural categories; pt-BR and es have `many` from a million on). */
export interface Plural {
  readonly one: string;
  readonly many?: string;
  readonly other: string;
}
export type Template = string | Plural;
/** One text in every language: a missing one does not compile. */
export type Message = Readonly<Record<Locale, Template>>;
export type Catalogue = Readonly<Record<string, Message>>;

type Names<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type NamesOf<M extends Message> = M["en"] extends string
  ? Names<M["en"]>
  : M["en"] extends Plural
    ? Names<M["en"]["other"]> | "count"
    : never;
export type Arguments<M extends Message> = [NamesOf<M>] extends [never]
  ? []
  : [values: { readonly [Name in NamesOf<M>]: Name extends "count" ? number : string | number }];
export type Translate<C extends Catalogue> = <Key extends keyof C>(
  key: Key,
  ...values: Arguments<C[Key]>
) => string;

/** Keeps the literal texts, from which the names of placeholders are checked where a message is used. */
export function defineMessages<const C extends Catalogue>(catalogue: C): C {
  return catalogue;
}

type Values = Readonly<Record<string, string | number>>;

export function translator<C extends Catalogue>(locale: Locale, catalogue: C): Translate<C> {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const show = (value: string | number | undefined) =>
    typeof value === "number" ? numbers.format(value) : (value ?? "");
  return (key, ...[values]) => {
    const given: Values = values ?? {};
    return choose(catalogue[key]![locale], given, rules).replace(/\{(\w+)\}/gu, (_, name: string) =>
      show(given[name]),
    );
  };
}

function choose(template: Template, values: Values, rules: Intl.PluralRules): string {
  if (typeof template === "string") return template;
  const category = rules.select(Number(values["count"]));
  return (category === "one" || category === "many" ? template[category] : undefined) ?? template.other;
}
