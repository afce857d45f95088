import type { BodyInputOf, Endpoint, ParamsOf, QueryInputOf, ResponseOf } from "@atalaia/contract";
import { fillPath, queryText } from "./api-address.ts";
import { ApiError, errorOf } from "./api-error.ts";
import { noteAnswer } from "./connection.ts";

type Part<Name extends string, Value> = [Value] extends [undefined]
  ? object
  : { readonly [N in Name]: Value };
/** What a row asks for, and nothing else. */
export type Input<E> = Part<"params", ParamsOf<E>> &
  Part<"query", QueryInputOf<E>> &
  Part<"body", BodyInputOf<E>>;
type Arguments<E> = [
  ...(object extends Input<E> ? [input?: Input<E>] : [input: Input<E>]),
  options?: Options,
];
type Parts = { readonly params?: unknown; readonly query?: unknown; readonly body?: unknown };
type Options = {
  readonly signal?: AbortSignal;
  /** Sent as it is, for the rows that take a file instead of JSON. */
  readonly file?: { readonly content: Blob; readonly type: string };
};

const patienceMilliseconds = 20_000;
const filePatienceMilliseconds = 180_000;

/**
 * Calls one row of the contract on our own origin. The answer has the row's type: both sides are built from the same
 * contract, so it is not parsed a second time.
 * @throws {ApiError} always and only; an abort by `signal` is passed on as it is.
 */
export async function call<E extends Endpoint>(row: E, ...given: Arguments<E>): Promise<ResponseOf<E>> {
  const [parts = {}, options = {}] = given as unknown as readonly [parts?: Parts, options?: Options];
  const response = await send(
    fillPath(row.path, parts.params) + queryText(parts.query),
    { method: row.method, ...contentOf(parts, options) },
    options,
  );
  if (!response.ok) throw await errorOf(response);
  return (row.response ? await readJson(response) : undefined) as ResponseOf<E>;
}

/**
 * Calls a row whose answer is a file: the bytes as they are.
 * @throws {ApiError} always and only.
 */
export async function callForFile<E extends Endpoint>(
  row: E,
  ...given: Arguments<E>
): Promise<Uint8Array<ArrayBuffer>> {
  const [parts = {}] = given as unknown as readonly [parts?: Parts];
  const response = await send(
    fillPath(row.path, parts.params) + queryText(parts.query),
    {
      method: row.method,
      ...(parts.body === undefined ? {} : { body: JSON.stringify(parts.body) }),
      headers: parts.body === undefined ? {} : { "content-type": "application/json" },
    },
    {},
  );
  if (!response.ok) throw await errorOf(response);
  return new Uint8Array(await response.arrayBuffer());
}

function contentOf({ body }: Parts, { file }: Options): RequestInit {
  const accept = "application/json, application/problem+json";
  if (file) return { body: file.content, headers: { accept, "content-type": file.type } };
  if (body === undefined) return { headers: { accept } };
  return { body: JSON.stringify(body), headers: { accept, "content-type": "application/json" } };
}

async function send(address: string, request: RequestInit, { signal, file }: Options): Promise<Response> {
  const patience = AbortSignal.timeout(file ? filePatienceMilliseconds : patienceMilliseconds);
  try {
    const response = await fetch(address, {
      ...request,
      credentials: "same-origin",
      cache: "no-store",
      redirect: "error",
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    });
    noteAnswer(true);
    return response;
  } catch (cause) {
    if (signal?.aborted) throw cause;
    noteAnswer(false);
    throw new ApiError("network-lost", { cause });
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    throw new ApiError("answer-unreadable", { cause });
  }
}
