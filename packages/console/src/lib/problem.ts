import { isApiError } from "./api-error.ts";
import { useMessages } from "./i18n/i18n.tsx";
import { PasskeyError } from "./passkey.ts";
import { passkeyMessages, problemMessages } from "./problem.messages.ts";
import { StepUpDeclined } from "./step-up.tsx";

/** The sentence for an error in the reader's language; empty when there is nothing to say. */
export function useProblemText(): (error: unknown) => string {
  const problem = useMessages(problemMessages);
  const passkey = useMessages(passkeyMessages);
  return (error) => {
    if (error === null || error === undefined || error instanceof StepUpDeclined) return "";
    if (error instanceof PasskeyError) return passkey(error.code);
    return problem(isApiError(error) ? error.code : "internal");
  };
}
