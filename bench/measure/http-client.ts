import { Agent, request } from "node:http";

/** An answer of the API: its status and what it said. */
export interface Answer {
  readonly status: number;
  readonly body: { readonly data?: unknown; readonly errors?: readonly { readonly message: string }[] };
}

/** Asks the API over one connection that is kept. */
export class ApiClient {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(private readonly address: string) {}

  /** Asks and gives whatever came back, errors too. */
  send(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
    const payload = Buffer.from(JSON.stringify({ query, variables }));
    const headers = {
      "content-type": "application/json",
      accept: "application/graphql-response+json",
      "content-length": payload.length,
    };
    return new Promise((resolve, reject) => {
      const asked = request(`${this.address}/graphql`, { method: "POST", agent: this.agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const body = JSON.parse(Buffer.concat(chunks).toString("utf8")) as Answer["body"];
          resolve({ status: response.statusCode ?? 0, body });
        });
      });
      asked.on("error", reject);
      asked.end(payload);
    });
  }

  /** Asks and gives the data; an error is thrown, so that no failed answer is timed as a fast one. */
  async ask<T>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
    const { status, body } = await this.send(query, variables);
    const [error] = body.errors ?? [];
    if (error !== undefined || status !== 200) throw new Error(`The API answered ${status}: ${error?.message ?? ""}`);
    return body.data as T;
  }

  close(): void {
    this.agent.destroy();
  }
}
