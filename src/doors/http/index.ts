/** The HTTP door: OPA's Data API for the decision, raw contracts, batches, health and metrics, over the one gate. */
export { type HttpDoor, type HttpDoorOptions, openHttpDoor } from "./door.ts";
export { serveSettings } from "./settings.ts";
