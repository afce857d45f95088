import type {
  BodyInputOf,
  bindPasskey,
  bindTotp,
  customerPasskeyOptions,
  disownByNotice,
  isItReallyYou,
  joinVerification,
  listMyAccesses,
  openEnrolment,
  proveAsCustomer,
  ResponseOf,
  sendCustomerCode,
  showCustomerVerification,
  startAccessView,
  startProofing,
} from "@atalaia/contract";

/** Why a call did not succeed; `code` is the server's (RFC 9457), or `network-lost`. */
export class DeskError extends Error {
  override readonly name = "DeskError";
  readonly code: string;
  readonly retryAfterSeconds: number;
  constructor(code: string, retryAfterSeconds = 0) {
    super(code);
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

const patienceMilliseconds = 20_000;

async function ask<T>(method: string, path: string, token: string | null, body?: unknown): Promise<T> {
  const response = await fetch(`/api/customer${path}`, {
    method,
    credentials: "omit",
    cache: "no-store",
    redirect: "error",
    signal: AbortSignal.timeout(patienceMilliseconds),
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new DeskError("network-lost");
  });
  if (response.status === 204) return undefined as T;
  if (response.ok) return (await response.json()) as T;
  const problem = (await response.json().catch(() => ({}))) as { code?: string };
  throw new DeskError(problem.code ?? "internal", Number(response.headers.get("retry-after") ?? 0) || 0);
}

export type Verification = ResponseOf<typeof showCustomerVerification>;
export type Method = Verification["methods"][number];
type Options = ResponseOf<typeof customerPasskeyOptions>;

/** The customer's routes of the desk that served this page. No cookie is sent: the session's token is the only key. */
export const desk = {
  join: (body: BodyInputOf<typeof joinVerification>) =>
    ask<ResponseOf<typeof joinVerification>>("POST", "/verifications", null, body),
  startAccessView: (body: BodyInputOf<typeof startAccessView>) =>
    ask<ResponseOf<typeof startAccessView>>("POST", "/access-views", null, body),
  show: (token: string) => ask<Verification>("GET", "/verification", token),
  sendCode: (token: string, body: BodyInputOf<typeof sendCustomerCode>) =>
    ask<void>("POST", "/verification/codes", token, body),
  passkeyOptions: (token: string) => ask<Options>("POST", "/verification/passkey-options", token, {}),
  prove: (token: string, body: BodyInputOf<typeof proveAsCustomer>) =>
    ask<Verification>("POST", "/verification/proofs", token, body),
  startProofing: (token: string) =>
    ask<ResponseOf<typeof startProofing>>("POST", "/verification/proofing", token, {}),
  confirm: (token: string) => ask<Verification>("POST", "/verification/confirmation", token, {}),
  disown: (token: string) => ask<void>("POST", "/verification/disowning", token, {}),
  bindOptions: (token: string) => ask<Options>("POST", "/authenticators/passkey-options", token, {}),
  bindPasskey: (token: string, body: BodyInputOf<typeof bindPasskey>) =>
    ask<void>("POST", "/authenticators", token, body),
  bindTotp: (token: string, body: BodyInputOf<typeof bindTotp>) =>
    ask<ResponseOf<typeof bindTotp>>("POST", "/authenticators/totp", token, body),
  openEnrolment: (linkToken: string) =>
    ask<ResponseOf<typeof openEnrolment>>("POST", "/enrolments", null, { token: linkToken }),
  disownByNotice: (linkToken: string) =>
    ask<ResponseOf<typeof disownByNotice>>("POST", "/disownings", null, { token: linkToken }),
  presence: (body: BodyInputOf<typeof isItReallyYou>) =>
    ask<ResponseOf<typeof isItReallyYou>>("POST", "/presence", null, body),
  accesses: (token: string) => ask<ResponseOf<typeof listMyAccesses>>("GET", "/accesses", token),
};
