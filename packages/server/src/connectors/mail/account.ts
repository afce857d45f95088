/** `implicit` is TLS from the first byte (port 465), `starttls` demands the upgrade (587), `none` is for a local relay. */
export type TlsMode = "implicit" | "starttls" | "none";

export type MailCredentials =
  | { readonly user: string; readonly password: string }
  /** XOAUTH2, as Google and Microsoft ask for; called for each new connection. */
  | { readonly user: string; readonly accessToken: () => Promise<string> };

/** A server to log in to, and how far to trust what answers there. */
export interface MailAccount {
  readonly host: string;
  readonly port: number;
  readonly tls: TlsMode;
  readonly credentials?: MailCredentials;
  /** PEM of a private certificate authority; without it those Node trusts. */
  readonly certificateAuthority?: string;
  /** The name the certificate must hold; the host when not given. */
  readonly certificateName?: string;
  /** Only `false` accepts any certificate; a setting that shows as unsafe. */
  readonly verifyCertificate?: boolean;
}

/** Node's TLS settings of an account: verified, and nothing older than TLS 1.2 (RFC 8996). */
export function tlsOptions(account: MailAccount) {
  return {
    minVersion: "TLSv1.2" as const,
    rejectUnauthorized: account.verifyCertificate !== false,
    ...(account.certificateAuthority === undefined ? {} : { ca: account.certificateAuthority }),
    ...(account.certificateName === undefined ? {} : { servername: account.certificateName }),
  };
}
