import { DiagnosisArgs, questionOf } from "../../chain/diagnosis.args.js";
import { badInput } from "../../errors.js";
import type { Context } from "../../graphql/context.js";
import { Arg, Args, Ctx, ID, Int, Query, Resolver } from "../../graphql/decorators.js";
import { DateScalar } from "../../graphql/scalars.js";
import { answerAsAsked } from "../answer-as-asked.js";
import { type Freshness, FreshnessArg } from "../freshness.js";
import { answerTimeline } from "./gap-timeline.service.js";
import { GapTimeline } from "./gap-timeline.types.js";

const cost = 200;
const bounds = { least: 3, most: 60 } as const;

/** Asks what became of a chain's gaps. */
@Resolver()
export class GapTimelineResolver {
  @Query(() => GapTimeline, {
    nullable: true,
    complexity: ({ childComplexity }) => cost + childComplexity,
    description:
      'What became of a chain\'s gaps from a date to asOf: healed, persistent, new, reopened, or only known otherwise, with what caused it. Example: gapTimeline(targetId: "chain:nev", regionId: "reg:330200", since: "2022-01-01", population: LISTED) { gaps { linkId mark } }. 缺口时间线',
  })
  gapTimeline(
    @Arg("targetId", () => ID, { description: "A chain, a link or a product. 目标" }) targetId: string,
    @Arg("regionId", () => ID, { description: "The region. 地区" }) regionId: string,
    @Arg("since", () => DateScalar, { description: "The first date. 起" }) since: string,
    @Arg("maxDays", () => Int, { defaultValue: 24, description: "Days to diagnose at most, 3 to 60. 诊断日数上限" })
    mostDays: number,
    @Args(() => DiagnosisArgs) args: DiagnosisArgs,
    @FreshnessArg() freshness: Freshness,
    @Ctx() request: Context,
  ): Promise<GapTimeline> {
    const question = questionOf(request, targetId, regionId, args);
    checkTime(since, question.asOf, mostDays);
    return answerAsAsked(request, { freshness, overlay: args.overlay }, (context) =>
      answerTimeline(context, { question, since, mostDays }),
    );
  }
}

function checkTime(since: string, until: string, mostDays: number): void {
  if (!(since < until))
    throw badInput(`since must be before asOf, but got ${since} and ${until}.`, { since, asOf: until });
  if (mostDays < bounds.least || mostDays > bounds.most)
    throw badInput(`maxDays must be from ${bounds.least} to ${bounds.most}, but got ${mostDays}.`, {
      maxDays: mostDays,
    });
}
