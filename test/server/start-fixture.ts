import { pino } from "pino";
import { createHttpServer, type HttpServer, type ServerParts } from "../../src/server/http-server.js";
import { defaultSettings, type ServerSettings } from "../../src/server/limits.js";
import { createFixtureSchema, FixtureContext } from "./fixture-schema.js";

/** An answer as the tests look at it. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly data: unknown;
  readonly errors: readonly AnswerError[];
}

/** An error of an answer. */
export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** A request to the fixture; `body` may be any bytes. */
export interface Question {
  readonly method?: "GET" | "POST" | "PUT" | "DELETE" | "OPTIONS" | "HEAD" | "PATCH";
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** A server on the fixture's schema, and what went on inside. */
export interface Fixture extends HttpServer {
  readonly contexts: readonly FixtureContext[];
  /** Every line of the log. */
  readonly lines: readonly string[];
  resolverCalls(): number;
  send(question: Question): Promise<Answer>;
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>;
}

type Parts = Omit<ServerParts<FixtureContext>, "settings">;

/** Starts a server on the fixture's schema (it does not listen yet) with these settings. */
export async function startFixture(
  settings: Partial<ServerSettings> = {},
  parts: Partial<Parts> = {},
): Promise<Fixture> {
  const contexts: FixtureContext[] = [];
  const lines: string[] = [];
  const server = await createHttpServer<FixtureContext>({
    schema: createFixtureSchema(),
    createContext: ({ signal, requestId }) => {
      const context = new FixtureContext(signal, requestId);
      contexts.push(context);
      return context;
    },
    settings: { ...defaultSettings, port: 0, ...settings },
    checkReady: () => Promise.resolve({ ready: true, message: "ready" }),
    log: pino({ level: "debug" }, { write: (line: string) => lines.push(line) }),
    ...parts,
  });
  const send = async ({ method = "POST", url = "/graphql", headers = {}, body }: Question): Promise<Answer> => {
    const given = await server.app.inject({ method, url, headers, ...(body === undefined ? {} : { payload: body }) });
    const isJson = String(given.headers["content-type"]).includes("json");
    const read = isJson ? given.json<Partial<Answer>>() : {};
    return {
      status: given.statusCode,
      headers: given.headers,
      text: given.body,
      data: read.data,
      errors: read.errors ?? [],
    };
  };
  return {
    ...server,
    contexts,
    lines,
    send,
    resolverCalls: () => contexts.reduce((sum, { calls }) => sum + calls, 0),
    ask: (query, variables, headers = {}) =>
      send({
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify({ query, ...(variables === undefined ? {} : { variables }) }),
      }),
  };
}
