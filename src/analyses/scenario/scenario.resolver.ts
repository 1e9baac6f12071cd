import { DiagnosisArgs, questionOf } from "../../chain/diagnosis.args.js";
import { badInput } from "../../errors.js";
import type { Context } from "../../graphql/context.js";
import { Arg, Args, Ctx, ID, Int, Query, Resolver } from "../../graphql/decorators.js";
import { checkFirst, checkIds } from "../../graphql/page-args.js";
import { answerAsAsked } from "../answer-as-asked.js";
import { type Freshness, FreshnessArg } from "../freshness.js";
import type { ComparedAnalysis } from "./compared-analysis.js";
import { answerScenario } from "./scenario.service.js";
import { Scenario } from "./scenario.types.js";

const cost = 400;

/** Makes the resolver that asks what the given analyses would say otherwise. */
export function createScenarioResolver(analyses: readonly ComparedAnalysis[]): new () => object {
  @Resolver()
  class ScenarioResolver {
    @Query(() => Scenario, {
      nullable: true,
      // A list of the answer counts as ten; the changes of an analysis are as many as are asked for.
      complexity: ({ args, childComplexity }) => cost + Math.ceil((args["first"] as number) / 10) * childComplexity,
      description:
        'What the diagnosis, the single points of failure, the impact of a shock and the extensions would be otherwise if the graph had the overlay; nothing is stored. Example: scenario(targetId: "chain:nev", regionId: "reg:330200", population: LISTED, overlay: { addEdges: [{ type: PRODUCES, from: "ent:603305", to: "prd:ashare/d6e55c46d924" }] }) { differences { analysis changeCount } }. 情景分析',
    })
    scenario(
      @Arg("targetId", () => ID, { description: "A chain, a link or a product. 目标" }) targetId: string,
      @Arg("regionId", () => ID, { description: "The region. 地区" }) regionId: string,
      @Arg("shockIds", () => [ID], {
        defaultValue: [],
        description: "What stops, for the impact; at most 100. 冲击对象",
      })
      shockIds: string[],
      @Arg("first", () => Int, { defaultValue: 20, description: "Changes of each analysis, 1 to 100. 差异个数" })
      first: number,
      @Args(() => DiagnosisArgs) args: DiagnosisArgs,
      @FreshnessArg() freshness: Freshness,
      @Ctx() request: Context,
    ): Promise<Scenario> {
      const { overlay } = args;
      if (overlay == null) throw badInput("overlay must say what would be different, but it was not given.");
      const question = {
        ...questionOf(request, targetId, regionId, args),
        shockIds: checkIds(shockIds, 100, "shockIds"),
      };
      const asked = { overlay, question, first: checkFirst(first) };
      // Its overlay is laid on by itself: what it compares is the graph with and without it.
      return answerAsAsked(request, { freshness }, (context) => answerScenario(context, analyses, asked));
    }
  }
  return ScenarioResolver;
}
