import type { ErrorCode } from "./types.ts";

const MESSAGES: Readonly<Record<ErrorCode, string>> = {
  "json-invalid": "The line is not JSON.",
  "input-invalid": "The line is not an input of the batch contract",
  "base64-invalid": "The bytes are not base64",
  "line-too-long": "The line is longer than 128 MB.",
  "file-unreadable": "The file cannot be read.",
  "file-is-no-chat": "The file is not a chat export.",
  "look-failed": "The look failed; the input is not judged.",
};

/** An input that cannot be looked at. `detail` names a field, never a value. */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly code: ErrorCode;

  constructor(code: ErrorCode, detail?: string) {
    super(detail === undefined ? MESSAGES[code] : `${MESSAGES[code]}: ${detail}.`);
    this.code = code;
  }
}
