// A CommonJS package that requires one of Node's own modules, as some dependencies do.
const os = require("node:os");

exports.lineEnd = os.EOL;
