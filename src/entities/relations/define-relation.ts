import { Field, ObjectType } from "../../graphql/decorators.js";
import { definePage, type Page } from "../../graphql/define-page.js";
import type { PropertyTable } from "../../ontology/properties.js";
import type { TypeName } from "../../ontology/relationship-type-spec.js";
import { propertyField, typeClass } from "../entity/entity-classes.js";
import type { Entity } from "../entity/entity.types.js";
import { RelationEdge } from "./relationship.types.js";

/** One page of a relation, and how many there are when that is asked for. */
export type RelationConnection = Page<RelationEdge>;

/** The edge and connection types of a relation as it is read towards one kind of node. */
export interface RelationClasses {
  readonly Edge: new () => RelationEdge;
  readonly Connection: new () => RelationConnection;
}

const made = new Map<string, RelationClasses>();

/** Makes the edge and connection types `<noun><node>Edge` and `<noun><node>Connection`, once each. */
export function relationClasses(noun: string, node: TypeName, own: PropertyTable): RelationClasses {
  const name = `${noun}${node}`;
  const known = made.get(name);
  if (known !== undefined) return known;

  @ObjectType(`${name}Edge`, {
    implements: RelationEdge,
    simpleResolvers: true,
    description: `${noun}, read towards ${node}. 关系边`,
  })
  class Edge extends RelationEdge {
    @Field(() => typeClass(node), { description: "What it leads to. 对方" })
    override node!: Entity;
  }
  for (const [property, spec] of Object.entries(own)) propertyField(Edge.prototype, property, spec);

  const words = { page: `A page of ${noun}, read towards ${node}. 关系列表`, edges: "The edges of this page. 边" };
  const Connection = definePage(name, Edge, words);
  const classes = { Edge, Connection };
  made.set(name, classes);
  return classes;
}
