import { lookup as dnsLookup } from "node:dns";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import type { LookupFunction } from "node:net";
import type { Settings } from "../settings/settings.ts";
import { isReachable } from "./address.ts";

export interface OutsideRequest {
  readonly url: string;
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** A status and a bounded body, or null and the coded reason why there was no answer. */
export type OutsideAnswer =
  | { readonly status: number; readonly body: string; readonly bytes: Buffer; readonly reason: null }
  | {
      readonly status: null;
      readonly body: "";
      readonly reason:
        | "address-refused"
        | "name-not-found"
        | "connection-refused"
        | "tls-failed"
        | "timeout"
        | "failed";
    };

const totalMilliseconds = 15_000;
const mostBytes = 64 * 1024;

class AddressRefused extends Error {
  readonly code = "ADDRESS_REFUSED";
}

/**
 * The one door to addresses that people typed in. The name is resolved once and that address is the one connected to
 * (no rebinding); private networks are refused unless the operator allows them; redirects are not followed; time and
 * size are capped.
 */
export function fetchOutside(
  settings: Pick<Settings, "outboundPrivate">,
  wanted: OutsideRequest,
): Promise<OutsideAnswer> {
  const url = new URL(wanted.url);
  if (url.protocol !== "https:" && url.protocol !== "http:") return Promise.resolve(refused());
  if (url.username || url.password) return Promise.resolve(refused());
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  if (/^[\d.]+$|:/.test(literal) && !isReachable(literal, settings.outboundPrivate))
    return Promise.resolve(refused());
  return send(url, wanted, guardedLookup(settings.outboundPrivate));
}

function refused(): OutsideAnswer {
  return { status: null, body: "", reason: "address-refused" };
}

function guardedLookup(allowed: readonly string[]): LookupFunction {
  return (hostname, options, callback) => {
    dnsLookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, "", 4);
      if (addresses.some(({ address }) => !isReachable(address, allowed)))
        return callback(new AddressRefused(), "", 4);
      const first = addresses[0]!;
      if (options.all) return callback(null, addresses as never);
      callback(null, first.address, first.family);
    });
  };
}

function send(url: URL, wanted: OutsideRequest, lookup: LookupFunction): Promise<OutsideAnswer> {
  return new Promise((resolve) => {
    const open = url.protocol === "https:" ? httpsRequest : httpRequest;
    const request = open(
      url,
      {
        method: wanted.method,
        headers: { ...wanted.headers, "content-length": Buffer.byteLength(wanted.body) },
        lookup,
        agent: false,
      },
      (response) => void read(response).then(resolve),
    );
    const timer = setTimeout(
      () => request.destroy(Object.assign(new Error("timeout"), { code: "ETIMEDOUT" })),
      totalMilliseconds,
    );
    request.on("close", () => clearTimeout(timer));
    request.on("error", (error) => resolve({ status: null, body: "", reason: reasonOf(error) }));
    request.end(wanted.body);
  });
}

async function read(response: IncomingMessage): Promise<OutsideAnswer> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of response) {
      size += (part as Buffer).length;
      if (size > mostBytes) break;
      parts.push(part as Buffer);
    }
  } catch (error) {
    return { status: null, body: "", reason: reasonOf(error) };
  }
  const bytes = Buffer.concat(parts);
  return { status: response.statusCode ?? 0, body: bytes.toString("utf8"), bytes, reason: null };
}

const reasons: Readonly<Record<string, Exclude<OutsideAnswer["reason"], null>>> = {
  ADDRESS_REFUSED: "address-refused",
  ENOTFOUND: "name-not-found",
  EAI_AGAIN: "name-not-found",
  ECONNREFUSED: "connection-refused",
  ETIMEDOUT: "timeout",
};

function reasonOf(error: unknown): Exclude<OutsideAnswer["reason"], null> {
  const code = (error as { code?: string }).code ?? "";
  if (/CERT|TLS|SSL|EPROTO/.test(code)) return "tls-failed";
  return reasons[code] ?? "failed";
}
