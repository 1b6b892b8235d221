/** Keys for AWS, as the SDK's own providers give them. */
type Credentials = { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken?: string };

/** A function has no credentials in its environment. Retrying cannot help: Lambda sets them, and so does one machine. */
export class CredentialsMissing extends Error {
  override readonly name = "CredentialsMissing";
}

/**
 * Takes the place of the SDK's chain of credential providers in the bundles. Lambda hands a function its role's keys in
 * the environment; the other links of the chain (profiles, single sign-on, instance metadata) are a fifth of each bundle.
 * @throws CredentialsMissing where the environment has none
 */
export const defaultProvider = () => async (): Promise<Credentials> => {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY)
    throw new CredentialsMissing("AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set: Lambda sets both");
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN === undefined ? {} : { sessionToken: AWS_SESSION_TOKEN }),
  };
};
