import { readUnfinishedImports } from "../evidence/unfinished-imports.queries.js";
import { mention, type SentencePart } from "../evidence/sentence.types.js";
import type { Context } from "../graphql/context.js";
import type { Language } from "../graphql/lang-arg.js";
import { remark } from "./analysis-frame.js";
import type { Remark } from "./analysis.types.js";

/** Warns of data sets that are only partly in the graph: their import is under way, or was broken off. */
export async function warnOfUnfinishedImports({ runner }: Pick<Context, "runner">): Promise<Remark[]> {
  const dataSets = await runner.run(readUnfinishedImports, {});
  if (dataSets.length === 0) return [];
  const named = (lang: Language, comma: string): SentencePart[] =>
    dataSets.flatMap((dataSet, index) => [...(index === 0 ? [] : [comma]), mention(dataSet, lang)]);
  return [
    remark("IMPORT_UNFINISHED", {
      zh: ["数据集", ...named("ZH", "、"), "尚未导完（正在导入，或上次导入中断），本结果可能缺少其中的内容。"],
      en: [
        "Not all of ",
        ...named("EN", ", "),
        " is in the graph: an import is under way or was broken off, and this answer may lack what is still to come.",
      ],
    }),
  ];
}
