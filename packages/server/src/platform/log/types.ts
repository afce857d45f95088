declare const identifier: unique symbol;

/** An identifier that was checked to be one; made by `logId`. */
export type LogId = string & { readonly [identifier]: true };

export type LogLevel = "debug" | "info" | "warn" | "error" | "silent";

/**
 * A closed union of words. `string` and patterns such as `a-${string}` could hold anything: as keys of a record they
 * make an index signature, which an empty object satisfies.
 */
export type Word<Text extends string> = Record<never, never> extends Record<Text, 1> ? never : Text;

type LogValue<Value> = Value extends number | boolean | null | undefined | LogId
  ? Value
  : Value extends string
    ? Word<Value>
    : never;

/** Numbers, booleans, checked identifiers and words of closed unions: what a customer wrote does not fit. */
export type LogFields<Fields> = { readonly [Name in keyof Fields]: LogValue<Fields[Name]> };

export interface Log {
  /** `event` is a literal such as `intake.accepted`. */
  debug<const Event extends string, const Fields extends LogFields<Fields>>(
    event: Word<Event>,
    fields?: Fields,
  ): void;
  info<const Event extends string, const Fields extends LogFields<Fields>>(
    event: Word<Event>,
    fields?: Fields,
  ): void;
  warn<const Event extends string, const Fields extends LogFields<Fields>>(
    event: Word<Event>,
    fields?: Fields,
  ): void;
  /** Writes name, code and stack of an error and of its causes; never their messages, which may quote a value. */
  failure<const Event extends string, const Fields extends LogFields<Fields>>(
    event: Word<Event>,
    error: unknown,
    fields?: Fields,
  ): void;
  /** A log whose every line carries `fields`. */
  child<const Fields extends LogFields<Fields>>(fields: Fields): Log;
}
