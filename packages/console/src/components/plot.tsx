import { type ReactNode, useRef, useState } from "react";
import { useFormat, useMessages } from "../lib/i18n/i18n.tsx";
import { useWidth } from "../lib/width.ts";
import { Button } from "./button.tsx";
import { componentMessages } from "./components.messages.ts";
import "./plot.css";

/** Drawn as the verdicts are; `plain` for what is not judged. */
export type PlotTone = "plain" | "clear" | "caution" | "danger" | "partial" | "held";

export interface Series {
  readonly id: string;
  readonly label: string;
  readonly tone: PlotTone;
  /** One value per label of the plot; null where nothing was measured. */
  readonly values: readonly (number | null)[];
}
export interface PlotProps {
  readonly title: string;
  /** The plot in one sentence, for who does not see it and who is in a hurry. */
  readonly summary: string;
  readonly labels: readonly string[];
  readonly series: readonly Series[];
}

/** Title, sentence, legend, the drawing, and the same numbers as a table. */
export function PlotFrame({
  title,
  summary,
  labels,
  series,
  legend,
  draw,
}: PlotProps & { legend?: "area" | "line"; draw: (width: number) => ReactNode }) {
  const t = useMessages(componentMessages);
  const [asTable, setAsTable] = useState(false);
  const room = useRef<HTMLDivElement>(null);
  const width = useWidth(room, 480);
  return (
    <figure className="plot">
      <figcaption className="plot-head">
        <strong>{title}</strong>
        <Button kind="quiet" onClick={() => setAsTable(!asTable)}>
          {asTable ? t("asPlot") : t("asTable")}
        </Button>
        <p className="muted small">{summary}</p>
      </figcaption>
      <div ref={room}>
        {asTable ? (
          <PlotTable title={title} labels={labels} series={series} />
        ) : (
          <>
            {series.length > 1 && <PlotLegend series={series} kind={legend ?? "area"} />}
            <svg
              className="plot-drawing"
              role="img"
              aria-label={`${title}. ${summary}`}
              width={width}
              height={plotHeight}
            >
              <PlotHatch />
              {draw(width)}
            </svg>
          </>
        )}
      </div>
    </figure>
  );
}

export const plotHeight = 200;
export const plotMargin = { top: 8, right: 8, bottom: 24, left: 40 };

/** Lines differ by dash, not by colour alone. */
const dashes = ["none", "7 4", "2 4", "10 3 2 3"];
export function dashOf(line: number): string {
  return dashes[line % dashes.length] ?? "none";
}

function PlotLegend({ series, kind }: { series: readonly Series[]; kind: "area" | "line" }) {
  return (
    <ul className="plot-legend">
      {series.map(({ id, label, tone }, place) => (
        <li key={id}>
          <svg width="24" height="14" aria-hidden="true">
            {kind === "line" ? (
              <path className="plot-line" data-tone={tone} strokeDasharray={dashOf(place)} d="M0 7h24" />
            ) : (
              <rect className="plot-mark" data-tone={tone} x="6" y="1" width="12" height="12" />
            )}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

/** Stripes for danger and hatching for the incomplete: the series stay apart in grey print. */
function PlotHatch() {
  return (
    <defs>
      <pattern
        id="plot-danger"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className="plot-danger-ground" width="6" height="6" />
        <path className="plot-danger-stripe" d="M0 0h6" />
      </pattern>
      <pattern
        id="plot-partial"
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(-45)"
      >
        <rect className="plot-partial-ground" width="5" height="5" />
        <path className="plot-partial-stripe" d="M0 0h5" />
      </pattern>
    </defs>
  );
}

function PlotTable({ title, labels, series }: Pick<PlotProps, "title" | "labels" | "series">) {
  const format = useFormat();
  return (
    <table className="plot-table">
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <td />
          {series.map(({ id, label }) => (
            <th key={id} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {labels.map((label, place) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {series.map(({ id, values }) => (
              <td key={id}>{values[place] == null ? "–" : format.number(values[place])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The horizontal lines with their values, and the labels below. */
export function PlotAxes({
  width,
  steps,
  labels,
  shown,
  at,
}: {
  width: number;
  steps: readonly number[];
  labels: readonly string[];
  shown: ReadonlySet<number>;
  at: (place: number) => number;
}) {
  const format = useFormat();
  const rise = plotRise(steps.at(-1) ?? 1);
  return (
    <g className="plot-axes">
      {steps.map((step) => (
        <g key={step}>
          <line
            x1={plotMargin.left}
            x2={width - plotMargin.right}
            y1={rise(step)}
            y2={rise(step)}
            data-zero={step === 0 || undefined}
          />
          <text x={plotMargin.left - 6} y={rise(step)} dy="0.32em" textAnchor="end">
            {format.number(step)}
          </text>
        </g>
      ))}
      {labels.map((label, place) =>
        shown.has(place) ? (
          <text key={label} x={at(place)} y={plotHeight - 6} textAnchor="middle">
            {label}
          </text>
        ) : null,
      )}
    </g>
  );
}

/** From a value to its height in the drawing. */
export function plotRise(largest: number): (value: number) => number {
  const floor = plotHeight - plotMargin.bottom;
  return (value) => floor - (value / largest) * (floor - plotMargin.top);
}
