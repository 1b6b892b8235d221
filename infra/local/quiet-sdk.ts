/** The SDK's notice about future Node versions would stand in the middle of what people read here; the README says it. */
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";
