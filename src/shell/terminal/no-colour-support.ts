/** Stands in the bundle for what Chalk finds out about the terminal: it is told how much colour there is. */
export default { stdout: false, stderr: false };
