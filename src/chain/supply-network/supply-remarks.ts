import type { SupplyFacts } from "./supply-facts.service.js";
import { remark } from "../../analyses/analysis-frame.js";
import type { Remark } from "../../analyses/analysis.types.js";

/** Why nothing is said where the graph knows no supply at all. */
export const withoutSupplies = (asOf: string): Remark =>
  remark("NO_SUPPLIES", {
    zh: [`图中没有在 ${asOf} 有效的企业供应关系（SUPPLIES），无法推算波及；没有记录不等于没有供应。`],
    en: [
      `The graph knows no supply between enterprises (SUPPLIES) that holds on ${asOf}, so it can't say who would be hit; what is not recorded may well exist.`,
    ],
  });

/** What of the supplies is not stated, and what was taken instead. */
export function supplyWarnings({ unstated, columns, firmIds }: SupplyFacts, declared: boolean): Remark[] {
  const supplies = columns.supplier.length;
  const said: [number, string, string, string][] = [
    [
      unstated.equalSplit,
      "WEIGHTS_UNKNOWN",
      `${supplies} 条供应关系中有 ${unstated.equalSplit} 条没有金额或占比，按均分计。`,
      `${unstated.equalSplit} of ${supplies} supplies state neither amount nor share; they count as an equal split.`,
    ],
    [
      unstated.fromShares,
      "AMOUNTS_FROM_SHARES",
      `有 ${unstated.fromShares} 条供应关系只有占比，金额由占比推算。`,
      `${unstated.fromShares} supplies state a share only; their amounts were worked out from it.`,
    ],
    [
      unstated.product,
      "PRODUCT_UNKNOWN",
      `有 ${unstated.product} 条供应关系没有产品，按重要（1）而不可替代计。`,
      `${unstated.product} supplies name no product; they count as important (1), and nobody as able to replace them.`,
    ],
  ];
  if (declared)
    said.push([
      unstated.output,
      "OUTPUT_UNKNOWN",
      `${firmIds.length} 家企业中有 ${unstated.output} 家没有产出数据，以其销售额为权重；只卖给最终用户的企业因此权重为零。`,
      `${unstated.output} of ${firmIds.length} enterprises declare no output and weigh what they sell in the network; one that sells to final buyers only weighs nothing.`,
    ]);
  return said.filter(([count]) => count > 0).map(([, code, zh, en]) => remark(code, { zh: [zh], en: [en] }));
}
