import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { fileURLToPath } from "node:url";
import type { ReportedProduct } from "./company-products.js";
import type { Tie } from "./known-ties.js";

const folder = new URL("../../../shared/data/ashare/", import.meta.url);

/** What the table of listed companies says. */
export interface ListedCompanies {
  readonly reported: readonly ReportedProduct[];
  readonly subclasses: readonly Tie[];
  /** Company – industry, and industry – the class around it. */
  readonly industries: readonly Tie[];
}

/** Says whether the table lies beside the repository; it is not part of it. */
export const hasTable = (): boolean => existsSync(fileURLToPath(folder));

/** Reads the table; industries get a prefix, so that no code of one is taken for a company's. */
export function readTable(): ListedCompanies {
  return {
    reported: rowsOf("company_product.csv").map(({ company_code: company = "", product = "", revenue_share }) => ({
      company,
      product,
      share: Number(revenue_share),
    })),
    subclasses: rowsOf("product_relation.csv")
      .filter(({ relation }) => relation === "SUBCLASS")
      .map(({ from_product: from = "", to_product: to = "" }): Tie => [from, to]),
    industries: [
      ...rowsOf("company_industry.csv").map(
        ({ company_code: company = "", industry_code: industry = "" }): Tie => [company, `industry ${industry}`],
      ),
      ...rowsOf("industry_parent.csv").map(
        ({ child_code: child = "", parent_code: parent = "" }): Tie => [`industry ${child}`, `industry ${parent}`],
      ),
    ],
  };
}

const rowsOf = (name: string): Record<string, string | undefined>[] =>
  parse(readFileSync(new URL(name, folder), "utf8"), { columns: true, bom: true });
