import { isApiError } from "../lib/api-error.ts";
import { useMessages } from "../lib/i18n/i18n.tsx";
import { ladderMessages } from "../lib/level.messages.ts";
import { useProblemText } from "../lib/problem.ts";
import { componentMessages } from "./components.messages.ts";
import { Notice } from "./notice.tsx";

/** What went wrong, beside the act; with the sentences of the rules, where the policy said no. Nothing without an error. */
export function ProblemNotice({ error }: { error: unknown }) {
  const text = useProblemText()(error);
  const t = useMessages(componentMessages);
  const levels = useMessages(ladderMessages);
  if (text === "") return null;
  const lacking = lackingIn(error);
  const minutes = minutesIn(error);
  const sentences = [
    ...(lacking ? [levels("ladder", lacking)] : []),
    ...(minutes === undefined ? [] : [t("waitMinutes", { count: minutes })]),
    ...reasonsOf(error),
  ];
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

/** What was asked for and what there is, where the customer has not proven enough. */
function lackingIn(error: unknown): { required: string; proven: string } | undefined {
  const problem = isApiError(error, "level-required") ? error.problem : undefined;
  const required = problem?.["required"];
  const proven = problem?.["proven"];
  return typeof required === "string" && typeof proven === "string" ? { required, proven } : undefined;
}

/** How long one has to wait, where it is longer than a moment. */
function minutesIn(error: unknown): number | undefined {
  const seconds = isApiError(error, "rate-limited") ? error.retryAfterSeconds : undefined;
  return seconds !== undefined && seconds > 90 ? Math.ceil(seconds / 60) : undefined;
}

function reasonsOf(error: unknown): readonly string[] {
  const reasons = isApiError(error, "policy-refused") ? error.problem?.["reasons"] : undefined;
  if (!Array.isArray(reasons)) return [];
  return reasons.flatMap((reason: unknown) =>
    typeof reason === "object" && reason !== null && "text" in reason ? [String(reason.text)] : [],
  );
}
