import { createHash, randomBytes, verify, X509Certificate } from "node:crypto";
import { id_signedData, SignedData, type SignerInfo } from "@peculiar/asn1-cms";
import { AsnConvert, OctetString } from "@peculiar/asn1-schema";
import {
  id_ct_tstInfo,
  MessageImprint,
  PKIStatus,
  TimeStampReq,
  TimeStampReqVersion,
  TimeStampResp,
  TSTInfo,
} from "@peculiar/asn1-tsp";
import { AlgorithmIdentifier } from "@peculiar/asn1-x509";
import { type BaseBlock, Constructed, fromBER, OctetString as OctetBlock, Sequence } from "asn1js";
import { certificateHash, endsInRoot, isForTimeStamps } from "./chain.ts";

export type TokenFlaw =
  | "unreadable"
  /** The authority gave no token. */
  | "refused"
  /** It is about other bytes, or the answer to another question. */
  | "other-digest"
  | "other-nonce"
  | "bad-signature"
  | "not-for-timestamps"
  | "unknown-authority";

export type TokenVerdict =
  | { readonly valid: true; readonly at: Date; readonly authority: string }
  | { readonly valid: false; readonly flaw: TokenFlaw };

const NULL = new Uint8Array([5, 0]).buffer;

/** By object identifier: how Node calls a digest, and what a signature is over. SHA-1 is refused. */
const DIGESTS: Readonly<Record<string, string>> = {
  "2.16.840.1.101.3.4.2.1": "sha256",
  "2.16.840.1.101.3.4.2.2": "sha384",
  "2.16.840.1.101.3.4.2.3": "sha512",
};
const SHA256 = "2.16.840.1.101.3.4.2.1";
const SIGNATURES: Readonly<Record<string, string | null>> = {
  "1.2.840.113549.1.1.11": "sha256",
  "1.2.840.113549.1.1.12": "sha384",
  "1.2.840.113549.1.1.13": "sha512",
  "1.2.840.10045.4.3.2": "sha256",
  "1.2.840.10045.4.3.3": "sha384",
  "1.2.840.10045.4.3.4": "sha512",
  "1.3.101.112": null,
};
const RSA = "1.2.840.113549.1.1.1";
const CONTENT_TYPE = "1.2.840.113549.1.9.3";
const MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
/** ESSCertID (RFC 2634) names the signer's certificate by SHA-1, ESSCertIDv2 (RFC 5035) by a digest of its choice. */
const SIGNING_CERTIFICATE = "1.2.840.113549.1.9.16.2.12";
const SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";

/** A request for a token over the SHA-256 of some bytes (RFC 3161 section 2.4.1), and the nonce its answer must carry. */
export function createTokenRequest(bytes: Uint8Array): { readonly der: Buffer; readonly nonce: Buffer } {
  const nonce = randomBytes(16);
  // A positive integer without a leading zero byte: DER has one spelling of it.
  nonce[0] = (nonce[0]! & 0x7f) | 0x40;
  const request = new TimeStampReq({
    version: TimeStampReqVersion.v1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithm: SHA256, parameters: NULL }),
      hashedMessage: new OctetString(createHash("sha256").update(bytes).digest()),
    }),
    nonce: bufferOf(nonce),
    certReq: true,
  });
  return { der: Buffer.from(AsnConvert.serialize(request)), nonce };
}

export interface Stamped {
  readonly bytes: Uint8Array;
  /** That of the request; absent when a kept token is checked again. */
  readonly nonce?: Uint8Array;
  readonly roots: readonly X509Certificate[];
}

/**
 * Whether a time-stamping authority that ends in one of the roots vouches for these bytes, RFC 3161 section 2.4.2 and
 * RFC 5652 section 5. `response` is the DER of a TimeStampResp. Never throws, whatever the bytes.
 */
export function verifyToken(response: Uint8Array, stamped: Stamped): TokenVerdict {
  try {
    return judge(response, stamped);
  } catch {
    // The parsers throw errors of many kinds; all say that the bytes are no token.
    return { valid: false, flaw: "unreadable" };
  }
}

function judge(response: Uint8Array, { bytes, nonce, roots }: Stamped): TokenVerdict {
  const { status, timeStampToken } = AsnConvert.parse(response, TimeStampResp);
  if (status.status !== PKIStatus.granted && status.status !== PKIStatus.grantedWithMods)
    return flawed("refused");
  if (timeStampToken === undefined) return flawed("refused");
  if (timeStampToken.contentType !== id_signedData) return flawed("unreadable");
  const signed = AsnConvert.parse(timeStampToken.content, SignedData);
  const content = contentOf(signed);
  const [signer, ...others] = signed.signerInfos;
  if (content === null || signer === undefined || others.length > 0) return flawed("unreadable");
  const info = AsnConvert.parse(content, TSTInfo);
  if (!isAbout(info, bytes)) return flawed("other-digest");
  if (nonce !== undefined && !sameInteger(info.nonce, nonce)) return flawed("other-nonce");
  const attributes = attributesOf(timeStampToken.content);
  const certificates = certificatesOf(timeStampToken.content);
  const certificate = certificates.find((one) => isNamed(one, signer));
  if (certificate === undefined || !isSigned(signer, { content, attributes }, certificate))
    return flawed("bad-signature");
  if (!isForTimeStamps(certificate)) return flawed("not-for-timestamps");
  if (!endsInRoot(certificate, certificates, roots, info.genTime)) return flawed("unknown-authority");
  return { valid: true, at: info.genTime, authority: nameOf(certificate) };
}

function flawed(flaw: TokenFlaw): TokenVerdict {
  return { valid: false, flaw };
}

function contentOf({ encapContentInfo }: SignedData): Buffer | null {
  const { eContentType, eContent } = encapContentInfo;
  if (eContentType !== id_ct_tstInfo || eContent?.single === undefined) return null;
  return Buffer.from(eContent.single.buffer);
}

function isAbout({ messageImprint }: TSTInfo, bytes: Uint8Array): boolean {
  const { hashAlgorithm, hashedMessage } = messageImprint;
  const digest = createHash("sha256").update(bytes).digest();
  return hashAlgorithm.algorithm === SHA256 && digest.equals(Buffer.from(hashedMessage.buffer));
}

function sameInteger(one: ArrayBuffer | undefined, other: Uint8Array): boolean {
  return one !== undefined && Buffer.from(one).equals(other);
}

/** The certificates as they came: encoded anew, a signature over them might not fit. */
function certificatesOf(content: ArrayBuffer): X509Certificate[] {
  return childrenOf(taggedZero(fromBER(content).result))
    .filter((block) => block instanceof Sequence)
    .map((block) => new X509Certificate(Buffer.from(block.valueBeforeDecodeView)));
}

/** The signed attributes as they came; RFC 5652 section 5.4 has them signed as a SET. Null where there are none. */
function attributesOf(content: ArrayBuffer): Buffer | null {
  const [signer] = childrenOf(childrenOf(fromBER(content).result).at(-1));
  const block = taggedZero(signer);
  if (block === undefined) return null;
  const bytes = Buffer.from(block.valueBeforeDecodeView);
  bytes[0] = 0x31;
  return bytes;
}

/** The part with the context tag [0]. */
function taggedZero(block: BaseBlock | undefined): BaseBlock | undefined {
  return childrenOf(block).find(({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === 0);
}

function childrenOf(block: BaseBlock | undefined): BaseBlock[] {
  return block instanceof Constructed ? block.valueBlock.value : [];
}

/** The signed attributes name the certificate by its digest, so that no other with the same key takes its place. */
function isNamed(certificate: X509Certificate, { signedAttrs = [] }: SignerInfo): boolean {
  return signedAttrs.some(({ attrType, attrValues: [value] }) => {
    if (attrType !== SIGNING_CERTIFICATE && attrType !== SIGNING_CERTIFICATE_V2) return false;
    const [id] = childrenOf(childrenOf(fromBER(value!).result)[0]);
    const digest = childrenOf(id).find((block) => block instanceof OctetBlock);
    const algorithm = attrType === SIGNING_CERTIFICATE ? "sha1" : digestOf(childrenOf(id)[0]);
    return (
      digest !== undefined &&
      algorithm !== null &&
      certificateHash(certificate, algorithm).equals(Buffer.from(digest.valueBlock.valueHexView))
    );
  });
}

/** ESSCertIDv2 leaves SHA-256 out, as the default. */
function digestOf(block: BaseBlock | undefined): string | null {
  if (!(block instanceof Sequence)) return "sha256";
  const { algorithm } = AsnConvert.parse(bufferOf(block.valueBeforeDecodeView), AlgorithmIdentifier);
  return DIGESTS[algorithm] ?? null;
}

/** RFC 5652 section 5.4: the signature is over the attributes, and one of them is the digest of the content. */
function isSigned(
  signer: SignerInfo,
  { content, attributes }: { readonly content: Buffer; readonly attributes: Buffer | null },
  certificate: X509Certificate,
): boolean {
  const { signedAttrs = [], digestAlgorithm, signatureAlgorithm, signature } = signer;
  const digest = DIGESTS[digestAlgorithm.algorithm];
  const over = signatureAlgorithm.algorithm === RSA ? digest : SIGNATURES[signatureAlgorithm.algorithm];
  if (digest === undefined || over === undefined || attributes === null) return false;
  const says = (type: string, der: Uint8Array) =>
    signedAttrs.some(
      ({ attrType, attrValues: [value] }) => attrType === type && Buffer.from(value!).equals(der),
    );
  const expected = AsnConvert.serialize(new OctetString(createHash(digest).update(content).digest()));
  return (
    says(CONTENT_TYPE, TST_INFO_DER) &&
    says(MESSAGE_DIGEST, Buffer.from(expected)) &&
    verify(over, attributes, certificate.publicKey, Buffer.from(signature.buffer))
  );
}

/** DER of the object identifier id-ct-TSTInfo. */
const TST_INFO_DER = Buffer.from("060b2a864886f70d0109100104", "hex");

function nameOf({ subject }: X509Certificate): string {
  return /^CN=(.+)$/m.exec(subject)?.[1] ?? subject.split("\n")[0] ?? "";
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
