import { useFormat } from "../lib/i18n/i18n.tsx";
import { labelled, ticks } from "../lib/scale.ts";
import { dashOf, PlotAxes, PlotFrame, type PlotProps, plotMargin, plotRise } from "./plot.tsx";

const labelRoom = 56;
/** Values along labels; a gap where nothing was measured stays a gap. */
export function LinePlot(props: PlotProps) {
  return <PlotFrame {...props} legend="line" draw={(width) => <Lines {...props} width={width} />} />;
}

function Lines({ labels, series, width }: PlotProps & { width: number }) {
  const format = useFormat();
  const steps = ticks(Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0))));
  const rise = plotRise(steps.at(-1) ?? 1);
  const inner = Math.max(1, width - plotMargin.left - plotMargin.right);
  const at = (place: number) => plotMargin.left + (inner / Math.max(1, labels.length)) * (place + 0.5);
  const shown = labelled(labels.length, Math.floor(inner / labelRoom));
  return (
    <>
      <PlotAxes width={width} steps={steps} labels={labels} shown={shown} at={at} />
      {series.map(({ id, label, tone, values }, line) => (
        <g key={id}>
          <path
            className="plot-line"
            data-tone={tone}
            strokeDasharray={dashOf(line)}
            d={linePath(values, at, rise)}
          />
          {values.map((value, place) =>
            value === null ? null : (
              <circle
                // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place.
                key={place}
                className="plot-point"
                data-tone={tone}
                cx={at(place)}
                cy={rise(value)}
                r="3"
              >
                <title>{`${labels[place]} · ${label}: ${format.number(value)}`}</title>
              </circle>
            ),
          )}
        </g>
      ))}
    </>
  );
}

/** An SVG path through the values; `M` again after every gap. */
export function linePath(
  values: readonly (number | null)[],
  x: (place: number) => number,
  y: (value: number) => number,
): string {
  return values
    .map((value, place) => {
      if (value === null) return "";
      const before = values[place - 1];
      return `${before === null || before === undefined ? "M" : "L"}${x(place).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join("");
}
