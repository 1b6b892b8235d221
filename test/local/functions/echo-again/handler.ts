/** The same function a second time: all of its code is shared with the first. */
export { handler } from "../echo/handler.ts";
