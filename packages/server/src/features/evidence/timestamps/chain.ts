import { createHash, X509Certificate } from "node:crypto";
import { AsnConvert } from "@peculiar/asn1-schema";
import { Certificate, id_ce_extKeyUsage } from "@peculiar/asn1-x509";

const TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
const MOST_LINKS = 6;
const PEM = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;

/** Every certificate of a PEM file. Throws what `X509Certificate` throws for one that is none. */
export function readCertificates(pem: string): X509Certificate[] {
  return [...pem.matchAll(PEM)].map(([text]) => new X509Certificate(text));
}

/** RFC 3161 section 2.3: for time stamps and nothing else, and critically so. */
export function isForTimeStamps(certificate: X509Certificate): boolean {
  const uses = certificate.keyUsage ?? [];
  const { extensions } = AsnConvert.parse(certificate.raw, Certificate).tbsCertificate;
  const extension = extensions?.find(({ extnID }) => extnID === id_ce_extKeyUsage);
  return uses.length === 1 && uses[0] === TIME_STAMPING && extension?.critical === true;
}

/**
 * Whether the certificate was issued, over authorities that were valid at that time, by one of the roots. Neither
 * revocation nor constraints on names and path lengths are looked at.
 */
export function endsInRoot(
  certificate: X509Certificate,
  between: readonly X509Certificate[],
  roots: readonly X509Certificate[],
  at: Date,
  links = MOST_LINKS,
): boolean {
  if (links === 0 || !isValidAt(certificate, at)) return false;
  const issuers = (all: readonly X509Certificate[]) => all.filter((one) => isIssuedBy(certificate, one));
  if (issuers(roots).some((root) => isValidAt(root, at))) return true;
  return issuers(between)
    .filter((issuer) => issuer.fingerprint256 !== certificate.fingerprint256)
    .some((issuer) => endsInRoot(issuer, between, roots, at, links - 1));
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

function isValidAt({ validFrom, validTo }: X509Certificate, at: Date): boolean {
  return Date.parse(validFrom) <= at.getTime() && at.getTime() <= Date.parse(validTo);
}

export function certificateHash(certificate: X509Certificate, algorithm: string): Buffer {
  return createHash(algorithm).update(certificate.raw).digest();
}
