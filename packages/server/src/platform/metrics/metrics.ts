import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** Every Prometheus metric of the product, by name (units in the name, as Prometheus asks). Labels are closed sets, never values. */
export interface Metrics {
  readonly registry: Registry;
  readonly httpRequests: Counter<"route" | "method" | "status">;
  readonly httpSeconds: Histogram<"route">;
  readonly accepted: Counter<"channel">;
  readonly refused: Counter<"channel" | "code">;
  readonly analysed: Counter<"channel" | "verdict">;
  readonly incomplete: Counter<"limit">;
  readonly analysisSeconds: Histogram<"channel">;
  readonly acceptedToAnalysedSeconds: Histogram<"channel">;
  readonly deliveries: Counter<"kind" | "outcome">;
  readonly stoppedReplies: Counter<"code">;
  readonly liveClients: Gauge;
  readonly evidenceEntries: Counter;
  readonly evidenceBatchSeconds: Histogram;
  readonly evidenceRefused: Counter;
  readonly evidenceHealthy: Gauge;
}

const fast = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "atalaia_" });
  const registers = [registry];
  return {
    registry,
    httpRequests: new Counter({
      name: "atalaia_http_requests_total",
      help: "HTTP requests",
      labelNames: ["route", "method", "status"],
      registers,
    }),
    httpSeconds: new Histogram({
      name: "atalaia_http_request_seconds",
      help: "Time to answer a request",
      labelNames: ["route"],
      buckets: fast,
      registers,
    }),
    accepted: new Counter({
      name: "atalaia_messages_accepted_total",
      help: "Messages sealed and committed",
      labelNames: ["channel"],
      registers,
    }),
    refused: new Counter({
      name: "atalaia_messages_refused_total",
      help: "Messages refused at intake",
      labelNames: ["channel", "code"],
      registers,
    }),
    analysed: new Counter({
      name: "atalaia_messages_analysed_total",
      help: "Messages analysed",
      labelNames: ["channel", "verdict"],
      registers,
    }),
    incomplete: new Counter({
      name: "atalaia_analysis_incomplete_total",
      help: "Looks stopped by a limit or failure",
      labelNames: ["limit"],
      registers,
    }),
    analysisSeconds: new Histogram({
      name: "atalaia_analysis_seconds",
      help: "Time of one analysis",
      labelNames: ["channel"],
      buckets: fast,
      registers,
    }),
    acceptedToAnalysedSeconds: new Histogram({
      name: "atalaia_accepted_to_analysed_seconds",
      help: "From acceptance to the stored report",
      labelNames: ["channel"],
      buckets: fast,
      registers,
    }),
    deliveries: new Counter({
      name: "atalaia_deliveries_total",
      help: "Outgoing deliveries",
      labelNames: ["kind", "outcome"],
      registers,
    }),
    stoppedReplies: new Counter({
      name: "atalaia_stopped_replies_total",
      help: "Replies stopped by the outgoing check",
      labelNames: ["code"],
      registers,
    }),
    liveClients: new Gauge({ name: "atalaia_live_clients", help: "Open event streams", registers }),
    evidenceEntries: new Counter({
      name: "atalaia_evidence_entries_total",
      help: "Entries this process put into the evidence log",
      registers,
    }),
    evidenceBatchSeconds: new Histogram({
      name: "atalaia_evidence_batch_seconds",
      help: "Time of one transaction of the evidence log",
      buckets: fast,
      registers,
    }),
    evidenceRefused: new Counter({
      name: "atalaia_evidence_refused_total",
      help: "Disclosures refused because the evidence log could not be written",
      registers,
    }),
    evidenceHealthy: new Gauge({
      name: "atalaia_evidence_healthy",
      help: "1 while the evidence log can be written and continues what is remembered of it",
      registers,
    }),
  };
}
