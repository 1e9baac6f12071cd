export { prepareNetwork } from "../../methods/esri/supply-network.scoring.js";
