import { defineDetector } from "../../detector.ts";
import { readBootstrapToken } from "../../finders/vendor-keys.ts";
import { LOWER, sample } from "../samples.ts";

export const kubernetesToken = defineDetector({
  id: "secret/kubernetes-token",
  type: "api-key",
  title: "Kubernetes bootstrap token",
  description: "Joins a machine to the cluster.",
  category: "secret",
  severity: "critical",
  references: ["https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/"],
  cues: ["token", "bootstrap token"],
  rule: { kind: "cued", read: readBootstrapToken },
  examples: {
    match: [
      `kubeadm join --token «${sample("", 6, LOWER)}.${sample("", 16, LOWER)}»`,
      `token: «${sample("", 6, LOWER)}.${sample("", 16, LOWER)}»`,
      `bootstrap token «${sample("", 6, LOWER)}.${sample("", 16, LOWER)}»`,
    ],
    ignore: [
      "kubeadm join --token <token>",
      "token: abcdef.ghijklmnopqrstuv",
      "the token expired.yesterday evening",
    ],
  },
});
