import {
  buildSchema,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
} from "graphql";
import { badInput, SilianError, unavailable } from "../../src/errors.js";
import type { StopSignal } from "../../src/lib/stop-signal.js";
import type { ComplexityQuestion } from "../../src/server/cost.js";

const sdl = /* GraphQL */ `
  interface Animal { id: ID! name: String! friends(first: Int = 20): AnimalConnection! children: [Animal!]! }
  type Cat implements Animal { id: ID! name: String! friends(first: Int = 20): AnimalConnection! children: [Animal!]! lives: Int! }
  type Dog implements Animal { id: ID! name: String! friends(first: Int = 20): AnimalConnection! children: [Animal!]! tricks: [String!]! }
  type Bird implements Animal { id: ID! name: String! friends(first: Int = 20): AnimalConnection! children: [Animal!]! span: Float }
  type AnimalEdge { cursor: String! node: Animal! }
  type PageInfo { hasNextPage: Boolean! }
  type AnimalConnection { totalCount: Int! pageInfo: PageInfo! edges: [AnimalEdge!]! nodes: [Animal!]! }
  type Burrow { depth: Int! inside: Burrow rooms: [Burrow!]! guests: [Animal!]! mustFail: String! }
  input Wish { text: String! inner: Wish }
  enum Size { SMALL LARGE }
  type Query {
    ok: String
    echo(text: String, wish: Wish, size: Size, number: Int): String
    needed(number: Int! = 3): Int
    animals(first: Int = 20): AnimalConnection
    animal(id: ID!): Animal
    nodes(ids: [ID!]!): [Animal]!
    burrow: Burrow
    slow: String
    gone: String
    throwing: String
    throwingText: String
    badInput: String
    unavailable: String
    busy: String
    outside: String
    arguments: String
    context: String
  }
  type Mutation { add(number: Int!): Int! fail: Int }
`;

/** What the resolvers of the fixture share; the tests read it. */
export class FixtureContext {
  /** How many resolvers ran. */
  calls = 0;
  /** Fired when the request's signal did. */
  cancelled = false;
  readonly #secret = "kept";

  constructor(
    readonly signal: StopSignal,
    readonly requestId: string,
  ) {
    signal.addEventListener("abort", {
      handleEvent: () => {
        this.cancelled = true;
      },
    });
  }

  readSecret(): string {
    return this.#secret;
  }
}

type Arguments = Readonly<Record<string, unknown>>;
type Resolver = (source: unknown, args: Arguments, context: FixtureContext) => unknown;

interface Animal {
  readonly __typename: string;
  readonly id: string;
  readonly name: string;
  readonly lives: number;
  readonly tricks: readonly string[];
  readonly span: null;
}

const kinds = ["Cat", "Dog", "Bird"];
const animal = (id: number): Animal => ({
  __typename: kinds[id % 3] ?? "Cat",
  id: String(id),
  name: `animal ${id}`,
  lives: 9,
  tricks: ["sit"],
  span: null,
});
const page = (first: unknown) => {
  const nodes = Array.from({ length: Number(first) }, (_, index) => animal(index));
  return {
    totalCount: 30,
    pageInfo: { hasNextPage: true },
    edges: nodes.map((node) => ({ cursor: node.id, node })),
    nodes,
  };
};
const burrow = (depth: number): object => ({
  depth,
  get inside() {
    return burrow(depth + 1);
  },
  rooms: [{ depth }, { depth: depth + 1 }],
  guests: [animal(depth)],
  mustFail: null,
});

const fail = (error: Error): Resolver => {
  return () => {
    throw error;
  };
};

const query: Record<string, Resolver> = {
  ok: () => "ok",
  echo: (_, args) => (typeof args["text"] === "string" ? args["text"] : JSON.stringify(Object.entries(args).sort())),
  needed: (_, args) => args["number"],
  animals: (_, args) => Promise.resolve(page(args["first"])),
  animal: (_, args) => animal(Number(args["id"])),
  nodes: (_, args) => (args["ids"] as string[]).map((id) => (id === "none" ? null : animal(Number(id)))),
  burrow: () => burrow(1),
  slow: () => new Promise((resolve) => setTimeout(resolve, 300, "slow")),
  gone: () => new Promise(() => undefined),
  throwing: fail(new Error("could not reach bolt://neo4j:hunter2@db:7687, password=hunter2")),
  throwingText: () => Promise.reject(new Error("no such thing")),
  badInput: fail(badInput("hops must be from 1 to 12, but got 13.", { argument: "hops", value: 13 })),
  unavailable: fail(unavailable("The database can't be reached.", 7, new Error("bolt://u:hunter2@db refused"))),
  busy: fail(new SilianError("RATE_LIMITED", "At most 2 analyses run at a time.")),
  outside: fail(new GraphQLError("internals", { extensions: { code: "SOME_OTHER_CODE", secret: "hunter2" } })),
  arguments: fail(
    new GraphQLError("Argument Validation Error", {
      extensions: {
        code: "BAD_USER_INPUT",
        validationErrors: [
          { property: "hops", value: 13, constraints: { max: "hops must not be greater than 12" } },
          {
            property: "input",
            children: [{ property: "name", value: "", constraints: { minLength: "name must not be empty" } }],
          },
        ],
      },
    }),
  ),
  context: (_, _args, context) => `${context.readSecret()} ${context.requestId}`,
};
const mutation: Record<string, Resolver> = {
  add: (_, args) => Promise.resolve(Number(args["number"]) + 1),
  fail: fail(badInput("It must not fail, but it did.")),
};

function give(type: GraphQLObjectType | null | undefined, resolvers: Record<string, Resolver>): void {
  for (const [name, field] of Object.entries(type?.getFields() ?? {}))
    field.resolve = (source, args: Arguments, context: FixtureContext) => {
      context.calls += 1;
      return resolvers[name]?.(source, args, context);
    };
}

/** Gives a schema with lists, an interface, slow and throwing fields, whose root resolvers count their calls. */
export function createFixtureSchema(): GraphQLSchema {
  const schema = buildSchema(sdl);
  give(schema.getQueryType(), query);
  give(schema.getMutationType(), mutation);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    const { friends, children, rooms } = type.getFields();
    if (friends !== undefined) friends.resolve = (_source, args: Arguments) => page(args["first"]);
    if (children !== undefined) {
      children.resolve = (source: Animal) => [animal(Number(source.id) + 1)];
      children.extensions = { complexity: ({ childComplexity }: ComplexityQuestion) => 3 * (1 + childComplexity) };
    }
    if (rooms !== undefined) rooms.extensions = { complexity: 2 };
  }
  return schema;
}
