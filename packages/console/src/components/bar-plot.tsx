import { useFormat } from "../lib/i18n/i18n.tsx";
import { labelled, ticks } from "../lib/scale.ts";
import { PlotAxes, PlotFrame, type PlotProps, plotMargin, plotRise } from "./plot.tsx";

const labelRoom = 56;

/** Counts per label, the series stacked in the order given (the first at the bottom). */
export function BarPlot(props: PlotProps) {
  return <PlotFrame {...props} draw={(width) => <Bars {...props} width={width} />} />;
}

function Bars({ labels, series, width }: PlotProps & { width: number }) {
  const format = useFormat();
  const totals = labels.map((_, place) => series.reduce((sum, { values }) => sum + (values[place] ?? 0), 0));
  const steps = ticks(Math.max(0, ...totals));
  const rise = plotRise(steps.at(-1) ?? 1);
  const inner = Math.max(1, width - plotMargin.left - plotMargin.right);
  const slot = inner / Math.max(1, labels.length);
  const thickness = Math.max(1, Math.min(40, slot * 0.7));
  const at = (place: number) => plotMargin.left + slot * (place + 0.5);
  const shown = labelled(labels.length, Math.floor(inner / labelRoom));
  return (
    <>
      <PlotAxes width={width} steps={steps} labels={labels} shown={shown} at={at} />
      {labels.map((label, place) => {
        let base = 0;
        return (
          <g key={label}>
            {series.map(({ id, label: name, tone, values }) => {
              const value = values[place] ?? 0;
              const top = rise(base + value);
              const height = rise(base) - top;
              base += value;
              return (
                <rect
                  key={id}
                  className="plot-mark"
                  data-tone={tone}
                  x={at(place) - thickness / 2}
                  y={top}
                  width={thickness}
                  height={height}
                >
                  <title>{`${label} · ${name}: ${format.number(value)}`}</title>
                </rect>
              );
            })}
          </g>
        );
      })}
    </>
  );
}
