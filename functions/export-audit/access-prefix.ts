/** Where copies for persons are kept for a while, by employer, person and request. */
export const accessPrefix = "access/";
