export { scoreBridge } from "./bridge-value.scoring.js";
