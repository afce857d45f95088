/** The nil UUID (RFC 9562, 5.9): what is asked for nobody is asked with it, so that the work is the same as for somebody. */
export const NOBODY = "00000000-0000-0000-0000-000000000000";
