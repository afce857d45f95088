/** There is nothing signed to export yet. */
export class LogExportError extends Error {
  override readonly name = "LogExportError";
  readonly code = "log-empty";

  constructor() {
    super(
      "The log has no signed checkpoint yet: start Atalaia once, and wait a minute after something was logged.",
    );
  }
}

const MENDING = {
  "log-copy-missing":
    "There is no published copy of this log in the data folder: put the folder `log` there.",
  "log-copy-broken": "The published copy does not prove itself: take another one.",
  "log-forked":
    "The published copy and the database tell two stories: neither continues the other. Keep both, and ask who changed what.",
} as const;

export class EvidenceMendError extends Error {
  override readonly name = "EvidenceMendError";
  readonly code: keyof typeof MENDING;

  constructor(code: keyof typeof MENDING) {
    super(MENDING[code]);
    this.code = code;
  }
}
