import type { Resolver } from "../types.ts";

/** A resolver with an end: all lookups of one message share the time and the count. */
export interface BoundedResolver {
  readonly resolve: (name: string, type: string) => Promise<string[][] | string[]>;
  /** True when a lookup was refused or given up: the answer is unknown, not negative. */
  readonly isExhausted: () => boolean;
  readonly close: () => void;
}

/** SPF alone may ask 10 names (RFC 7208 section 4.6.4); the rest is for keys, DMARC and ARC. */
const mostLookups = 60;

export function boundResolver(resolver: Resolver, milliseconds: number): BoundedResolver {
  let exhausted = false;
  let lookups = 0;
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      exhausted = true;
      reject(lookupError());
    }, milliseconds);
  });
  timeout.catch(() => undefined);
  return {
    resolve: async (name, type) => {
      lookups += 1;
      if (lookups > mostLookups) exhausted = true;
      if (exhausted) throw lookupError();
      return (await Promise.race([resolver(name, type), timeout])) as string[][] | string[];
    },
    isExhausted: () => exhausted,
    close: () => clearTimeout(timer),
  };
}

/** The code by which resolvers say "no answer in time", which checkers read as `temperror`. */
function lookupError(): Error {
  return Object.assign(new Error("DNS lookup given up"), { code: "ETIMEOUT" });
}
