import type { ClaimEntity } from "../../entities/claim/claim.loaders.js";
import { entityClass } from "../../entities/entity/entity-classes.js";
import type { Context } from "../../graphql/context.js";
import { Ctx, FieldResolver, Resolver, Root } from "../../graphql/decorators.js";
import { Confirmation } from "./claims.types.js";
import { loadConfirmation } from "./confirmation.loaders.js";

/** Every claim, wherever it stands, tells how well it is confirmed. */
@Resolver(() => entityClass("Claim"))
export class ClaimConfirmationResolver {
  @FieldResolver(() => Confirmation, { description: "How well it is confirmed: sources are counted, not rows. 印证" })
  async confirmation(@Root() claim: ClaimEntity, @Ctx() context: Context): Promise<Confirmation> {
    return Object.assign(new Confirmation(), await loadConfirmation(context, claim));
  }
}
