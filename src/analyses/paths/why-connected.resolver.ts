import type { Context } from "../../graphql/context.js";
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "../../graphql/decorators.js";
import { LangArg, type Language } from "../../graphql/lang-arg.js";
import { answerFresh, type Freshness, FreshnessArg } from "../freshness.js";
import { metapathText } from "./metapath-rows.js";
import { WhyConnectedArgs } from "./paths.args.js";
import { pathsCost } from "./paths.resolver.js";
import { explainConnection } from "./why-connected.service.js";
import { ScoredMetapath, WhyConnectedResult } from "./why-connected.types.js";

/** Why entities are connected. */
@Resolver(() => ScoredMetapath)
export class WhyConnectedResolver {
  @Query(() => WhyConnectedResult, {
    nullable: true,
    complexity: pathsCost,
    description:
      'By what kinds of path are these entities linked, and how unusual is that? Example: whyConnected(ids: ["ent:603305", "ent:600104"]) { metapaths { name pathCount dwpc } evidence { paths { score } } }. 为何相关',
  })
  whyConnected(
    @Args(() => WhyConnectedArgs) args: WhyConnectedArgs,
    @FreshnessArg() freshness: Freshness,
    @Ctx() context: Context,
  ): Promise<WhyConnectedResult> {
    return answerFresh(context, freshness, (chosen) => explainConnection(chosen, args));
  }

  @FieldResolver(() => String, {
    description: "The metapath as a person would say it. Example: 企业 –生产→ 产品 ←生产– 企业. 名称",
  })
  name(@Root() metapath: ScoredMetapath, @LangArg() lang: Language): string {
    return metapathText(metapath, lang);
  }
}
