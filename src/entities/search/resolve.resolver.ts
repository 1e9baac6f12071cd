import type { Context } from "../../graphql/context.js";
import { Arg, Ctx, Query, Resolver } from "../../graphql/decorators.js";
import { type NameInput, resolveNames } from "./resolve.service.js";
import { EntityInput, EntityResolution, EntityResolutions } from "./resolve.types.js";
import { SearchEdge } from "./search.types.js";

/** Finds what the rows of a list mean. */
@Resolver()
export class ResolveEntitiesResolver {
  @Query(() => EntityResolutions, {
    nullable: true,
    complexity: ({ args, childComplexity }) =>
      1 + ((args["inputs"] as unknown[] | undefined)?.length ?? 1) * Math.max(1, childComplexity),
    description:
      'What the rows of a list mean, at most 100; never a silent guess. Example: resolveEntities(inputs: [{name: "宁波旭升集团股份有限公司", code: "603305"}]) { known resolutions { status } }. 批量匹配',
  })
  async resolveEntities(
    @Ctx() context: Context,
    @Arg("inputs", () => [EntityInput], { description: "The rows, at most 100. 待匹配行" }) inputs: NameInput[],
  ): Promise<EntityResolutions> {
    const { resolutions, ...summary } = await resolveNames(context, inputs);
    return Object.assign(new EntityResolutions(), summary, {
      resolutions: resolutions.map(({ candidates, ...row }) =>
        Object.assign(new EntityResolution(), row, {
          candidates: candidates.map((candidate) => Object.assign(new SearchEdge(), candidate)),
        }),
      ),
    });
  }
}
