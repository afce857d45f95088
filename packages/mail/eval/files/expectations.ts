/** What each public fixture must be called: by folder, then by file where one differs. Names as the folders' labels mean them. */
export interface Expectation {
  /** Files of this expectation, matched on the path below the data folder; the first that matches counts. */
  readonly files: RegExp;
  readonly label: string;
  /** At least one of these signals (without "attachment/"). Empty: none that holds, which is what a clean twin must show. */
  readonly anyOf: readonly string[];
  readonly held: boolean;
  readonly accompanyingText?: string;
}

const wrapper = "Password: infected-test";

export const expectations: readonly Expectation[] = [
  { files: /oletools\/.*\/harmless-clean/, label: "clean twin", anyOf: [], held: false },
  { files: /oletools\/test-data\/basic\/(?:empty|text)$/, label: "clean", anyOf: [], held: false },
  {
    files: /oletools\/test-data\/basic\/encrypted/,
    label: "encrypted",
    anyOf: ["encrypted-document"],
    held: true,
  },
  {
    files: /encrypted\/autostart-encrypt-standardpassword/,
    label: "default password",
    anyOf: ["default-password"],
    held: true,
  },
  {
    files: /encrypted\/dde-test-encrypt-standardpassword/,
    label: "default password",
    anyOf: ["default-password"],
    held: true,
  },
  {
    files: /oletools\/test-data\/encrypted\//,
    label: "encrypted",
    anyOf: ["encrypted-document"],
    held: true,
  },
  {
    files: /oletools\/test-data\/excel4-macros\//,
    label: "excel4-macros",
    anyOf: ["excel4-macro"],
    held: true,
  },
  {
    files: /oletools\/test-data\/(?:msodde|ooxml)\/.*\.zip$/,
    label: "dde in an encrypted zip",
    anyOf: ["dde"],
    held: true,
    accompanyingText: wrapper,
  },
  { files: /oletools\/test-data\/(?:msodde|ooxml)\/dde-/, label: "dde", anyOf: ["dde"], held: true },
  {
    files: /oletools\/test-data\/oleform\//,
    label: "oleform",
    anyOf: ["macro", "macro-autorun", "macro-dangerous"],
    held: true,
  },
  { files: /oleobj\/external_link\//, label: "external link", anyOf: ["external-object"], held: true },
  { files: /oleobj\/sample_with_lnk/, label: "embedded shortcut", anyOf: ["embedded-program"], held: true },
  {
    files: /oletools\/test-data\/oleobj\//,
    label: "embedded object",
    anyOf: ["embedded-object"],
    held: false,
  },
  {
    files: /oletools\/test-data\/olevba\//,
    label: "olevba",
    anyOf: ["macro", "macro-autorun", "macro-dangerous"],
    held: true,
  },
  {
    files: /oletools\/test-data\/rtfobj\/.*\.zip$/,
    label: "rtfobj in an encrypted zip",
    anyOf: ["embedded-object"],
    held: true,
    accompanyingText: wrapper,
  },
  { files: /oletools\/test-data\/rtfobj\//, label: "rtfobj", anyOf: ["embedded-object"], held: true },
  { files: /msoffcrypto\/inputs\/plain\./, label: "plain twin", anyOf: [], held: false },
  { files: /msoffcrypto\/inputs\/xor/, label: "encrypted (xor)", anyOf: ["encrypted-document"], held: true },
  { files: /msoffcrypto\/inputs\//, label: "encrypted", anyOf: ["encrypted-document"], held: true },
];

/** Ways of encryption, as the signal's detail names them. */
export const encryptionKinds: Readonly<Record<string, string>> = {
  "ecma376standard_password.docx": "standard",
  "example_password.docx": "agile",
  "example_password.xlsx": "agile",
  "rc4cryptoapi_password.doc": "rc4-cryptoapi",
  "rc4cryptoapi_password.ppt": "rc4-cryptoapi",
  "rc4cryptoapi_password.xls": "rc4-cryptoapi",
  "xor_password_123456789012345.xls": "xor",
};
