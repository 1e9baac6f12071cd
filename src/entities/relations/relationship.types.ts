import { Field, Float, ID, InterfaceType, ObjectType } from "../../graphql/decorators.js";
import { enumOf, RelationshipTypeEnum } from "../../graphql/enums.js";
import { type Place, toCursor } from "../../graphql/sort-page.js";
import { DateScalar } from "../../graphql/scalars.js";
import type { RelationshipType } from "../../ontology/relationship-types.js";
import { Node } from "../entity/entity.types.js";

/** What every edge of a connection carries of its relationship. */
@InterfaceType({ description: "An edge of the graph as a connection shows it. 关系" })
export abstract class RelationEdge {
  @Field(() => ID, { description: "The relationship's own id, the same from both ends. 关系标识" })
  relationshipId!: string;

  /** Where it stands in its list; a cursor is written only when it is asked for. */
  at!: { readonly place: Place; readonly order: () => string };

  @Field(() => String, { description: "The place of this edge in its list. 游标" })
  get cursor(): string {
    return toCursor(this.at.place, this.at.order());
  }

  @Field(() => DateScalar, { nullable: true, description: "The first day on which it holds. 起始日" })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The day from which it no longer holds. 终止日" })
  validTo!: string | null;

  @Field(() => enumOf("RelationshipStatus"), { description: "How it is known. 状态" })
  status!: string;

  @Field(() => Float, { nullable: true, description: "From 0 to 1. 置信度" })
  confidence!: number | null;

  @Field(() => String, { nullable: true, description: "Why a rule or a curator drew it. 理由" })
  reason!: string | null;

  /** What the claims are read from: their ids, or a document and a row. */
  provenance!: Provenance;
}

/** Where an edge comes from. */
export interface Provenance {
  readonly relationshipId: string;
  readonly type: RelationshipType;
  readonly fromId: string;
  readonly toId: string;
  readonly claimIds: readonly string[];
  readonly documentId: string | null;
  readonly row: number | null;
  readonly asOf: string | null;
}

/** A relationship by itself, with both ends. */
@ObjectType({ implements: Node, simpleResolvers: true, description: "An edge of the graph. 关系" })
export class Relationship extends Node {
  @Field(() => RelationshipTypeEnum, { description: "What sort of edge it is. 类型" })
  type!: RelationshipType;

  @Field(() => enumOf("RelationshipStatus"), { description: "How it is known. 状态" })
  status!: string;

  @Field(() => Float, { nullable: true, description: "From 0 to 1. 置信度" })
  confidence!: number | null;

  @Field(() => Boolean, { description: "Whether it exists in a scenario only. 是否假设" })
  hypothetical!: boolean;

  @Field(() => DateScalar, { nullable: true, description: "The first day on which it holds. 起始日" })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The day from which it no longer holds. 终止日" })
  validTo!: string | null;

  @Field(() => String, { nullable: true, description: "Why a rule or a curator drew it. 理由" })
  reason!: string | null;

  @Field(() => ID, { description: "The entity it starts from. 起点标识" })
  fromId!: string;

  @Field(() => ID, { description: "The entity it leads to. 终点标识" })
  toId!: string;

  provenance!: Provenance;
}
