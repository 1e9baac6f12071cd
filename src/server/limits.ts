/** What one operation, one request and the whole server may take; every number is a setting. */
export interface ServerLimits {
  /** Bytes of a request's body, before and after it is inflated. */
  readonly bodyBytes: number;
  /** Lexical tokens of a GraphQL document. */
  readonly tokens: number;
  /** How deep fields may nest. */
  readonly depth: number;
  /** Aliases of an operation, `__typename` included, fragments expanded. */
  readonly aliases: number;
  /** Directives of an operation, fragments expanded. */
  readonly directives: number;
  /** Fields of an operation, fragments expanded. */
  readonly fieldNodes: number;
  /** After so many validation errors the rest is not looked for. */
  readonly validationErrors: number;
  /** The most nodes that an operation may ask for. */
  readonly cost: number;
  /** The most that any `first` may be. */
  readonly first: number;
  /** What the cost takes for a list that neither has `first` nor declares its maximum. */
  readonly undeclaredListSize: number;
  /** Fields times possible types; above it an operation is interpreted, not compiled. */
  readonly compiledFields: number;
  /** How many compiled operations are kept. */
  readonly compiledOperations: number;
  /** How deep the values of variables may nest. */
  readonly variableDepth: number;
  /** Milliseconds until an operation is answered with QUERY_TIMEOUT. */
  readonly requestDeadlineMs: number;
  /** Operations at once; one more is UNAVAILABLE. */
  readonly operationsInFlight: number;
  /** Heavy analyses at once, each in a thread of its own. */
  readonly heavyAnalyses: number;
  /** How many more may wait for their turn; one more is UNAVAILABLE. */
  readonly heavyQueue: number;
  /** Milliseconds after which one that waits is UNAVAILABLE. */
  readonly heavyWaitMs: number;
  /** Milliseconds in which a request must have arrived. */
  readonly requestTimeoutMs: number;
  /** Milliseconds in which a request's header must have arrived. */
  readonly headersTimeoutMs: number;
  /** Milliseconds between two looks for connections that are too slow. */
  readonly connectionsCheckingInterval: number;
  /** Milliseconds that operations have to end when the server closes. */
  readonly drainMs: number;
}

/** The limits that hold unless a setting says otherwise. */
export const defaultLimits: ServerLimits = {
  bodyBytes: 256 * 1024,
  tokens: 2000,
  depth: 15,
  aliases: 30,
  directives: 20,
  fieldNodes: 300,
  validationErrors: 5,
  cost: 10_000,
  first: 100,
  undeclaredListSize: 10,
  compiledFields: 250,
  compiledOperations: 500,
  variableDepth: 32,
  requestDeadlineMs: 10_000,
  operationsInFlight: 64,
  heavyAnalyses: 2,
  heavyQueue: 8,
  heavyWaitMs: 5_000,
  requestTimeoutMs: 10_000,
  headersTimeoutMs: 5_000,
  connectionsCheckingInterval: 1_000,
  drainMs: 10_000,
};

/** How the server is set up: where it listens, what it lets see, and its limits. */
export interface ServerSettings extends ServerLimits {
  readonly host: string;
  readonly port: number;
  /** Whether `__schema` and `__type` are answered. */
  readonly introspection: boolean;
  /** Origins of other sites that may read answers; "*" stands for all. */
  readonly corsOrigins: readonly string[];
  /** Whether operations run compiled (graphql-jit) or by the reference executor. */
  readonly compiledExecutor: boolean;
  /** Whether error texts leave out suggestions that give the schema away. */
  readonly productionErrors: boolean;
}

/** Settings of a server on one's own machine; `src/config.ts` fills in what the environment says. */
export const defaultSettings: ServerSettings = {
  ...defaultLimits,
  host: "127.0.0.1",
  port: 4000,
  introspection: true,
  corsOrigins: [],
  compiledExecutor: true,
  productionErrors: false,
};

/** How many heavy analyses run at once, and how long others wait for them. */
export const poolSettings = ({ heavyAnalyses, heavyQueue, heavyWaitMs }: ServerLimits) => ({
  threads: heavyAnalyses,
  queue: heavyQueue,
  waitMs: heavyWaitMs,
});
