import { entityClass } from "../../entities/entity/entity-classes.js";
import { loadEntities, loadEntity } from "../../entities/entity/entity.loaders.js";
import type { Entity } from "../../entities/entity/entity.types.js";
import { Evidence } from "../../evidence/evidence.types.js";
import { Sentence, toSentence } from "../../evidence/sentence.types.js";
import type { Context } from "../../graphql/context.js";
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "../../graphql/decorators.js";
import { LangArg, type Language } from "../../graphql/lang-arg.js";
import { answerAsAsked } from "../answer-as-asked.js";
import { type Freshness, FreshnessArg } from "../freshness.js";
import { answerMaking } from "./planned-supply.service.js";
import { RedundancyArgs, redundancyQuestionOf } from "./redundancy.args.js";
import { answerPlan } from "./redundancy-plan.service.js";
import { PlannedSupply, RedundancyPlan } from "./redundancy-plan.types.js";
import { supplySentence } from "./redundancy-remarks.js";

const analysisCost = 200;

/** Asks for a plan of second suppliers. */
@Resolver()
export class RedundancyPlanResolver {
  @Query(() => RedundancyPlan, {
    nullable: true,
    complexity: ({ childComplexity }) => analysisCost + childComplexity,
    description:
      "Which new supplies lower systemic risk most? Example: redundancyPlan(k: 3) { status refusal { code } before { value } steps { supplier { name } buyer { name } product { name } delta } }. 备份供应方案",
  })
  redundancyPlan(
    @Args(() => RedundancyArgs) args: RedundancyArgs,
    @FreshnessArg() freshness: Freshness,
    @Ctx() request: Context,
  ): Promise<RedundancyPlan> {
    const question = redundancyQuestionOf(args, request.today);
    return answerAsAsked(request, { freshness }, (context) => answerPlan(context, question));
  }
}

/** What is read of a planned supply when it is asked for. */
@Resolver(() => PlannedSupply)
export class PlannedSupplyResolver {
  @FieldResolver(() => entityClass("Enterprise"), { nullable: true, description: "Who could supply. 供应企业" })
  supplier(@Root() { supplierId, asOf }: PlannedSupply, @Ctx() context: Context): Promise<Entity | null> {
    return loadEntity(context, supplierId, asOf);
  }

  @FieldResolver(() => entityClass("Enterprise"), { nullable: true, description: "Who would buy. 采购企业" })
  buyer(@Root() { buyerId, asOf }: PlannedSupply, @Ctx() context: Context): Promise<Entity | null> {
    return loadEntity(context, buyerId, asOf);
  }

  @FieldResolver(() => entityClass("Product"), { nullable: true, description: "What. 产品" })
  product(@Root() { productId, asOf }: PlannedSupply, @Ctx() context: Context): Promise<Entity | null> {
    return loadEntity(context, productId, asOf);
  }

  @FieldResolver(() => Sentence, { nullable: true, description: "What it would do, in words. 语句" })
  async sentence(
    @Root() planned: PlannedSupply,
    @LangArg() lang: Language,
    @Ctx() context: Context,
  ): Promise<Sentence | null> {
    const ids = [planned.supplierId, planned.buyerId, planned.productId];
    const [supplier, buyer, product] = await loadEntities(context, ids, planned.asOf);
    if (supplier === undefined || buyer === undefined || product === undefined) return null;
    return toSentence(supplySentence(planned, { supplier, buyer, product }, lang));
  }

  @FieldResolver(() => Evidence, {
    complexity: ({ childComplexity }) => 10 + childComplexity,
    description: "What says that the supplier makes the product or a kind of it. 证据",
  })
  evidence(@Root() planned: PlannedSupply, @Ctx() context: Context): Promise<Evidence> {
    return answerMaking(context, planned);
  }
}
