import type { Context } from "../../graphql/context.js";
import { reads } from "../../graphql/asked-columns.js";
import { Ctx, Extensions, FieldResolver, Resolver, Root } from "../../graphql/decorators.js";
import { entityClass } from "../entity/entity-classes.js";
import { loadEntities, loadEntity } from "../entity/entity.loaders.js";
import { Entity } from "../entity/entity.types.js";
import { RelationEdge, Relationship } from "../relations/relationship.types.js";
import { type ClaimEntity, loadClaimEnds, loadClaimsOf } from "./claim.loaders.js";

const Claim = entityClass("Claim");
const Document = entityClass("Document");

/** What a claim says of whom, and where. */
@Resolver(() => Claim)
export class ClaimResolver {
  @FieldResolver(() => [Entity], { description: "What it speaks of. 主体" })
  @Extensions(reads("id"))
  async subject(@Root() claim: ClaimEntity, @Ctx() context: Context): Promise<Entity[]> {
    return loadEntities(context, (await loadClaimEnds(context, claim)).subjectIds, claim.asOf);
  }

  @FieldResolver(() => [Entity], { description: "What it relates them to. 客体" })
  @Extensions(reads("id"))
  async object(@Root() claim: ClaimEntity, @Ctx() context: Context): Promise<Entity[]> {
    return loadEntities(context, (await loadClaimEnds(context, claim)).objectIds, claim.asOf);
  }

  @FieldResolver(() => Document, { nullable: true, description: "Where it is stated. 出处文献" })
  @Extensions(reads("id"))
  async document(@Root() claim: ClaimEntity, @Ctx() context: Context): Promise<Entity | null> {
    const [id] = (await loadClaimEnds(context, claim)).documentIds;
    return id === undefined ? null : loadEntity(context, id, claim.asOf);
  }

  @FieldResolver(() => String, { nullable: true, description: "Paragraph, page or row. 出处位置" })
  @Extensions(reads("id"))
  async locator(@Root() claim: ClaimEntity, @Ctx() context: Context): Promise<string | null> {
    return (await loadClaimEnds(context, claim)).locators[0] ?? null;
  }
}

/** Every edge of a connection shows its claims. */
@Resolver(() => RelationEdge)
export class RelationEdgeResolver {
  @FieldResolver(() => [Claim], { description: "What it rests on. 依据" })
  @Extensions(reads("claimIds", "documentId", "row"))
  claims(@Root() edge: RelationEdge, @Ctx() context: Context): Promise<Entity[]> {
    return loadClaimsOf(context, edge.provenance);
  }
}

/** A relationship shows its claims and its ends. */
@Resolver(() => Relationship)
export class RelationshipResolver {
  @FieldResolver(() => [Claim], { description: "What it rests on. 依据" })
  claims(@Root() relationship: Relationship, @Ctx() context: Context): Promise<Entity[]> {
    return loadClaimsOf(context, relationship.provenance);
  }

  @FieldResolver(() => Entity, { nullable: true, description: "Where it starts. 起点" })
  from(@Root() { fromId, provenance }: Relationship, @Ctx() context: Context): Promise<Entity | null> {
    return loadEntity(context, fromId, provenance.asOf);
  }

  @FieldResolver(() => Entity, { nullable: true, description: "Where it leads. 终点" })
  to(@Root() { toId, provenance }: Relationship, @Ctx() context: Context): Promise<Entity | null> {
    return loadEntity(context, toId, provenance.asOf);
  }
}
