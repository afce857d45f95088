import { createPublicKey, type KeyObject } from "node:crypto";

/** The one algorithm a key is good for: the token's own header never chooses. Null for a key of another kind. */
export function siteKeyOf(
  pem: string,
): { readonly key: KeyObject; readonly algorithm: "EdDSA" | "ES256" } | null {
  try {
    const key = createPublicKey(pem);
    if (key.asymmetricKeyType === "ed25519") return { key, algorithm: "EdDSA" };
    const isP256 = key.asymmetricKeyDetails?.namedCurve === "prime256v1";
    return key.asymmetricKeyType === "ec" && isP256 ? { key, algorithm: "ES256" } : null;
  } catch {
    return null;
  }
}

/** A private key pasted by mistake would derive a public one: it is refused. */
export function isSiteKey(pem: string): boolean {
  return !pem.includes("PRIVATE KEY") && siteKeyOf(pem) !== null;
}
