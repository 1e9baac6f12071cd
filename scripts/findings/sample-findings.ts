import { extensionsFinding, gapsFinding, strengthsFinding, summaryFinding } from "./chain-findings.js";
import { failuresFinding, fillSetsFinding } from "./failure-findings.js";
import type { Finding } from "./finding.js";
import { bridgeFinding, hubsFinding, partnersFinding, silenceFinding } from "./tie-findings.js";

const ningbo = { data: "SAMPLE", regionId: "reg:330200", place: "宁波 Ningbo" } as const;

/** What is said of Ningbo's chain, and of 大碶's ties, on the shipped sample. */
export const sampleFindings: readonly Finding[] = [
  summaryFinding(ningbo),
  strengthsFinding(ningbo),
  gapsFinding(ningbo),
  failuresFinding(ningbo),
  fillSetsFinding(ningbo),
  extensionsFinding(ningbo),
  hubsFinding,
  partnersFinding,
  bridgeFinding,
  silenceFinding,
];
