/** So many users as the first argument says, by `start` and ids that no server chooses: it would have to skip them. */
export function users(start) {
  const ids = Array.from({ length: Number(process.argv[2]) }, (_, index) => index + 1);
  return Object.fromEntries(
    ids.map((id) => [`${start}held-${id}`, { name: `Alice ${id}`, email: `alice-${id}@example.com` }]),
  );
}

/** Tells the port; and whenever asked to, goes back to the start, and tells the processor time spent so far, in microseconds. */
export function serving(port, reset) {
  process.on('message', () => {
    reset();
    const { user, system } = process.cpuUsage();
    process.send({ spent: user + system });
  });
  process.on('disconnect', () => process.exit());
  process.send({ port });
}
