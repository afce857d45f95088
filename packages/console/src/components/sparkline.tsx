import { linePath } from "./line-plot.tsx";
import type { PlotTone } from "./plot.tsx";
import "./plot.css";

const width = 96;
const height = 24;

/** A week in the size of a word, beside its number. `label` says in words what it shows. */
export function Sparkline({
  values,
  label,
  tone = "plain",
}: {
  values: readonly number[];
  label: string;
  tone?: PlotTone;
}) {
  const largest = Math.max(1, ...values);
  const x = (place: number) => 3 + (place / Math.max(1, values.length - 1)) * (width - 6);
  const y = (value: number) => height - 3 - (value / largest) * (height - 6);
  const last = values.length - 1;
  return (
    <svg className="sparkline" role="img" aria-label={label} width={width} height={height}>
      <path className="plot-line" data-tone={tone} d={linePath(values, x, y)} />
      {last >= 0 && (
        <circle className="plot-point" data-tone={tone} cx={x(last)} cy={y(values[last] ?? 0)} r="2.5" />
      )}
    </svg>
  );
}
