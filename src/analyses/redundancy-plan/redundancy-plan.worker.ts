export { planSecondSuppliers } from "../../methods/esri/second-suppliers.scoring.js";
