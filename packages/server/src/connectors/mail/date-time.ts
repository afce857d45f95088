/** RFC 5322 section 3.3 date-time, in UTC, of milliseconds since the epoch. */
export function mailDate(milliseconds: number): string {
  return new Date(milliseconds).toUTCString().replace("GMT", "+0000");
}
