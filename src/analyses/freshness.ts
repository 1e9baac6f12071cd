import type { Context } from "../graphql/context.js";
import { Arg } from "../graphql/decorators.js";
import { registerTerms } from "../graphql/enums.js";
import { keptContext, NotKept, olderContext, preparingContext } from "../snapshot/kept-context.js";
import { remark } from "./analysis-frame.js";
import type { Analysis } from "./analysis.types.js";

/** Whether an answer must be of the graph's newest version. */
export const FreshnessEnum = registerTerms("Freshness", "Whether an answer must be of the newest version. 时效", {
  ANY: {
    en: "the version before will do while the newest is prepared; graphVersion tells which it is",
    zh: "可用上一版本",
  },
  LATEST: { en: "of the newest version", zh: "最新版本" },
});

/** Whether an answer on the version before will do. */
export type Freshness = "ANY" | "LATEST";

/** The argument that every analysis takes: whether an answer on the graph's previous version will do. */
export const FreshnessArg = (): ReturnType<typeof Arg> =>
  Arg("freshness", () => FreshnessEnum, {
    defaultValue: "LATEST",
    description: "Whether an answer on the graph's previous version will do while the newest is prepared. 时效",
  });

const olderVersion = remark("OLDER_VERSION", {
  zh: ["图刚有更新，本结果按更新前提取的数据计算，新版本正在准备；名称等随问随读的内容已是新的。"],
  en: [
    "The graph has just changed: this was computed on what was extracted before, while the newest is being prepared. ",
    "Names and what else is read when it is asked for are of today.",
  ],
});

/**
 * Answers an analysis on the newest version; where an older one will do and the newest has still to be extracted, on what is
 * kept of the version before, and begins to prepare the newest.
 */
export async function answerFresh<T extends Analysis>(
  context: Context,
  freshness: Freshness,
  work: (context: Context) => Promise<T>,
): Promise<T> {
  const { history } = context.snapshots;
  if (freshness === "LATEST" || history === undefined) return work(context);
  const older = history.before(await context.graphVersion());
  if (older === undefined) return work(context);
  const newest = await work(keptContext(context, history)).catch(unlessNotKept);
  if (newest !== undefined) return newest;
  // What it speaks of may be gone meanwhile: whatever goes wrong here is said of the newest version.
  const answer = await work(olderContext(context, history, older)).catch(() => undefined);
  if (answer === undefined) return work(context);
  // Whoever asks next finds it; a failure is met by the one who then needs it.
  void work(preparingContext(context)).catch(() => undefined);
  answer.warnings = [...answer.warnings, olderVersion];
  return answer;
}

function unlessNotKept(error: unknown): undefined {
  if (!(error instanceof NotKept)) throw error;
}
