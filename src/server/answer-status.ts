import type { ApolloServerPlugin } from "@apollo/server";
import { readAccept } from "./accept.js";
import { codeOf, type ErrorDoor } from "./format-error.js";
import { retryAfter, statusOfAnswer } from "./http-status.js";
import type { RequestFrame } from "./request-frame.js";

/** Gives each answer the HTTP status and headers of its errors, and tells the door whose errors they are. */
export function answerStatus<C>(door: ErrorDoor): ApolloServerPlugin<RequestFrame<C>> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors({ errors, contextValue }): Promise<void> {
          door.note(errors, contextValue.requestId);
          return Promise.resolve();
        },
        willSendResponse({ request, response }): Promise<void> {
          if (response.body.kind !== "single") return Promise.resolve();
          const { errors, data } = response.body.singleResult;
          const { type, onlyJson } = readAccept(request.http?.headers.get("accept"));
          // Apollo would read the header anew for each answer.
          if (type !== undefined) response.http.headers.set("content-type", `${type}; charset=utf-8`);
          if (errors === undefined || errors.length === 0) return Promise.resolve();
          const codes = errors.map(codeOf);
          const isWrongMethod = codes.includes("METHOD_NOT_ALLOWED");
          response.http.status = isWrongMethod ? 405 : statusOfAnswer({ data, codes }, onlyJson);
          const seconds = retryAfter(
            codes,
            errors.map((error) => error.extensions?.["retryAfterSeconds"]).find(Boolean),
          );
          if (seconds !== undefined) response.http.headers.set("retry-after", String(seconds));
          return Promise.resolve();
        },
      }),
  };
}
