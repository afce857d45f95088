import "./steps.css";

/** Where one is on a short way. Going back is a button of the step, not a link here. */
export function Steps({
  label,
  steps,
  current,
}: {
  label: string;
  steps: readonly string[];
  current: number;
}) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, place) => (
        <li
          key={step}
          data-past={place < current || undefined}
          aria-current={place === current ? "step" : undefined}
        >
          <span className="steps-number">{place + 1}</span>
          <span className="steps-word">{step}</span>
        </li>
      ))}
    </ol>
  );
}
