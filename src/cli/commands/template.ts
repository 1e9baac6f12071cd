import { exitCodes } from "../exit-code.js";
import type { Handler } from "../run.js";

/** To come. */
export const writeTemplate: Handler = () => Promise.resolve(exitCodes.internal);
