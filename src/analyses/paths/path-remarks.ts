import { type EntityLabel, kindOf } from "../../ontology/entity-kinds.js";
import { remark } from "../analysis-frame.js";
import type { Remark } from "../analysis.types.js";
import type { WalkRules } from "./walk-rules.js";

const inChinese = (labels: readonly EntityLabel[]): string =>
  labels.map((label) => `${kindOf(label).zh.split("、")[0] ?? label}、`).join("");

const inEnglish = (labels: readonly EntityLabel[]): string => labels.map((label) => `${label}, `).join("");

/** Says which kinds of node no path goes through. */
export const hubsAvoided = ({ avoid, avoidsHubs }: WalkRules): Remark =>
  remark("HUBS_AVOIDED", {
    zh: [
      `路径不经过以下节点：${inChinese(avoid)}会计项目或笼统类名的产品；它们只能作为端点。`,
      avoidsHubs ? "要经过某类节点，请在 allowKinds 或 avoidKinds 中写明。" : "",
    ],
    en: [
      `No path goes through ${inEnglish(avoid)}or products that are accounting rows or catch-all names; they can be ends only.`,
      avoidsHubs ? " Name a kind in allowKinds or avoidKinds to go through it." : "",
    ],
  });

/** Says that no way was found, and what that does not mean. */
export const notConnected = ({ maxHops, asOf }: WalkRules): Remark =>
  remark("NOT_CONNECTED", {
    zh: [`按所选的关系、方向和日期（${asOf}），${maxHops} 步之内图中没有通路；图中没有，不等于实际没有联系。`],
    en: [
      `With the relationships, direction and day asked for (${asOf}), the graph has no way within ${hopsOf(maxHops)}; `,
      "absent from the graph is not absent from the world.",
    ],
  });

/** Says that a limit ended the search before it was known whether there is a way. */
export const notDecided = ({ maxHops }: WalkRules): Remark =>
  remark("NOT_DECIDED", {
    zh: [`搜索在达到上限时停止，${maxHops} 步之内是否还有通路未知。`],
    en: [`A limit ended the search: whether there is a further way within ${hopsOf(maxHops)} is unknown.`],
  });

/** Says that metapaths are tabled for few entities only. */
export const metapathsForFew = (most: number): Remark =>
  remark("METAPATHS_FOR_FEW", {
    zh: [`元路径表只在至多 ${most} 个实体时给出。`],
    en: [`Metapaths are tabled for at most ${most} entities.`],
  });

/** Says that fewer permutations were drawn than asked for, and why. */
export const fewerPermutations = (drawn: number, asked: number, edgeBudget: number): Remark =>
  remark("FEWER_PERMUTATIONS", {
    zh: [`置换 ${drawn} 次，少于所求的 ${asked} 次：每次回答至多置换 ${edgeBudget} 条边。`],
    en: [`${drawn} permutations, fewer than the ${asked} asked for: one answer permutes at most ${edgeBudget} edges.`],
  });

const hopsOf = (hops: number): string => (hops === 1 ? "1 hop" : `${hops} hops`);
