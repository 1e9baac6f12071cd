import { kindOf, type EntityLabel } from "../../src/ontology/entity-kinds.js";
import { type Random, randomBelow, seededRandom } from "../../src/lib/seeded-random.js";
import { type DrawnName, NameDrawer } from "./draw-names.js";
import type { GraphPlan } from "./plan-graph.js";

/** A node as the importer would write it. */
export interface DrawnNode extends DrawnName {
  readonly id: string;
  readonly aliases: readonly string[];
  /** The label's own properties, in the order of `ownColumns`. */
  readonly own: readonly string[];
}

/** The day of every drawn record. */
export const drawnOn = "2024-12-31T00:00:00.000Z";

/** What a label has beside what every node has; types as the administration tool names them. */
export const ownColumns: Partial<Record<EntityLabel, readonly string[]>> = {
  Enterprise: ["scale", "aboveDesignatedSize:boolean", "listedOn"],
  Code: ["scheme", "value", "key"],
  Region: ["level"],
};

/** The public id of the node with a number among those of its label. */
export const idOf = (label: EntityLabel, index: number): string => `${kindOf(label).prefix}:d${index}`;

/** The code of the enterprise with a number. */
export const codeOf = (index: number): string => `Q${(10_000_000 + index).toString(36).toUpperCase()}`;

const endings: Partial<Record<EntityLabel, string>> = {
  Region: "镇",
  Industry: "制造",
  Technology: "技术",
  Project: "项目",
  ResearchInstitute: "研究院",
  Achievement: "专利",
};

const scales = ["LARGE", "MEDIUM", "SMALL", "MICRO"] as const;

/** Draws the nodes of a label one by one; the same plan gives the same nodes. */
export function* drawNodes({ seed, nodes }: GraphPlan, label: EntityLabel): Generator<DrawnNode> {
  const place = [...nodes.keys()].indexOf(label) + 1;
  const random = seededRandom(seed * 1_000 + place);
  const drawer = new NameDrawer(random);
  const codes = nodes.get("Code") ?? 0;
  for (let index = 0; index < (nodes.get(label) ?? 0); index++) {
    const { name, searchKeys } = drawName(drawer, label, index);
    const isCoded = label === "Enterprise" && index < codes;
    yield {
      id: idOf(label, index),
      name,
      aliases: label === "Enterprise" && randomBelow(random, 4) === 0 ? [name.slice(2, 5)] : [],
      searchKeys: isCoded ? [...searchKeys, codeOf(index).toLowerCase()] : searchKeys,
      own: drawOwn(random, label, index),
    };
  }
}

function drawName(drawer: NameDrawer, label: EntityLabel, index: number): DrawnName {
  if (label === "Enterprise") return drawer.enterprise();
  if (label === "Product") return drawer.product();
  if (label === "Person") return drawer.person();
  if (label === "Code") return { name: codeOf(index), searchKeys: [codeOf(index).toLowerCase()] };
  return drawer.about(endings[label] ?? "");
}

function drawOwn(random: Random, label: EntityLabel, index: number): string[] {
  if (label === "Enterprise") {
    const size = Math.min(3, Math.floor(random() ** 0.3 * 4));
    const listed = size === 0 ? `20${String(randomBelow(random, 24)).padStart(2, "0")}-06-01` : "";
    return [scales[size] ?? "", String(size < 2), listed];
  }
  if (label === "Code") return ["DRAWN", codeOf(index), `DRAWN||${codeOf(index)}`];
  return label === "Region" ? [index === 0 ? "COUNTRY" : index < 32 ? "PROVINCE" : "DISTRICT"] : [];
}
