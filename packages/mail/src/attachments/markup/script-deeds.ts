/** What the script of a page does, by words of the web platform's own API. Every pattern is bounded. */
const building =
  /\b(?:new\s{1,5}Blob|msSaveBlob|msSaveOrOpenBlob|createObjectURL|new\s{1,5}File\s{0,5}\(|FileReader|data:application\/(?:octet-stream|zip|x-[\w-]{1,30}))/i;
const handing =
  /\.download\s{0,5}=|setAttribute\(\s{0,5}["']download|msSave(?:OrOpen)?Blob|\.click\(\)|location(?:\.href)?\s{0,5}=/i;
const decoding =
  /\batob\s{0,5}\(|\bunescape\s{0,5}\(|decodeURIComponent\s{0,5}\(|fromCharCode|charCodeAt|\bcrypto\.subtle\b|CryptoJS|\bparseInt\([^)]{1,80},\s{0,3}(?:16|36|2)\)/i;
const running =
  /\beval\s{0,5}\(|\bFunction\s{0,5}\(|document\.write(?:ln)?\s{0,5}\(|\.innerHTML\s{0,5}=|insertAdjacentHTML|srcdoc|\bimport\s{0,5}\(|window\[|self\[|globalThis\[/i;
const leaving =
  /\b(?:window|document|self|top|parent)?\.?location(?:\.(?:href|replace|assign))?\s{0,5}(?:=(?!=)|\()/i;
const sending = /\bfetch\s{0,5}\(|XMLHttpRequest|sendBeacon|api\.telegram\.org|\$\.(?:ajax|post)|axios/i;
const longLiteral =
  /[A-Za-z0-9+/=]{2000,}|(?:\\x[0-9a-f]{2}){200,}|(?:%[0-9a-f]{2}){300,}|(?:\b\d{1,3},\s{0,3}){400,}/i;

export interface ScriptDeeds {
  /** Makes a file out of its own text and hands it to the reader. */
  readonly smuggles: boolean;
  /** Decodes what cannot be read and runs or shows it. */
  readonly obfuscates: boolean;
  readonly leaves: boolean;
  readonly sends: boolean;
}

export function scriptDeeds(script: string): ScriptDeeds {
  const decodes = decoding.test(script);
  const isHuge = longLiteral.test(script);
  return {
    smuggles: building.test(script) && (handing.test(script) || decodes || isHuge),
    obfuscates: (decodes && running.test(script)) || (isHuge && (decodes || running.test(script))),
    leaves: leaving.test(script),
    sends: sending.test(script),
  };
}
