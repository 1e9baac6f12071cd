import { Field, Float, ID, InterfaceType, ObjectType } from "../../graphql/decorators.js";
import { enumOf, RelationshipTypeEnum } from "../../graphql/enums.js";
import { type Place, toCursor } from "../../graphql/sort-page.js";
import { DateScalar } from "../../graphql/scalars.js";
import type { RelationshipType } from "../../ontology/relationship-types.js";
import { type Entity, Node } from "../entity/entity.types.js";
import { type EdgeSource, type Provenance, provenanceOf } from "./provenance.js";

/** What every edge of a connection carries of its relationship. */
@InterfaceType({ description: "An edge of the graph as a connection shows it. 关系" })
export abstract class RelationEdge implements EdgeSource {
  claimIds?: readonly string[];
  documentId?: string;
  row?: number;

  @Field(() => ID, { description: "The relationship's own id, the same from both ends. 关系标识" })
  relationshipId!: string;

  /** What it leads to. */
  node!: Entity;

  /** What all edges of its list share; a cursor and a provenance are made of it only when they are asked for. */
  list!: EdgeList;

  /** What its list is ordered by. */
  sortKey!: Place["key"];

  /** Whether it points away from where its list leads from. */
  isForward!: boolean;

  @Field(() => String, { description: "The place of this edge in its list. 游标" })
  get cursor(): string {
    return toCursor({ key: this.sortKey, id: this.relationshipId }, this.list.order());
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
  get provenance(): Provenance {
    const { type, from } = this.list;
    const [start, end] = this.isForward ? [from, this.node] : [this.node, from];
    const { relationshipId } = this;
    return provenanceOf({ relationshipId, type, fromId: start.id, toId: end.id, asOf: from.asOf }, this);
  }
}

/** What all edges of a list share: their type, from where they lead, and the order that their cursors are made under. */
export interface EdgeList {
  readonly type: RelationshipType;
  readonly from: Entity;
  readonly order: () => string;
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
