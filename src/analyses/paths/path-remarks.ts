import { type EntityLabel, kindOf } from "../../ontology/entity-kinds.js";
import { remark } from "../analysis-frame.js";
import type { Remark } from "../analysis.types.js";
import type { WalkRules } from "./walk-rules.js";

const wordsOf = (labels: readonly EntityLabel[]): string =>
  labels.map((label) => `${kindOf(label).zh.split("、")[0] ?? label}、`).join("");

/** Says which kinds of node no path goes through. */
export const hubsAvoided = ({ avoid, avoidsHubs }: WalkRules): Remark =>
  remark(
    "HUBS_AVOIDED",
    `路径不经过以下节点：${wordsOf(avoid)}会计项目或笼统类名的产品；它们只能作为端点。`,
    avoidsHubs ? "要经过某类节点，请在 allowKinds 或 avoidKinds 中写明。" : "",
  );

/** Says that no way was found, and what that does not mean. */
export const notConnected = ({ maxHops, asOf }: WalkRules): Remark =>
  remark(
    "NOT_CONNECTED",
    `按所选的关系、方向和日期（${asOf}），${maxHops} 步之内图中没有通路；图中没有，不等于实际没有联系。`,
  );

/** Says that a limit ended the search before it was known whether there is a way. */
export const notDecided = ({ maxHops }: WalkRules): Remark =>
  remark("NOT_DECIDED", `搜索在达到上限时停止，${maxHops} 步之内是否还有通路未知。`);
