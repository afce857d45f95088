import { isApiError } from "../lib/api-error.ts";
import { useProblemText } from "../lib/problem.ts";
import { Notice } from "./notice.tsx";

/** What went wrong, beside the act; with the sentences of the rules, where the policy said no. Nothing without an error. */
export function ProblemNotice({ error }: { error: unknown }) {
  const text = useProblemText()(error);
  if (text === "") return null;
  const sentences = reasonsOf(error);
  return (
    <Notice tone="danger">
      <p>{text}</p>
      {sentences.length > 0 && (
        <ul className="problem-reasons">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

function reasonsOf(error: unknown): readonly string[] {
  const reasons = isApiError(error, "policy-refused") ? error.problem?.["reasons"] : undefined;
  if (!Array.isArray(reasons)) return [];
  return reasons.flatMap((reason: unknown) =>
    typeof reason === "object" && reason !== null && "text" in reason ? [String(reason.text)] : [],
  );
}
